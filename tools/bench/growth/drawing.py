"""Draws the query files that bench_search reads (tools/bench/query_file.hpp) from articles, by a seed.

Words are what English articles hold, by the share of them that hold it: a class takes its words from one band of shares, so that
no word of one article alone is asked for. Words count as they are written: stems are the indexer's part.
"""
import json
import random
import re
from collections import Counter
from dataclasses import dataclass, field

WORD = re.compile(r"(?<![\w'’-])[A-Za-z]{3,}(?![\w'’-])")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
SUBJECT = (0.002, 0.15)  # shares of English articles: what a search is about
COMMON = (0.15, 0.70)    # words of very many articles
LONGEST_TITLE_RUN = 6
FEWEST_LETTERS = 600     # of an article that others are related to


class TooFewArticles(ValueError):
    """The articles do not hold what a class of queries needs."""


@dataclass
class Text:
    """One English article as far as queries are drawn from it."""
    id: str
    source: str
    date: str
    title: list
    words: frozenset
    letters: int


@dataclass
class Vocabulary:
    texts: list = field(default_factory=list)
    holding: Counter = field(default_factory=Counter)  # word -> articles
    pairs: Counter = field(default_factory=Counter)    # words side by side -> times

    def band(self, shares):
        low, high = (share * len(self.texts) for share in shares)
        return sorted(word for word, count in self.holding.items() if max(low, 2) <= count <= high)


def read_texts(lines):
    """The vocabulary of the English articles among lines of JSON."""
    vocabulary = Vocabulary()
    for line in lines:
        article = json.loads(line)
        if article.get("language") != "en":
            continue
        paragraphs = article.get("body", [])
        words = {match.lower() for part in [article.get("title", ""), *paragraphs] for match in WORD.findall(part)}
        vocabulary.holding.update(words)
        for part in paragraphs:
            vocabulary.pairs.update(pairs_in(part))
        date = article.get("date", "")
        vocabulary.texts.append(Text(article["id"], article.get("source", ""), date if DAY.fullmatch(date[:10]) else "",
                                     [word.lower() for word in WORD.findall(article.get("title", ""))], frozenset(words),
                                     sum(map(len, paragraphs))))
    return vocabulary


def pairs_in(paragraph):
    """Words with one space between them, so that the pair is a phrase as it stands."""
    found = list(WORD.finditer(paragraph))
    return ((one.group().lower(), two.group().lower()) for one, two in zip(found, found[1:])
            if two.start() == one.end() + 1 and paragraph[one.end()] == " ")


class Drawer:
    def __init__(self, vocabulary, seed, count):
        self.vocabulary, self.count = vocabulary, count
        self.random = random.Random(seed)
        self.subjects = vocabulary.band(SUBJECT)
        self.subject_set = set(self.subjects)
        self.common = vocabulary.band(COMMON)

    def titles(self, fewest):
        """Subject words of titles, endlessly if there is any title that holds `fewest`."""
        texts = [kept for text in self.vocabulary.texts
                 if len(kept := list(dict.fromkeys(word for word in text.title if word in self.subject_set))) >= fewest]
        while texts:
            yield self.random.choice(texts)

    def several(self, source):
        """`count` different ones; fewer when a thousand more draws bring no new one."""
        drawn, vain = {}, 0
        for item in source:
            vain = vain + 1 if item in drawn else 0
            drawn[item] = True
            if len(drawn) == self.count or vain > 1000:
                break
        return list(drawn)

    def sample(self, items):
        return self.random.sample(items, min(self.count, len(items)))

    def conjunctions(self):
        return (" ".join(self.random.sample(words, self.random.choice((2, 2, 3) if len(words) > 2 else (2,)))) for words in self.titles(2))

    def alternatives(self):
        return (" ".join(words[:self.random.randint(3, LONGEST_TITLE_RUN)]) for words in self.titles(3))

    def phrases(self):
        often = [pair for pair in self.vocabulary.pairs if all(word in self.subject_set for word in pair)]
        often.sort(key=lambda pair: (-self.vocabulary.pairs[pair], pair))
        return [" ".join(pair) for pair in self.sample(often[:4 * self.count])]

    def filtered(self):
        """A word of an article with its source and its year or month: each finds something."""
        texts = [text for text in self.vocabulary.texts if text.date and text.source]
        low = SUBJECT[1] / 5 * len(self.vocabulary.texts)
        queries = []
        while texts and len(queries) < self.count:
            text = self.random.choice(texts)
            words = sorted(word for word in text.words & self.subject_set if self.vocabulary.holding[word] >= low)
            if not words:
                texts.remove(text)
                continue
            year, month = text.date[:4], text.date[5:7]
            days = (f"{year}0101", f"{year}1231") if len(queries) % 2 else (f"{year}{month}01", f"{year}{month}31")
            queries.append((self.random.choice(words), *days, text.source))
        return queries

    def pages(self):
        one = self.sample(self.subjects)[:self.count // 3]
        more = [words for words in self.several(self.conjunctions()) if words not in one]
        queries = one + more[:self.count - len(one)]
        self.random.shuffle(queries)
        return queries

    def prefixes(self):
        words = [word for word in self.subjects if len(word) >= 6]
        while words:
            yield self.random.choice(words)[:self.random.choice((4, 5, 5, 6))]

    def related(self, shared_ids):
        ids = [text.id for text in self.vocabulary.texts if text.letters >= FEWEST_LETTERS and text.id in shared_ids]
        return [("-", "-", "-", "-", id) for id in self.sample(ids)]


def draw(vocabulary, seed, count, shared_ids):
    """Class -> rows. Related articles are asked for by ids among `shared_ids`, which every archive has. Throws TooFewArticles."""
    drawer = Drawer(vocabulary, seed, count)
    classes = {
        "and": drawer.several(drawer.conjunctions()),
        "or": drawer.several(drawer.alternatives()),
        "phrase": drawer.phrases(),
        "common": drawer.sample(drawer.common),
        "filter": drawer.filtered(),
        "page": drawer.pages(),
        "newest": drawer.sample(drawer.common),
        "prefix": drawer.several(drawer.prefixes()),
        "mlt": drawer.related(shared_ids),
    }
    for name, rows in classes.items():
        if not rows:
            raise TooFewArticles(f"{len(vocabulary.texts)} English articles hold nothing to ask of the class {name}")
    return {name: [row if isinstance(row, tuple) else (row,) for row in rows] for name, rows in classes.items()}


def write(classes, directory):
    directory.mkdir(parents=True, exist_ok=True)
    for name, rows in classes.items():
        lines = ["\t".join([f"{name}{number:03}", *row, *["-"] * (5 - len(row))]) for number, row in enumerate(rows, 1)]
        (directory / f"queries_{name}.tsv").write_text("".join(line + "\n" for line in lines), encoding="utf-8")

"""Which articles a query tree finds, by looking at every article: the section "Meaning, exactly" of server/query/README.md, and
nothing cleverer. Sets of articles only spare looking at those that lack a word altogether.

A place is (first, last), token positions in the article; passages lie so far apart that nothing reaches across.
"""
import bisect
import functools
import re
from collections import defaultdict

from .stems import stem_class, stems, without_accents
from .articles import fold
from .dates import span_of
from .trees import All, Any, AtLeast, Capitals, Dates, Everything, Near, Not, Phrase, Same, Value, Word, is_pattern

LEAD_WORDS = 50  # of the body, in the field lead
GAP = 1000       # between passages: more than any distance


def near_places(operands, distance, ordered):
    """The places of a proximity: from the first position to the last of one place for each operand."""
    everything = (1 << len(operands)) - 1
    by_first = sorted((place, i) for i, places in enumerate(operands) for place in set(places))
    firsts = [place[0] for place, _ in by_first]
    found, seen = set(), set()
    chains = [(place[0], place[1], 1 << i) for place, i in by_first if i == 0 or not ordered]
    while chains:
        chain = chains.pop()
        if chain in seen:
            continue
        seen.add(chain)
        first, last, used = chain
        if used == everything:
            found.add((first, last))
            continue
        for (begin, end), i in by_first[bisect.bisect_right(firsts, last):bisect.bisect_right(firsts, last + distance)]:
            if used == (1 << i) - 1 if ordered else not used >> i & 1:
                chains.append((first, end, used | 1 << i))
    return found


def pattern_expression(pattern):
    return re.compile("".join({"*": ".*", "?": "."}.get(c, re.escape(c)) for c in pattern), re.DOTALL)


def spans(passages):
    """Each passage with the position of its first token."""
    begin = 0
    for passage in passages:
        yield begin, passage
        begin += len(passage.words) + GAP


class Matcher:
    def __init__(self, articles):
        self.articles = articles
        self.everything = set(range(len(articles)))
        self.undated = {i for i, article in enumerate(articles) if article.published is None}
        self.holding = {"text": defaultdict(set), "author": defaultdict(set)}  # word -> articles
        self.by_class = defaultdict(set)                                       # stem class -> articles
        self.by_value = defaultdict(set)
        for i, article in enumerate(articles):
            for space, passages in (("text", article.passages), ("author", article.authors)):
                for word in set().union(*(passage.words for passage in passages)):
                    self.holding[space][word].add(i)
            self.by_class[stem_class(article.language)].add(i)
            for field, values in article.query_values():
                for value in values:
                    self.by_value[field, value if field in ("url", "id") else fold(value)].add(i)
        self.sorted_words = {space: sorted(words) for space, words in self.holding.items()}

    @functools.cached_property
    def by_stem(self):
        """(stem class, stem) -> words of the articles in that class."""
        found = defaultdict(set)
        for name, articles in self.by_class.items():
            words = set()
            for i in articles:
                words.update(*(passage.words for passage in self.articles[i].passages))
            for word in words:
                for one in stems(word, name):
                    found[name, one].add(word)
        return found

    @functools.cached_property
    def by_name(self):
        """Authors' words by their spelling without accents."""
        found = defaultdict(set)
        for word in self.holding["author"]:
            found[without_accents(word)].add(word)
        return found

    @functools.cached_property
    def capitals(self):
        """Word in capitals -> article -> places."""
        found = defaultdict(dict)
        for i, article in enumerate(self.articles):
            for begin, passage in spans(article.passages):
                for token, word in passage.capitals():
                    found[word].setdefault(i, []).append((begin + token, begin + token))
        return found

    @functools.lru_cache(1 << 14)
    def forms(self, word, space, name):
        """What a bare word stands for in an article of that stem class."""
        if space == "author":
            return frozenset(self.by_name.get(without_accents(word), ()))
        return frozenset().union(*(self.by_stem.get((name, one), ()) for one in stems(word, name)))

    @functools.lru_cache(1 << 14)
    def fitting(self, pattern, space):
        """The words of the archive that fit a pattern."""
        literal = re.match("[^*?]*", pattern)[0]
        words, expression = self.sorted_words[space], pattern_expression(pattern)
        begin = bisect.bisect_left(words, literal)
        end = bisect.bisect_left(words, literal + "\U0010ffff")
        return frozenset(word for word in words[begin:end] if expression.fullmatch(word))

    def spellings(self, word, space):
        return self.fitting(word, space) if is_pattern(word) else frozenset((word,))

    # Articles.

    def matches(self, node, candidates=None):
        """The articles, of `candidates`, that a tree finds."""
        candidates = self.everything if candidates is None else candidates
        if isinstance(node, Everything):
            return candidates
        if isinstance(node, Not):
            return candidates - self.matches(node.part, candidates)
        if isinstance(node, All):
            for part in sorted(node.parts, key=is_laborious):
                candidates = self.matches(part, candidates)
            return candidates
        if isinstance(node, Any):
            return set().union(*(self.matches(part, candidates) for part in node.parts))
        if isinstance(node, Value):
            value = node.value if node.field in ("url", "id") else fold(node.value)
            return self.by_value.get((node.field, value), set()) & candidates
        if isinstance(node, Dates):
            return {i for i in candidates if self.is_published(i, node)}
        possible = self.possible(node) & candidates
        if is_anywhere(node):
            return possible
        return {i for i in possible if self.is_found(node, self.articles[i], i)}

    def is_published(self, i, dates):
        published = self.articles[i].published
        if published is None or dates.undated:
            return dates.undated and published is None
        return ((dates.first is None or published >= span_of(dates.first)[0])
                and (dates.last is None or published < span_of(dates.last)[1]))

    def is_found(self, node, article, i):
        if isinstance(node, AtLeast):
            return len(self.places(node.part, article, i, text="body")) >= node.count
        if isinstance(node, Same):
            shared = None
            for part in node.parts:
                places = self.places(part, article, i)
                inside = units_with(places, article, node.sentence) if places else set()
                shared = inside if shared is None else shared & inside
                if not shared:
                    return False
            return True
        if isinstance(node, (Word, Phrase)):
            return any(True for _ in self.leaf_places(node, node.field, article))
        return bool(self.places(node, article, i))

    @functools.lru_cache(1 << 12)
    def possible(self, node):
        """The articles that hold the words of a node, wherever they stand."""
        if isinstance(node, Capitals):
            return frozenset(self.capitals.get(node.word, ()))
        if isinstance(node, Any):
            return frozenset().union(*map(self.possible, node.parts))
        if isinstance(node, AtLeast):
            return self.possible(node.part)
        if isinstance(node, (Near, Same)):
            return frozenset.intersection(*map(self.possible, node.parts))
        space = "author" if node.field == "author" else "text"
        if isinstance(node, Phrase):
            return frozenset.intersection(*(self.holding_any(self.spellings(word, space), space) for word in node.words))
        if space == "author":
            return self.holding_any(self.forms(node.word, space, "x"), space)
        return frozenset().union(*(self.holding_any(self.forms(node.word, space, name), space) & articles
                                   for name, articles in self.by_class.items()))

    def holding_any(self, words, space):
        return frozenset().union(*(self.holding[space].get(word, ()) for word in words))

    # Places.

    def places(self, node, article, i, text="text"):
        """Where a node stands in an article; `text` is the part that words without a field must stand in."""
        if isinstance(node, Capitals):
            within = list(zone(article, text))
            return {place for place in self.capitals.get(node.word, {}).get(i, ())
                    if any(begin <= place[0] < begin + limit for begin, limit, _ in within)}
        if isinstance(node, Any):
            return set().union(*(self.places(part, article, i, text) for part in node.parts))
        if isinstance(node, Near):
            operands = [self.places(part, article, i, text) for part in node.parts]
            return near_places(operands, node.distance, node.ordered) if all(operands) else set()
        return set(self.leaf_places(node, text if node.field == "text" else node.field, article))

    def leaf_places(self, node, field, article):
        space = "author" if field == "author" else "text"
        if isinstance(node, Word):
            wanted = [self.forms(node.word, space, stem_class(article.language))]
            joined = frozenset()
        else:
            wanted = [self.spellings(word, space) for word in node.words]
            joined = node.joined
        for begin, limit, passage in zone(article, field):
            yield from run_places(passage, begin, limit, wanted, joined)


def run_places(passage, begin, limit, wanted, joined):
    """Where a passage's first `limit` tokens have one of each of `wanted` in a row."""
    words, length, first = passage.words[:limit], len(wanted), wanted[0]
    if first.isdisjoint(words):
        return
    for i, word in enumerate(words):
        if (word in first and i + length <= len(words) and all(words[i + k] in wanted[k] for k in range(1, length))
                and all(i + k in passage.joined for k in joined)):
            yield begin + i, begin + i + length - 1


def zone(article, field):
    """(position of the first token, how many tokens count, passage) of what belongs to a field."""
    if field == "author":
        for begin, passage in spans(article.authors):
            yield begin, len(passage.words), passage
        return
    left = LEAD_WORDS
    for number, (begin, passage) in enumerate(spans(article.passages)):
        in_body, size = number >= 2, len(passage.words)
        if field == "text" or (field == "title" and number == 0) or (field == "body" and in_body):
            yield begin, size, passage
        elif field == "lead":
            yield begin, min(left, size) if in_body else size, passage
            left -= min(left, size) if in_body else 0


def units_with(places, article, sentence):
    """The paragraphs, or the sentences, that some place lies in whole: each as the position it begins at."""
    units = [(begin + start, begin + end) for begin, passage in spans(article.passages)
             for start, end in stretches(passage, sentence)]
    starts, found = [start for start, _ in units], set()
    for first, last in places:
        start, end = units[bisect.bisect(starts, first) - 1]
        if last < end:
            found.add(start)
    return found


def stretches(passage, sentence):
    """[begin, end) of the whole passage, or of each of its sentences."""
    starts = passage.sentences() if sentence else [0] if passage.words else []
    return zip(starts, starts[1:] + [len(passage.words)])


def is_anywhere(node):
    """Whether holding the words is all that a node asks for."""
    if isinstance(node, (Word, Phrase)):
        return node.field in ("text", "author") and (isinstance(node, Word) or len(node.words) == 1)
    return isinstance(node, Capitals)


def is_laborious(node):
    return not isinstance(node, (Value, Dates, Capitals, Word))

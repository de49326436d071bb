"""Seeded random query trees made of what the articles hold, so that most of them find something. The same articles and the same
random numbers give the same trees."""
from .stems import without_accents
from .tokens import is_cjk
from .trees import (All, Any, AtLeast, Capitals, Dates, Everything, Near, Not, Phrase, Same, Value, Word, is_pattern, is_typeable)

MOST_FORMS = 900  # of a pattern; the server refuses 1,000
VALUE_FIELDS = ("source", "topic", "agency", "place", "lang", "url", "id")


class Forest:
    """Trees around one article, the anchor, which they often, not always, find."""

    def __init__(self, archive, random):
        self.articles, self.matcher, self.random = archive.articles, archive.matcher, random
        self.anchor = None

    def tree(self):
        self.anchor = self.random.choice(self.articles)
        return self.node(self.random.choice([0, 1, 1, 2, 2]))

    def word(self):
        """A single bare word."""
        for _ in range(1000):
            word = self.random.choice(self.stretch(1)[1])
            if is_typeable(word):
                return Word(word)
        raise RuntimeError("no article has a word to ask for")

    # Any tree.

    def node(self, depth):
        if depth == 0:
            return self.condition()
        kind = self.chosen({"all": 4, "any": 3, "not": 1, "condition": 2})
        if kind == "condition":
            return self.condition()
        if kind == "not":
            return negated(self.node(depth - 1))
        parts = [self.node(depth - 1) for _ in range(self.random.choice([2, 2, 3]))]
        if kind == "any":
            return flattened(Any, parts)
        return flattened(All, [negated(part) if self.random.random() < 0.2 else part for part in parts])

    def condition(self):
        return getattr(self, self.chosen({"leaf": 8, "value": 3, "dates": 2, "everything": 0.3, "capital": 2, "near": 5, "same": 4,
                                          "at_least": 3}))()

    def chosen(self, weights):
        return self.random.choices(list(weights), list(weights.values()))[0]

    def article(self):
        return self.anchor if self.random.random() < 0.8 else self.random.choice(self.articles)

    # Words.

    def stretch(self, length, field="text"):
        """A passage's neighbouring words, as (passage, words, begin)."""
        for _ in range(2000):
            article = self.article()
            if field == "title":
                passages = article.passages[:1]
            elif field == "author":
                passages = article.authors
            elif field == "lead":
                passages = article.passages[:3]
            else:
                passages = article.passages[2:] if field == "body" else article.passages
            passages = [passage for passage in passages if len(passage.words) >= length]
            if passages:
                passage = self.random.choice(passages)
                begin = self.random.randrange(min(len(passage.words), 60 if field == "lead" else 10 ** 6) - length + 1)
                return passage, passage.words[begin:begin + length], begin
        if field != "text":
            return self.stretch(length)
        raise RuntimeError(f"no article has {length} words in a row")

    def field(self):
        return self.chosen({"text": 8, "title": 1.5, "lead": 1.5, "body": 1.5, "author": 1 if self.anchor.authors else 0})

    def leaf(self):
        field = self.field()
        passage, words, begin = self.stretch(self.random.choice([1, 1, 1, 2, 3]), field)
        return self.leaf_of(passage, begin, len(words), field)

    def leaf_of(self, passage, begin, length, field):
        """A leaf that stands at these words of a passage, in one of the ways to ask for them."""
        words = passage.words[begin:begin + length]
        if length == 1:
            if field == "text" and self.random.random() < 0.9 and (capitals := self.capitals_of(passage, begin)):
                return capitals
            if is_typeable(words[0]) and self.random.random() < 0.6:
                return Word(words[0], field)
        if self.random.random() < 0.2:
            words = [*words[:-1], self.pattern(words[-1], field)]
        joined = frozenset(i for i in range(1, length) if begin + i in passage.joined)
        bare = (length == 1 and is_pattern(words[0])) or (all(map(is_cjk, words)) and len(joined) == length - 1)
        return Phrase(tuple(words), field, joined, bare)

    def capital(self):
        """A word in capitals, if the passage has one."""
        for _ in range(10):
            passage, words, begin = self.stretch(1)
            if capitals := passage.capitals():
                return self.capitals_of(passage, self.random.choice(capitals)[0])
        return self.leaf_of(passage, begin, 1, "text")

    def capitals_of(self, passage, begin):
        spelling = dict(passage.capitals()).get(begin)
        if spelling is None:
            return None
        dotted = len(spelling) != len(passage.words[begin])
        return Capitals(spelling, "".join(letter + "." for letter in spelling.upper()) if dotted else spelling.upper())

    def pattern(self, word, field):
        if is_cjk(word) or len(word) < 3:
            return word
        at, last = self.random.randrange(2, len(word)), word[-1]  # a question mark at the end would be punctuation
        shapes = [word[:at] + "*", word[:at] + "*" + last, word[:at] + "?" + word[at + 1:] + "*",
                  word[:2] + "?" * (len(word) - 3) + last]
        pattern = self.random.choice(shapes)
        forms = self.matcher.fitting(pattern, "author" if field == "author" else "text")
        return pattern if len(forms) <= MOST_FORMS else word

    # Operators over words.

    def operand(self, passage, begin, length, field):
        leaf = self.leaf_of(passage, begin, length, field)
        if self.random.random() < 0.15:
            other = self.leaf_of(*self.elsewhere(field), field)
            return flattened(Any, [leaf, other])
        return leaf

    def elsewhere(self, field):
        passage, words, begin = self.stretch(self.random.choice([1, 1, 2]), field)
        return passage, begin, len(words)

    def near(self, depth=1, field=None, window=None):
        """A proximity of words that are about so near; now and then of a proximity."""
        field = field or self.field()
        count = self.random.choice([2, 2, 2, 3, 4])
        passage, begin, size = window or self.window(field, self.random.choice([4, 8, 15, 30]))
        count = min(count, size)
        if count < 2:
            return self.leaf_of(passage, begin, 1, field)
        starts = sorted(self.random.sample(range(size), count))
        parts = []
        for start, end in zip(starts, starts[1:] + [size]):
            if depth and end - start >= 3 and self.random.random() < 0.2:
                parts.append(self.near(depth - 1, field, (passage, begin + start, end - start)))
            else:
                mixed = field if field in ("text", "author") or self.random.random() < 0.7 else "text"
                parts.append(self.operand(passage, begin + start, self.random.choice([1, 1, min(2, end - start)]), mixed))
        if self.random.random() < 0.3:
            self.random.shuffle(parts)
        widest = max(after - before for before, after in zip(starts, starts[1:]))
        distance = max(1, min(99, widest + self.random.choice([-1, 0, 0, 1, 3])))
        return near_of(parts, distance, self.random.random() < 0.4)

    def window(self, field, size):
        passage, words, begin = self.stretch(1, field)
        return passage, begin, min(size, len(passage.words) - begin)

    def same(self):
        """Operands from one sentence or paragraph, or from near its edge."""
        part = self.chosen({"text": 4, "title": 1, "lead": 1, "body": 1})
        passage, begin, size = self.window(part, self.random.choice([6, 15, 40]))
        parts = []
        for _ in range(self.random.choice([2, 2, 3])):
            start = begin + self.random.randrange(size)
            room = begin + size - start
            field = self.chosen({"text": 6, "lead": 1, "body": 1})
            if room >= 4 and self.random.random() < 0.2:
                parts.append(self.near(0, field, (passage, start, room)))
            else:
                parts.append(self.operand(passage, start, min(room, self.random.choice([1, 1, 2])), field))
        return Same(tuple(parts), self.random.random() < 0.5)

    def at_least(self):
        field = self.chosen({"text": 5, "title": 1, "lead": 1, "body": 1, "author": 0.5 if self.anchor.authors else 0})
        passage, begin, size = self.window(field, 12)
        if size >= 4 and self.random.random() < 0.15:
            part = self.near(0, field, (passage, begin, size))
        else:
            part = self.operand(passage, begin, min(size, self.random.choice([1, 1, 1, 2])), field)
        return AtLeast(self.random.choice([1, 1, 2, 2, 3, 4, 6]), part)

    # Values and dates.

    def value(self):
        field = self.chosen(dict(zip(VALUE_FIELDS, (4, 4, 2, 2, 2, 1, 1))))
        for _ in range(50):
            if values := self.article().values(field):
                value = self.random.choice(values)
                if '"' not in value:
                    return Value(field, value if field in ("url", "id") else self.retyped(value))
        return self.leaf()

    def retyped(self, value):
        """As a person types it: any case, without accents."""
        return self.random.choice([value, value.lower(), value.upper() if value.isascii() else value, without_accents(value)])

    def dates(self):
        draw = self.random.random()
        moments = sorted(a.published for a in (self.anchor, self.random.choice(self.articles)) if a.published)
        if draw < 0.1 or len(moments) < 2:
            return Dates(undated=True)
        first, last = (moment.strftime(self.random.choice(["%Y", "%Y-%m", "%Y-%m-%d"])) for moment in moments)
        return self.random.choice([Dates(first, first), Dates(last, last), Dates(first, last), Dates(first), Dates(None, last)])

    def everything(self):
        return Everything()


def flattened(kind, parts):
    """One operator for operators of the same kind in a row."""
    flat = []
    for part in parts:
        flat += part.parts if isinstance(part, kind) else [part]
    return kind(tuple(flat))


def near_of(parts, distance, ordered):
    """`a NEAR/5 b NEAR/5 c` is one operator, and so is what only parentheses on the left set apart."""
    first = parts[0]
    if isinstance(first, Near) and (first.distance, first.ordered) == (distance, ordered):
        distance = distance % 99 + 1
    return Near(tuple(parts), distance, ordered)


def negated(node):
    return node.part if isinstance(node, Not) else Not(node)


def with_cut(tree, word):
    """`tree -word`"""
    return flattened(All, [tree, Not(word)])

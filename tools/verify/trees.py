"""The query tree as values, and the tree as query text. Fields of words: text, title, lead, body, author."""
from dataclasses import dataclass

from .tokens import is_cjk


@dataclass(frozen=True)
class Word:
    """A bare word, in any form."""
    word: str
    field: str = "text"


@dataclass(frozen=True)
class Phrase:
    """Words one after the other, exactly as written; those with * or ? are patterns."""
    words: tuple
    field: str = "text"
    joined: frozenset = frozenset()  # CJK characters right behind the one before
    bare: bool = False               # typed without quotation marks: one pattern, or one run of CJK characters


@dataclass(frozen=True)
class Capitals:
    """caps:US"""
    word: str  # as indexed: us
    typed: str


@dataclass(frozen=True)
class Value:
    """source:"..." and the other whole values."""
    field: str
    value: str


@dataclass(frozen=True)
class Dates:
    """date:FIRST..LAST; an end that is None is open."""
    first: str | None = None
    last: str | None = None
    undated: bool = False


@dataclass(frozen=True)
class Everything:
    pass


@dataclass(frozen=True)
class Near:
    parts: tuple
    distance: int
    ordered: bool = False


@dataclass(frozen=True)
class Same:
    """All in one paragraph, or in one sentence."""
    parts: tuple
    sentence: bool = False


@dataclass(frozen=True)
class AtLeast:
    count: int
    part: object


@dataclass(frozen=True)
class All:
    parts: tuple


@dataclass(frozen=True)
class Any:
    parts: tuple


@dataclass(frozen=True)
class Not:
    part: object


def parts_of(node):
    if isinstance(node, (Not, AtLeast)):
        return (node.part,)
    return getattr(node, "parts", ())


def walk(node):
    """The node and all below it."""
    yield node
    for part in parts_of(node):
        yield from walk(part)


def operator_of(node):
    """What a node is called where operators are counted."""
    if isinstance(node, Near):
        return "PRE" if node.ordered else "NEAR"
    if isinstance(node, Same):
        return "SENT" if node.sentence else "SAME"
    if isinstance(node, Value):
        return node.field + ":"
    if isinstance(node, Phrase) and any(is_pattern(word) for word in node.words):
        return "pattern"
    return {Word: "word", Phrase: "phrase", Capitals: "caps:", Dates: "date:", Everything: "*", AtLeast: "atleast:", All: "AND",
            Any: "OR", Not: "-"}[type(node)]


def operators(node):
    """The name of each operator, and the field of each word that is in one, once for each use."""
    for inner in walk(node):
        yield operator_of(inner)
        if isinstance(inner, (Word, Phrase)) and inner.field != "text":
            yield inner.field + ":"


def is_pattern(word):
    return "*" in word or "?" in word


def common_field(node):
    """The field of all words below, where one group can say it for all of them."""
    leaves = [inner for inner in walk(node) if not parts_of(inner)]
    fields = {getattr(leaf, "field", "text") for leaf in leaves}
    words = all(isinstance(leaf, (Word, Phrase)) for leaf in leaves)
    return fields.pop() if words and len(fields) == 1 and not isinstance(node, AtLeast) else "text"


def joined_text(phrase):
    text = phrase.words[0]
    for i, word in enumerate(phrase.words[1:], 1):
        text += word if i in phrase.joined else " " + word
    return text


def dates_text(dates):
    if dates.undated:
        return "date:none"
    if dates.first == dates.last:
        return f"date:{dates.first}"
    return f"date:{dates.first or ''}..{dates.last or ''}"


def leaf_text(node, field):
    if isinstance(node, Everything):
        return "*"
    if isinstance(node, Capitals):
        return f"caps:{node.typed}"
    if isinstance(node, Dates):
        return dates_text(node)
    if isinstance(node, Value):
        return f'{node.field}:"{node.value}"'
    prefix = "" if node.field == field else node.field + ":"
    if isinstance(node, Word):
        return prefix + node.word
    return prefix + (joined_text(node) if node.bare else f'"{joined_text(node)}"')


# How tightly operators bind; a part that binds no tighter than what it is in needs parentheses.
BINDING = {Any: 1, All: 2, Not: 3, Same: 4, Near: 6, AtLeast: 7}


def binding(node):
    return 5 if isinstance(node, Same) and node.sentence else BINDING.get(type(node), 8)


def query_text(node, outside=0, field="text"):
    """Query text that reads as this tree inside an operator that binds as tightly as `outside`."""
    if not parts_of(node):
        return leaf_text(node, field)
    inside = common_field(node)
    if len(parts_of(node)) > 1 and inside not in ("text", field):
        return f"{inside}:({query_text(node, 0, inside)})"
    if isinstance(node, AtLeast):
        return f"atleast{node.count}:{query_text(node.part, 7, field)}"
    if isinstance(node, Not):
        text = "-" + query_text(node.part, 3, field)
    else:
        between = {Any: " OR ", All: " ", Same: " SENT " if binding(node) == 5 else " SAME "}.get(type(node))
        between = between or f" {'PRE' if node.ordered else 'NEAR'}/{node.distance} "
        text = between.join(query_text(part, binding(node), field) for part in node.parts)
    return f"({text})" if binding(node) <= outside else text


def is_typeable(word):
    """A word that reads the same in a query, whatever stands around it."""
    return not is_cjk(word) and word not in ("and", "or", "not", "near", "pre", "same", "sent", "w", "to")

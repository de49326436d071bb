"""Seeded random questions made of what the articles hold, so that most of them find something."""
from dataclasses import dataclass, field

from .articles import is_cjk
from .brute_force import All, Any, Named, Not, Quoted, is_plain


@dataclass
class Question:
    query: object = None
    filters: dict = field(default_factory=dict)   # source, topic, lang -> values
    first: str | None = None                      # from=
    last: str | None = None                       # to=
    undated_only: bool = False
    sort: str = "newest"
    interval: str = "month"
    facet_limit: int = 1000

    def parameters(self):
        named = [("q", query_text(self.query))] if self.query else []
        named += [(name, value) for name, values in self.filters.items() for value in values]
        named += [("from", self.first)] if self.first else []
        named += [("to", self.last)] if self.last else []
        named += [("date", "none")] if self.undated_only else []
        return named + [("sort", self.sort)]


def query_text(node, inner=False):
    if isinstance(node, Quoted):
        between = "" if is_cjk(node.words[0]) else " "
        return ("title:" if node.in_title else "") + f'"{between.join(node.words)}"'
    if isinstance(node, Named):
        return f'{node.field}:"{node.value}"'
    if isinstance(node, Not):
        return "-" + query_text(node.part, inner=True)
    text = (" " if isinstance(node, All) else " OR ").join(query_text(part, inner=True) for part in node.parts)
    return f"({text})" if inner else text


class Questioner:
    def __init__(self, archive, random):
        self.archive = archive
        self.random = random
        self.anchor = None

    def ask(self):
        """A question around one article, which it often, not always, finds."""
        random = self.random
        self.anchor = random.choice(self.archive.articles)
        question = Question(query=self.query(), sort=random.choice(["newest", "oldest", "relevance"]),
                            interval=random.choice(["day", "week", "month", "year"]),
                            facet_limit=random.choice([1000, 1000, 1000, 5]))
        for name, chance in (("source", 0.35), ("topic", 0.35), ("lang", 0.15)):
            if random.random() < chance:
                question.filters[name] = self.some_values(name)
        self.choose_dates(question)
        return question

    def query(self):
        if self.random.random() < 0.08:
            return None
        parts = [self.unit() for _ in range(self.random.choice([1, 1, 1, 2, 2, 3]))]
        return parts[0] if len(parts) == 1 else All(parts)

    def unit(self):
        draw = self.random.random()
        if draw < 0.2:
            return Any([self.leaf() for _ in range(self.random.choice([2, 3]))])
        if draw < 0.3:
            return Any([All([self.leaf(), self.leaf()]), self.leaf()])
        if draw < 0.45:
            return Not(self.leaf() if draw < 0.4 else Any([self.leaf(), self.leaf()]))
        return self.leaf()

    def leaf(self):
        draw = self.random.random()
        if draw < 0.12:
            return Named("source", self.typed_value("source"))
        if draw < 0.24:
            return Named("topic", self.typed_value("topic"))
        if draw < 0.34:
            return Quoted(self.run_of_words(self.random.choice([1, 2]), in_title=True), in_title=True)
        return Quoted(self.run_of_words(self.random.choice([1, 1, 1, 2, 2, 3, 4])))

    def article(self):
        return self.anchor if self.random.random() < 0.8 else self.random.choice(self.archive.articles)

    def run_of_words(self, length, in_title=False):
        """Neighbouring words of one passage, of one script; now and then two that are no neighbours."""
        for _ in range(1000):
            article = self.article()
            passages = [article.title_words] if in_title else article.passages
            passage = self.random.choice(passages) if passages else []
            if len(passage) < length:
                continue
            begin = self.random.randrange(len(passage) - length + 1)
            words = passage[begin:begin + length]
            if all(map(is_plain, words)) or all(map(is_cjk, words)):
                return words[::-1] if self.random.random() < 0.05 else words
        raise RuntimeError("no article has words to ask for")

    def value(self, name):
        for _ in range(1000):
            if values := self.article().values(name):
                return self.random.choice(values)
        return "nowhere"

    def typed_value(self, name):
        """As a person types it: any case."""
        value = self.value(name).replace('"', " ")
        return self.random.choice([value, value.lower(), value.upper()]) if value.isascii() else value

    def some_values(self, name):
        return list(dict.fromkeys(self.value(name) for _ in range(self.random.choice([1, 1, 2, 3]))))

    def choose_dates(self, question):
        draw = self.random.random()
        if draw < 0.08:
            question.undated_only = True
        elif draw < 0.5:
            moments = sorted(a.published for a in (self.anchor, self.random.choice(self.archive.articles)) if a.published)
            if len(moments) == 2:
                shape = self.random.choice(["%Y", "%Y-%m", "%Y-%m-%d"])
                question.first = moments[0].strftime(shape) if self.random.random() < 0.8 else None
                question.last = moments[1].strftime(shape) if self.random.random() < 0.8 else None

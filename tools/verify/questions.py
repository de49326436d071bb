"""Seeded random questions: a query tree, filters, dates and an order, made of what the articles hold."""
from dataclasses import dataclass, field

from .random_trees import Forest
from .trees import query_text


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


class Questioner:
    def __init__(self, archive, random):
        self.archive, self.random = archive, random
        self.forest = Forest(archive, random)

    def ask(self):
        """A question around one article, which it often, not always, finds."""
        random = self.random
        tree = self.forest.tree()
        question = Question(query=None if random.random() < 0.05 else tree, sort=random.choice(["newest", "oldest", "relevance"]),
                            interval=random.choice(["day", "week", "month", "year"]),
                            facet_limit=random.choice([1000, 1000, 1000, 5]))
        for name, chance in (("source", 0.35), ("topic", 0.35), ("lang", 0.15)):
            if random.random() < chance:
                question.filters[name] = self.some_values(name)
        self.choose_dates(question)
        return question

    def tree_alone(self):
        return Question(query=self.forest.tree())

    def value(self, name):
        for _ in range(1000):
            if values := self.forest.article().values(name):
                return self.random.choice(values)
        return "nowhere"

    def some_values(self, name):
        return list(dict.fromkeys(self.value(name) for _ in range(self.random.choice([1, 1, 2, 3]))))

    def choose_dates(self, question):
        draw = self.random.random()
        if draw < 0.08:
            question.undated_only = True
        elif draw < 0.5:
            moments = sorted(a.published for a in (self.forest.anchor, self.random.choice(self.archive.articles)) if a.published)
            if len(moments) == 2:
                shape = self.random.choice(["%Y", "%Y-%m", "%Y-%m-%d"])
                question.first = moments[0].strftime(shape) if self.random.random() < 0.8 else None
                question.last = moments[1].strftime(shape) if self.random.random() < 0.8 else None

"""Counts by looking at every article: matches, facets, histogram and order of a question, by the documented rules alone."""
from collections import Counter, defaultdict

from .dates import EPOCH, bucket_of, span_of
from .matcher import Matcher


class Archive:
    def __init__(self, articles):
        self.articles = articles
        self.matcher = Matcher(articles)
        self.everything, self.undated = self.matcher.everything, self.matcher.undated
        self.by_value = defaultdict(set)  # as the facet shows them
        for i, article in enumerate(articles):
            for field in ("source", "topic", "lang"):
                for value in article.values(field):
                    self.by_value[field, value].add(i)

    def matches(self, tree):
        return self.everything if tree is None else self.matcher.matches(tree)

    def selected(self, question, without=None):
        """What the filters of a question let through, all but one field's."""
        chosen = set(self.everything)
        for field, values in question.filters.items():
            if field != without and values:
                chosen &= set().union(*(self.by_value.get((field, value), set()) for value in values))
        if without == "date":
            return chosen
        if question.undated_only:
            return chosen & self.undated
        if question.first is None and question.last is None:
            return chosen
        start = span_of(question.first)[0] if question.first else None
        end = span_of(question.last)[1] if question.last else None
        return {i for i in chosen - self.undated
                if (start is None or self.articles[i].published >= start) and (end is None or self.articles[i].published < end)}

    def facet(self, question, matching, field):
        """Articles by value, ignoring the field's own selection, and how many have no value."""
        counts, missing = Counter(), 0
        for i in matching & self.selected(question, without=field):
            values = self.articles[i].values(field)
            counts.update(values)
            missing += not values
        return counts, missing

    def histogram(self, chosen, interval):
        return Counter(bucket_of(self.articles[i].published, interval) for i in chosen - self.undated)

    def ordered(self, chosen, sort):
        """Ids in the documented order: by date, undated last, then by id."""
        sign = 1 if sort == "oldest" else -1
        def place(article):
            if article.published is None:
                return (1, 0, article.id)
            return (0, sign * int((article.published - EPOCH).total_seconds()), article.id)
        return [article.id for article in sorted((self.articles[i] for i in chosen), key=place)]

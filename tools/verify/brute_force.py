"""Counts by looking at every article: matches, facets, histogram and order of a question, by the documented rules alone."""
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from .articles import EPOCH, fold


@dataclass
class Quoted:
    """Words one after the other, exactly as written, within one title, lead or paragraph."""
    words: list
    in_title: bool = False


@dataclass
class Named:
    """source:"..." or topic:"..." inside the query."""
    field: str
    value: str


@dataclass
class Not:
    part: object


@dataclass
class All:
    parts: list


@dataclass
class Any:
    parts: list


def stands_in(words, passage):
    first, length = words[0], len(words)
    return any(passage[i:i + length] == words for i, word in enumerate(passage) if word == first)


def bucket_of(moment, interval):
    """The first day of the day, week (from Monday), month or year a moment falls in."""
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return {"day": day, "week": day - timedelta(days=day.weekday()), "month": day.replace(day=1),
            "year": day.replace(month=1, day=1)}[interval]


def next_bucket(bucket, interval):
    if interval in ("day", "week"):
        return bucket + timedelta(days=1 if interval == "day" else 7)
    return bucket_of(bucket.replace(day=1) + timedelta(days=32 if interval == "month" else 366), interval)


def span_of(text):
    """First moment and first moment after of a typed year, month or day."""
    parts = [int(part) for part in text.split("-")]
    interval = ("year", "month", "day")[len(parts) - 1]
    start = datetime(*(parts + [1, 1])[:3], tzinfo=timezone.utc)
    return start, next_bucket(start, interval)


class Archive:
    def __init__(self, articles):
        self.articles = articles
        self.everything = set(range(len(articles)))
        self.undated = {i for i, article in enumerate(articles) if article.published is None}
        self.postings = defaultdict(set)
        self.folded = defaultdict(set)
        self.by_value = defaultdict(set)
        for i, article in enumerate(articles):
            for passage in article.passages:
                for word in set(passage):
                    self.postings[word].add(i)
            for field in ("source", "topic", "lang"):
                for value in article.values(field):
                    self.by_value[field, value].add(i)
                    self.folded[field, fold(value)].add(i)

    def matches(self, node):
        if node is None:
            return self.everything
        if isinstance(node, Quoted):
            return self.quoted(node)
        if isinstance(node, Named):
            return self.folded.get((node.field, fold(node.value)), set())
        if isinstance(node, Not):
            return self.everything - self.matches(node.part)
        parts = [self.matches(part) for part in node.parts]
        return set.intersection(*parts) if isinstance(node, All) else set.union(*parts)

    def quoted(self, node):
        candidates = set.intersection(*(self.postings.get(word, set()) for word in node.words))
        if len(node.words) == 1 and not node.in_title:
            return candidates
        found = set()
        for i in candidates:
            article = self.articles[i]
            passages = [article.title_words] if node.in_title else article.passages
            if any(stands_in(node.words, passage) for passage in passages):
                found.add(i)
        return found

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


def is_plain(word):
    """A word that reads the same in a query, whatever stands around it."""
    return word is not None and re.fullmatch(r"[a-z0-9\u00df-\u024f]+", word) is not None

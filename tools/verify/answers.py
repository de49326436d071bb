"""One question's answer against the count by brute force: what differs, as sentences."""
import random

from .dates import bucket_of, next_bucket, span_of
from .trees import Not, parts_of, query_text
from .random_trees import with_cut

FACETS = ("date", "source", "topic", "lang")
FIRST_HITS = 200


class TreeCheck:
    """A query alone: its total and its newest articles; and what is left of it without a word."""

    def __init__(self, archive, server, tree):
        self.archive, self.server, self.tree = archive, server, tree

    def run(self, word):
        differences = self.differences(self.tree)
        total, cut = self.total(self.tree), self.total(with_cut(self.tree, word))
        counted = len(self.archive.matches(self.tree) - self.archive.matches(word))
        if cut > total or cut != counted:
            differences.append(f"{total} articles, but without {word.word} {cut}, counted {counted}")
        having, lacking = self.total(word), self.total(Not(word))
        if having + lacking != len(self.archive.articles) or having != len(self.archive.matches(word)):
            differences.append(f"{word.word}: {having} articles, {lacking} without it; counted {len(self.archive.matches(word))} "
                               f"of {len(self.archive.articles)}")
        return differences

    def total(self, tree):
        return self.server.search([("q", query_text(tree)), ("limit", 0)])["total"]["articles"]

    def differences(self, tree):
        """Of the smallest trees within this one that differ."""
        chosen = self.archive.matches(tree)
        answer = self.server.search([("q", query_text(tree)), ("limit", FIRST_HITS), ("sort", "newest"), ("fields", "id"),
                                     ("snippets", 0)])
        answered, counted = [hit["id"] for hit in answer["results"]], self.archive.ordered(chosen, "newest")
        if answer["total"]["articles"] == len(counted) and answered == counted[:FIRST_HITS]:
            return []
        smaller = [difference for part in parts_of(tree) for difference in self.differences(part)]
        only_answered, only_counted = set(answered) - set(counted), set(counted[:FIRST_HITS]) - set(answered)
        return smaller or [f"{query_text(tree)}: answered {answer['total']['articles']}, counted {len(counted)}; "
                           f"only answered {shorten(sorted(only_answered)[:3])}, only counted {shorten(sorted(only_counted)[:3])}; "
                           f"read as {answer['query']['interpreted']}"]


class Check:
    """What differs between one question's answer and the brute-force count."""

    def __init__(self, archive, server, question):
        self.archive, self.server, self.question = archive, server, question
        self.matching = set(archive.matches(question.query))
        self.chosen = self.matching & archive.selected(question)
        self.differences = []

    def expect(self, what, answered, counted):
        if answered != counted:
            self.differences.append(f"{what}: answered {shorten(answered)}, counted {shorten(counted)}")

    def run(self):
        parameters = self.question.parameters()
        answer = self.server.search(parameters + [
            ("limit", 0), ("facets", ",".join(FACETS)), ("facet_limit", self.question.facet_limit),
            ("histogram", self.question.interval)])
        self.totals(answer)
        for field in FACETS:
            self.facet(field, answer["facets"][field])
        self.histogram(answer["histogram"])
        self.walk(parameters)
        return self.differences

    def totals(self, answer):
        self.expect("total", answer["total"]["articles"], len(self.chosen))
        self.expect("exact", answer["total"]["exact"], True)
        by_date = self.question.first or self.question.last
        undated = self.matching & self.archive.selected(self.question, without="date") & self.archive.undated if by_date else ()
        self.expect("excluded_undated", answer["total"]["excluded_undated"], len(undated))

    def facet(self, field, facet):
        """A facet shows its most frequent values and, besides, every selected one; years are all shown."""
        counts, missing = self.archive.facet(self.question, self.matching, field)
        chosen = set(self.question.filters.get(field, ()))
        ranked = sorted((item for item in counts.items() if item[0] not in chosen), key=by_frequency)
        limit = len(ranked) if field == "date" else self.question.facet_limit
        shown = ranked[:limit] + [(value, counts[value]) for value in chosen]
        shown.sort(key=by_frequency if field != "date" else None)
        self.expect(f"facet {field}", [(v["value"], v["articles"]) for v in facet["values"]], shown)
        if field != "date":
            self.expect(f"selected {field}", {v["value"] for v in facet["values"] if v["selected"]}, chosen)
        self.expect(f"more of {field}", facet["more"], len(ranked) > limit)
        self.expect(f"missing {field}", facet["missing"], missing)

    def histogram(self, histogram):
        interval = self.question.interval
        counted = self.archive.histogram(self.chosen, interval)
        everywhere = self.archive.histogram(self.archive.everything, interval)
        first, last = self.span(counted)
        buckets = []
        while first is not None and first <= last:
            buckets.append((first.strftime("%Y-%m-%d"), counted[first], everywhere[first]))
            first = next_bucket(first, interval)
        self.expect("histogram interval", histogram["interval"], interval)
        self.expect("histogram", [(b["start"], b["articles"], b["all"]) for b in histogram["buckets"]], buckets)
        self.expect("histogram undated", histogram["undated"], len(self.chosen & self.archive.undated))
        shares = [b for b in histogram["buckets"] if abs(b["share"] - b["articles"] / max(b["all"], 1)) > 1e-4]
        self.expect("histogram shares", shares, [])

    def span(self, counted):
        """First and last bucket: of the date filter where it is closed, else of what matched."""
        question, interval = self.question, self.question.interval
        if question.first and question.last and not question.undated_only:
            start, end = span_of(question.first)[0], span_of(question.last)[1]
            last = bucket_of(start, interval)
            while next_bucket(last, interval) < end:
                last = next_bucket(last, interval)
            return bucket_of(start, interval), last
        return (min(counted), max(counted)) if counted else (None, None)

    def walk(self, parameters):
        """Every hit exactly once, in the documented order, whatever the size of the pages."""
        limit = min(200, max(random.Random(len(self.chosen)).choice([7, 20, 50]), len(self.chosen) // 30 + 1))
        answer = self.server.search(parameters + [("limit", limit), ("fields", "id"), ("snippets", 0)])
        ids, scores = [], []
        while True:
            ids += [hit["id"] for hit in answer["results"]]
            scores += [hit["score"] for hit in answer["results"] if "score" in hit]
            if answer["next"] is None or len(ids) > len(self.chosen):
                break
            answer = self.server.get(answer["next"])
        if self.question.sort == "relevance":
            self.expect("walk", sorted(ids), sorted(self.archive.articles[i].id for i in self.chosen))
            self.expect("scores", scores, sorted(scores, reverse=True))
        else:
            self.expect("walk", ids, self.archive.ordered(self.chosen, self.question.sort))


def by_frequency(item):
    value, articles = item
    return -articles, value


def shorten(value):
    text = repr(value)
    return text if len(text) <= 600 else text[:600] + "…"

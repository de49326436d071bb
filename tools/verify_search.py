#!/usr/bin/env python3
"""Asks a running Backfile server seeded random questions and counts every answer again by brute force, straight from the JSON
Lines the archive was made of. Totals, facets, histogram, undated and the walk along every cursor must be equal.

tools/verify_search.py http://127.0.0.1:8080 articles.jsonl [--queries 200] [--seed 1]
"""
import argparse
import http.client
import json
import random
import sys
from urllib.parse import urlencode, urlsplit

from verify.articles import read_articles
from verify.brute_force import Archive, bucket_of, next_bucket, span_of
from verify.questions import Questioner

FACETS = ("date", "source", "topic", "lang")


class Server:
    """One keep-alive connection. Any answer but 200 is an error."""

    def __init__(self, address):
        self.connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)

    def get(self, target):
        self.connection.request("GET", target)
        response = self.connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise RuntimeError(f"{response.status} for {target}: {body[:500].decode(errors='replace')}")
        return json.loads(body)

    def search(self, parameters):
        return self.get("/api/v1/search?" + urlencode(parameters))


class Check:
    """What differs between one question's answer and the brute-force count."""

    def __init__(self, archive, server, question):
        self.archive, self.server, self.question = archive, server, question
        self.matching = archive.matches(question.query)
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


def bare_word_differences(archive, server, word):
    """A bare word stands for its other forms too: it finds at least what the quoted one does."""
    bare = server.search([("q", word), ("limit", 0)])["total"]["articles"]
    exact = len(archive.postings[word])
    return [] if bare >= exact else [f"bare word {word}: answered {bare}, but {exact} articles hold it as it is"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("server", help="address, for instance http://127.0.0.1:8080")
    parser.add_argument("articles", help="the JSON Lines the archive was made of, unpacked")
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    archive = Archive(read_articles(options.articles))
    server = Server(options.server)
    questioner = Questioner(archive, random.Random(options.seed))
    indexed = server.get("/api/v1/index")["articles"]
    if indexed != len(archive.articles):
        print(f"The index has {indexed} articles, {options.articles} has {len(archive.articles)}: not the same input.")
        return 1

    differing = matched = 0
    for number in range(options.queries):
        question = questioner.ask()
        check = Check(archive, server, question)
        differences = check.run() + bare_word_differences(archive, server, questioner.run_of_words(1)[0])
        matched += len(check.chosen)
        if differences:
            differing += 1
            print(f"query {number}: {urlencode(question.parameters())} (facet_limit {question.facet_limit}, "
                  f"histogram {question.interval})")
            for difference in differences:
                print(f"  {difference}")
    print(f"{len(archive.articles)} articles, {matched} matches counted, every one walked to")
    print(f"{options.queries} queries: {options.queries - differing} equal, {differing} differ (seed {options.seed})")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())

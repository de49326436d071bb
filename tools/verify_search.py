#!/usr/bin/python3
"""Asks a running Backfile server seeded random questions and counts every answer again by brute force, straight from the JSON
Lines the archive was made of. Totals, facets, histogram, undated and the walk along every cursor must be equal; so must what
every query is with a word left out.

tools/verify_search.py http://127.0.0.1:8080 articles.jsonl [--queries 200] [--seed 1] [--trees-only]

Needs Debian's python3-xapian, for its stemmers alone.
"""
import argparse
import http.client
import json
import random
import sys
from collections import Counter
from urllib.parse import urlencode, urlsplit

from verify.answers import Check, TreeCheck
from verify.articles import read_articles
from verify.brute_force import Archive
from verify.questions import Questioner
from verify.trees import operators, query_text


class Refused(RuntimeError):
    """Any answer but 200."""


class Server:
    """One keep-alive connection."""

    def __init__(self, address):
        self.connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)

    def get(self, target):
        self.connection.request("GET", target)
        response = self.connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise Refused(f"{response.status} for {target}: {body[:500].decode(errors='replace')}")
        return json.loads(body)

    def search(self, parameters):
        return self.get("/api/v1/search?" + urlencode(parameters))


def differences_of(archive, server, question, word, trees_only):
    """What differs in the answer to one question, and how many articles it finds."""
    differences, found = [], 0
    try:
        if question.query is not None:
            differences += TreeCheck(archive, server, question.query).run(word)
        if not trees_only:
            check = Check(archive, server, question)
            differences += check.run()
            found = len(check.chosen)
    except Refused as refused:
        differences.append(str(refused))
    return differences, found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("server", help="address, for instance http://127.0.0.1:8080")
    parser.add_argument("articles", help="the JSON Lines the archive was made of, unpacked")
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--trees-only", action="store_true", help="queries alone: no filters, facets, histogram, or walk")
    options = parser.parse_args()

    archive = Archive(read_articles(options.articles))
    server = Server(options.server)
    questioner = Questioner(archive, random.Random(options.seed))
    indexed = server.get("/api/v1/index")["articles"]
    if indexed != len(archive.articles):
        print(f"The index has {indexed} articles, {options.articles} has {len(archive.articles)}: not the same input.")
        return 1

    differing = matched = finding = 0
    used = Counter()
    for number in range(options.queries):
        question = questioner.tree_alone() if options.trees_only else questioner.ask()
        differences, found = differences_of(archive, server, question, questioner.forest.word(), options.trees_only)
        matched += found
        if question.query is not None:
            used.update(operators(question.query))
            finding += bool(archive.matches(question.query))
        if differences:
            differing += 1
            print(f"query {number}: {query_text(question.query) if question.query else ''}\n  {urlencode(question.parameters())} "
                  f"(facet_limit {question.facet_limit}, histogram {question.interval})")
            for difference in differences:
                print(f"  {difference}")
            sys.stdout.flush()
    print("operators: " + ", ".join(f"{name} {times}" for name, times in sorted(used.items())))
    print(f"{len(archive.articles)} articles, {finding} queries find some"
          + ("" if options.trees_only else f", {matched} matches counted, every one walked to"))
    print(f"{options.queries} queries: {options.queries - differing} equal, {differing} differ (seed {options.seed})")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())

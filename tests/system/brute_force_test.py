"""tools/verify_search.py over a generated archive: every answer equals a count made straight from the JSON Lines."""
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from programs import Server, index, make_corpus

VERIFY = Path(__file__).resolve().parents[2] / "tools" / "verify_search.py"
ARTICLES = 1500


class BruteForce(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.articles = Path(directory.name) / "articles.jsonl"
        self.archive = Path(directory.name) / "archive"
        make_corpus(self.articles, ARTICLES)
        index("add", self.archive, self.articles)

    def verify(self, articles, *flags, queries, seed=1, trees_only=False):
        with Server(self.archive, *flags) as server:
            return subprocess.run([sys.executable, "-B", VERIFY, server.address, articles, "--queries", str(queries), "--seed", str(seed),
                                   *(["--trees-only"] if trees_only else [])], capture_output=True, text=True, timeout=280)

    def test_every_answer_equals_a_count_by_brute_force(self):
        done = self.verify(self.articles, queries=200)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("200 queries: 200 equal, 0 differ (seed 1)", done.stdout)

    def test_every_answer_of_the_plain_engine_equals_a_count_by_brute_force(self):
        done = self.verify(self.articles, "--engine", "plain", queries=40)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("40 queries: 40 equal, 0 differ (seed 1)", done.stdout)

    def test_every_query_of_every_operator_equals_a_count_by_brute_force(self):
        done = self.verify(self.articles, queries=300, seed=7, trees_only=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("300 queries: 300 equal, 0 differ (seed 7)", done.stdout)
        used = dict(re.findall(r"(\S+) (\d+)", re.search("^operators: (.*)$", done.stdout, re.M)[1]))
        for operator in ("NEAR", "PRE", "SAME", "SENT", "atleast:", "caps:", "pattern", "phrase", "word", "date:", "title:", "lead:",
                         "body:", "author:", "AND", "OR", "-", "*"):
            self.assertGreaterEqual(int(used.get(operator, 0)), 5, done.stdout)

    def test_every_query_of_the_plain_engine_equals_a_count_by_brute_force(self):
        done = self.verify(self.articles, "--engine", "plain", queries=80, seed=8, trees_only=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("80 queries: 80 equal, 0 differ (seed 8)", done.stdout)

    def test_a_sentence_that_ends_elsewhere_is_noticed(self):
        changed = self.articles.with_name("changed.jsonl")
        changed.write_text(self.articles.read_text(encoding="utf-8").replace(". ", ", "), encoding="utf-8")
        done = self.verify(changed, queries=200, seed=9, trees_only=True)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertRegex(done.stdout, r" SENT .*: answered \d+, counted \d+")

    def test_a_difference_is_noticed(self):
        changed = self.articles.with_name("changed.jsonl")
        with open(self.articles, encoding="utf-8") as lines, open(changed, "w", encoding="utf-8") as out:
            for number, line in enumerate(lines):
                article = json.loads(line)
                if number % 7 == 0:
                    article["source"] = "The Wrong Paper"
                out.write(json.dumps(article) + "\n")
        done = self.verify(changed, queries=10)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn("facet source: answered", done.stdout)


if __name__ == "__main__":
    unittest.main()

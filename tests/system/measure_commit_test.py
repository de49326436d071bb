"""tools/bench/measure_commit on a small archive."""
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from programs import index, made_up_article, program, write_articles

MEASURE = Path(__file__).resolve().parents[2] / "tools" / "bench" / "measure_commit"


class MeasureCommit(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.archive = Path(directory.name) / "archive"
        self.urls = Path(directory.name) / "page.urls"
        articles = Path(directory.name) / "articles.jsonl"
        write_articles(articles, [made_up_article(number) for number in range(50)])
        index("add", self.archive, articles)

    def measure(self, addresses):
        self.urls.write_text("".join(f"{number}\t{address}\n" for number, address in enumerate(addresses)), encoding="utf-8")
        build = Path(program("indexer")).parents[1]
        return subprocess.run([sys.executable, "-B", MEASURE, self.archive, self.urls, "--articles", "30", "--seconds", "0.5", "--build", build],
                              capture_output=True, text=True, timeout=280)

    def test_searches_are_timed_alone_and_while_articles_come(self):
        done = self.measure(["/api/v1/search?q=harvest&limit=10", "/api/v1/search?q=council&limit=10"])
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertRegex(done.stdout, r"(?m)^alone +[1-9]\d* searches   p50 +\d+\.\d\d ")
        self.assertRegex(done.stdout, r"(?m)^while 30 articles come +[1-9]\d* searches .* ms   \d+\.\d\d x$")
        self.assertRegex(done.stdout, r"(?m)^as long as alone, with them +[1-9]\d* searches .* ms   \d+\.\d\d x$")
        firsts = re.search(r"(?m)^first after a commit +(\d+) searches", done.stdout)
        self.assertIn(f"committed {firsts[1]} times", done.stdout)

    def test_a_search_that_fails_is_no_figure(self):
        done = self.measure(["/api/v1/search?q=("])
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("400 for /api/v1/search?q=(", done.stderr)


if __name__ == "__main__":
    unittest.main()

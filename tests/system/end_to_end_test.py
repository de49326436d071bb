"""Indexer and server together, as an operator runs them."""
import http.client
import os
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from programs import AskingClients, Server, index, made_up_article, program, write_articles

FIRST = 60
VISIBLE_SECONDS = 2.0


class EndToEnd(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = Path(directory.name)
        self.archive = self.directory / "archive"
        self.add("first.jsonl", [made_up_article(i) for i in range(FIRST)])

    def add(self, name, articles):
        path = self.directory / name
        write_articles(path, articles)
        return index("add", self.archive, path)

    def test_a_commit_shows_within_two_seconds_and_no_request_fails(self):
        targets = ["/api/v1/search?q=harvest&facets=all&histogram=month", "/api/v1/articles/article-00007",
                   "/api/v1/articles/article-00007/related", "/api/v1/search?q=%22nothing+else%22&sort=oldest&limit=5"]
        with Server(self.archive) as server, AskingClients(server, targets) as clients:
            for batch in range(4):
                word = f"comet{'abcd'[batch]}"
                self.add(f"{word}.jsonl", [made_up_article(1000 + 10 * batch + i, word) for i in range(10)])
                committed = time.monotonic()
                while server.total(word) != 10:
                    self.assertLess(time.monotonic() - committed, VISIBLE_SECONDS, f"{word} does not show")
                    time.sleep(0.02)
            self.assertEqual(server.search(limit=0)["total"]["articles"], FIRST + 40)
        self.assertEqual(clients.failures, [])
        self.assertGreater(clients.asked, 50)

    def test_an_update_and_a_removal_show_and_leave_nothing_behind(self):
        with Server(self.archive) as server:
            self.add("update.jsonl", [made_up_article(7, "volcano")])
            index("remove", self.archive, "article-00008")
            deadline = time.monotonic() + VISIBLE_SECONDS
            while server.total("harvest") != FIRST - 2 and time.monotonic() < deadline:
                time.sleep(0.02)
            self.assertEqual(server.total("harvest"), FIRST - 2)
            self.assertEqual([hit["id"] for hit in server.search(q="volcano")["results"]], ["article-00007"])
            self.assertEqual(server.get("/api/v1/articles/article-00008")[0], 404)

    def test_killing_the_indexer_leaves_the_server_answering_and_a_second_run_completes(self):
        batch = self.directory / "batch.jsonl"
        write_articles(batch, [made_up_article(i, "eclipse") for i in range(1000, 3000)])
        lines = batch.read_bytes().splitlines(keepends=True)
        with Server(self.archive) as server, AskingClients(server, ["/api/v1/search?q=harvest&facets=all"]) as clients:
            for _ in range(3):
                indexer = subprocess.Popen([program("indexer"), "add", str(self.archive), "-", "--quiet", "--batch-articles", "200"],
                                           stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                indexer.stdin.writelines(lines[:1500])  # the rest never comes: it dies with work in hand
                indexer.stdin.flush()
                time.sleep(0.2)
                indexer.kill()
                indexer.wait()
                indexer.stdin.close()
                self.assertEqual(server.total("harvest"), FIRST)
                self.assertEqual(server.total("eclipse") % 200, 0, "part of a batch shows")
            index("add", self.archive, batch)
            index("check", self.archive)
            deadline = time.monotonic() + VISIBLE_SECONDS
            while server.total("eclipse") != 2000 and time.monotonic() < deadline:
                time.sleep(0.02)
            self.assertEqual(server.total("eclipse"), 2000)
        self.assertEqual(clients.failures, [])

    def test_the_same_file_twice_changes_nothing(self):
        with Server(self.archive) as server:
            before = server.get("/api/v1/index")[1]
            index("add", self.archive, self.directory / "first.jsonl")
            time.sleep(VISIBLE_SECONDS / 2)
            after = server.get("/api/v1/index")[1]
        self.assertEqual(after, before)

    def test_a_second_server_on_the_port_ends_at_once_and_names_it(self):
        with Server(self.archive) as first:
            status, output = Server(self.archive, port=first.port).wait()
            self.assertNotEqual(status, 0)
            self.assertIn(str(first.port), output)
            for _ in range(20):  # and takes no request from the first
                self.assertEqual(first.get("/healthz")[0], 200)

    def test_sigterm_ends_the_server_with_status_zero_though_a_client_idles(self):
        with Server(self.archive) as server:
            idle = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
            idle.request("GET", "/healthz")
            idle.getresponse().read()
            begin = time.monotonic()
            status, output = server.terminate()
            self.assertLess(time.monotonic() - begin, 6, "an idle client held the server up")
            idle.close()
        self.assertEqual(status, 0, output)

    def test_an_unknown_parameter_is_refused_with_the_nearest_name(self):
        with Server(self.archive) as server:
            for wrong, nearest in [("sorce", "source"), ("tpic", "topic"), ("histogramm", "histogram"), ("page_size", "limit")]:
                status, problem = server.get(f"/api/v1/search?q=harvest&{wrong}=x")
                self.assertEqual(status, 400)
                self.assertEqual(problem["type"], "/problems/unknown-parameter")
                self.assertEqual([(error["parameter"], error["suggestion"]) for error in problem["errors"]], [(wrong, nearest)])

    def test_an_archive_of_another_schema_version_is_refused_with_the_command_that_rebuilds(self):
        subprocess.run([os.environ["BACKFILE_SET_SCHEMA_VERSION"], self.archive / "current", "99"], check=True)
        status, output = Server(self.archive).wait()
        self.assertNotEqual(status, 0)
        self.assertIn("99", output)
        self.assertIn("backfile-indexer rebuild", output)
        refused = index("add", self.archive, self.directory / "first.jsonl", check=False)
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("rebuild", refused.stderr)

    def test_what_is_no_archive_is_refused_in_one_sentence(self):
        for path in [self.directory / "nowhere", self.directory]:
            status, output = Server(path).wait()
            self.assertNotEqual(status, 0)
            self.assertIn(str(path), output)


if __name__ == "__main__":
    unittest.main()

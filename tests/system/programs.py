"""The two programs as a test runs them: the real binaries, a real archive in a temporary directory, real sockets.

The binaries come from the environment: BACKFILE_INDEXER, BACKFILE_SERVER, BACKFILE_CORPUS (ctest sets them).
"""
import http.client
import json
import os
import re
import signal
import subprocess
import threading
from urllib.parse import urlencode

START_SECONDS = 60  # generous: sanitizers are slow, and a test that waits for nothing costs nothing


def program(name):
    return os.environ[f"BACKFILE_{name.upper()}"]


def index(*arguments, check=True, **options):
    """Runs the indexer to its end."""
    done = subprocess.run([program("indexer"), *map(str, arguments)], capture_output=True, text=True, timeout=300, **options)
    if check and done.returncode != 0:
        raise AssertionError(f"backfile-indexer {' '.join(map(str, arguments))}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def make_corpus(path, articles, seed=1):
    subprocess.run([program("corpus"), "--articles", str(articles), "--seed", str(seed), "--output", str(path)], check=True,
                   capture_output=True, timeout=300)


def write_articles(path, articles):
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")


def made_up_article(number, words="harvest council"):
    return {"id": f"article-{number:05}", "title": f"Report {number} on the {words}",
            "body": [f"The {words} met on day {number}.", "Nothing else was said about it."], "source": f"Paper {number % 3}",
            "topics": ["farming"], "language": "en", "date": f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"}


class Server:
    """A server, by default on a port of its own choice, stopped at the end of the with-block."""

    def __init__(self, archive, *flags, port=0):
        self.port = port
        self.process = subprocess.Popen([program("server"), str(archive), "--port", str(port), "--access-log", "none", *flags],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.output = []
        self.announced = threading.Event()
        self.reader = threading.Thread(target=self.read_output, daemon=True)
        self.reader.start()

    def read_output(self):
        for line in self.process.stdout:
            self.output.append(line)
            if match := re.search(r" articles at http://127\.0\.0\.1:(\d+)/$", line):
                self.port = int(match[1])
                self.announced.set()
        self.announced.set()  # it has ended: nobody need wait longer

    def __enter__(self):
        self.wait_until_ready()
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.wait()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def wait_until_ready(self):
        announced = self.announced.wait(START_SECONDS) and self.process.poll() is None
        if not announced or self.get("/readyz")[0] != 200:
            raise AssertionError("the server does not serve: " + "".join(self.output))

    def wait(self, timeout=START_SECONDS):
        """Exit status and everything it printed, once it has ended."""
        status = self.process.wait(timeout)
        self.reader.join(timeout)
        self.process.stdout.close()
        return status, "".join(self.output)

    def terminate(self):
        self.process.send_signal(signal.SIGTERM)
        return self.wait()

    def get(self, target):
        """(status, body as JSON) on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", target)
            response = connection.getresponse()
            return response.status, json.loads(response.read())
        finally:
            connection.close()

    def search(self, **parameters):
        status, body = self.get("/api/v1/search?" + urlencode(parameters, doseq=True))
        if status != 200:
            raise AssertionError(f"{status}: {body}")
        return body

    def total(self, query):
        return self.search(q=query, limit=0)["total"]["articles"]


class AskingClients:
    """Clients that ask without pause while the with-block runs; every answer that is no good is kept."""

    def __init__(self, server, targets, clients=2):
        self.server, self.targets = server, targets
        self.asked, self.failures = 0, []
        self.stopping = threading.Event()
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.ask) for _ in range(clients)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stopping.set()
        for thread in self.threads:
            thread.join()

    def ask(self):
        while not self.stopping.is_set():
            for target in self.targets:
                try:
                    status, body = self.server.get(target)
                    failure = None if status == 200 else (target, status, body)
                except (OSError, http.client.HTTPException, ValueError) as error:
                    failure = (target, repr(error))
                with self.lock:
                    self.asked += 1
                    self.failures += [failure] if failure else []

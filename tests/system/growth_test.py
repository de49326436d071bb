"""tools/bench/measure_growth: its fits and tables, the queries it draws, and the whole of it over three small archives."""
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from programs import make_corpus, program

ROOT = Path(__file__).resolve().parents[2]
MEASURE = ROOT / "tools" / "bench" / "measure_growth"
sys.path.insert(0, str(MEASURE.parent))
from growth import drawing, processes
from growth.archives import Archives, Ingest, NoRoom, Programs
from growth.asking import read_cold, read_refused, read_rows
from growth.forecast import GIB, Machine, Needs, ends, indexing_memory, knee
from growth.laws import CannotFit, Line, fit_line, fit_power, of_last_two, worst_residual
from growth.tables import Row, growth_table, number, short_count

SIZES = [10_000, 100_000, 1_000_000]


class Laws(unittest.TestCase):
    def test_a_power_law_is_found_again(self):
        law = fit_power(SIZES, [3.5 * n ** 0.62 for n in SIZES])
        self.assertAlmostEqual(law.a, 3.5, places=9)
        self.assertAlmostEqual(law.b, 0.62, places=12)
        self.assertAlmostEqual(law.at(10 ** 8) / (3.5 * 1e8 ** 0.62), 1, places=9)

    def test_a_line_is_found_again(self):
        law = fit_line(SIZES, [5e7 + 2800 * n for n in SIZES])
        self.assertAlmostEqual(law.a / 5e7, 1, places=9)
        self.assertAlmostEqual(law.b / 2800, 1, places=9)
        self.assertAlmostEqual(law.reaches(5e7 + 2800 * 1e8), 1e8, delta=1)

    def test_the_fit_is_the_one_of_least_squares(self):
        """By hand: ln y = 0, 3, 3 at ln n = 0, 1, 2 has the slope 3/2 and begins at 1/2."""
        e = 2.718281828459045
        law = fit_power([1, e, e ** 2], [1, e ** 3, e ** 3])
        self.assertAlmostEqual(law.b, 1.5)
        self.assertAlmostEqual(law.a, e ** 0.5)
        self.assertAlmostEqual(worst_residual(law, [1, e, e ** 2], [1, e ** 3, e ** 3]), e - 1)

    def test_the_fit_of_a_line_weighs_relative_residuals(self):
        sizes, values = [1, 2, 3], [10, 21, 28]

        def loss(a, b):
            return sum(((a + b * n - y) / y) ** 2 for n, y in zip(sizes, values))
        law = fit_line(sizes, values)
        for a, b in ((0.01, 0), (-0.01, 0), (0, 0.01), (0, -0.01), (0.01, -0.005)):
            self.assertLess(loss(law.a, law.b), loss(law.a + a, law.b + b))

    def test_one_or_two_sizes_are_refused(self):
        for fit in (fit_power, fit_line):
            for sizes in ([10_000], [10_000, 100_000], [10_000, 10_000, 100_000]):
                with self.assertRaisesRegex(CannotFit, "needs 3 different sizes or more, there are [12]"):
                    fit(sizes, [1.0] * len(sizes))
            with self.assertRaises(CannotFit):
                fit(SIZES, [1.0, 0.0, 2.0])

    def test_the_last_two_sizes_show_where_growth_bends(self):
        values = [100.0, 100.0, 1000.0]
        self.assertAlmostEqual(of_last_two(fit_power(SIZES, values), SIZES, values).at(10 ** 7), 10_000)
        last = of_last_two(fit_line(SIZES, values), SIZES, values)
        self.assertAlmostEqual(last.at(1_900_000), 1900)

    def test_a_falling_line_never_reaches_more(self):
        self.assertIsNone(Line(100, -1).reaches(200))
        self.assertIsNone(Line(100, 0).reaches(200))


class Tables(unittest.TestCase):
    def test_a_row_has_values_law_residual_and_predictions(self):
        table = growth_table("Times", "us", SIZES, [Row("and:top10", tuple(2.0 * n ** 0.5 for n in SIZES)),
                                                    Row("bytes", tuple(100.0 + n for n in SIZES), "line")]).splitlines()
        self.assertEqual(table[0].split(), ["Times", "(us)", "10k", "100k", "1M", "a", "b", "worst", "at", "10M", "at", "100M"])
        self.assertEqual(" ".join(table[1].split()), "and:top10 200 632 2000 2.00 0.500 +0% 6325 (6325) 20000 (20000)")
        self.assertEqual(table[2].split()[:8], ["bytes", "10100", "100100", "1000100", "100", "1.000e+00", table[2].split()[6], "10000100"])
        self.assertRegex(table[2].split()[6], r"^[+-]0%$")

    def test_a_poor_fit_is_marked(self):
        table = growth_table("Times", "us", SIZES, [Row("bent", (10.0, 10.0, 40.0))])
        self.assertRegex(table, r"[+-]\d+%!")

    def test_a_table_of_two_sizes_is_refused(self):
        with self.assertRaises(CannotFit):
            growth_table("Times", "us", SIZES[:2], [Row("and", (1.0, 2.0))])

    def test_numbers_are_short(self):
        self.assertEqual([short_count(n) for n in (500, 10_000, 1_500_000, 10 ** 8)], ["500", "10k", "1.5M", "100M"])
        self.assertEqual([number(value) for value in (0.0, 1.234, 12.34, 1234.5, 1.5e10)], ["0.00", "1.23", "12.3", "1234", "1.50e+10"])


class Forecast(unittest.TestCase):
    NEEDS = Needs(serving_memory=Line(GIB, 10), indexing_memory=Line(GIB, 5), archive_disk=Line(0, 1000), indexing_disk=Line(0, 3000),
                  cache_bytes=GIB)

    def test_the_resource_that_ends_first_is_named_with_its_size(self):
        first, *others = ends(Machine(memory_bytes=12 * GIB, disk_bytes=4_000_000_000), self.NEEDS)
        self.assertEqual((first.resource, round(first.articles)),
                         ("disk, building it anew while readers hold the old generation", 1_000_000))
        self.assertEqual([other.articles for other in others], sorted(other.articles for other in others))
        first = ends(Machine(memory_bytes=3 * GIB, disk_bytes=1e15), self.NEEDS)[0]
        self.assertEqual((first.resource, round(first.articles)), ("memory, serving with its caches", round(GIB / 10)))

    def test_document_ids_end_what_nothing_else_does(self):
        first = ends(Machine(memory_bytes=1e18, disk_bytes=1e18), self.NEEDS)[0]
        self.assertEqual((first.resource, first.articles), ("document ids, if none was ever updated", 2 ** 32 - 1))

    def test_a_need_that_does_not_grow_ends_nothing(self):
        flat = Needs(Line(GIB, -1), Line(GIB, 0), Line(0, 1000), Line(0, 3000), 0)
        found = {end.resource: end.text() for end in ends(Machine(2 * GIB, 1e12), flat)}
        self.assertEqual(found["memory, bulk indexing"], "not foreseen")

    def test_memory_of_indexing_is_fitted_to_the_sizes_that_fill_its_limit_alone(self):
        sizes, texts = [10_000, 100_000, 300_000, 1_000_000], [25e6, 250e6, 750e6, 2500e6]
        peaks = [300e6, *(600e6 + 120 * n for n in sizes[1:])]
        line, fitted = indexing_memory(sizes, texts, peaks, 512)
        self.assertTrue(fitted)
        self.assertAlmostEqual(line.a / 600e6, 1, places=9)
        self.assertAlmostEqual(line.b, 120, places=6)

    def test_memory_of_indexing_is_not_fitted_to_sizes_below_its_limit(self):
        sizes, texts = [2_000, 5_000, 10_000], [5e6, 12e6, 25e6]
        self.assertEqual(indexing_memory(sizes, texts, [90e6, 165e6, 306e6], 512), (Line(512 << 20, 100), False))
        self.assertEqual(indexing_memory(sizes, texts, [90e6, 165e6, 801e6], 512), (Line(800e6, 100), False))

    def test_the_archive_leaves_the_memory_before_the_server_does(self):
        self.assertAlmostEqual(knee(Machine(12 * GIB, 1e12), self.NEEDS).articles, 10 * GIB / 1010, places=3)


class Drawing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        directory = tempfile.TemporaryDirectory()
        cls.addClassCleanup(directory.cleanup)
        cls.path = Path(directory.name)
        make_corpus(cls.path / "articles.jsonl", 1000)
        cls.lines = (cls.path / "articles.jsonl").read_text(encoding="utf-8").splitlines()

    def files(self, name, seed, shared=None):
        """Name -> bytes of the query files drawn by a seed."""
        vocabulary = drawing.read_texts(self.lines)
        ids = {text.id for text in vocabulary.texts} if shared is None else shared
        directory = self.path / name
        drawing.write(drawing.draw(vocabulary, seed, 30, ids), directory)
        return {file.name: file.read_bytes() for file in directory.iterdir()}

    def test_one_seed_draws_the_same_files_twice_and_another_draws_others(self):
        first = self.files("first", 1)
        self.assertEqual(first, self.files("second", 1))
        other = self.files("other", 2)
        self.assertEqual(sorted(first), sorted(other))
        self.assertEqual([name for name in first if first[name] == other[name]], [])

    def test_no_hash_order_gets_into_the_files(self):
        """Python's hashes of strings differ from process to process."""
        code = ("import sys; sys.path.insert(0, sys.argv[1]); from growth import drawing; from pathlib import Path\n"
                "v = drawing.read_texts(open(sys.argv[2], encoding='utf-8'))\n"
                "print(drawing.draw(v, 1, 30, {text.id for text in v.texts}))")
        drawn = {subprocess.run([sys.executable, "-B", "-c", code, MEASURE.parent, self.path / "articles.jsonl"], check=True,
                                capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout for seed in "123"}
        self.assertEqual(len(drawn), 1)

    def test_every_class_has_a_file_of_six_columns(self):
        files = self.files("columns", 1)
        self.assertEqual(sorted(files), [f"queries_{name}.tsv" for name in
                                         ("and", "common", "filter", "mlt", "newest", "or", "page", "phrase", "prefix")])
        for name, content in files.items():
            rows = [line.split("\t") for line in content.decode().splitlines()]
            self.assertGreaterEqual(len(rows), 3, name)
            self.assertEqual({len(row) for row in rows}, {6}, name)
            self.assertEqual(len({tuple(row[1:]) for row in rows}), len(rows), name)

    def test_phrases_and_conjunctions_stand_in_the_articles(self):
        files = self.files("found", 1)
        articles = [json.loads(line) for line in self.lines]
        text = "\n".join("\n".join(article["body"]).lower() for article in articles if "body" in article)
        titles = [set(article.get("title", "").lower().replace(",", " ").split()) for article in articles]
        phrases = [line.split("\t")[1] for line in files["queries_phrase.tsv"].decode().splitlines()]
        self.assertEqual([phrase for phrase in phrases if phrase not in text], [])
        words = [set(line.split("\t")[1].split()) for line in files["queries_and.tsv"].decode().splitlines()]
        found = sum(any(both <= title for title in titles) for both in words)
        self.assertGreater(found, len(words) * 0.8)

    def test_related_articles_are_asked_for_by_ids_of_every_archive(self):
        shared = {json.loads(line)["id"] for line in self.lines[::3]}
        rows = self.files("shared", 1, shared)["queries_mlt.tsv"].decode().splitlines()
        self.assertEqual([row for row in rows if row.split("\t")[5] not in shared], [])

    def test_too_few_articles_are_refused(self):
        with self.assertRaisesRegex(drawing.TooFewArticles, "^0 English articles hold nothing"):
            drawing.draw(drawing.read_texts([]), 1, 30, set())


class Reading(unittest.TestCase):
    def test_rows_refusals_and_cold_times_are_read(self):
        row = "backfile\tnews\tand\ttop10\t50\t10.5\t9.5\t20.5\t30.0\t31.0\t9.0\t19.0\t42.0\n"
        latency = read_rows(row)["and:top10"]
        self.assertEqual((latency.p50, latency.p95, latency.matches), (9.5, 20.5, 42.0))
        self.assertEqual(read_refused("prefix:top10: 3 queries were refused, their patterns fit too many words\n"), {"prefix:top10": 3})
        cold = read_cold("cold    page:exact, 50 queries; times in ms\n"
                         "        the system held 100% of the archive's bytes in memory at the start\n"
                         "                       p50   x warm       p95   x warm\n"
                         "        alone         3.50      3.5      9.25      4.6\n"
                         "        in turn       4.50      4.5     12.25      6.1\n"
                         "        warm          1.00      1.0      2.00      1.0\n"
                         "        opening       7.50      7.5     11.00      5.5\n")
        self.assertEqual((cold.p50, cold.p95, cold.opening), (3.5, 9.25, 7.5))
        for garbled, read in (("and\t1\n", read_rows), ("cold\n", read_cold)):
            with self.assertRaises(processes.ProgramFailed):
                read(garbled)


class Processes(unittest.TestCase):
    def test_time_and_memory_of_a_program_are_its_own(self):
        code = "a = bytearray(300 << 20); b = sum(i for i in range(1500000)); print('done')"
        cost = processes.run(sys.executable, "-c", code)
        self.assertEqual(cost.output, "done\n")
        self.assertGreater(cost.peak_bytes, 300 << 20)
        self.assertLess(cost.peak_bytes, 600 << 20)
        self.assertGreater(cost.cpu_seconds, 0.02)
        self.assertLess(processes.run(sys.executable, "-c", "pass").peak_bytes, 200 << 20)

    def test_a_failed_program_is_told_with_its_last_words(self):
        with self.assertRaisesRegex(processes.ProgramFailed, "ended with 3\nalas"):
            processes.run(sys.executable, "-c", "import sys; sys.stderr.write('alas'); sys.exit(3)")

    def test_the_most_that_was_on_the_disk_is_seen_though_it_went(self):
        with tempfile.TemporaryDirectory() as directory:
            code = ("import os, sys, time; f = open(sys.argv[1] + '/a', 'wb'); f.write(os.urandom(8 << 20)); f.flush()\n"
                    "os.fsync(f.fileno()); time.sleep(0.5); os.remove(sys.argv[1] + '/a')")
            with processes.DiskWatch(directory, every=0.02) as disk:
                processes.run(sys.executable, "-c", code, directory)
            self.assertEqual(processes.allocated_bytes(directory), 0)
        self.assertGreaterEqual(disk.most, 8 << 20)


class Whole(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.work = Path(directory.name) / "work"
        self.build = Path(program("indexer")).parents[1]

    def measure(self, *flags):
        return subprocess.run([sys.executable, "-B", MEASURE, "--work", self.work, "--build", self.build, *flags], capture_output=True,
                              text=True, timeout=280)

    def test_three_archives_are_measured_kept_and_predicted_from(self):
        flags = ["--queries", "3", "--reps", "1", "--index-memory", "64", "--memory-gib", "16", "--disk-gib", "1000"]
        done = self.measure("--sizes", "80,160", *flags)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("needs 3 different sizes or more, --sizes has 2", done.stderr)
        self.assertFalse(self.work.exists())

        done = self.measure("--sizes", "80,160,320", *flags)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        for name in ("indexing, CPU", "indexing, wall", "disk, archive", "disk, most while indexing", "memory, server without caches",
                     "bulk indexing, --memory 64", "bench_search, --cache-mib 1024", "and:top10", "page:exact", "prefix:exact",
                     "mlt:top10", "files forgotten, p95"):
            self.assertRegex(done.stdout, rf"(?m)^{name} +\d", done.stdout)
        self.assertRegex(done.stdout, r"ends first: (disk|memory), [\w ]+, at about \d\.\d\de\+\d\d articles")
        self.assertRegex(done.stdout, r"10M articles: bulk indexing [\d.]+ hours, [\d.]+ GiB of memory and \d+ GiB of disk")
        self.assertIn("Warning: The sizes span a factor of 4 alone", done.stdout)
        measured = json.loads((self.work / "measured.json").read_text())
        self.assertEqual([ingest["articles"] for ingest in measured["ingests"]], [80, 160, 320])
        for ingest in measured["ingests"]:
            # So small an archive may come and go between two looks at the disk.
            self.assertGreaterEqual(ingest["peak_disk_bytes"], ingest["archive_bytes"])
            self.assertGreater(ingest["archive_bytes"], 0)
        self.assertEqual(list(self.work.glob("*.jsonl")), [])

        again = self.measure("--again", *flags)
        self.assertEqual((again.returncode, again.stdout), (0, done.stdout))
        made = {file: file.stat().st_mtime_ns for file in self.work.glob("archive-*.json")}
        self.assertEqual(len(made), 3)
        more = self.measure("--sizes", "80,160,320,360", *flags)
        self.assertEqual(more.returncode, 0, more.stdout + more.stderr)
        self.assertEqual(re.findall(r"archive of (\d+): making it", more.stderr), ["360"])
        self.assertEqual({file: file.stat().st_mtime_ns for file in made}, made)

    def test_an_archive_without_figures_is_made_anew(self):
        self.work.mkdir()
        archives = Archives(Programs.of_build(self.build), self.work, 1, 64)
        half_made = archives.path(200) / "half-made"
        half_made.parent.mkdir()
        half_made.write_text("nothing")
        self.assertIsNone(archives.kept(200))
        figures = archives.make(200)
        self.assertFalse(half_made.exists())
        self.assertEqual((figures.articles, archives.kept(200)), (200, figures))
        self.assertFalse(archives.made_elsewise(200))
        archives.made_by = "another build"
        self.assertTrue(archives.made_elsewise(200))

    def test_a_size_for_which_there_is_no_disk_is_refused(self):
        self.work.mkdir()
        archives = Archives(Programs.of_build(self.build), self.work, 1, 64)
        smaller = Ingest(1000, 1, 3_000_000, 1.0, 1.0, 1, 3_000_000, 9_000_000, "x")
        archives.require_room(2000, smaller)
        with self.assertRaisesRegex(NoRoom, "10000000000000 articles need about 120000000 GB"):
            archives.require_room(10 ** 13, smaller)


if __name__ == "__main__":
    unittest.main()

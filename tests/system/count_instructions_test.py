"""tools/count_instructions fails when it should. What it compares is given here; the counting itself is its own run."""
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RECORDED = {"query.and.first": 1_000_000, "ingest.live": 8_000_000_000}  # the second is beyond 32 bits


def text(counts):
    return "".join(f"{name} {count}\n" for name, count in counts.items())


class CountInstructions(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.golden, self.counts = Path(directory.name) / "golden.txt", Path(directory.name) / "counts.txt"

    def run_tool(self, golden, counts, *flags):
        """(exit status, lines) of comparing two texts."""
        self.golden.write_text(golden, encoding="utf-8")
        self.counts.write_text(counts, encoding="utf-8")
        command = [ROOT / "tools" / "count_instructions", "--golden", self.golden, "--counts", self.counts, *flags]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        return done.returncode, done.stdout.splitlines()

    def compared(self, **changed):
        """The outcome when ingest.live and others are counted as said."""
        return self.run_tool(text(RECORDED), text(RECORDED | {name.replace("_", "."): count for name, count in changed.items()}))

    def test_equal_counts_pass(self):
        status, lines = self.compared()
        self.assertEqual((status, lines[-1]), (0, "2 passed, 0 failed"))

    def test_nine_percent_more_pass(self):
        status, lines = self.compared(ingest_live=8_720_000_000)
        self.assertEqual((status, lines[-1]), (0, "2 passed, 0 failed"))
        self.assertTrue(any(line.split() == ["ingest.live", "8000000000", "8720000000", "+9.00%"] for line in lines), lines)

    def test_eleven_percent_more_fail(self):
        status, lines = self.compared(ingest_live=8_880_000_000)
        self.assertEqual((status, lines[-1]), (1, "1 passed, 1 failed"))
        self.assertTrue(any(line.split() == ["ingest.live", "8000000000", "8880000000", "+11.00%", "FAILED"] for line in lines), lines)

    def test_ten_percent_more_fail(self):
        self.assertEqual(self.compared(ingest_live=8_799_999_999)[0], 0)
        self.assertEqual(self.compared(ingest_live=8_800_000_000)[0], 1)

    def test_a_count_that_is_missing_fails(self):
        status, lines = self.run_tool(text(RECORDED), "ingest.live 8000000000\n")
        self.assertEqual((status, lines[-1]), (1, "1 passed, 1 failed"))

    def test_a_count_that_is_not_on_record_fails(self):
        status, lines = self.compared(ingest_bulk=5)
        self.assertEqual((status, lines[-1]), (1, "2 passed, 1 failed"))

    def test_a_line_that_cannot_be_read_fails(self):
        for broken in ("ingest.live\n", "ingest.live 0\n", "ingest.live many\n", "ingest.live 5 6\n"):
            self.assertEqual(self.run_tool(text(RECORDED), text(RECORDED) + broken)[0], 1, broken)
            self.assertEqual(self.run_tool(text(RECORDED) + broken, text(RECORDED))[0], 1, broken)

    def test_a_name_counted_twice_fails(self):
        self.assertEqual(self.run_tool(text(RECORDED), text(RECORDED) + "ingest.live 8000000000\n")[0], 1)

    def test_nothing_to_compare_fails(self):
        self.assertEqual(self.run_tool("", "")[0], 1)

    def test_eleven_percent_less_pass_with_a_hint(self):
        status, lines = self.compared(ingest_live=7_120_000_000)
        self.assertEqual((status, lines[-1]), (0, "2 passed, 0 failed"))
        self.assertTrue(any("--update" in line for line in lines), lines)
        self.assertFalse(any("--update" in line for line in self.compared()[1]))

    def test_update_puts_the_counts_on_record(self):
        counts = text({"ingest.live": 9_000_000_000})
        status, _ = self.run_tool(text(RECORDED), counts, "--update")
        self.assertEqual(status, 0)
        self.assertEqual(self.golden.read_text(encoding="utf-8"), counts)
        self.assertEqual(self.run_tool(self.golden.read_text(encoding="utf-8"), counts)[0], 0)


if __name__ == "__main__":
    unittest.main()

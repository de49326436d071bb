"""The source tree keeps the rules of layering.py, and each rule catches a planted violation."""
import subprocess
import unittest
from pathlib import Path

from layering import MAX_LINES, violations

ROOT = Path(__file__).resolve().parents[2]


def tracked_files():
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-z"], check=True, capture_output=True, text=True).stdout
    return [path for path in listed.split("\0") if path and (ROOT / path).is_file()]


class Layering(unittest.TestCase):
    maxDiff = None

    def test_the_tree_keeps_every_rule(self):
        files = tracked_files()
        self.assertGreater(len(files), 50)
        found = []
        for path in files:
            try:
                text = (ROOT / path).read_text(encoding="utf-8")
            except UnicodeDecodeError:
                text = ""  # a picture
            found += violations(path, text)
        self.assertEqual(found, [])

    def test_an_arrow_that_runs_the_wrong_way_is_caught(self):
        for path, included in [
            ("schema/date.cpp", "indexer/options.hpp"),
            ("schema/date.cpp", "server/query/query.hpp"),
            ("indexer/readers/feeds.cpp", "server/query/query.hpp"),
            ("server/query/parser.cpp", "indexer/options.hpp"),
            ("server/query/parser.cpp", "server/search/searcher.hpp"),
            ("server/search/facets.cpp", "server/api/problem.hpp"),
            ("server/search/facets.cpp", "server/http/message.hpp"),
            ("server/http/static_files.cpp", "schema/article.hpp"),
            ("server/http/static_files.cpp", "server/api/problem.hpp"),
            ("server/api/json.cpp", "indexer/options.hpp"),
            ("server/main.cpp", "indexer/options.hpp"),
            ("tools/corpus/main.cpp", "indexer/options.hpp"),
            ("tools/corpus/main.cpp", "server/search/searcher.hpp"),
        ]:
            with self.subTest(path=path, included=included):
                self.assertEqual(violations(path, f'// A file.\n#include "{included}"\n'),
                                 [f"{path} may not include {included}"])

    def test_an_arrow_that_runs_the_right_way_is_let_through(self):
        for path, included in [
            ("schema/date.cpp", "schema/date.hpp"),
            ("indexer/readers/feeds.cpp", "indexer/options.hpp"),
            ("server/search/facets.cpp", "server/query/query.hpp"),
            ("server/api/json.cpp", "server/http/message.hpp"),
            ("server/main.cpp", "server/api/routes.hpp"),
            ("tests/server/search/facets_test.cpp", "indexer/index_writer.hpp"),
        ]:
            with self.subTest(path=path, included=included):
                self.assertEqual(violations(path, f'// A file.\n#include "{included}"\n'), [])

    def test_a_library_used_outside_its_own_file_is_caught(self):
        for path, header in [
            ("server/api/handlers.cpp", "httplib.h"),
            ("server/http/static_files.cpp", "httplib.h"),
            ("indexer/index_writer.cpp", "zstd.h"),
            ("indexer/index_writer.cpp", "zdict.h"),
            ("server/api/handlers.cpp", "rapidjson/document.h"),
            ("indexer/document_builder.cpp", "rapidjson/writer.h"),
            ("server/api/json.cpp", "xapian.h"),
            ("server/query/parser.cpp", "xapian/query.h"),
        ]:
            for include in [f"<{header}>", f'"{header}"']:
                with self.subTest(path=path, include=include):
                    self.assertIn(f"{path} may not use {header}", violations(path, f"// A file.\n#include {include}\n"))

    def test_a_file_outside_the_layout_is_caught(self):
        for path in ["common/text.hpp", "src/main.cpp", "server/common/text.hpp", "indexer/utils/text.hpp", "notes.txt"]:
            with self.subTest(path=path):
                self.assertNotEqual(violations(path, "// A file.\n"), [])

    def test_what_may_stand_nowhere_is_caught(self):
        for path, text in [
            ("schema/date.cpp", "// A file.\n// TO" + "DO: later\n"),
            ("web/page.js", "// FIX" + "ME\n"),
            ("tools/demo", "cat /" + "work/main/README.md\n"),
            ("tests/system/a_test.py", "open('/" + "root/x')\n"),
            ("README.md", "see .." + "/shared/data\n"),
            ("CMakeLists.txt", "include(Fetch" + "Content)\n"),
            ("tests/web/package-lock.json", '{"resolved": "https://example.org/a.tgz"}\n'),
            ("schema/date.cpp", "// A file.\n" + "\n" * (MAX_LINES + 1)),
            ("schema/date.hpp", "#pragma once\n"),
            ("schema/date.cpp", '#include "schema/ids.hpp"\n'),
        ]:
            with self.subTest(path=path, text=text[:40]):
                self.assertEqual(len(violations(path, text)), 1)


if __name__ == "__main__":
    unittest.main()

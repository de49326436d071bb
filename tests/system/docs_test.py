"""The documentation keeps up: every field, parameter, problem and flag is in its README, and what a README names is there."""
import json
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from programs import Server, index, make_corpus, program

ROOT = Path(__file__).resolve().parents[2]
NAMED_PATH = re.compile(r"`((?:\./)?(?:schema|indexer|server|web|tests|tools|\.ci)/[\w./*-]*)`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def readmes():
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "*.md"], check=True, capture_output=True, text=True).stdout
    return [path for path in listed.split() if (ROOT / path).is_file()]


def fields():
    """(query name, prefix) of each row of the field table."""
    return re.findall(r'\{Field::\w+,\s*"(\w+)",\s*FieldKind::\w+,\s*"([^"]*)"', read("schema/fields.hpp"))


def parameters():
    """Endpoint -> the parameters it accepts, from the table the server reads them by."""
    tables = re.findall(r"constexpr std::array<Parameter, \d+> k(\w+)\{\{(.*?)\}\};", read("server/api/parameter_table.cpp"), re.S)
    return {name: re.findall(r'\{\s*"(\w+)"', table) for name, table in tables}


def code_names(text):
    """Everything between backquotes, split at white space."""
    return {name for span in re.findall(r"`([^`\n]+)`", text) for name in span.split()}


def flags(help_text):
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", help_text))


def help_of(name, *arguments):
    done = subprocess.run([program(name), *arguments, "--help"], capture_output=True, text=True, timeout=60)
    if done.returncode != 0:
        raise AssertionError(f"{name} {arguments} --help ends with {done.returncode}: {done.stderr}")
    return done.stdout


def missing_from(answer, shown, where="the answer"):
    """Members that a shown, trimmed answer has and the real one lacks."""
    if isinstance(shown, list):
        return [gap for part in shown if isinstance(part, (dict, list)) and answer for gap in missing_from(answer[0], part, where)]
    if not isinstance(shown, dict):
        return []
    gaps = [f"{where} has no {name}" for name in shown if name not in answer]
    return gaps + [gap for name in shown if name in answer for gap in missing_from(answer[name], shown[name], name)]


def broken_names(readme, text):
    """Links and paths of a README that lead nowhere."""
    beside = (ROOT / readme).parent
    broken = [link for link in LINK.findall(text) if "://" not in link and not (beside / link).exists()]
    return broken + [name for name in NAMED_PATH.findall(text) if not list(ROOT.glob(name.removeprefix("./").rstrip("/")))]


class Docs(unittest.TestCase):
    def test_every_field_is_in_the_table_of_the_schema(self):
        documented = read("schema/README.md")
        self.assertGreater(len(fields()), 5)
        for name, prefix in fields():
            rows = [row for row in documented.splitlines() if row.startswith(f"| `{name}` ")]
            self.assertEqual(len(rows), 1, f"{name} needs one row")
            self.assertIn(f"`{prefix}`" if prefix else "|", rows[0])

    def test_every_parameter_of_the_server_is_in_its_readme(self):
        text = read("server/README.md")
        section = text[text.index("### `GET /api/v1/search`"):]
        table = re.search(r"(^\|.*\n)+", section, re.M).group()
        named = {name for row in table.splitlines() for name in code_names(row.split("|")[1])}
        accepted = parameters()
        self.assertIn("Search", accepted)
        self.assertEqual(named, set(accepted.pop("Search")))
        for endpoint, names in accepted.items():
            for name in names:
                self.assertIn(name, code_names(section), f"{endpoint}: {name}")

    def test_every_problem_type_of_the_readme_is_made_somewhere_and_none_is_missing(self):
        text = read("server/README.md")
        errors = text[text.index("### Errors"):]
        documented = {name for row in re.findall(r"^\| [\d, ]+ \|(.*)\|$", errors, re.M) for name in code_names(row)}
        sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "server").rglob("*.[ch]pp"))
        self.assertGreater(len(documented), 5)
        self.assertEqual([name for name in sorted(documented) if f'"{name}"' not in sources], [])

    def test_every_flag_of_both_programs_is_in_a_readme(self):
        documented = {readme: read(readme) for readme in ("README.md", "indexer/README.md", "server/README.md")}
        everywhere = set().union(*(flags(text) for text in documented.values()))
        commands = [("server",), ("indexer",)]
        commands += [("indexer", command) for command in ("add", "remove", "info", "check", "dump", "rebuild")]
        for command in commands:
            offered = flags(help_of(*command))
            self.assertGreater(len(offered), 0, command)
            self.assertEqual(sorted(offered - everywhere - {"--help"}), [], command)

    def test_the_first_search_of_the_readme_is_answered_as_shown(self):
        target, shown = re.search(r"curl 'http://127\.0\.0\.1:8080([^']+)'\n```\n\n```json\n(.*?)```", read("README.md"), re.S).groups()
        with tempfile.TemporaryDirectory() as directory:
            articles, archive = Path(directory) / "articles.jsonl", Path(directory) / "archive"
            make_corpus(articles, 500)
            index("add", archive, articles)
            with Server(archive) as server:
                status, answer = server.get(target.replace('"', "%22"))  # as curl sends it, but for the quotes
        self.assertEqual(status, 200)
        self.assertGreater(answer["total"]["articles"], 0)
        self.assertEqual(missing_from(answer, json.loads(shown)), [])

    def test_what_a_readme_names_is_there(self):
        self.assertIn("README.md", readmes())
        for readme in readmes():
            self.assertEqual(broken_names(readme, read(readme)), [], readme)

    def test_a_broken_link_or_path_is_noticed(self):
        self.assertEqual(broken_names("server/README.md", "[a](nowhere.md) `tools/nothing` [b](../README.md) `tools/demo`"),
                         ["nowhere.md", "tools/nothing"])


if __name__ == "__main__":
    unittest.main()

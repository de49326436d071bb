"""The rules of the source layout, as a pure function: a tracked file's path and text -> what is wrong with it.

Which folder may include which, which file alone may use a library, and what may stand nowhere. It reads no files.
"""
import re

# Folder -> what its files may include besides the folder itself. The longest folder that fits a path counts.
ARROWS = {
    "schema": [],
    "indexer": ["schema"],
    "server": ["schema"],
    "server/query": ["schema"],
    "server/search": ["schema", "server/query"],
    "server/http": [],
    "server/api": ["schema", "server/query", "server/search", "server/http"],
    "tools": ["schema"],
    # These measure the search itself, in their own process.
    "tools/bench": ["schema", "server/query", "server/search", "server/http", "server/api"],
    "tools/quality": ["schema", "server/query", "server/search"],
}

# Library header -> the sources that may use it, and why they are so few: what a library does wrong is mended in one place.
LIBRARIES = {
    r"httplib\.h": [r"server/http/guarded_server\.cpp", r"tools/bench/http_client\.cpp", r"tests/.*"],
    r"(zstd|zdict)\.h": [r"schema/article_codec\.cpp", r"indexer/readers/input_stream\.cpp",
                         r"server/http/content_coding\.cpp", r"tests/.*"],
    r"rapidjson/.*": [r"indexer/rapidjson\.hpp", r"indexer/readers/json_members\.cpp", r"server/api/json\.cpp", r"tests/.*"],
    r"indexer/rapidjson\.hpp": [r"indexer/readers/json_members\.cpp", r"indexer/json_writer\.cpp"],
    r"xapian(\.h|/.*)": [r"schema/.*", r"indexer/.*", r"server/query/compile\.[ch]pp", r"server/search/.*",
                         r"server/api/routes\.cpp", r"server/main\.cpp", r"tools/(bench|quality)/.*", r"tests/.*"],
}

TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "README.md", "indexer", "schema", "server", "tests", "tools", "web"}
MAX_LINES = 400
SOURCE = re.compile(r"(?<!_test)\.(cpp|hpp|py|js|mjs|css)$")  # tables of cases may be long

# Spelled apart, so that this file does not break its own rules.
MARKS = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X"]) + r")\b")
MACHINE_PATHS = re.compile(r"(?<![\w.])/(work|root|home/\w+)/|\.\./" + "shared")
DOWNLOADS = re.compile(r"\b(Fetch" + r"Content|External" + r"Project|file\s*\(\s*DOWN" + "LOAD)", re.IGNORECASE)
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)


def folder_of(path):
    """The entry of ARROWS that a path falls under, or None."""
    fitting = [folder for folder in ARROWS if path.startswith(folder + "/")]
    return max(fitting, key=len, default=None)


def may_include(path, included):
    folder = folder_of(path)
    if folder is None:
        return True  # tests may look at everything
    target = folder_of(included)
    if folder == "server":  # its main puts the parts together
        return target is not None and (target == "schema" or target.startswith("server"))
    return target == folder or target in ARROWS[folder]


def include_violations(path, text):
    found = []
    for quoted, angled in INCLUDE.findall(text):
        if quoted and not may_include(path, quoted):
            found.append(f"{path} may not include {quoted}")
        for library, users in LIBRARIES.items():
            if re.fullmatch(library, quoted or angled) and not any(re.fullmatch(user, path) for user in users):
                found.append(f"{path} may not use {quoted or angled}")
    return found


def place_violations(path):
    found = []
    parts = path.split("/")
    if parts[0] not in TOP_LEVEL and not parts[0].startswith("."):
        found.append(f"{path} is not in one of the folders of the layout")
    if set(parts[:-1]) & {"common", "utils", "util", "helpers", "misc"}:
        found.append(f"{path}: a folder is named for its subject, not for being shared")
    return found


def text_violations(path, text):
    found = []
    if match := MARKS.search(text):
        found.append(f"{path} has a {match.group()}")
    if match := MACHINE_PATHS.search(text):
        found.append(f"{path} names a path of one machine: {match.group()}")
    if re.search(r"(CMakeLists\.txt|\.cmake)$", path) and DOWNLOADS.search(text):
        found.append(f"{path} downloads at build time")
    if path.endswith("package-lock.json") and '"resolved"' in text:
        found.append(f"{path} names the host of a registry")
    if SOURCE.search(path) and text.count("\n") > MAX_LINES:
        found.append(f"{path} has more than {MAX_LINES} lines")
    # A source says so by its first line, or leaves it to the header of its own name; a test's name says it.
    own_header = rf'// |#include "([\w/]+/)?{path.split("/")[-1][:-4]}\.hpp"'
    if re.search(r"(?<!_test)\.[ch]pp$", path) and not re.match(own_header, text):
        found.append(f"{path} does not open with what it is")
    return found


def violations(path, text):
    """Every broken rule as a sentence; path is relative to the root, with slashes."""
    return place_violations(path) + include_violations(path, text) + text_violations(path, text)

"""JSON Lines -> articles as the brute-force count sees them. Written from the documentation alone: it shares no code with Backfile.

Reads what indexer/README.md says an input line may hold, and only what counting needs: words by paragraph, values, the first
moment of the date.
"""
import json
import re
from dataclasses import dataclass
from datetime import datetime

from .dates import read_date
from .stems import without_accents
from .tokens import Passage, normalise

SPACE = re.compile("[\x00-\x20\x7f\x85\xa0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def fold(value):
    """How values compare in source:"..." and topic:"...": whatever their case, accents and white space."""
    return " ".join(without_accents(normalise(value)).split())


@dataclass
class CountedArticle:
    id: str
    source: str
    topics: list
    language: str
    published: datetime | None
    passages: list      # the title, the lead, each paragraph: Passage
    authors: list       # Passage
    agency: str = ""
    place: str = ""
    url: str = ""

    def values(self, field):
        """The values an article has in a field, and counts under as a facet."""
        if field == "date":
            return [f"{self.published.year:04}"] if self.published else []
        if field == "topic":
            return self.topics
        value = {"source": self.source, "lang": self.language, "agency": self.agency, "place": self.place, "url": self.url,
                 "id": self.id}[field]
        return [value] if value else []

    def query_values(self):
        return [(field, self.values(field)) for field in ("source", "topic", "agency", "place", "lang", "url", "id")]


def is_hard_wrapped(text, lines):
    """Broken for the width of a page, not for its meaning: no line above 100 bytes, some line of 40 or more, and no CJK."""
    longest = max(len(line.encode()) for line in lines)
    return 40 <= longest <= 100 and not re.search("[\u3040-\u9fff\uac00-\ud7ff]", text)


def paragraphs(body):
    """A list is paragraphs. In a text each line is one, or, where it is hard-wrapped, what blank or indented lines set apart."""
    if isinstance(body, list):
        return body
    lines = body.split("\n")
    if not is_hard_wrapped(body, lines):
        return lines
    found = [""]
    for line in lines:
        if not line.strip() or re.match(r"\t|\u3000|\s\s", line):
            found.append("")
        found[-1] += " " + line
    return found


def one_line(value):
    return SPACE.sub(" ", value or "").strip(" ")


def several(value):
    values = [value] if isinstance(value, str) else value or []
    return [one for one in dict.fromkeys(map(one_line, values)) if one]


def language_of(code, text):
    """Never guessed from words; but kana are Japanese and Hangul is Korean."""
    code = re.split("[-_]", (code or "").strip().lower())[0]
    if code:
        return code
    if re.search("[\u3041-\u30fa\u30fc-\u30ff]", text):
        return "ja"
    return "ko" if re.search("[\uac00-\ud7a3]", text) else ""


def read_line(line):
    record = json.loads(line)

    def first(*names):
        return next((record[name] for name in names if record.get(name)), None)

    title = one_line(first("title", "headline"))
    lead = one_line(first("lead", "summary", "description", "standfirst"))
    body = list(map(one_line, paragraphs(first("body", "text", "content") or "")))
    passages = [Passage(title), Passage(lead)] + [passage for passage in map(Passage, body) if passage.words]
    return CountedArticle(
        id=str(record["id"]), source=one_line(first("source", "publisher")), topics=several(first("topics", "topic", "categories")),
        language=language_of(first("language", "lang"), "".join([title, lead] + body)),
        published=read_date(first("published", "date", "published_at") or ""), passages=passages,
        authors=[Passage(name) for name in several(first("authors", "author", "byline"))], agency=one_line(record.get("agency")),
        place=one_line(record.get("place")), url=(first("url", "link") or "").strip())


def read_articles(path):
    """The articles of a JSON Lines file; of two with one id the later."""
    by_id = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                article = read_line(line)
                by_id.pop(article.id, None)
                by_id[article.id] = article
    return list(by_id.values())

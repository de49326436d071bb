"""JSON Lines -> articles as the brute-force count sees them. Written from the documentation alone: it shares no code with Backfile.

Reads what indexer/README.md says an input line may hold, and only what counting needs: words by paragraph, values, the first
moment of the date.
"""
import functools
import json
import re
import sys
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)

# Characters that vanish inside a word (Unicode's Default_Ignorable_Code_Point).
IGNORABLE = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
                       "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]")
ONE_CJK = re.compile("[\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff々〆]")


def character_class(accepts):
    """The characters that `accepts`, as the inside of a regular expression's [...]."""
    ranges, start = [], None
    for code in range(sys.maxunicode + 2):
        inside = code <= sys.maxunicode and accepts(chr(code))
        if inside and start is None:
            start = code
        elif not inside and start is not None:
            ranges.append(f"\\U{start:08x}-\\U{code - 1:08x}")
            start = None
    return "".join(ranges)


def is_in_words(character):
    return unicodedata.category(character)[0] in "LMN"


TOKEN = re.compile(ONE_CJK.pattern + "|[" + character_class(lambda c: is_in_words(c) and not ONE_CJK.match(c)) + "]+")


@functools.cache
def without_symbols(character):
    """Symbols separate though NFKC would spell them out (™, ½); squared East Asian words are words (㎏)."""
    if "\u3200" <= character <= "\u33ff":
        return character
    spelt = unicodedata.normalize("NFKC", character)
    return character if spelt == character or all(map(is_in_words, character + spelt)) else " "


def normalise(text):
    if text.isascii():
        return text.lower()
    text = "".join(map(without_symbols, text))
    return IGNORABLE.sub("", unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()))


def tokenize(text):
    """The words of a text. Two CJK characters side by side stay two words, with None between those that are not side by side."""
    words, last_end = [], None
    for match in TOKEN.finditer(normalise(text)):
        word = match.group()
        if words and last_end != match.start() and is_cjk(word) and is_cjk(words[-1]):
            words.append(None)
        words.append(word)
        last_end = match.end()
    return words


def is_cjk(word):
    return word is not None and ONE_CJK.match(word) is not None


def fold(value):
    """How values compare in source:"..." and topic:"...": whatever their case, accents and white space."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", normalise(value)) if unicodedata.category(c) != "Mn")
    return " ".join(bare.split())


def day_of(year, month, day):
    try:
        return datetime(year, month, day, tzinfo=timezone.utc) if year >= 1400 else None
    except ValueError:
        return None


def two_digit_year(digits):
    year = int(digits)
    return year if len(digits) == 4 else year + (1900 if year >= 69 else 2000)


MONTHS = {name: number for number, names in enumerate(
    [("jan", "january"), ("feb", "february"), ("mar", "march"), ("apr", "april"), ("may",), ("jun", "june"), ("jul", "july"),
     ("aug", "august"), ("sep", "sept", "september"), ("oct", "october"), ("nov", "november"), ("dec", "december")], 1)
    for name in names}
ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?)?)?", re.I)
COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)")
DAY_FIRST_WORDS = re.compile(r"(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]+)\.?,?[\s-]+(\d{4})"
                             r"(?:\s+(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(GMT|UTC|Z|[+-]\d{4})?)?", re.I)
MONTH_FIRST_WORDS = re.compile(r"([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})", re.I)


def at_time(day, hour, minute, second, zone):
    if day is None or int(hour) > 23 or int(minute) > 59 or int(second or 0) > 60:
        return None
    moment = day + timedelta(hours=int(hour), minutes=int(minute), seconds=int(second or 0))
    if zone and zone[0] in "+-":
        offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
        moment -= offset if zone[0] == "+" else -offset
    return moment


def read_date(text):
    """The first moment a date may mean, in UTC, or None: not there, not readable, not a day, or open to two readings."""
    text = text.strip()
    if match := ISO.fullmatch(text):
        year, month, day, hour, minute, second, zone = match.groups()
        start = day_of(int(year), int(month or 1), int(day or 1))
        return start if hour is None else at_time(start, hour, minute, second, zone)
    if match := COMPACT.fullmatch(text):
        return day_of(*map(int, match.groups()))
    if match := SLASHES.fullmatch(text):
        first, second, year = int(match[1]), int(match[2]), two_digit_year(match[3])
        readings = {moment for moment in (day_of(year, first, second), day_of(year, second, first)) if moment}
        return readings.pop() if len(readings) == 1 else None
    if (match := DAY_FIRST_WORDS.fullmatch(text)) and match[2].lower() in MONTHS:
        start = day_of(int(match[3]), MONTHS[match[2].lower()], int(match[1]))
        return start if match[4] is None else at_time(start, match[4], match[5], match[6], match[7])
    if (match := MONTH_FIRST_WORDS.fullmatch(text)) and match[1].lower() in MONTHS:
        return day_of(int(match[3]), MONTHS[match[1].lower()], int(match[2]))
    return None


@dataclass
class CountedArticle:
    id: str
    title: str
    source: str
    topics: list
    language: str
    published: datetime | None
    passages: list      # words of the title, the lead and each paragraph
    title_words: list

    def values(self, field):
        """The facet values an article counts under."""
        if field == "date":
            return [f"{self.published.year:04}"] if self.published else []
        if field == "topic":
            return self.topics
        value = {"source": self.source, "lang": self.language}[field]
        return [value] if value else []


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
    return " ".join((value or "").split())


def read_line(line):
    record = json.loads(line)
    title = one_line(record.get("title"))
    lead = record.get("lead") or ""
    published = record.get("published") or record.get("date") or ""
    topics = [topic for topic in dict.fromkeys(map(one_line, record.get("topics") or [])) if topic]
    title_words = tokenize(title)
    passages = [title_words, tokenize(lead)] + [tokenize(p) for p in paragraphs(record.get("body") or "")]
    return CountedArticle(record["id"], title, one_line(record.get("source")), topics,
                          (record.get("language") or "").strip().lower(), read_date(published),
                          [passage for passage in passages if passage], title_words)


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

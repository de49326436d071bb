"""Dates as origins write them and as people type them -> moments in UTC; and the buckets of a histogram."""
import re
from datetime import datetime, timedelta, timezone

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


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


def bucket_of(moment, interval):
    """The first day of the day, week (from Monday), month or year a moment falls in."""
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return {"day": day, "week": day - timedelta(days=day.weekday()), "month": day.replace(day=1),
            "year": day.replace(month=1, day=1)}[interval]


def next_bucket(bucket, interval):
    if interval in ("day", "week"):
        return bucket + timedelta(days=1 if interval == "day" else 7)
    return bucket_of(bucket.replace(day=1) + timedelta(days=32 if interval == "month" else 366), interval)


def span_of(text):
    """First moment and first moment after of a typed year, month or day."""
    parts = [int(part) for part in text.split("-")]
    interval = ("year", "month", "day")[len(parts) - 1]
    start = datetime(*(parts + [1, 1])[:3], tzinfo=timezone.utc)
    return start, next_bucket(start, interval)

// Dates of publication with what is known of them, and the calendar arithmetic of histograms and
// date filters. Pure: no clock, no locale, no time-zone files. The proleptic Gregorian calendar,
// years 1 to 9999, UTC.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backfile {

// Seconds since 1970-01-01T00:00:00Z.
using Instant = std::int64_t;

inline constexpr std::int64_t kSecondsADay = 86400;

// Days since 1970-01-01, rounded down.
constexpr std::int64_t day_number(Instant instant) {
  return (instant >= 0 ? instant : instant - (kSecondsADay - 1)) / kSecondsADay;
}

enum class Precision : std::uint8_t { Year, Month, Day, Minute, Second };

// Where a date comes from, or why it was left out. These numbers are stored: never change one, only
// append.
enum class DateMethod : std::uint8_t {
  None = 0,        // the origin gives no date
  Meta = 1,        // stated by the origin
  Dateline = 2,    // from a dateline in the text
  Relative = 3,    // "2 days ago", resolved against a known moment
  Crawl = 4,       // the day it was fetched, for want of better
  Ambiguous = 5,   // left out: day and month could be either way round (7/6/18)
  Impossible = 6,  // left out: no such day, or no newspaper that old (0001-11-30)
  Unreadable = 7,  // left out: not a date we know how to read
};

// How to read 7/6/18. Unknown leaves it out, unless only one reading is a real day or both are the
// same day.
enum class DateOrder : std::uint8_t { Unknown, MonthFirst, DayFirst };

// When an article was published. `start` is the first second that the value may mean (2025-05 ->
// 2025-05-01T00:00:00Z) and is what sorts, filters and histograms use; absent means undated.
struct Published {
  std::optional<Instant> start;
  Precision precision = Precision::Day;  // meaningless when undated
  DateMethod method = DateMethod::None;
  std::optional<int> utc_offset_minutes;  // as the origin wrote it; absent when it named none
  std::string original;  // the origin's words when they were not a plain ISO date; else empty
  bool operator==(const Published&) const = default;
};

// Reads one date as origins write them: ISO 8601 in any precision ("2025", "2025-05", "2025-05-31",
// "2025-05-31T04:11[:09[.123]][Z|+09:00|+0900]", space for T), YYYYMMDD, RFC 2822 ("Mon, 02 Jun
// 2025 04:11:09 GMT"), "2 June 2025", "June 2, 2025", "26-FEB-1987 15:01:01.79", and D/M/Y or M/D/Y
// with two- or four-digit years (two digits: 69-99 are 1969-1999). Total: anything else is undated
// with the method that says why. Years before 1400 are Impossible.
Published parse_published(std::string_view text, DateOrder order = DateOrder::Unknown);

// ISO 8601 at its own precision and in its own offset: "2025", "2025-05", "2025-05-31",
// "2025-05-31T04:11Z". Requires: published.start.
std::string format_published(const Published& published);

std::string_view precision_name(Precision precision);  // "year" ... "second"
std::string_view method_name(DateMethod method);       // "none", "meta", ... "unreadable"
std::optional<Precision> precision_from_name(std::string_view name);
std::optional<DateMethod> method_from_name(std::string_view name);

// "2025-05-31T04:11:09Z".
std::string format_instant(Instant instant);
// "2025-05-31".
std::string format_day(Instant instant);

// A half-open stretch of time; an absent end is open.
struct DateInterval {
  std::optional<Instant> start;
  std::optional<Instant> end;
  bool operator==(const DateInterval&) const = default;
};

// What a typed date means: "2025", "2025-05", "2025-05-31", an RFC 3339 instant (a second, or a
// minute), or "-7d" (w, m, y) counted back from the day of `now` (start of that day to its end).
// Absent when it is none of these or no such day.
std::optional<DateInterval> parse_date_interval(std::string_view text, Instant now);

// Histograms. Weeks start on Monday (ISO 8601).
enum class HistogramInterval : std::uint8_t { Day, Week, Month, Year };
Instant bucket_start(Instant instant, HistogramInterval interval);
Instant next_bucket(Instant bucket, HistogramInterval interval);

}  // namespace backfile

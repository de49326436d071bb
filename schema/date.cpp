// Printing dates, histogram buckets, typed intervals, names. Reading what origins write is in
// date_parsing.cpp.
#include "schema/date.hpp"

#include <array>
#include <charconv>
#include <chrono>

#include "schema/calendar.hpp"

namespace backfile {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr std::array<std::string_view, 5> kPrecisionNames{"year", "month", "day", "minute",
                                                          "second"};
constexpr std::array<std::string_view, 8> kMethodNames{
    "none", "meta", "dateline", "relative", "crawl", "ambiguous", "impossible", "unreadable"};

template <typename Enum, std::size_t Size>
std::optional<Enum> enum_named(const std::array<std::string_view, Size>& names,
                               std::string_view name) {
  for (std::size_t i = 0; i < Size; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

sys_days day_of(Instant instant) { return std::chrono::floor<days>(sys_seconds{seconds{instant}}); }
Instant instant_of(sys_days day) { return sys_seconds{day}.time_since_epoch().count(); }
year_month_day date_of(Instant instant) { return year_month_day{day_of(instant)}; }

void append_padded(std::string& out, std::int64_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out.append(digits);
}

// As many of year, month, day, hour, minute and second as `precision` says.
std::string print(Instant local, Precision precision) {
  const year_month_day date = date_of(local);
  const std::int64_t second_of_day = local - instant_of(day_of(local));
  std::string text;
  append_padded(text, static_cast<int>(date.year()), 4);
  if (precision == Precision::Year) return text;
  text.push_back('-');
  append_padded(text, static_cast<unsigned>(date.month()), 2);
  if (precision == Precision::Month) return text;
  text.push_back('-');
  append_padded(text, static_cast<unsigned>(date.day()), 2);
  if (precision == Precision::Day) return text;
  text.push_back('T');
  append_padded(text, second_of_day / 3600, 2);
  text.push_back(':');
  append_padded(text, second_of_day / 60 % 60, 2);
  if (precision == Precision::Minute) return text;
  text.push_back(':');
  append_padded(text, second_of_day % 60, 2);
  return text;
}

std::string print_offset(int minutes) {
  if (minutes == 0) return "Z";
  std::string text(1, minutes < 0 ? '-' : '+');
  const int size = minutes < 0 ? -minutes : minutes;
  append_padded(text, size / 60, 2);
  text.push_back(':');
  append_padded(text, size % 60, 2);
  return text;
}

// The same day of another month, or that month's last.
sys_days day_in(std::chrono::year_month month, std::chrono::day day) {
  const year_month_day wanted = month / day;
  return wanted.ok() ? sys_days{wanted} : sys_days{month / std::chrono::last};
}

Instant end_of(Instant start, Precision precision) {
  switch (precision) {
    case Precision::Year:
      return next_bucket(start, HistogramInterval::Year);
    case Precision::Month:
      return next_bucket(start, HistogramInterval::Month);
    case Precision::Day:
      return next_bucket(start, HistogramInterval::Day);
    case Precision::Minute:
      return start + 60;
    case Precision::Second:
      break;
  }
  return start + 1;
}

// [start, end), the end left open where the calendar ends first.
std::optional<DateInterval> interval_of(Instant start, Precision precision) {
  const Instant end = end_of(start, precision);
  return DateInterval{.start = start,
                      .end = end > kLastInstant ? std::nullopt : std::optional(end)};
}

std::optional<sys_days> counted_back(sys_days today, int count, char unit) {
  const year_month_day date{today};
  const std::chrono::year_month month = date.year() / date.month();
  switch (unit) {
    case 'd':
      return today - days{count};
    case 'w':
      return today - days{7 * count};
    case 'm':
      return day_in(month - months{count}, date.day());
    case 'y':
      return day_in(month - years{count}, date.day());
    default:
      return std::nullopt;
  }
}

// "-7d"
std::optional<DateInterval> parse_relative(std::string_view text, Instant now) {
  DateScanner scanner(text);
  if (!scanner.take('-')) return std::nullopt;
  const auto count = scanner.take_number(1, 5);  // as many as keep chrono's years in range
  const std::string_view unit = scanner.take_letters();
  if (!count || unit.size() != 1 || !scanner.at_end()) return std::nullopt;
  if (unit == "y" && *count > 9999) return std::nullopt;
  const auto day = counted_back(day_of(now), *count, unit.front());
  if (!day || instant_of(*day) < kFirstInstant || instant_of(*day) > kLastInstant) {
    return std::nullopt;
  }
  return interval_of(instant_of(*day), Precision::Day);
}

}  // namespace

std::string format_published(const Published& published) {
  const int offset = published.utc_offset_minutes.value_or(0);
  std::string text = print(published.start.value() + Instant{offset} * 60, published.precision);
  const bool has_clock = published.precision >= Precision::Minute;
  if (has_clock && published.utc_offset_minutes) text.append(print_offset(offset));
  return text;
}

std::string_view precision_name(Precision precision) {
  return kPrecisionNames[static_cast<std::size_t>(precision)];
}

std::string_view method_name(DateMethod method) {
  return kMethodNames[static_cast<std::size_t>(method)];
}

std::optional<Precision> precision_from_name(std::string_view name) {
  return enum_named<Precision>(kPrecisionNames, name);
}

std::optional<DateMethod> method_from_name(std::string_view name) {
  return enum_named<DateMethod>(kMethodNames, name);
}

std::string format_instant(Instant instant) { return print(instant, Precision::Second) + "Z"; }

std::string format_day(Instant instant) { return print(instant, Precision::Day); }

std::optional<DateInterval> parse_date_interval(std::string_view text, Instant now) {
  if (text.starts_with('-')) return parse_relative(text, now);
  const auto written = read_iso_date(text);
  if (!written) return std::nullopt;
  const auto start = start_of(*written);
  if (!start) return std::nullopt;
  return interval_of(*start, written->precision);
}

Instant bucket_start(Instant instant, HistogramInterval interval) {
  const sys_days day = day_of(instant);
  const year_month_day date{day};
  switch (interval) {
    case HistogramInterval::Day:
      break;
    case HistogramInterval::Week:
      return instant_of(day - (std::chrono::weekday{day} - std::chrono::Monday));
    case HistogramInterval::Month:
      return instant_of(sys_days{date.year() / date.month() / 1});
    case HistogramInterval::Year:
      return instant_of(sys_days{date.year() / std::chrono::January / 1});
  }
  return instant_of(day);
}

Instant next_bucket(Instant bucket, HistogramInterval interval) {
  const sys_days day = day_of(bucket);
  const year_month_day date{day};
  switch (interval) {
    case HistogramInterval::Day:
      break;
    case HistogramInterval::Week:
      return instant_of(day + days{7});
    case HistogramInterval::Month:
      return instant_of(sys_days{(date.year() / date.month() + months{1}) / 1});
    case HistogramInterval::Year:
      return instant_of(sys_days{(date.year() + years{1}) / std::chrono::January / 1});
  }
  return instant_of(day + days{1});
}

}  // namespace backfile

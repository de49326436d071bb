#include "server/query/translate/foreign_dates.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "schema/ascii.hpp"
#include "server/query/operators.hpp"

namespace backfile {
namespace {

// -7, now-7d/d, NOW/DAY-7DAYS -> -7d; now -> -0d. Empty when it is no such date.
std::string as_relative(std::string_view text) {
  std::string lowered = lower_case(text);
  std::string_view rest = lowered;
  if (rest.starts_with("now")) {
    rest.remove_prefix(3);
    if (rest.starts_with("/day")) rest.remove_prefix(4);
    if (rest.starts_with("/d")) rest.remove_prefix(2);
    if (rest.empty()) return "-0d";
  }
  if (!rest.starts_with('-')) return {};
  rest.remove_prefix(1);
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  std::string number(rest.substr(0, digits));
  rest = rest.substr(digits);
  if (number.empty()) return {};
  rest = rest.substr(0, rest.find('/'));
  // In these systems "m" is a minute and "M" a month.
  const bool month = text.find('M', 1) != std::string_view::npos;
  for (const auto& [unit, names] : {std::pair<char, std::string_view>{'d', " d day days "},
                                    {'w', " w week weeks "},
                                    {'m', month ? " m month months " : " month months "},
                                    {'y', " y year years "}}) {
    if (rest.empty() || names.find(" " + std::string(rest) + " ") != std::string_view::npos) {
      return "-" + number + unit;
    }
  }
  return {};
}

Instant end_of(Instant start, Precision precision) {
  switch (precision) {
    case Precision::Year:
      return next_bucket(bucket_start(start, HistogramInterval::Year), HistogramInterval::Year);
    case Precision::Month:
      return next_bucket(bucket_start(start, HistogramInterval::Month), HistogramInterval::Month);
    case Precision::Day:
      return start + kSecondsADay;
    case Precision::Minute:
      return start + 60;
    case Precision::Second:
      return start + 1;
  }
  return start + 1;
}

}  // namespace

bool is_relative_date(std::string_view text) { return !as_relative(text).empty(); }

std::optional<DateInterval> read_foreign_date(std::string_view text, DateOrder order, Instant now) {
  if (const std::string relative = as_relative(text); !relative.empty()) {
    return parse_date_interval(relative, now);
  }
  if (auto interval = parse_date_interval(text, now)) return interval;
  const Published published = parse_published(text, order);
  if (!published.start) return std::nullopt;
  return DateInterval{.start = published.start,
                      .end = end_of(*published.start, published.precision)};
}

DateInterval compared(Comparison comparison, const DateInterval& date) {
  switch (comparison) {
    case Comparison::Is:
      return date;
    case Comparison::After:
      return {.start = date.end, .end = std::nullopt};
    case Comparison::From:
      return {.start = date.start, .end = std::nullopt};
    case Comparison::Before:
      return {.start = std::nullopt, .end = date.start};
    case Comparison::To:
      return {.start = std::nullopt, .end = date.end};
  }
  return date;
}

std::optional<DateInterval> intersection(const DateInterval& a, const DateInterval& b) {
  DateInterval both = a;
  if (b.start && (!both.start || *both.start < *b.start)) both.start = b.start;
  if (b.end && (!both.end || *both.end > *b.end)) both.end = b.end;
  if (both.start && both.end && *both.start >= *both.end) return std::nullopt;
  return both;
}

}  // namespace backfile

#include "server/query/dates.hpp"

#include <optional>

#include "schema/ascii.hpp"
#include "schema/unicode.hpp"
#include "server/query/operators.hpp"

namespace backfile {
namespace {

constexpr std::string_view kForms =
    "Write date:2025, date:2025-05, date:2025-05-31, date:2025-05..2025-06, date:2025-06.., "
    "date:..2019, date:-7d or date:none.";

// Where years end that can be written.
constexpr Instant kEndOfDates = 253'402'300'800;  // 10000-01-01T00:00:00Z

DateFault not_a_date(std::string_view text, std::string instead) {
  constexpr std::size_t kLongest = 40;
  const std::string_view shown = whole_characters(text, kLongest);
  return {.code = "not_a_date",
          .sentence = "'" + std::string(shown) + (shown.size() < text.size() ? "…" : "") +
                      "' is not a date. " + std::string(kForms),
          .instead = std::move(instead)};
}

// >=2025 -> 2025..
std::string without_comparison(std::string_view text, Instant now) {
  const bool after = text.starts_with('>');
  const bool inclusive = text.size() > 1 && text[1] == '=';
  const std::string_view date = text.substr(inclusive ? 2 : 1);
  const std::optional<DateInterval> interval = parse_date_interval(date, now);
  if (!interval || !interval->start || !interval->end) return {};
  if (inclusive) return after ? std::string(date) + ".." : ".." + std::string(date);
  return after ? format_day(*interval->end) + ".." : ".." + format_day(*interval->start - 1);
}

std::variant<DateRange, DateFault> read_range(std::string_view first, std::string_view last,
                                              Instant now) {
  DateRange range;
  if (!first.empty()) {
    const std::optional<DateInterval> from = parse_date_interval(first, now);
    if (!from) return not_a_date(first, "");
    range.published.start = from->start;
  }
  if (!last.empty()) {
    const std::optional<DateInterval> to = parse_date_interval(last, now);
    if (!to) return not_a_date(last, "");
    range.published.end = to->end.value_or(kEndOfDates);
  }
  const auto& [start, end] = range.published;
  if (start && end && *start >= *end) {
    return DateFault{.code = "reversed_range",
                     .sentence = "The first date of the range is later than the last.",
                     .instead = std::string(last) + ".." + std::string(first)};
  }
  return range;
}

}  // namespace

std::variant<DateRange, DateFault> read_dates(std::string_view text, Instant now) {
  constexpr std::string_view kBetween = "..";
  if (lower_case(text) == "none") return DateRange{.published = {}, .undated = true};
  if (text.starts_with('<') || text.starts_with('>')) {
    return not_a_date(text, without_comparison(text, now));
  }
  const std::size_t between = text.find(kBetween);
  if (between != std::string_view::npos) {
    const std::string_view last = text.substr(between + kBetween.size());
    if (between == 0 && last.empty()) return not_a_date(text, "");
    return read_range(text.substr(0, between), last, now);
  }
  if (text.starts_with('-')) return read_range(text, "", now);
  if (const auto interval = parse_date_interval(text, now)) {
    return DateRange{.published = *interval, .undated = false};
  }
  return not_a_date(text, "");
}

}  // namespace backfile

// Dates of publication as origins write them. Each reader takes the whole text or declines; what no
// reader takes is unreadable.
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "schema/calendar.hpp"
#include "schema/date.hpp"
#include "schema/unicode.hpp"

namespace backfile {
namespace {

constexpr int kFirstNewspaperYear = 1400;
constexpr std::size_t kLongestOriginal = 200;

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

// Both readings of a date; one and the same where the order of day and month is plain.
struct Readings {
  WrittenDate month_first;
  WrittenDate day_first;
};

std::optional<Readings> plain(const std::optional<WrittenDate>& written) {
  if (!written) return std::nullopt;
  return Readings{*written, *written};
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n\f\v";
  const std::size_t first = text.find_first_not_of(kSpaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

// The place in `names` (from 1) of a name or its beginning of three letters or more.
template <std::size_t Size>
std::optional<int> place_of(const std::array<std::string_view, Size>& names,
                            std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < Size; ++i) {
    if (equals_ignoring_case(word, names[i].substr(0, word.size()))) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

std::optional<int> take_month_name(DateScanner& scanner) {
  return place_of(kMonths, scanner.take_letters());
}

std::optional<int> take_year(DateScanner& scanner) {
  if (const auto year = scanner.take_number(4, 4)) return year;
  const auto two_digits = scanner.take_number(2, 2);
  if (!two_digits) return std::nullopt;
  return *two_digits + (*two_digits >= 69 ? 1900 : 2000);
}

// True at the end of the text, or after a clock time that ends it: "2025, 4:11 PM", "2025 at
// 04:11", "2025T04:11Z".
bool take_rest(DateScanner& scanner, WrittenDate& written) {
  written.precision = Precision::Day;
  if (scanner.at_end()) return true;
  const bool separated = scanner.take_any("T") || (scanner.take(','), scanner.take_spaces());
  if (!separated) return false;
  DateScanner ahead = scanner;
  if (equals_ignoring_case(ahead.take_letters(), "at") && ahead.take_spaces()) scanner = ahead;
  return take_clock(scanner, ClockStyle::Free, written) && scanner.at_end();
}

// 20250531, 20250531T041109Z
std::optional<WrittenDate> read_compact(std::string_view text) {
  DateScanner scanner(text);
  const auto digits = scanner.take_number(8, 8);
  if (!digits) return std::nullopt;
  WrittenDate written{.year = *digits / 10'000, .month = *digits / 100 % 100, .day = *digits % 100};
  written.precision = Precision::Day;
  if (scanner.at_end()) return written;
  if (!scanner.take('T')) return std::nullopt;
  const std::size_t clock_digits = scanner.digits_ahead();
  if (clock_digits != 6 && clock_digits != 4) return std::nullopt;
  // As the ISO form with its colons, so that one reader knows clocks and zones.
  std::string clock(text.substr(9));
  if (clock_digits == 6) clock.insert(4, 1, ':');
  clock.insert(2, 1, ':');
  DateScanner clock_scanner(clock);
  if (!take_clock(clock_scanner, ClockStyle::Iso, written) || !clock_scanner.at_end()) {
    return std::nullopt;
  }
  return written;
}

// 2025/5/31, 2025.05.31
std::optional<WrittenDate> read_year_first(std::string_view text) {
  DateScanner scanner(text);
  const auto year = scanner.take_number(4, 4);
  const bool slashes = scanner.take('/');
  if (!year || (!slashes && !scanner.take('.'))) return std::nullopt;
  const auto month = scanner.take_number(1, 2);
  const auto day =
      month && scanner.take(slashes ? '/' : '.') ? scanner.take_number(1, 2) : std::nullopt;
  if (!day) return std::nullopt;
  WrittenDate written{.year = *year, .month = *month, .day = *day};
  return take_rest(scanner, written) ? std::optional(written) : std::nullopt;
}

void take_weekday(DateScanner& scanner) {
  DateScanner ahead = scanner;
  if (!place_of(kWeekdays, ahead.take_letters())) return;
  ahead.take_any(",.");
  ahead.take_spaces();
  scanner = ahead;
}

void take_ordinal(DateScanner& scanner) {
  DateScanner ahead = scanner;
  const std::string_view ending = ahead.take_letters();
  for (const std::string_view known : {"st", "nd", "rd", "th"}) {
    if (equals_ignoring_case(ending, known)) scanner = ahead;
  }
}

bool take_separator(DateScanner& scanner) {
  const bool mark = scanner.take_any("-.,");
  return scanner.take_spaces() || mark;
}

// 2 June 2025, Mon, 02 Jun 2025 04:11:09 GMT, 26-FEB-1987 15:01:01.79
std::optional<WrittenDate> read_day_and_name(std::string_view text) {
  DateScanner scanner(text);
  take_weekday(scanner);
  const auto day = scanner.take_number(1, 2);
  if (!day) return std::nullopt;
  take_ordinal(scanner);
  const auto month = take_separator(scanner) ? take_month_name(scanner) : std::nullopt;
  const auto year = month && take_separator(scanner) ? take_year(scanner) : std::nullopt;
  if (!year) return std::nullopt;
  WrittenDate written{.year = *year, .month = *month, .day = *day};
  return take_rest(scanner, written) ? std::optional(written) : std::nullopt;
}

// June 2, 2025, Sunday, Jun. 1st 2025 at 4:11 PM, June 2025
std::optional<WrittenDate> read_name_and_day(std::string_view text) {
  DateScanner scanner(text);
  take_weekday(scanner);
  const auto month = take_month_name(scanner);
  if (!month || !take_separator(scanner)) return std::nullopt;
  if (const auto year = scanner.take_number(4, 4)) {
    if (!scanner.at_end()) return std::nullopt;
    return WrittenDate{.year = *year, .month = *month, .precision = Precision::Month};
  }
  const auto day = scanner.take_number(1, 2);
  if (!day) return std::nullopt;
  take_ordinal(scanner);
  const auto year = take_separator(scanner) ? scanner.take_number(4, 4) : std::nullopt;
  if (!year) return std::nullopt;
  WrittenDate written{.year = *year, .month = *month, .day = *day};
  return take_rest(scanner, written) ? std::optional(written) : std::nullopt;
}

// 7/6/18, 31.05.2025, 8/19/2019 3:04 PM; with hyphens only where four digits show which is the
// year.
std::optional<Readings> read_numbers(std::string_view text) {
  DateScanner scanner(text);
  const auto first = scanner.take_number(1, 2);
  if (!first) return std::nullopt;
  const char separator = scanner.take('/') ? '/' : scanner.take('.') ? '.' : '-';
  if (separator == '-' && !scanner.take('-')) return std::nullopt;
  const auto second = scanner.take_number(1, 2);
  if (!second || !scanner.take(separator)) return std::nullopt;
  const auto year = separator == '-' ? scanner.take_number(4, 4) : take_year(scanner);
  if (!year) return std::nullopt;
  WrittenDate month_first{.year = *year, .month = *first, .day = *second};
  if (!take_rest(scanner, month_first)) return std::nullopt;
  WrittenDate day_first = month_first;
  std::swap(day_first.month, day_first.day);
  return Readings{month_first, day_first};
}

std::optional<Readings> read(std::string_view text) {
  if (auto iso = plain(read_iso_date(text))) return iso;
  for (const auto reader : {read_compact, read_year_first, read_day_and_name, read_name_and_day}) {
    if (auto readings = plain(reader(text))) return readings;
  }
  return read_numbers(text);
}

std::optional<Instant> newspaper_day(const WrittenDate& written) {
  return written.year < kFirstNewspaperYear ? std::nullopt : start_of(written);
}

Published left_out(DateMethod why) {
  Published published;
  published.method = why;
  return published;
}

Published taken(const WrittenDate& written, Instant start) {
  Published published;
  published.start = start;
  published.precision = written.precision;
  published.method = DateMethod::Meta;
  published.utc_offset_minutes = written.utc_offset_minutes;
  return published;
}

// Where only one reading is a real day, that day is meant whatever the order.
Published settled(const Readings& readings, DateOrder order) {
  const auto month_first = newspaper_day(readings.month_first);
  const auto day_first = newspaper_day(readings.day_first);
  if (!month_first && !day_first) return left_out(DateMethod::Impossible);
  if (!day_first) return taken(readings.month_first, *month_first);
  if (!month_first) return taken(readings.day_first, *day_first);
  if (readings.month_first == readings.day_first) return taken(readings.day_first, *day_first);
  if (order == DateOrder::MonthFirst) return taken(readings.month_first, *month_first);
  if (order == DateOrder::DayFirst) return taken(readings.day_first, *day_first);
  return left_out(DateMethod::Ambiguous);
}

}  // namespace

Published parse_published(std::string_view text, DateOrder order) {
  const std::string_view date = trimmed(text);
  if (date.empty()) return left_out(DateMethod::None);
  const auto readings = read(date);
  Published published = readings ? settled(*readings, order) : left_out(DateMethod::Unreadable);
  if (!published.start || format_published(published) != date) {
    published.original = whole_characters(date, kLongestOriginal);
  }
  return published;
}

}  // namespace backfile

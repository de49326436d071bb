// Scanning digits, clock times and zones; days of the proleptic Gregorian calendar.
#include "schema/calendar.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace backfile {
namespace {

constexpr int kFurthestOffset = 18 * 60;  // minutes; real zones end at +14:00

struct NamedZone {
  std::string_view name;  // lower case
  int minutes;
};

// The zones RFC 2822 names, and those of the agencies we read. Other abbreviations mean several
// zones each.
constexpr std::array<NamedZone, 14> kZones{{
    {"z", 0},
    {"ut", 0},
    {"utc", 0},
    {"gmt", 0},
    {"est", -300},
    {"edt", -240},
    {"cst", -360},
    {"cdt", -300},
    {"mst", -420},
    {"mdt", -360},
    {"pst", -480},
    {"pdt", -420},
    {"jst", 540},
    {"cet", 60},
}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

bool take_numeric_zone(DateScanner& scanner, WrittenDate& written) {
  const bool west = scanner.take('-');
  if (!west && !scanner.take('+')) return false;
  int minutes = 0;
  if (const auto joined = scanner.take_number(4, 4)) {
    minutes = *joined / 100 * 60 + *joined % 100;
    if (*joined % 100 > 59) return false;
  } else if (const auto hours = scanner.take_number(2, 2)) {
    minutes = *hours * 60;
    if (scanner.take(':')) {
      const auto further = scanner.take_number(2, 2);
      if (!further || *further > 59) return false;
      minutes += *further;
    }
  } else {
    return false;
  }
  written.utc_offset_minutes = west ? -minutes : minutes;
  return true;
}

bool take_named_zone(DateScanner& scanner, ClockStyle style, WrittenDate& written) {
  const std::string_view name = scanner.take_letters();
  if (style == ClockStyle::Iso && name.size() != 1) return false;
  const auto* const zone = std::find_if(
      kZones.begin(), kZones.end(),
      [&](const NamedZone& candidate) { return equals_ignoring_case(name, candidate.name); });
  if (zone == kZones.end()) return false;
  written.utc_offset_minutes = zone->minutes;
  return true;
}

// After a space, if any: +09:00, Z, GMT.
bool take_zone(DateScanner& scanner, ClockStyle style, WrittenDate& written) {
  if (take_numeric_zone(scanner, written)) return true;
  return take_named_zone(scanner, style, written);
}

bool take_seconds(DateScanner& scanner, WrittenDate& written) {
  const auto second = scanner.take_number(2, 2);
  if (!second) return false;
  written.second =
      *second == 60 ? 59 : *second;  // a leap second: clocks that count seconds have no name for it
  written.precision = Precision::Second;
  if (!scanner.take_any(".,")) return true;
  const std::size_t fraction = scanner.digits_ahead();
  return fraction > 0 && scanner.take_number(fraction, fraction).has_value();
}

// "am" and "pm"; nothing taken, and true, when something else follows.
bool take_half_of_day(DateScanner& scanner, WrittenDate& written) {
  DateScanner ahead = scanner;
  const std::string_view word = ahead.take_letters();
  const bool afternoon = equals_ignoring_case(word, "pm");
  if (!afternoon && !equals_ignoring_case(word, "am")) return true;
  if (written.hour < 1 || written.hour > 12) return false;
  written.hour = written.hour % 12 + (afternoon ? 12 : 0);
  scanner = ahead;
  scanner.take_spaces();
  return true;
}

}  // namespace

bool equals_ignoring_case(std::string_view text, std::string_view lower_case) {
  return std::equal(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                    [](char a, char b) { return lower(a) == b; });
}

std::optional<Instant> start_of(const WrittenDate& written) {
  using namespace std::chrono;
  if (written.year < 1 || written.year > 9999) return std::nullopt;
  const year_month_day date{year{written.year}, month{static_cast<unsigned>(written.month)},
                            day{static_cast<unsigned>(written.day)}};
  const bool on_clock = written.hour < 24 && written.minute < 60 && written.second < 60;
  const int offset = written.utc_offset_minutes.value_or(0);
  if (!date.ok() || !on_clock || offset < -kFurthestOffset || offset > kFurthestOffset) {
    return std::nullopt;
  }
  const auto since_epoch = sys_days{date}.time_since_epoch() + hours{written.hour} +
                           minutes{written.minute - offset} + seconds{written.second};
  const Instant instant = seconds{since_epoch}.count();
  if (instant < kFirstInstant || instant > kLastInstant) return std::nullopt;
  return instant;
}

std::size_t DateScanner::digits_ahead() const {
  const auto* const end = std::find_if_not(rest_.begin(), rest_.end(), is_digit);
  return static_cast<std::size_t>(end - rest_.begin());
}

bool DateScanner::take(char c) {
  if (!rest_.starts_with(c)) return false;
  rest_.remove_prefix(1);
  return true;
}

bool DateScanner::take_any(std::string_view characters) {
  if (rest_.empty() || characters.find(rest_.front()) == std::string_view::npos) return false;
  rest_.remove_prefix(1);
  return true;
}

bool DateScanner::take_spaces() {
  bool taken = false;
  while (take_any(" \t")) taken = true;
  return taken;
}

std::optional<int> DateScanner::take_number(std::size_t fewest, std::size_t most) {
  const std::size_t digits = digits_ahead();
  if (digits < fewest || digits > most) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    value = (value * 10 + (rest_[i] - '0')) %
            100'000'000;  // fractions of seconds may be long, and are not read
  }
  rest_.remove_prefix(digits);
  return value;
}

std::string_view DateScanner::take_letters() {
  const auto* const end = std::find_if_not(rest_.begin(), rest_.end(), is_letter);
  const std::string_view letters = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
  rest_.remove_prefix(letters.size());
  return letters;
}

bool take_clock(DateScanner& scanner, ClockStyle style, WrittenDate& written) {
  const auto hour = scanner.take_number(style == ClockStyle::Iso ? 2 : 1, 2);
  if (!hour || !scanner.take(':')) return false;
  const auto minute = scanner.take_number(2, 2);
  if (!minute) return false;
  written.hour = *hour;
  written.minute = *minute;
  written.precision = Precision::Minute;
  if (scanner.take(':') && !take_seconds(scanner, written)) return false;
  if (scanner.take_spaces() && scanner.at_end()) return false;
  if (style == ClockStyle::Free && !take_half_of_day(scanner, written)) return false;
  return scanner.at_end() || take_zone(scanner, style, written);
}

std::optional<WrittenDate> read_iso_date(std::string_view text) {
  DateScanner scanner(text);
  WrittenDate written;
  const auto year = scanner.take_number(4, 4);
  if (!year) return std::nullopt;
  written.year = *year;
  if (scanner.at_end()) return written;
  const auto month = scanner.take('-') ? scanner.take_number(2, 2) : std::nullopt;
  if (!month) return std::nullopt;
  written.month = *month;
  written.precision = Precision::Month;
  if (scanner.at_end()) return written;
  const auto day = scanner.take('-') ? scanner.take_number(2, 2) : std::nullopt;
  if (!day) return std::nullopt;
  written.day = *day;
  written.precision = Precision::Day;
  if (scanner.at_end()) return written;
  const bool clock =
      scanner.take_any("Tt ") && take_clock(scanner, ClockStyle::Iso, written) && scanner.at_end();
  return clock ? std::optional(written) : std::nullopt;
}

}  // namespace backfile

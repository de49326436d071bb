// A date as digits on paper, before anyone asks whether there was such a day; and the reading of
// ISO 8601 and clock times that dates of publication and typed date filters share.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "schema/date.hpp"

namespace backfile {

inline constexpr Instant kFirstInstant = -62'135'596'800;  // 0001-01-01T00:00:00Z
inline constexpr Instant kLastInstant = 253'402'300'799;   // 9999-12-31T23:59:59Z

struct WrittenDate {
  int year = 0;
  int month = 1;
  int day = 1;
  int hour = 0;
  int minute = 0;
  int second = 0;
  Precision precision = Precision::Year;
  std::optional<int> utc_offset_minutes = std::nullopt;
  bool operator==(const WrittenDate&) const = default;
};

// The first second it means, or nothing when the calendar or the clock has no such moment in the
// years 1 to 9999.
std::optional<Instant> start_of(const WrittenDate& written);

// Walks a text from left to right. Each take_... that fails leaves the place as it was.
class DateScanner {
 public:
  explicit DateScanner(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] std::size_t digits_ahead() const;
  bool take(char c);
  bool take_any(std::string_view characters);
  bool take_spaces();  // at least one
  std::optional<int> take_number(std::size_t fewest,
                                 std::size_t most);  // a whole run of that many digits
  std::string_view take_letters();                   // as written; empty when there are none

 private:
  std::string_view rest_;
};

enum class ClockStyle {
  Iso,   // 04:11[:09[.5]][Z|+09:00|+0900|+09]
  Free,  // also 4:11 PM, and zones by name: GMT, EST, JST
};

// Takes a time of day into `written`, with its precision. False when it reads otherwise.
bool take_clock(DateScanner& scanner, ClockStyle style, WrittenDate& written);

// 2025, 2025-05, 2025-05-31, 2025-05-31T04:11 and on, whole text. Nothing when it is written
// otherwise.
std::optional<WrittenDate> read_iso_date(std::string_view text);

bool equals_ignoring_case(std::string_view text, std::string_view lower_case);

}  // namespace backfile

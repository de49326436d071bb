// What stands behind date: -> an interval. Knows no query around it.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "server/query/query.hpp"

namespace backfile {

// Why a text is no date.
struct DateFault {
  std::string code;      // "not_a_date" or "reversed_range"
  std::string sentence;  // what to write
  std::string instead;   // a text that can be read, or empty
};

// 2025, 2025-05, 2025-05-31, a moment as 2025-05-31T04:11:09Z; a..b, a.., ..b of these; -7d (w, m,
// y): from that day of `now` on, or an end of a range; none: the undated.
std::variant<DateRange, DateFault> read_dates(std::string_view text, Instant now);

}  // namespace backfile

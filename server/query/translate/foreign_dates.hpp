// Dates as other systems write them, and comparisons of them, as intervals. Knows no query around
// them.
#pragma once

#include <optional>
#include <string_view>

#include "schema/date.hpp"
#include "server/query/query.hpp"

namespace backfile {

// What parse_date_interval and parse_published read, and -7, -7d, now, now-7d, now-7d/d and
// NOW-7DAYS, counted from the day of `now`. Nothing when it is none of these.
std::optional<DateInterval> read_foreign_date(std::string_view text, DateOrder order, Instant now);

// Whether the text names a day by its distance from today.
bool is_relative_date(std::string_view text);

enum class Comparison { Is, After, From, Before, To };  // From and To are inclusive

DateInterval compared(Comparison comparison, const DateInterval& date);

// What both hold; nothing when they have no second in common.
std::optional<DateInterval> intersection(const DateInterval& a, const DateInterval& b);

}  // namespace backfile

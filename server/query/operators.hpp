// Names of operators that hold more than letters: NEAR/5, w/p, atleast3. Knows no text around them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/query/query.hpp"

namespace backfile {

// Numbers as typed may be out of range; larger ones than this are this.
inline constexpr unsigned kLargestNumber = 1'000'000;

// Requires: digits.
unsigned read_number(std::string_view digits);

bool are_digits(std::string_view text);  // at least one

// An operator of places: NEAR and PRE with a distance, SAME and SENT with a unit.
struct Proximity {
  std::optional<Unit> unit;
  unsigned distance = 0;
  bool ordered = false;
  bool operator==(const Proximity&) const = default;
};

// SAME and SENT in capitals; NEAR/5, PRE/5, w/5, w/p and w/s in any case.
std::optional<Proximity> proximity_named(std::string_view chunk);

// 3 of atleast3.
std::optional<unsigned> least_count(std::string_view name);

}  // namespace backfile

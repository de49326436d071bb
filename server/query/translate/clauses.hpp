// What the clauses of one group mean together.
#pragma once

#include <cstdint>
#include <vector>

#include "server/query/translate/findings.hpp"
#include "server/query/translate/pieces.hpp"

namespace backfile {

enum class Conjunction : std::uint8_t { None, And, Or };
enum class Sign : std::uint8_t { None, Must, MustNot };

struct Clause {
  Conjunction before = Conjunction::None;
  Sign sign = Sign::None;
  Piece piece;
};

// Require: at least one clause.
Piece combine_optional(std::vector<Clause> clauses, Dialect dialect, Findings& findings);
Piece combine_required(std::vector<Clause> clauses, Dialect dialect, Findings& findings);

}  // namespace backfile

// Operators that other search systems know and this one does not: they are refused, never read as
// words. An operator that we learn leaves this file for lexer and parser.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/query/faults.hpp"

namespace backfile {

struct ForeignOperator {
  Span span;             // in the chunk
  std::string sentence;  // what is wrong
  std::string instead;   // what may stand in the place of `span`
};

// Wildcards (tariff*, wom?n), fuzzy words (rice~2), weights (rice^2), || and &&, and distances
// (w/5, NEAR/5) in a bare chunk.
std::optional<ForeignOperator> find_foreign(std::string_view chunk);

// A wildcard in a phrase: "trump russ*".
std::optional<ForeignOperator> find_wildcard(std::string_view text);

// Why a field name is known elsewhere (date, caps, atleast3) but cannot be searched here.
std::optional<std::string> foreign_field(std::string_view name);

// NEAR, SAME, XOR, adj5 and the like: read as words, with a warning.
bool looks_like_operator(std::string_view chunk);

}  // namespace backfile

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

// Fuzzy words (rice~2), weights (rice^2), || and &&, and distances under other names (n/5, adj/5)
// in a bare chunk.
std::optional<ForeignOperator> find_foreign(std::string_view chunk);

// A star that touches a word, where values are looked for: they know no patterns.
bool has_wildcard(std::string_view text);

// What may have been meant by a chunk that is read as a word, with a warning: NEAR/10 by NEAR,
// PRE/5 by adj5. Empty: an operator that we have none for.
std::optional<std::string> meant_operator(std::string_view chunk);

}  // namespace backfile

// Operands joined by operators of places into Near and Same, and what may be an operand.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "server/query/faults.hpp"
#include "server/query/operators.hpp"
#include "server/query/query.hpp"

namespace backfile {

inline constexpr std::size_t kMaxOperands = 8;  // of one Near or Same

struct Operand {
  Node node;
  Span span;
};

// Why the operand of `operation` (as typed) is none: it has no places, or not all in one position
// space, or for SAME and SENT not in the text.
std::optional<QueryError> refused_operand(const Operand& operand, Span operation, bool in_text,
                                          const Faults& faults);

// a NEAR/5 b NEAR/5 c PRE/3 d, from the left: operators alike make one node, another one takes what
// was read so far as its first operand.
class ProximityChain {
 public:
  explicit ProximityChain(Operand first);

  // Why the operand cannot be joined, or nothing. Afterwards only of use when nothing.
  std::optional<QueryError> join(const Proximity& operation, Span operator_span, Operand operand,
                                 const Faults& faults);
  [[nodiscard]] std::size_t nesting() const { return nesting_; }
  Node take();

 private:
  std::vector<Node> operands_;
  Span span_;  // of all of them
  Proximity operation_;
  std::size_t nesting_ = 0;
};

// "a b"~5: the words of a phrase near one another, as bare words; patterns and runs of joined CJK
// characters stay what they are. A phrase of one of these is itself. So is one at distance 0.
Node loosened(Phrase phrase, unsigned distance);
std::size_t loose_operands(const Phrase& phrase);  // how many these are

// What caps: looks for: one word of at least two characters, with a letter. Nothing when the phrase
// is none; `initialism`: the words are single characters that belong together.
std::optional<Phrase> capitals(const Phrase& phrase, bool initialism);

}  // namespace backfile

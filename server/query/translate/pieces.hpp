// Joining translated pieces into trees that our language can say. Where an operator of the other
// system takes more than ours does, the nearest wider query stands for it, with a note.
#pragma once

#include <optional>
#include <vector>

#include "server/query/faults.hpp"
#include "server/query/operators.hpp"
#include "server/query/query.hpp"
#include "server/query/translate/findings.hpp"

namespace backfile {

// What a stretch of the text became.
struct Piece {
  std::optional<Node> node;  // nothing: it was left out, and a note says so
  Span span;
  bool blank = false;    // punctuation: there was nothing to be left out
  bool chained = false;  // made by an operator, not by parentheses: one more operand may join
};

// Pieces left out are passed over; an alternative less, and the query finds less: a note says so.
// Require: at least one part.
Piece all_of(std::vector<Piece> parts);
Piece any_of(std::vector<Piece> parts, Findings& findings);

Piece negated(Piece part);

// Requires: op is in the range of our language.
Piece near_each_other(Piece left, Piece right, const Proximity& op, Findings& findings);
// `left` with no `right` near it.
Piece far_from(Piece left, Piece right, const Proximity& op, Findings& findings);

// Requires: 1 <= count <= kMaxMentions.
Piece at_least(unsigned count, Piece operand, Findings& findings);

// The same words, those of the whole text looked for in the lead.
Piece in_lead(Piece part);

}  // namespace backfile

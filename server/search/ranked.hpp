// A document in a list, and the order that breaks ties everywhere.
#pragma once

#include <vector>

#include "server/search/columns.hpp"

namespace backfile {

// The score is 0 in lists by date.
struct Ranked {
  Docid docid = 0;
  double score = 0;
  bool operator==(const Ranked&) const = default;
};

// Newer first, undated last, then by id. True when `a` stands before `b`.
bool newer_first(const Columns& columns, Docid a, Docid b);

// Higher score first, ties by newer_first. Scores that differ by less than single precision are
// ties: the last digits depend on the order in which parts are summed.
inline bool better(const Columns& columns, const Ranked& a, const Ranked& b) {
  const auto score_a = static_cast<float>(a.score);
  const auto score_b = static_cast<float>(b.score);
  return score_a != score_b ? score_a > score_b : newer_first(columns, a.docid, b.docid);
}

// The best first.
void sort_by_score(std::vector<Ranked>& ranked, const Columns& columns);

}  // namespace backfile

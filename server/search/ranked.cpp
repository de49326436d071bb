#include "server/search/ranked.hpp"

#include <algorithm>

namespace backfile {

bool newer_first(const Columns& columns, Docid a, Docid b) {
  const Instant published_a = columns.published(a);
  const Instant published_b = columns.published(b);
  // kUndated is below every date.
  return published_a != published_b ? published_a > published_b : columns.id(a) < columns.id(b);
}

void sort_by_score(std::vector<Ranked>& ranked, const Columns& columns) {
  std::sort(ranked.begin(), ranked.end(),
            [&](const Ranked& a, const Ranked& b) { return better(columns, a, b); });
}

}  // namespace backfile

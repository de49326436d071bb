// The list by the words of a query, by Xapian's own matcher: the reference for word_scores.hpp,
// slower and independent of its caches.
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "server/search/ranked.hpp"
#include "server/search/score_parts.hpp"

namespace backfile {

// The first `count` of `hits` by the sum of the parts, in the order of better().
std::vector<Ranked> plain_best(const DocSet& hits, const std::vector<ScorePart>& parts,
                               std::size_t count, const Bm25& bm25,
                               const Xapian::Database& database, const Columns& columns);

}  // namespace backfile

// The reference path: matching, filters and facet counts by Xapian's own matcher and value slots,
// without DocSet and Columns but for what it cannot express. Slower, the same answers; a randomized
// test holds the two together.
#pragma once

#include "server/search/match_counts.hpp"
#include "server/search/snapshot.hpp"

namespace backfile {

// The request's query and filters as one Xapian query.
Xapian::Query plain_query(const SearchRequest& request, IndexReader& reader,
                          const Snapshot& snapshot);

// As count_matches(), every document asked of the matcher; facets with a selection of their own
// take a second run.
CountedMatches plain_count(const SearchRequest& request, IndexReader& reader,
                           const Snapshot& snapshot);

}  // namespace backfile

// A page of a query's occurrences in all its articles, oldest first.
#pragma once

#include "server/search/doc_set.hpp"
#include "server/search/search_request.hpp"
#include "server/search/snapshot.hpp"

namespace backfile {

// In more articles than this the occurrences are not counted: each of these must be read.
inline constexpr std::uint64_t kMostArticlesCounted = 200;

// Fills hits, next and occurrences. `found`: the documents that match query and filters. Of the
// request only query, limit and after are read. Throws TooManyForms.
KwicResult list_occurrences(const SearchRequest& request, const DocSet& found, IndexReader& reader,
                            const Snapshot& snapshot);

}  // namespace backfile

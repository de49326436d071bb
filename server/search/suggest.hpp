// Suggestions while a query is being typed, on one snapshot. Every one of them has been counted: it
// finds at least one article under the filters. The same list every time for one snapshot.
#pragma once

#include <vector>

#include "server/search/snapshot.hpp"
#include "server/search/suggest_request.hpp"

namespace backfile {

// Kinds take turns, in the order of SuggestionKind, each with its best completion that is left:
// words by the number of articles (beside other words or filters: by how many of the newest matches
// have them; those of more than three fifths of the archive last); values by how much of what was
// typed they take up, those that begin so first, then by articles; names and headlines from the
// newest article on. Never throws for what stands in `q`.
std::vector<Suggestion> find_suggestions(const SuggestRequest& request, IndexReader& reader,
                                         const Snapshot& snapshot);

}  // namespace backfile

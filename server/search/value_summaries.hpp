// What an archive holds under each value of a field, whatever the query.
#pragma once

#include "server/search/search_request.hpp"
#include "server/search/snapshot.hpp"

namespace backfile {

// One pass over all articles. Requires: field is Source, Topic, Language or Agency.
ValuesResult summarize_values(FacetField field, const Snapshot& snapshot);

}  // namespace backfile

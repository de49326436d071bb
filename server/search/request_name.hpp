// Names by which answers are kept: requests with the same name have the same answer on one
// revision.
#pragma once

#include <string>

#include "server/search/search_request.hpp"

namespace backfile {

// Of the hits: query and filters.
std::string name_of_hits(const SearchRequest& request);

// Of the hits in their order by relevance.
std::string name_of_list(const SearchRequest& request);

// Of the hits with all that is counted over them.
std::string name_of_counts(const SearchRequest& request);

}  // namespace backfile

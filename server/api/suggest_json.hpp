// The body of an answer with suggestions, in the shape that browsers know from OpenSearch. Pure.
#pragma once

#include <string>

#include "server/api/params.hpp"
#include "server/search/suggest_request.hpp"

namespace backfile {

// ["q", [completions], [descriptions], [addresses of the page]]: the last three of one length.
std::string suggest_json(const SuggestParameters& parameters, const SuggestResult& result);

}  // namespace backfile

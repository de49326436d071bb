// The members that every page of a search has, whatever it lists: what was asked, and of which
// state of the archive the answer speaks.
#pragma once

#include <optional>
#include <string_view>

#include "server/api/json.hpp"
#include "server/api/params.hpp"
#include "server/search/search_request.hpp"

namespace backfile {

// "query": {…}. `interpreted`: the query in canonical form.
void write_query(JsonBuilder& json, const SearchParameters& parameters,
                 std::string_view interpreted);

// "index": {…}
void write_index(JsonBuilder& json, const IndexState& index);

// "name": an instant, or null.
void write_instant(JsonBuilder& json, std::string_view name, const std::optional<Instant>& instant);

}  // namespace backfile

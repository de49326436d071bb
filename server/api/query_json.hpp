// The members that every page of a search has, whatever it lists: what was asked, and of which
// state of the archive the answer speaks.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "server/api/json.hpp"
#include "server/api/params.hpp"
#include "server/search/search_request.hpp"

namespace backfile {

// "query": {…}. `interpreted`: the query in canonical form.
void write_query(JsonBuilder& json, const SearchParameters& parameters,
                 std::string_view interpreted);

// "name": [{"code", "message", "position", "length"}, …]: what is said of places in a query.
template <class Remark>
void write_remarks(JsonBuilder& json, std::string_view name, const std::vector<Remark>& remarks) {
  json.key(name);
  json.begin_array();
  for (const Remark& remark : remarks) {
    json.begin_object();
    json.member("code", remark.code);
    json.member("message", remark.message);
    json.member("position", std::uint64_t{remark.position});
    json.member("length", std::uint64_t{remark.length});
    json.end_object();
  }
  json.end_array();
}

// "index": {…}
void write_index(JsonBuilder& json, const IndexState& index);

// "name": an instant, or null.
void write_instant(JsonBuilder& json, std::string_view name, const std::optional<Instant>& instant);

}  // namespace backfile

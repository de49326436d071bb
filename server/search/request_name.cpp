#include "server/search/request_name.hpp"

#include <optional>
#include <vector>

#include "server/query/format.hpp"

namespace backfile {

namespace {

// Ends in signs that no value holds.
void add(std::string& name, const std::vector<std::string>& values) {
  name += '\0';
  for (const std::string& value : values) {
    name += value;
    name += '\1';
  }
}

std::string text_of(const std::optional<Instant>& value) {
  return value ? std::to_string(*value) : std::string();
}

}  // namespace

std::string name_of_hits(const SearchRequest& request) {
  std::string name = format_query(request.query);
  const Filters& filters = request.filters;
  add(name, filters.source);
  add(name, filters.topic);
  add(name, filters.language);
  add(name, filters.agency);
  add(name, {text_of(filters.published.start), text_of(filters.published.end),
             filters.undated_only ? "none" : ""});
  return name;
}

std::string name_of_list(const SearchRequest& request) {
  std::string name = name_of_hits(request);
  if (request.expand) add(name, {"expand"});
  if (request.recency) {
    add(name,
        {std::to_string(request.recency->half_life_days), std::to_string(request.recency->at)});
  }
  return name;
}

std::string name_of_counts(const SearchRequest& request) {
  std::string name = name_of_hits(request);
  for (const FacetRequest& facet : request.facets) {
    add(name, {std::to_string(static_cast<int>(facet.field)), std::to_string(facet.limit)});
  }
  if (request.histogram_auto) {
    add(name, {"auto"});
  } else if (request.histogram) {
    add(name, {"by", std::to_string(static_cast<int>(*request.histogram))});
  }
  return name;
}

}  // namespace backfile

// See query_json.hpp.
#include "server/api/query_json.hpp"

#include <string>

#include "server/api/article_json.hpp"

namespace backfile {
namespace {

std::string_view name_of(Sort sort) {
  switch (sort) {
    case Sort::Relevance:
      return "relevance";
    case Sort::Newest:
      return "newest";
    case Sort::Oldest:
      return "oldest";
  }
  return {};
}

void write_recency(JsonBuilder& json, const std::optional<Recency>& recency) {
  json.key("recency");
  if (!recency) return json.null();
  json.begin_object();
  json.member("half_life_days", recency->half_life_days);
  json.member("at", format_day(recency->at));
  json.end_object();
}

}  // namespace

void write_instant(JsonBuilder& json, std::string_view name,
                   const std::optional<Instant>& instant) {
  json.member_or_null(name, instant ? format_instant(*instant) : std::string());
}

void write_index(JsonBuilder& json, const IndexState& index) {
  json.key("index");
  json.begin_object();
  json.member("uuid", index.uuid);
  json.member("revision", index.revision.value);
  json.member("seq", index.seq);
  json.end_object();
}

void write_query(JsonBuilder& json, const SearchParameters& parameters,
                 std::string_view interpreted) {
  const Filters& filters = parameters.request.filters;
  json.key("query");
  json.begin_object();
  json.member("q", parameters.q);
  json.member("interpreted", interpreted);
  json.key("filters");
  json.begin_object();
  write_texts(json, "source", filters.source);
  write_texts(json, "topic", filters.topic);
  write_texts(json, "lang", filters.language);
  write_texts(json, "agency", filters.agency);
  json.member_or_null("date", filters.undated_only ? "none" : "");
  json.end_object();
  json.key("interval");
  if (filters.published.start || filters.published.end) {
    json.begin_object();
    write_instant(json, "start", filters.published.start);
    write_instant(json, "end", filters.published.end);
    json.end_object();
  } else {
    json.null();
  }
  json.member("sort", name_of(parameters.request.sort));
  json.member("match", parameters.match_any ? "any" : "all");
  write_recency(json, parameters.request.recency);
  write_remarks(json, "warnings", parameters.warnings);
  json.end_object();
}

}  // namespace backfile

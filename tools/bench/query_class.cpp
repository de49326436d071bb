#include "tools/bench/query_class.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>
#include <variant>

#include "schema/date.hpp"
#include "server/query/parser.hpp"
#include "tools/bench/address.hpp"

namespace backfile {

namespace {

constexpr std::size_t kHits = 10;
constexpr std::size_t kFacetValues = 20;
constexpr std::array<std::string_view, 10> kNames{"and",  "or",     "phrase", "common", "filter",
                                                  "page", "nosnip", "newest", "prefix", "mlt"};
constexpr std::string_view kAll =
    "and:top10,and:exact,or:top10,or:exact,phrase:top10,phrase:exact,common:top10,common:exact,"
    "filter:exact,page:exact,nosnip:exact,newest:top10,newest:exact,prefix:top10,prefix:exact,"
    "mlt:top10";

bool is_page(const QueryClass& query_class) {
  return query_class.name == "page" || query_class.name == "nosnip";
}

std::size_t snippets_of(const QueryClass& query_class) {
  return query_class.name == "page" ? 1 : 0;
}

// "20240229" as a reader types it. The files close every month with a 31st: a day that the month
// does not have means the month.
std::string typed_day(const std::string& day) {
  if (day.size() == 8) {
    const std::string month = day.substr(0, 4) + '-' + day.substr(4, 2);
    for (const std::string& typed : {month + '-' + day.substr(6), month}) {
      if (parse_date_interval(typed, 0)) return typed;
    }
  }
  throw std::invalid_argument("'" + day + "' is no day");
}

DateInterval interval_of(const FileQuery& query) {
  DateInterval interval;
  if (!query.from.empty()) interval.start = parse_date_interval(typed_day(query.from), 0)->start;
  if (!query.to.empty()) interval.end = parse_date_interval(typed_day(query.to), 0)->end;
  return interval;
}

std::string joined(const std::string& words, std::string_view between) {
  std::string text;
  for (const char c : words) {
    if (c == ' ') {
      text += between;
    } else {
      text += c;
    }
  }
  return text;
}

QueryClass parse_class(std::string_view text) {
  const std::size_t colon = text.find(':');
  QueryClass parsed{std::string(text.substr(0, colon)), colon == std::string_view::npos
                                                            ? "top10"
                                                            : std::string(text.substr(colon + 1))};
  const bool known = std::find(kNames.begin(), kNames.end(), parsed.name) != kNames.end() &&
                     (parsed.variant == "top10" || parsed.variant == "exact");
  if (!known) throw std::invalid_argument("There is no class '" + std::string(text) + "'");
  return parsed;
}

}  // namespace

std::vector<QueryClass> parse_classes(std::string_view text) {
  std::vector<QueryClass> classes;
  for (std::size_t begin = 0;;) {
    const std::size_t comma = text.find(',', begin);
    classes.push_back(parse_class(text.substr(begin, comma - begin)));
    if (comma == std::string_view::npos) return classes;
    begin = comma + 1;
  }
}

std::string_view all_classes() { return kAll; }

std::string query_file_name(const QueryClass& query_class) {
  return "queries_" + (is_page(query_class) ? "page" : query_class.name) + ".tsv";
}

std::string typed_query(const QueryClass& query_class, const FileQuery& query) {
  if (query_class.name == "or") return joined(query.words, " OR ");
  if (query_class.name == "phrase") return '"' + query.words + '"';
  if (query_class.name == "prefix") return query.words + '*';
  return query.words;
}

SearchRequest search_request(const QueryClass& query_class, const FileQuery& query) {
  auto parsed = parse_query(typed_query(query_class, query));
  if (const auto* error = std::get_if<QueryError>(&parsed)) {
    throw std::invalid_argument(query.id + ": " + error->message);
  }
  SearchRequest request;
  request.query = std::get<ParsedQuery>(std::move(parsed)).tree;
  request.limit = kHits;
  request.articles = is_page(query_class);
  request.snippets = snippets_of(query_class);
  request.sort = query_class.name == "newest" ? Sort::Newest : Sort::Relevance;
  if (!query.source.empty()) request.filters.source.push_back(query.source);
  request.filters.published = interval_of(query);
  if (is_page(query_class)) {
    request.facets = {{FacetField::Source, kFacetValues}, {FacetField::Topic, kFacetValues}};
    request.histogram = HistogramInterval::Month;
  }
  return request;
}

std::string api_address(const QueryClass& query_class, const FileQuery& query) {
  if (query_class.name == "mlt") {
    return "/api/v1/articles/" + percent_encoded(query.article) +
           "/related?limit=" + std::to_string(kHits);
  }
  std::vector<std::pair<std::string, std::string>> parameters{
      {"q", typed_query(query_class, query)},
      {"limit", std::to_string(kHits)},
      {"snippets", std::to_string(snippets_of(query_class))}};
  if (query_class.name == "newest") parameters.emplace_back("sort", "newest");
  if (!query.source.empty()) parameters.emplace_back("source", query.source);
  if (!query.from.empty()) parameters.emplace_back("from", typed_day(query.from));
  if (!query.to.empty()) parameters.emplace_back("to", typed_day(query.to));
  if (is_page(query_class)) {
    parameters.emplace_back("facets", "source,topic");
    parameters.emplace_back("facet_limit", std::to_string(kFacetValues));
    parameters.emplace_back("histogram", "month");
  }
  return search_address(parameters);
}

}  // namespace backfile

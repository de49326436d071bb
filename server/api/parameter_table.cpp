// Which parameters each endpoint takes. See parameter_table.hpp.
#include "server/api/parameter_table.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "schema/ascii.hpp"
#include "schema/edit_distance.hpp"

namespace backfile {
namespace {

constexpr std::array<Parameter, 22> kSearch{{
    {"q", false, "query search text term keywords", "the query"},
    {"source", true, "sources publisher outlet", "who published it"},
    {"topic", true, "topics tag tags subject category", "a topic given by the origin"},
    {"lang", true, "language languages locale", "language code"},
    {"agency", true, "agencies wire", "who wrote the wire copy"},
    {"from", false, "start since after begin begin_date start_date from_date", "first day"},
    {"to", false, "end until before end_date to_date", "last day"},
    {"date", false, "undated published", "`none`: only undated articles"},
    {"sort", false, "order order_by orderby sort_by sortby", "order of the hits"},
    {"view", false, "display mode format concordance kwic", "hits, or words in context"},
    {"limit", false, "size count rows per_page page_size pagesize n num", "hits a page"},
    {"cursor", false, "page offset start_index after_id next token", "where the next page begins"},
    {"facets", false, "facet aggs aggregations facet_fields", "counts by value of these fields"},
    {"facet_limit", false, "facet_size", "values a facet"},
    {"histogram", false, "interval timeline date_histogram", "counts by date"},
    {"fields", false, "fl select include members", "members of each result"},
    {"match", false, "operator default_operator mm minimum_should_match",
     "whether `all` words must match or `any` may"},
    {"expand", false, "feedback prf", "1: words that the first hits share join the ranking"},
    {"recency", false, "boost decay freshness", "half-life of a share of the score, like 30d"},
    {"recency_at", false, "now", "the day that ages count back from"},
    {"explain", false, "debug profile", "1: what each score is made of"},
    {"snippets", false, "highlight highlights passages excerpts", "passages a hit"},
}};

constexpr std::array<Parameter, 1> kArticle{{
    {"q", false, "query search text highlight", "the query to highlight"},
}};

constexpr std::array<Parameter, 2> kRelated{{
    {"limit", false, "size count rows per_page n num", "articles at most"},
    {"fields", false, "fl select include members", "members of each result"},
}};

constexpr std::array<Parameter, 9> kSuggest{{
    {"q", false, "query search text term prefix", "what has been typed so far"},
    {"source", true, "sources publisher outlet", "who published it"},
    {"topic", true, "topics tag tags subject category", "a topic given by the origin"},
    {"lang", true, "language languages locale", "language code"},
    {"agency", true, "agencies wire", "who wrote the wire copy"},
    {"from", false, "start since after begin begin_date start_date from_date", "first day"},
    {"to", false, "end until before end_date to_date", "last day"},
    {"date", false, "undated published", "`none`: only undated articles"},
    {"limit", false, "size count rows n num", "suggestions at most"},
}};

constexpr std::array<Parameter, 2> kTranslate{{
    {"from", false, "dialect system source syntax language",
     "the system the query was written for"},
    {"q", false, "query search text", "the query as it is written there"},
}};

constexpr std::size_t kLongestEchoedName = 64;

bool has_word(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const std::size_t space = std::min(words.find(' '), words.size());
    if (words.substr(0, space) == word) return true;
    words.remove_prefix(std::min(space + 1, words.size()));
  }
  return false;
}

std::string known_names(Endpoint endpoint) {
  const std::span<const Parameter> known = parameters_of(endpoint);
  if (known.empty()) return "This address takes no parameters.";
  std::string out = "This address takes ";
  for (const Parameter& parameter : known) {
    out += parameter.name;
    out += ", ";
  }
  out.replace(out.size() - 2, 2, ".");
  return out;
}

// The name, cut so that an answer cannot be made long by a request.
std::string echoed(std::string_view name) {
  if (name.size() <= kLongestEchoedName) return std::string(name);
  return std::string(name.substr(0, kLongestEchoedName)) + "…";
}

ParameterError unknown(Endpoint endpoint, std::string_view name) {
  const std::string_view nearest = nearest_parameter(endpoint, name);
  std::string detail = "There is no parameter '" + echoed(name) + "'.";
  if (!nearest.empty()) detail += " Did you mean '" + std::string(nearest) + "'?";
  return {.parameter = echoed(name),
          .code = "unknown",
          .detail = std::move(detail),
          .suggestion = std::string(nearest),
          .position = std::nullopt,
          .length = std::nullopt};
}

}  // namespace

std::span<const Parameter> parameters_of(Endpoint endpoint) {
  switch (endpoint) {
    case Endpoint::Search:
      return kSearch;
    case Endpoint::Article:
      return kArticle;
    case Endpoint::Related:
      return kRelated;
    case Endpoint::Suggest:
      return kSuggest;
    case Endpoint::Translate:
      return kTranslate;
    case Endpoint::Values:
    case Endpoint::Index:
      return {};
  }
  return {};
}

std::string_view nearest_parameter(Endpoint endpoint, std::string_view name) {
  if (name.empty() || name.size() > kLongestEchoedName) return {};
  const std::string folded = lower_case(name);
  const std::span<const Parameter> known = parameters_of(endpoint);
  for (const Parameter& parameter : known) {
    if (parameter.name == folded || has_word(parameter.also_called, folded)) return parameter.name;
  }
  for (const Parameter& parameter : known) {
    if (folded.size() >= 3 && parameter.name.starts_with(folded)) return parameter.name;
  }
  std::string_view nearest;
  std::size_t least = std::max<std::size_t>(1, folded.size() / 3) + 1;
  for (const Parameter& parameter : known) {
    const std::size_t distance = edit_distance(folded, parameter.name);
    // A short name is near to everything: something of it must have been typed.
    if (distance < least && distance < parameter.name.size()) {
      least = distance;
      nearest = parameter.name;
    }
  }
  return nearest;
}

void require_known_parameters(Endpoint endpoint, const HttpRequest& request) {
  const std::span<const Parameter> known = parameters_of(endpoint);
  std::vector<ParameterError> errors;
  for (const auto& given : request.parameters) {
    const bool is_known = std::any_of(known.begin(), known.end(), [&given](const Parameter& row) {
      return row.name == given.first;
    });
    if (!is_known) errors.push_back(unknown(endpoint, given.first));
    if (errors.size() == kMaxParameterErrors) break;
  }
  if (errors.empty()) return;
  Problem problem = make_problem("unknown-parameter", errors.front().detail);
  if (errors.front().suggestion.empty()) problem.detail += " " + known_names(endpoint);
  problem.errors = std::move(errors);
  throw ProblemError(std::move(problem));
}

}  // namespace backfile

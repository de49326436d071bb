// The body of an answer with suggestions. See suggest_json.hpp.
#include "server/api/suggest_json.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "server/api/json.hpp"
#include "server/api/url.hpp"

namespace backfile {
namespace {

std::string_view name_of(SuggestionKind kind) {
  switch (kind) {
    case SuggestionKind::Word:
      return "word";
    case SuggestionKind::Source:
      return "source";
    case SuggestionKind::Topic:
      return "topic";
    case SuggestionKind::Author:
      return "author";
    case SuggestionKind::Agency:
      return "agency";
    case SuggestionKind::Title:
      return "title";
    case SuggestionKind::Language:
      return "language";
  }
  return {};
}

// "source, 1,037 articles"
std::string description(const Suggestion& suggestion) {
  std::string number = std::to_string(suggestion.articles);
  for (std::size_t at = number.size(); at > 3;) {
    at -= 3;
    number.insert(at, ",");
  }
  return std::string(name_of(suggestion.kind)) + ", " + number +
         (suggestion.articles == 1 ? " article" : " articles");
}

std::string page(const Suggestion& suggestion, const SuggestParameters& parameters) {
  std::vector<std::pair<std::string, std::string>> query{{"q", suggestion.completion}};
  query.insert(query.end(), parameters.page_parameters.begin(), parameters.page_parameters.end());
  return "/" + query_string(query);
}

}  // namespace

std::string suggest_json(const SuggestParameters& parameters, const SuggestResult& result) {
  JsonBuilder json;
  json.begin_array();
  json.value(parameters.request.q);
  json.begin_array();
  for (const Suggestion& each : result.suggestions) json.value(each.completion);
  json.end_array();
  json.begin_array();
  for (const Suggestion& each : result.suggestions) json.value(description(each));
  json.end_array();
  json.begin_array();
  for (const Suggestion& each : result.suggestions) json.value(page(each, parameters));
  json.end_array();
  json.end_array();
  return json.text();
}

}  // namespace backfile

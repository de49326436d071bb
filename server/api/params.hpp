// Parameters -> requests. Strict: a value that cannot be used is an error that says what would do;
// nothing is ignored or guessed. Pure: the moment that "-7d" counts from comes in as an argument.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schema/date.hpp"
#include "server/api/members.hpp"
#include "server/api/problem.hpp"
#include "server/http/message.hpp"
#include "server/query/translate.hpp"
#include "server/search/search_request.hpp"
#include "server/search/suggest_request.hpp"

namespace backfile {

// Kwic: occurrences in context instead of hits, oldest first.
enum class View : std::uint8_t { List, Kwic };

struct SearchParameters {
  View view = View::List;
  SearchRequest request;
  std::string q;                       // as typed
  std::vector<QueryWarning> warnings;  // of the query
  MemberSet members;                   // of each result
  bool match_any = false;              // words may be missing
  Instant asked_at = 0;               // of the first page of the walk: `now`, or as the cursor says
  std::uint64_t parameters_hash = 0;  // what a cursor made from this answer belongs to
};

struct ArticleParameters {
  std::optional<Node> query;  // what to highlight
};

struct RelatedParameters {
  std::size_t limit = 10;
  MemberSet members;
};

struct SuggestParameters {
  SuggestRequest request;
  // Of the page that shows what a suggestion finds, beside its own `q`: the filters as given.
  std::vector<std::pair<std::string, std::string>> page_parameters;
};

struct TranslateParameters {
  Dialect from = Dialect::Lucene;
  std::string q;  // as typed
  Translation translation;
};

// All throw ProblemError: unknown-parameter, bad-parameter (every bad one is listed), query-syntax,
// bad-cursor.
SearchParameters read_search_parameters(const HttpRequest& request, Instant now);
ArticleParameters read_article_parameters(const HttpRequest& request, Instant now);
RelatedParameters read_related_parameters(const HttpRequest& request);
// A `q` that cannot be read is no error here: it may become a query yet.
SuggestParameters read_suggest_parameters(const HttpRequest& request, Instant now);
TranslateParameters read_translate_parameters(const HttpRequest& request, Instant now);

}  // namespace backfile

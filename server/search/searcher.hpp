// The answers: search, occurrences in context, one article, related, suggestions, lists of values.
// Each on one Snapshot, redone on the newest one when a commit has overtaken it. Knows nothing of
// HTTP or JSON. Thread-safe.
#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string_view>

#include "server/search/engine.hpp"
#include "server/search/search_request.hpp"
#include "server/search/suggest_request.hpp"
#include "server/search/weights.hpp"

namespace backfile {

class LiveArchive;

// The list that a relevance cursor belongs to is no longer held.
struct CursorExpired : std::runtime_error {
  CursorExpired() : std::runtime_error("the list this cursor belongs to is no longer held") {}
};

struct SearcherOptions {
  Engine engine = Engine::Fast;
  RankingWeights weights = {};
  bool keep_answers = true;       // matches and counts, for the next request on the same revision
  std::size_t ranked_lists = 32;  // relevance lists kept for cursors, least recently used first out
  std::size_t ranked_list_bytes = std::size_t{64} << 20;
};

class Searcher {
 public:
  // `archive` must outlive the Searcher.
  explicit Searcher(LiveArchive& archive, SearcherOptions options = {});
  ~Searcher();
  Searcher(const Searcher&) = delete;
  Searcher& operator=(const Searcher&) = delete;

  // Throws CursorExpired.
  SearchResult search(const SearchRequest& request);
  // Every occurrence of the query's words and phrases, `limit` of them a page. Of the request only
  // query, filters, limit and after are read.
  KwicResult kwic(const SearchRequest& request);
  std::optional<ArticleResult> article(const ArticleId& id);
  // Nothing when there is no such article.
  std::optional<RelatedResult> related(const RelatedRequest& request);
  SuggestResult suggest(const SuggestRequest& request);
  // Requires: field is Source, Topic, Language or Agency.
  ValuesResult values(FacetField field);
  ArchiveFacts facts();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

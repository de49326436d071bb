// Keywords in context: every occurrence of a query's words and phrases in one article, with the
// words around it. Pure; knows no lists of articles.
#pragma once

#include <cstddef>
#include <vector>

#include "schema/article.hpp"
#include "schema/stemming.hpp"
#include "server/query/query.hpp"
#include "server/search/search_request.hpp"
#include "server/search/snippet_matcher.hpp"

namespace backfile {

// Words shown on each side of an occurrence.
inline constexpr std::size_t kKwicWords = 8;

// Compiled for one query. Not thread-safe.
//
// An occurrence is what a Highlighter would highlight (server/search/snippet.hpp), but each place
// by itself also where two touch: title first, then lead, then body, each in the order of its text.
// A stretch of text that several parts of the query match is one occurrence, and one that lies
// inside a longer one is none of its own.
class KwicReader {
 public:
  // `stemmers` must outlive it.
  KwicReader(const Node& query, StemmerSet& stemmers) : matcher_(query, stemmers) {}

  // Whether the query has words or phrases that can occur in a text.
  [[nodiscard]] bool may_occur() const { return matcher_.parts() > 0; }

  std::size_t count(const Article& article);

  struct Lines {
    std::vector<KwicLine> lines;
    std::size_t occurrences = 0;  // in the whole article
  };
  // At most `most` lines, from occurrence `first` (counted from 0) on.
  Lines lines(const Article& article, std::size_t first, std::size_t most);

 private:
  SnippetMatcher matcher_;
};

}  // namespace backfile

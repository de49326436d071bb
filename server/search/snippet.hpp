// Passages of an article that show why it matched. Pure: article and query in, text and offsets out; no index.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/article.hpp"
#include "schema/stemming.hpp"
#include "server/query/query.hpp"
#include "server/search/search_request.hpp"

namespace backfile {

struct SnippetOptions {
  std::size_t passages = 1;
  std::size_t max_code_points = 260;  // of a passage
};

// Compiled once a request for one query, then asked for each hit shown. Not thread-safe.
// Negated parts of the query highlight nothing; a phrase is one highlight over all its words; value fields highlight nothing.
class Highlighter {
 public:
  explicit Highlighter(const Node& query);
  ~Highlighter();
  Highlighter(const Highlighter&) = delete;
  Highlighter& operator=(const Highlighter&) = delete;

  // The whole title with its highlights.
  Snippet title(const Article& article);
  // The passages of lead and body that cover most of the query, in reading order; the beginning of the text where nothing of it
  // stands in lead or body. Whole words; a sentence's start where one is near; "…" marks a cut. Empty for no text.
  std::vector<Snippet> passages(const Article& article, const SnippetOptions& options = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

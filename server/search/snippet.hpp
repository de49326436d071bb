// Passages of an article that show why it matched. Pure: article and query in, text and offsets
// out; no index.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "schema/article.hpp"
#include "schema/stemming.hpp"
#include "server/query/query.hpp"
#include "server/search/search_request.hpp"

namespace backfile {

struct SnippetOptions {
  std::size_t passages = 1;
  std::size_t max_code_points = 260;  // of a passage, the marks of its cuts among them
};

// Compiled once a request for one query, then asked for each hit shown. Not thread-safe.
//
// Words and phrases without a field, and those of caps:, highlight everywhere; title: in the title,
// body: in the body, lead: in title, lead and the first words of the body; those of authors
// nowhere. A word highlights all words that share a stem with it in the article's language, a
// phrase is one highlight over all its words, an initialism (U.S.) one over all its letters. What
// stands in NEAR or PRE highlights only where it takes part in a proximity; what stands in SAME,
// SENT or atleast highlights everywhere. Values, dates and negated parts of the query highlight
// nothing. Highlights that overlap or touch are one.
class Highlighter {
 public:
  // Makes stemmers of its own, which costs more than a passage does.
  explicit Highlighter(const Node& query);
  // `stemmers` must outlive it.
  Highlighter(const Node& query, StemmerSet& stemmers);
  ~Highlighter();
  Highlighter(const Highlighter&) = delete;
  Highlighter& operator=(const Highlighter&) = delete;
  Highlighter(Highlighter&&) = delete;
  Highlighter& operator=(Highlighter&&) = delete;

  // The whole title, the whole lead, each whole paragraph of the body, with their highlights.
  Snippet title(const Article& article);
  Snippet lead(const Article& article);
  std::vector<Snippet> body(const Article& article);

  // The passages of lead and body that cover most of the query, in reading order; the beginning of
  // the text where nothing of it stands in lead or body. Whole words, from a sentence's start where
  // one is near; "…" marks a cut inside a sentence; the end of a paragraph becomes a space. Empty
  // for no text. Only the first million bytes of a body are looked at.
  std::vector<Snippet> passages(const Article& article, const SnippetOptions& options = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

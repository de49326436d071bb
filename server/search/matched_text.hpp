// Title, lead and body of an article, each as one text in which the matches of a query are known.
// Pure.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "schema/article.hpp"
#include "schema/fields.hpp"
#include "server/search/snippet_matcher.hpp"

namespace backfile {

// Control characters of the article are spaces here, and its paragraphs end in '\n': the text has
// as many bytes as they, and one for each end between.
struct MatchedText {
  Field field = Field::Text;  // Title, Lead or Text (the body)
  std::string text;
  std::vector<PartMatch> matches;  // ordered by begin
};

MatchedText match_title(const Article& article, SnippetMatcher& matcher);
MatchedText match_lead(const Article& article, SnippetMatcher& matcher);
// Whole characters of the body, at most `max_bytes`.
MatchedText match_body(const Article& article, SnippetMatcher& matcher,
                       std::size_t max_bytes = std::numeric_limits<std::size_t>::max());

}  // namespace backfile

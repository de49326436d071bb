#include "server/search/matched_text.hpp"

#include <algorithm>
#include <string_view>

#include "schema/stemming.hpp"
#include "schema/unicode.hpp"

namespace backfile {
namespace {

// Copies `paragraph` with control characters as spaces: as many bytes as before.
void append_paragraph(std::string& text, std::string_view paragraph) {
  if (!text.empty()) text += '\n';
  const std::size_t begin = text.size();
  text += paragraph;
  std::replace_if(
      text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
}

MatchedText match_whole(Field field, TextZone zone, std::string_view text, const Article& article,
                        SnippetMatcher& matcher) {
  MatchedText whole{.field = field, .text = {}, .matches = {}};
  append_paragraph(whole.text, text);
  matcher.match(whole.text, stem_class_of(article.language), zone, 0, whole.matches);
  return whole;
}

}  // namespace

MatchedText match_title(const Article& article, SnippetMatcher& matcher) {
  return match_whole(Field::Title, TextZone::Title, article.title, article, matcher);
}

MatchedText match_lead(const Article& article, SnippetMatcher& matcher) {
  return match_whole(Field::Lead, TextZone::Lead, article.lead, article, matcher);
}

MatchedText match_body(const Article& article, SnippetMatcher& matcher, std::size_t max_bytes) {
  MatchedText body{.field = Field::Text, .text = {}, .matches = {}};
  std::size_t words = 0;
  for (const std::string& paragraph : article.body) {
    const std::size_t left = max_bytes - std::min(max_bytes, body.text.size());
    if (left == 0) break;
    const std::string_view read = whole_characters(paragraph, left);
    append_paragraph(body.text, read);
    const std::size_t begin = body.text.size() - read.size();
    const std::size_t first = body.matches.size();
    words += matcher.match(std::string_view(body.text).substr(begin),
                           stem_class_of(article.language), TextZone::Body, words, body.matches);
    for (std::size_t i = first; i < body.matches.size(); ++i) {
      body.matches[i].begin += begin;
      body.matches[i].end += begin;
    }
  }
  return body;
}

}  // namespace backfile

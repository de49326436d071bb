#include "tests/server/search/marked_snippet.hpp"

#include <utility>
#include <variant>

#include <doctest/doctest.h>

#include "schema/unicode.hpp"
#include "server/query/parser.hpp"

namespace backfile::test {
namespace {

// Code points first to last of a text.
std::string slice(std::string_view text, std::size_t first, std::size_t last) {
  std::size_t begin = 0;
  std::size_t position = 0;
  std::string piece;
  while (begin < text.size()) {
    const CodePoint point = first_code_point(text.substr(begin));
    if (position >= first && position < last) piece += text.substr(begin, point.bytes);
    begin += point.bytes;
    ++position;
  }
  return piece;
}

}  // namespace

Node query(std::string_view text) {
  const auto result = parse_query(text);
  REQUIRE(std::holds_alternative<ParsedQuery>(result));
  return std::get<ParsedQuery>(result).tree;
}

Article article(std::vector<std::string> body, std::string language) {
  Article article;
  article.id = {"a"};
  article.body = std::move(body);
  article.language = std::move(language);
  return article;
}

bool are_apart(const Snippet& snippet) {
  std::size_t last = 0;
  for (std::size_t i = 0; i < snippet.highlights.size(); ++i) {
    const auto& range = snippet.highlights[i];
    if (range.first >= range.second || (i > 0 && range.first <= last)) return false;
    last = range.second;
  }
  return last <= count_code_points(snippet.text);
}

std::string marked(const Snippet& snippet) {
  CHECK(are_apart(snippet));
  std::string text;
  std::size_t position = 0;
  for (const auto& range : snippet.highlights) {
    text += slice(snippet.text, position, range.first);
    text += "[" + slice(snippet.text, range.first, range.second) + "]";
    position = range.second;
  }
  return text + slice(snippet.text, position, count_code_points(snippet.text));
}

std::string filler(std::size_t sentences) {
  std::string text;
  for (std::size_t i = 0; i < sentences; ++i) {
    text += "Nothing else of note happened that morning in town. ";
  }
  return text;
}

}  // namespace backfile::test

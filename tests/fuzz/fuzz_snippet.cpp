// A line of query and any text after it: highlights lie in order inside passages that keep their
// bound. Two bytes before the query choose bound and language.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "schema/unicode.hpp"
#include "server/query/parser.hpp"
#include "server/search/snippet.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace backfile;
using backfile::test::require;

constexpr std::size_t kChoices = 2;

Article article_of(std::string_view text, std::uint8_t language) {
  Article article;
  article.language = language % 2 == 0 ? "en" : "ja";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) article.body.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return article;
}

void check(const Snippet& snippet) {
  std::size_t last = 0;
  for (const auto& [begin, end] : snippet.highlights) {
    require(begin < end && (last == 0 || begin > last), "highlights are in order and apart");
    last = end;
  }
  require(last <= count_code_points(snippet.text), "highlights lie in the text");
  require(is_valid_utf8(snippet.text), "no character is cut");
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer looks for this name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static StemmerSet stemmers;  // its caches fill once a run
  if (size < kChoices) return 0;
  const std::string input(data + kChoices, data + size);
  const std::size_t line = std::min(input.find('\n'), input.size());
  const auto query = parse_query(std::string_view(input).substr(0, line));
  const std::string_view text = std::string_view(input).substr(std::min(line + 1, input.size()));
  if (!std::holds_alternative<ParsedQuery>(query) || !is_valid_utf8(text)) return 0;

  const Article article = article_of(text, data[1]);
  const SnippetOptions options{.passages = 3, .max_code_points = std::size_t{3} + data[0]};
  Highlighter highlighter(std::get<ParsedQuery>(query).tree, stemmers);
  for (const Snippet& snippet : highlighter.passages(article, options)) {
    check(snippet);
    require(count_code_points(snippet.text) <= options.max_code_points,
            "a passage keeps its bound");
  }
  for (const Snippet& paragraph : highlighter.body(article)) check(paragraph);
  return 0;
}

// Searches of articles in one language, row by row: tests/queries/found/LANGUAGE has the articles
// and what each query finds and marks, worked out by hand.
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "server/query/parser.hpp"
#include "server/search/live_archive.hpp"
#include "server/search/searcher.hpp"
#include "tests/server/search/marked_snippet.hpp"
#include "tests/support/small_archive.hpp"
#include "tests/support/text_rows.hpp"

namespace backfile {
namespace {

using test::TextRow;

struct Language {
  std::vector<Article> articles;
  std::vector<TextRow> queries;
};

std::vector<std::string> paragraphs(std::string_view text) {
  constexpr std::string_view kBetween = " ¶ ";
  std::vector<std::string> found;
  for (std::size_t end = text.find(kBetween); end != std::string_view::npos;
       end = text.find(kBetween)) {
    found.emplace_back(text.substr(0, end));
    text.remove_prefix(end + kBetween.size());
  }
  found.emplace_back(text);
  return found;
}

Article article_of(const TextRow& row) {
  CAPTURE(row.place);
  REQUIRE(row.columns.size() == 4);
  Article article = test::article(paragraphs(test::unescaped(row.columns[3])), row.columns[1]);
  article.id = ArticleId{row.columns[0]};
  article.title = test::unescaped(row.columns[2]);
  return article;
}

Language read_language(const std::string& name) {
  const auto tables = test::read_text_tables(BACKFILE_SOURCE_DIR "/tests/queries/found/" + name);
  REQUIRE(tables.size() == 2);  // articles.txt, queries.txt
  Language language{.articles = {}, .queries = tables[1].rows};
  for (const TextRow& row : tables[0].rows) language.articles.push_back(article_of(row));
  return language;
}

std::vector<std::string> ids_in(const std::string& column) {
  std::istringstream words(column == "none" ? "" : column);
  return {std::istream_iterator<std::string>(words), {}};
}

SearchResult found(Searcher& searcher, const std::string& text) {
  const auto query = parse_query(text);
  REQUIRE(std::holds_alternative<ParsedQuery>(query));
  SearchRequest request;
  request.query = std::get<ParsedQuery>(query).tree;
  request.limit = 200;
  return searcher.search(request);
}

// What the row says of the first article it names.
void check_marks(const TextRow& row, const Hit& hit) {
  if (row.columns.size() > 2) CHECK(test::marked(hit.title) == test::unescaped(row.columns[2]));
  if (row.columns.size() > 3) {
    REQUIRE(hit.snippets.size() == 1);
    CHECK(test::marked(hit.snippets.front()) == test::unescaped(row.columns[3]));
  }
}

void check_row(const TextRow& row, Searcher& searcher) {
  CAPTURE(row.place);
  REQUIRE(row.columns.size() >= 2);
  const SearchResult result = found(searcher, test::unescaped(row.columns[0]));
  std::map<std::string, const Hit*> hits;
  std::set<std::string> ids;
  for (const Hit& hit : result.hits) {
    hits[hit.article.id.value] = &hit;
    ids.insert(hit.article.id.value);
  }
  const std::vector<std::string> named = ids_in(row.columns[1]);
  CHECK(ids == std::set<std::string>(named.begin(), named.end()));
  CHECK(result.total == named.size());
  if (!named.empty() && hits.contains(named.front())) check_marks(row, *hits[named.front()]);
}

void check_language(const std::string& name) {
  const Language language = read_language(name);
  test::SmallArchive archive;
  archive.add(language.articles);
  LiveArchive live(archive.path(), {.readers = 1});
  for (const Engine engine : {Engine::Fast, Engine::Plain}) {
    CAPTURE(engine);
    Searcher searcher(live, {.engine = engine});
    for (const TextRow& row : language.queries) check_row(row, searcher);
  }
}

TEST_CASE("Japanese: each query finds the articles and marks the characters that its row names") {
  check_language("japanese");
}

TEST_CASE("French: each query finds the articles and marks the words that its row names") {
  check_language("french");
}

}  // namespace
}  // namespace backfile

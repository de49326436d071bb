#include "server/search/relaxation.hpp"

#include <doctest/doctest.h>

#include "server/query/format.hpp"
#include "server/query/parser.hpp"
#include "server/query/tree.hpp"
#include "server/search/live_archive.hpp"
#include "server/search/searcher.hpp"
#include "server/search/term_reader.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/small_archive.hpp"

namespace backfile {
namespace {

using test::RandomArticles;
using test::SmallArchive;
using Texts = std::vector<std::string>;

Node parsed(const std::string& text) { return std::get<ParsedQuery>(parse_query(text)).tree; }

Texts queries_of(const std::vector<Relaxation>& relaxations) {
  Texts texts;
  for (const Relaxation& each : relaxations) texts.push_back(format_query(each.query));
  return texts;
}

TEST_CASE("each part of the query's AND is left out in turn, and nothing else") {
  const auto relaxations = without_clauses(parsed("rice (wheat OR oats) -export"), {});
  CHECK(queries_of(relaxations) ==
        Texts{"(wheat OR oats) -export", "rice -export", "rice (wheat OR oats)"});
  CHECK(relaxations[1].left_out == parsed("wheat OR oats"));
  CHECK(queries_of(without_clauses(parsed("rice (wheat OR oats)"), {})) ==
        Texts{"wheat OR oats", "rice"});
  for (const char* whole : {"", "rice", "-rice", "rice OR wheat", "\"rice wheat\""}) {
    CAPTURE(whole);
    CHECK(without_clauses(parsed(whole), {}).empty());
  }
}

TEST_CASE("a long query is not counted without each of its clauses") {
  std::string query;
  for (int i = 0; i < 40; ++i) query += " w" + std::to_string(i);
  CHECK(without_clauses(parsed(query), {}).size() == kMostClauses);
}

TEST_CASE("the filter of each field is given up whole, then all of them") {
  Filters filters;
  filters.source = {"A", "B"};
  filters.language = {"fr"};
  filters.published = {0, 2 * kSecondsADay};
  const auto relaxations = without_filters(parsed("rice"), filters);
  REQUIRE(relaxations.size() == 4);
  Filters without_source = filters;
  without_source.source.clear();
  CHECK(relaxations[0].filters == without_source);
  CHECK(relaxations[0].fields == std::vector<FacetField>{FacetField::Source});
  CHECK(format_query(*relaxations[0].left_out) == "source:\"A\" OR source:\"B\"");
  CHECK(format_query(*relaxations[1].left_out) == "lang:\"fr\"");
  CHECK(format_query(*relaxations[2].left_out) == "date:1970-01-01..1970-01-02");
  CHECK(relaxations[3].filters == Filters{});
  CHECK(relaxations[3].fields ==
        std::vector<FacetField>{FacetField::Source, FacetField::Language, FacetField::Date});
  CHECK(without_filters(parsed("rice"), {}).empty());
  Filters undated;
  undated.undated_only = true;
  CHECK(without_filters(parsed("rice"), undated).size() == 1);
}

TEST_CASE("misspelt words are put right all at once first, then one by one") {
  const std::vector<Misspelling> misspellings{
      {{Field::Text, "rize", false}, {{"rice", 1, 9}, {"size", 1, 3}}},
      {{Field::Text, "whaet", true}, {{"wheat", 1, 5}}}};
  const auto relaxations = with_spellings(parsed("rize \"whaet bran\""), {}, misspellings);
  CHECK(queries_of(relaxations) == Texts{"rice \"wheat bran\"", "rice \"whaet bran\"",
                                         "size \"whaet bran\"", "rize \"wheat bran\""});
  CHECK(relaxations[0].spellings == std::vector<Respelling>{{"rize", "rice"}, {"whaet", "wheat"}});
  CHECK_FALSE(relaxations[0].left_out);
}

TEST_CASE("relaxations come most useful first, and only those that find more") {
  SearchRequest request;
  request.query = parsed("rize wheat -oats");
  request.filters.source = {"A"};
  request.filters.topic = {"trade"};
  const std::vector<Misspelling> misspellings{
      {{Field::Text, "rize", false}, {{"rice", 1, 9}, {"size", 1, 3}}}};
  const auto count = [&](const Node& query,
                         const Filters& filters) -> std::optional<std::uint64_t> {
    const std::string text = format_query(query);
    if (text == "rice wheat -oats") return 2;
    if (text == "size wheat -oats") return 1;
    if (text == "rize -oats") return 30;
    if (text == "wheat -oats") return 40;
    if (text == "rize wheat") return std::nullopt;
    return filters == Filters{} ? 900 : filters.source.empty() ? 35 : 0;
  };
  const auto found = find_relaxations(request, 1, misspellings, count);
  std::vector<std::pair<std::string, std::uint64_t>> seen;
  for (const Relaxation& each : found) seen.emplace_back(format_query(each.query), each.articles);
  CHECK(seen == decltype(seen){{"rice wheat -oats", 2},
                               {"wheat -oats", 40},
                               {"rize wheat -oats", 35},
                               {"rize -oats", 30},
                               {"rize wheat -oats", 900}});
}

TEST_CASE("what leaves only exclusions comes last, however much it finds") {
  SearchRequest request;
  request.query = parsed("rize -oats");
  const auto count = [](const Node& query, const Filters&) -> std::optional<std::uint64_t> {
    return format_query(query) == "-oats" ? 1000 : 1;
  };
  CHECK(queries_of(find_relaxations(request, 0, {}, count)) == Texts{"rize", "-oats"});
}

TEST_CASE("at most so many relaxations are named, and none whose text would be another query") {
  SearchRequest request;
  std::string query;
  for (int i = 0; i < 15; ++i) query += " w" + std::to_string(i);
  request.query = parsed(query);
  const auto one = [](const Node&, const Filters&) -> std::optional<std::uint64_t> { return 1; };
  CHECK(find_relaxations(request, 0, {}, one).size() == kMostRelaxations);

  Node capitals{Word{Field::Text, "RICE"}};  // no tree that a text reads as
  request.query = Node{All{{capitals, capitals, parsed("wheat")}}};
  CHECK(find_relaxations(request, 0, {}, one).empty());
}

Article article(std::string id, std::string title, std::string source) {
  Article made;
  made.id = {std::move(id)};
  made.title = std::move(title);
  made.source = std::move(source);
  made.language = "en";
  return made;
}

TEST_CASE("only a first page with hits asked for and next to nothing found is relaxed") {
  SmallArchive archive;
  archive.add({article("1", "rice tariff", "A"), article("2", "rice wheat", "A"),
               article("3", "rice wheat", "B"), article("4", "rice barley", "B")});
  LiveArchive live(archive.path(), {.readers = 1});
  for (const Engine engine : {Engine::Fast, Engine::Plain}) {
    Searcher searcher(live, {.engine = engine});
    SearchRequest request;
    request.query = parsed("rice tarrif");
    const auto found = searcher.search(request).relaxations;
    REQUIRE(found.size() == 2);
    CHECK(found[0].spellings == std::vector<Respelling>{{"tarrif", "tariff"}});
    CHECK(found[0].articles == 1);
    CHECK(found[1].left_out == parsed("tarrif"));
    CHECK(found[1].articles == 4);

    request.limit = 0;
    CHECK(searcher.search(request).relaxations.empty());
    request.query = parsed("rice");
    request.limit = 20;
    CHECK(searcher.search(request).relaxations.empty());
    request.query = parsed("rice wheat");
    request.limit = 1;
    request.sort = Sort::Newest;
    const SearchResult first = searcher.search(request);
    CHECK(first.relaxations.size() == 1);
    request.after = first.next;
    CHECK(searcher.search(request).relaxations.empty());
  }
}

TEST_CASE("a pattern too wide to count is no relaxation, and no failure of the search") {
  SmallArchive archive;
  std::vector<Article> articles;
  for (std::size_t i = 0; i <= kMostForms; ++i) {
    articles.push_back(article(std::to_string(i), "word" + std::to_string(i), "A"));
  }
  archive.add(articles);
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  SearchRequest request;
  request.query = Node{All{
      {Node{Word{Field::Text, "nothinglikethis"}}, Node{Phrase{Field::Text, {"wo*"}, {false}}}}}};
  const SearchResult result = searcher.search(request);
  CHECK(result.total == 0);
  CHECK(result.relaxations.empty());
}

TEST_CASE("every relaxation finds exactly the number of articles it promises, in both engines") {
  constexpr unsigned kSeed = 20261126;
  CAPTURE(kSeed);
  SmallArchive archive;
  RandomArticles random(kSeed);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 120; ++i) articles.push_back(random.article(i));
  archive.add(articles);
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher fast(live, {.engine = Engine::Fast});
  Searcher plain(live, {.engine = Engine::Plain});
  const Texts misspelt{"rce", "counicl", "tarif", "stele", "hrabour", "\"minster\""};
  std::size_t seen = 0;
  for (int i = 0; i < 150; ++i) {
    SearchRequest request = random.request();
    request.query = make_all({request.query, random.query(), parsed(misspelt[random.below(6)])});
    request.facets.clear();
    request.histogram.reset();
    CAPTURE(format_query(request.query));
    const SearchResult result = fast.search(request);
    CHECK(result.relaxations == plain.search(request).relaxations);
    CHECK(result.relaxations.size() <= kMostRelaxations);
    if (result.total >= kFewHits) CHECK(result.relaxations.empty());
    for (const Relaxation& each : result.relaxations) {
      ++seen;
      SearchRequest relaxed;
      relaxed.query = parsed(format_query(each.query));
      relaxed.filters = each.filters;
      CHECK(relaxed.query == each.query);
      CHECK(fast.search(relaxed).total == each.articles);
      CHECK(each.articles > result.total);
    }
  }
  CHECK(seen > 100);
}

}  // namespace
}  // namespace backfile

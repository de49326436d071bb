#include "server/search/suggest.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "server/query/parser.hpp"
#include "server/search/live_archive.hpp"
#include "server/search/searcher.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/small_archive.hpp"

namespace backfile {
namespace {

using test::RandomArticles;
using test::SmallArchive;

constexpr unsigned kSeed = 20261125;

Article story(std::string id, std::string title, std::string body = {}) {
  Article made;
  made.id = ArticleId{std::move(id)};
  made.title = std::move(title);
  if (!body.empty()) made.body = {std::move(body)};
  made.language = "en";
  return made;
}

std::vector<Article> stories() {
  std::vector<Article> made;
  made.push_back(story("a", "Rice council opens", "The rice council met to count sacks of rice."));
  made.back().source = "The Mainichi";
  made.back().topics = {"Rice and grain", "Councils"};
  made.back().authors = {"Jane Smith", "Amélie Rousseau"};
  made.back().agency = "Ricochet Wire";
  made.back().published.start = 1'700'000'000;
  made.push_back(story("b", "“Rice” is it over?", "Councils count votes and courts adjourn."));
  made.back().source = "Harbour \"Gazette\"";
  made.back().topics = {"Councils"};
  made.back().authors = {"Janet Smithers"};
  made.back().published.start = 1'710'000'000;
  made.push_back(story("c", "Économie du café", "Le café de l'économie et l'œuvre."));
  made.back().language = "fr";
  made.back().source = "Le Café Économique";
  made.push_back(story("d", "東京都の天気", "東京都と京都の天気は晴れ。"));
  made.back().language = "ja";
  made.back().source = "東京新聞";
  return made;
}

// One archive for all tests that only read.
Searcher& searcher() {
  static SmallArchive archive;
  static LiveArchive live(
      []() -> const std::filesystem::path& {
        archive.add(stories());
        return archive.path();
      }(),
      {.readers = 1});
  static Searcher searcher(live);
  return searcher;
}

std::vector<Suggestion> suggest(const std::string& q, Filters filters = {}) {
  return searcher().suggest({.q = q, .filters = std::move(filters)}).suggestions;
}

std::vector<std::string> texts(const std::vector<Suggestion>& suggestions) {
  std::vector<std::string> texts;
  for (const Suggestion& each : suggestions) texts.push_back(each.completion);
  return texts;
}

bool offers(const std::string& q, const Suggestion& wanted, const Filters& filters = {}) {
  const std::vector<Suggestion> all = suggest(q, filters);
  const bool found = std::find(all.begin(), all.end(), wanted) != all.end();
  if (!found) {
    for (const Suggestion& each : all) MESSAGE(each.completion << " " << each.articles);
  }
  return found;
}

bool offers_text(const std::string& q, const std::string& text) {
  const std::vector<std::string> all = texts(suggest(q));
  return std::find(all.begin(), all.end(), text) != all.end();
}

// What a search for a completion finds under the same filters.
std::uint64_t found_by(Searcher& searcher, const std::string& q, const Filters& filters) {
  const auto parsed = parse_query(q);
  REQUIRE(std::holds_alternative<ParsedQuery>(parsed));
  SearchRequest request;
  request.query = std::get<ParsedQuery>(parsed).tree;
  request.filters = filters;
  request.limit = 0;
  return searcher.search(request).total;
}

TEST_CASE("each kind is completed in the form that searches its field") {
  CHECK(offers("counc", {SuggestionKind::Word, "council", 2}));
  CHECK(offers("main", {SuggestionKind::Source, "source:\"The Mainichi\"", 1}));
  CHECK(offers("the m", {SuggestionKind::Source, "source:\"The Mainichi\"", 1}));
  CHECK(offers("harb", {SuggestionKind::Source, "source:\"Harbour \"\"Gazette\"\"\"", 1}));
  CHECK(offers("counc", {SuggestionKind::Topic, "topic:\"Councils\"", 2}));
  CHECK(offers("ricoch", {SuggestionKind::Agency, "agency:\"Ricochet Wire\"", 1}));
  CHECK(offers("smi", {SuggestionKind::Author, "author:\"Jane Smith\"", 1}));
  CHECK(offers("jane s", {SuggestionKind::Author, "author:\"Jane Smith\"", 1}));
  CHECK(offers("ric", {SuggestionKind::Title, "title:\"Rice council opens\"", 1}));
}

TEST_CASE("a headline with quotation marks and pattern signs becomes a phrase that finds it") {
  CHECK(offers("ric", {SuggestionKind::Title, "title:\"Rice is it over\"", 1}));
}

TEST_CASE("only the last word of a longer query is completed, and it is found beside the others") {
  CHECK(offers("rice cou", {SuggestionKind::Word, "rice council", 2}));
  CHECK(offers("rice cou", {SuggestionKind::Title, "title:\"Rice council opens\"", 1}));
  CHECK(offers("sacks -adj", {SuggestionKind::Word, "sacks -adjourn", 1}));
  CHECK(offers("café OR adj", {SuggestionKind::Word, "café OR adjourn", 2}));
  CHECK(offers("rice main", {SuggestionKind::Source, "rice source:\"The Mainichi\"", 1}));
  CHECK(offers("\"count sacks\" main",
               {SuggestionKind::Source, "\"count sacks\" source:\"The Mainichi\"", 1}));
  CHECK_FALSE(offers_text("sacks adj", "sacks adjourn"));
  CHECK(offers("\"count vo", {SuggestionKind::Word, "\"count votes\"", 1}));
  CHECK_FALSE(offers_text("\"votes cou", "\"votes count\""));
}

TEST_CASE("behind a field only its own words or values are offered") {
  CHECK(texts(suggest("source:main")) == std::vector<std::string>{"source:\"The Mainichi\""});
  CHECK(texts(suggest("source:\"the mai")) == std::vector<std::string>{"source:\"The Mainichi\""});
  CHECK(texts(suggest("sacks topic:grain")) ==
        std::vector<std::string>{"sacks topic:\"Rice and grain\""});
  CHECK(texts(suggest("lang:f")) == std::vector<std::string>{"lang:\"fr\""});
  CHECK(texts(suggest("title:counc")) ==
        std::vector<std::string>{"title:council", "title:\"Rice council opens\""});
  CHECK(texts(suggest("author:rou")) ==
        std::vector<std::string>{"author:rousseau", "author:\"Amélie Rousseau\""});
  CHECK(suggest("id:a").empty());
}

TEST_CASE("neither case nor accents keep a word from being found, typed or in the archive") {
  for (const char* typed : {"eco", "ÉCO", "éco", "Eco", "ＥＣＯ"}) {
    CAPTURE(typed);
    CHECK(offers_text(typed, "économie"));
    CHECK(offers_text(typed, "source:\"Le Café Économique\""));
    CHECK(offers_text(typed, "title:\"Économie du café\""));
  }
  CHECK(offers_text("oeuv", "œuvre"));
  CHECK(offers_text("o", "œuvre"));
  CHECK(offers_text("amelie", "author:\"Amélie Rousseau\""));
}

TEST_CASE("a script without spaces is completed character by character") {
  CHECK(offers("東", {SuggestionKind::Word, "東京", 1}));
  CHECK(offers("東京", {SuggestionKind::Word, "東京都", 1}));
  CHECK(offers_text("東京", "source:\"東京新聞\""));
  CHECK(offers_text("新聞", "source:\"東京新聞\""));
  CHECK(offers_text("天", "title:\"東京都の天気\""));
}

TEST_CASE("every suggestion is found under the filters, so filters narrow what is offered") {
  Filters filters;
  filters.source = {"The Mainichi"};
  CHECK(offers("counc", {SuggestionKind::Topic, "topic:\"Councils\"", 1}, filters));
  CHECK(texts(suggest("adj", filters)).empty());
  filters.source.clear();
  filters.published.start = 1'705'000'000;
  CHECK(texts(suggest("main", filters)).empty());
  filters.published = {};
  filters.undated_only = true;
  CHECK(texts(suggest("counc", filters)).empty());
  filters.source = {"no such source"};
  CHECK(texts(suggest("c", filters)).empty());
}

TEST_CASE("forms of one word are offered once, and what is typed already is not offered") {
  const std::vector<std::string> all = texts(suggest("council"));
  CHECK(std::count(all.begin(), all.end(), "council") == 0);
  CHECK(std::count(all.begin(), all.end(), "councils") == 1);
  CHECK(texts(suggest("coun")).front() == "count");
}

TEST_CASE("nothing typed, or nothing that can be completed, has no suggestions") {
  for (const char* typed :
       {"", " ", "\t", "rice ->", "rice*", "\"rice council\"", "(", "rice)", "?", "rice AND",
        "source:", "-", "\xff\xfe", "zzzzzz", "😀", "nosuch:ric", "(rice coun"}) {
    CAPTURE(typed);
    CHECK(suggest(typed).empty());
  }
  CHECK(suggest(std::string(600, 'r')).empty());
}

TEST_CASE("hostile texts get at most ten suggestions, each of which finds what it says") {
  const std::vector<std::string> pieces{
      "r", "rice", " ",  "\"",      "(",       ")",      "-",    "*",   "?",
      "c", "é",    "東", ":",       "source:", "title:", "NOT ", "OR ", "«",
      "“", "\\",   "~5", "NEAR/3 ", "\xe6",    "a*",     "date:"};
  std::mt19937 random(kSeed);
  CAPTURE(kSeed);
  for (int round = 0; round < 500; ++round) {
    std::string q;
    if (random() % 10 == 0) q += '\0';
    for (std::size_t i = 0; i < 1 + random() % 8; ++i) q += pieces[random() % pieces.size()];
    CAPTURE(q);
    const std::vector<Suggestion> all = suggest(q);
    CHECK(all.size() <= kMostSuggestions);
    for (const Suggestion& each : all) {
      CAPTURE(each.completion);
      CHECK(each.articles > 0);
      CHECK(found_by(searcher(), each.completion, {}) == each.articles);
    }
  }
}

TEST_CASE("random prefixes under random filters: no list is empty-handed, none differs next time") {
  SmallArchive archive;
  RandomArticles random(kSeed);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 300; ++i) articles.push_back(random.article(i));
  archive.add(articles);
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  CAPTURE(kSeed);
  std::size_t offered = 0;
  for (int round = 0; round < 100; ++round) {
    const Filters filters = random.request().filters;
    const Article& article = articles[random.below(articles.size())];
    const std::string q = article.title.substr(0, 1 + random.below(12));
    CAPTURE(q);
    const auto all = searcher.suggest({.q = q, .filters = filters}).suggestions;
    CHECK(all == searcher.suggest({.q = q, .filters = filters}).suggestions);
    for (const Suggestion& each : all) {
      CAPTURE(each.completion);
      CHECK(found_by(searcher, each.completion, filters) == each.articles);
    }
    offered += all.size();
  }
  CHECK(offered > 100);
}

TEST_CASE("kinds take turns, and a limit cuts the list") {
  const std::vector<Suggestion> all = suggest("ric");
  std::vector<SuggestionKind> kinds;
  for (const Suggestion& each : all) kinds.push_back(each.kind);
  using enum SuggestionKind;
  CHECK(kinds == std::vector<SuggestionKind>{Word, Topic, Agency, Title, Title});
  const auto two = searcher().suggest({.q = "ric", .filters = {}, .limit = 2}).suggestions;
  CHECK(two == std::vector<Suggestion>(all.begin(), all.begin() + 2));
}

}  // namespace
}  // namespace backfile

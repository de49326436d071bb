#include "server/search/searcher.hpp"

#include <set>

#include <doctest/doctest.h>

#include "server/query/format.hpp"
#include "server/search/live_archive.hpp"
#include "tests/server/search/searches.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/small_archive.hpp"

namespace backfile {
namespace {

using test::article;
using test::ids_of;
using test::random_articles;
using test::RandomArticles;
using test::SmallArchive;
using test::word_search;

constexpr unsigned kSeed = 20261123;

// Follows the cursor to the end.
std::vector<std::string> walk(Searcher& searcher, SearchRequest request) {
  std::vector<std::string> ids;
  for (;;) {
    const SearchResult page = searcher.search(request);
    for (const std::string& id : ids_of(page)) {
      ids.push_back(id);
    }
    if (!page.next) {
      return ids;
    }
    request.after = page.next;
  }
}

TEST_CASE("a cursor walk meets every hit exactly once, in the order of one long page") {
  SmallArchive archive;
  archive.add(random_articles(kSeed + 2, 300));
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  RandomArticles random(kSeed + 3);
  for (int i = 0; i < 60; ++i) {
    SearchRequest request = random.request();
    CAPTURE(format_query(request.query));
    CAPTURE(i);
    request.facets.clear();
    request.limit = 1 + random.below(40);
    const std::vector<std::string> walked = walk(searcher, request);
    CHECK(std::set<std::string>(walked.begin(), walked.end()).size() == walked.size());
    request.limit = 1000;
    const SearchResult whole = searcher.search(request);
    CHECK(walked == ids_of(whole));
    CHECK(walked.size() == whole.total);
  }
}

TEST_CASE("a walk by relevance goes on over the list as it was, while the archive changes") {
  SmallArchive archive;
  std::vector<Article> articles(30);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    articles[i] = article("old" + std::to_string(i), "rice", {std::string(i, 'x')});
  }
  archive.add(articles);
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  SearchRequest request = word_search("rice");
  request.limit = 10;
  SearchResult page = searcher.search(request);
  std::vector<std::string> walked = ids_of(page);
  request.after = page.next;
  page = searcher.search(request);
  for (const auto& id : ids_of(page)) walked.push_back(id);

  articles[3].title = "rice once more";
  archive.add({articles[3], article("new", "rice rice rice")});
  archive.add({article("newer", "rice rice")});
  live.refresh();
  while (page.next) {
    request.after = page.next;
    page = searcher.search(request);
    for (const auto& id : ids_of(page)) walked.push_back(id);
  }
  CHECK(walked.size() == 30);
  CHECK(std::set<std::string>(walked.begin(), walked.end()).size() == 30);
  CHECK(std::count(walked.begin(), walked.end(), "new") == 0);
}

TEST_CASE("a cursor of a list that is no longer held says so") {
  SmallArchive archive;
  archive.add({article("a", "rice"), article("b", "rice"), article("c", "rice")});
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  SearchRequest request = word_search("rice");
  request.limit = 1;
  request.after = ListPosition{Revision{9999}, 1, std::nullopt, {}};
  CHECK_THROWS_AS(searcher.search(request), CursorExpired);
}

TEST_CASE("equal scores are ordered newest first, undated last, then by id") {
  SmallArchive archive;
  std::vector<Article> articles;
  for (const auto* id : {"e", "d", "c", "b", "a"}) {
    articles.push_back(article(id, "tariff"));
  }
  articles[0].published.start = 1000;
  articles[1].published.start = 2000;
  articles[2].published.start = 1000;
  archive.add(articles);
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  SearchRequest request = word_search("tariff");
  CHECK(ids_of(searcher.search(request)) == std::vector<std::string>{"d", "c", "e", "a", "b"});
  request.limit = 2;
  CHECK(ids_of(searcher.search(request)) == std::vector<std::string>{"d", "c"});
  request.sort = Sort::Oldest;
  request.limit = 5;
  CHECK(ids_of(searcher.search(request)) == std::vector<std::string>{"c", "e", "d", "a", "b"});
}

TEST_CASE("a facet ignores its own selection and respects the others") {
  SmallArchive archive;
  std::vector<Article> articles{article("1", "rice"), article("2", "rice"), article("3", "rice")};
  articles[1].source = "The Ledger";
  articles[2].source = "The Ledger";
  articles[0].topics = {"trade"};
  articles[1].topics = {"trade", "sport"};
  archive.add(articles);
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  SearchRequest request = word_search("rice");
  request.filters.source = {"Harbour Gazette"};
  request.facets = {{FacetField::Source, 10}, {FacetField::Topic, 10}};
  const SearchResult result = searcher.search(request);
  CHECK(result.total == 1);
  REQUIRE(result.facets.size() == 2);
  CHECK(result.facets[0].values ==
        std::vector<FacetCount>{{"The Ledger", 2, false}, {"Harbour Gazette", 1, true}});
  CHECK(result.facets[1].values == std::vector<FacetCount>{{"trade", 1, false}});
}

TEST_CASE("a selected value stays in its facet when nothing has it any more") {
  SmallArchive archive;
  archive.add({article("1", "rice")});
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  SearchRequest request = word_search("rice");
  request.filters.source = {"Nobody's Paper"};
  request.facets = {{FacetField::Source, 0}};
  const SearchResult result = searcher.search(request);
  CHECK(result.total == 0);
  CHECK(result.facets[0].values == std::vector<FacetCount>{{"Nobody's Paper", 0, true}});
  CHECK(result.facets[0].more);
}

TEST_CASE(
    "the histogram and the undated add up to the total, and a closed filter shows its empty "
    "buckets") {
  SmallArchive archive;
  std::vector<Article> articles{article("1", "rice"), article("2", "rice"), article("3", "rice")};
  articles[0].published.start = parse_published("2020-02-10").start;
  articles[1].published.start = parse_published("2020-05-31").start;
  archive.add(articles);
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  SearchRequest request = word_search("rice");
  request.histogram = HistogramInterval::Month;
  SearchResult result = searcher.search(request);
  REQUIRE(result.histogram);
  CHECK(result.histogram->undated == 1);
  CHECK(result.histogram->buckets.size() == 4);
  CHECK(result.histogram->buckets.front().articles == 1);
  CHECK(result.histogram->buckets[1].articles == 0);

  request.filters.published = {parse_published("2020-01").start, parse_published("2020-07").start};
  result = searcher.search(request);
  CHECK(result.total == 2);
  CHECK(result.excluded_undated == 1);
  CHECK(result.histogram->undated == 0);
  CHECK(result.histogram->buckets.size() == 6);
}

TEST_CASE("where no article has a date, all are counted as undated") {
  SmallArchive archive;
  archive.add({article("1", "rice"), article("2", "rice"), article("3", "wheat")});
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  SearchRequest request = word_search("rice");
  request.facets = {{FacetField::Date, 10}};
  SearchResult result = searcher.search(request);
  REQUIRE(result.facets.size() == 1);
  CHECK(result.facets[0].values.empty());
  CHECK(result.facets[0].missing == 2);
  request.facets.clear();
  request.histogram = HistogramInterval::Year;
  result = searcher.search(request);
  REQUIRE(result.histogram);
  CHECK(result.histogram->undated == 2);
}

TEST_CASE(
    "a fine histogram over centuries is refused instead of filling memory, a chosen one is not "
    "fine") {
  SmallArchive archive;
  archive.add({article("1", "rice")});
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  SearchRequest request = word_search("rice");
  request.histogram = HistogramInterval::Day;
  request.filters.published = {parse_published("1700").start, parse_published("2100").start};
  CHECK_THROWS_AS(searcher.search(request), TooManyBuckets);
  request.histogram = HistogramInterval::Week;
  request.filters.published = {parse_published("1500").start, parse_published("2400").start};
  CHECK_THROWS_AS(searcher.search(request), TooManyBuckets);
  request.histogram_auto = true;
  CHECK(searcher.search(request).histogram->interval == HistogramInterval::Year);
}

TEST_CASE("an empty archive answers everything with nothing") {
  SmallArchive archive;
  archive.add({article("1", "rice")});
  archive.remove({"1"});
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  SearchRequest request;
  request.facets = {{FacetField::Date, 5}, {FacetField::Topic, 5}};
  request.histogram_auto = true;
  const SearchResult result = searcher.search(request);
  CHECK(result.total == 0);
  CHECK(result.hits.empty());
  CHECK_FALSE(result.next);
  CHECK(searcher.facts().articles == 0);
  CHECK(searcher.values(FacetField::Source).values.empty());
  CHECK_FALSE(searcher.article(ArticleId{"1"}));
}

TEST_CASE("limit 0 counts without hits") {
  SmallArchive archive;
  archive.add({article("1", "rice"), article("2", "rice")});
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  SearchRequest request = word_search("rice");
  request.limit = 0;
  const SearchResult result = searcher.search(request);
  CHECK(result.total == 2);
  CHECK(result.hits.empty());
  CHECK_FALSE(result.next);
}

TEST_CASE("values list what the archive holds under each source") {
  SmallArchive archive;
  std::vector<Article> articles{article("1", "rice"), article("2", "rice"), article("3", "rice")};
  articles[1].published.start = 86400;
  articles[2].source = "";
  archive.add(articles);
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  const ValuesResult result = searcher.values(FacetField::Source);
  CHECK(result.missing == 1);
  CHECK(result.values == std::vector<ValueSummary>{{"Harbour Gazette", 2, 1, 86400, 86400}});
}

}  // namespace
}  // namespace backfile

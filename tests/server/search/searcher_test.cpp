#include "server/search/searcher.hpp"

#include <atomic>
#include <set>
#include <thread>

#include <doctest/doctest.h>

#include "server/query/format.hpp"
#include "server/search/live_archive.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/small_archive.hpp"

namespace backfile {
namespace {

using test::RandomArticles;
using test::SmallArchive;

constexpr unsigned kSeed = 20261123;

std::vector<Article> random_articles(unsigned seed, std::size_t count) {
  RandomArticles random(seed);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    articles.push_back(random.article(i));
  }
  return articles;
}

std::vector<std::string> ids_of(const SearchResult& result) {
  std::vector<std::string> ids;
  for (const Hit& hit : result.hits) {
    ids.push_back(hit.article.id.value);
  }
  return ids;
}

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

Article article(std::string id, std::string title, std::vector<std::string> body = {}) {
  Article made;
  made.id = ArticleId{std::move(id)};
  made.title = std::move(title);
  made.body = std::move(body);
  made.language = "en";
  made.source = "Harbour Gazette";
  return made;
}

SearchRequest word_search(const std::string& word) {
  SearchRequest request;
  request.query = Node{Word{Field::Text, word}};
  return request;
}

// Everything but where the time went: ids in the same order, scores within a millionth.
void check_equal(const SearchResult& a, const SearchResult& b) {
  CHECK(a.total == b.total);
  CHECK(a.excluded_undated == b.excluded_undated);
  CHECK(a.facets == b.facets);
  CHECK(a.histogram == b.histogram);
  CHECK(ids_of(a) == ids_of(b));
  CHECK(a.next == b.next);
  for (std::size_t hit = 0; hit < std::min(a.hits.size(), b.hits.size()); ++hit) {
    CHECK(a.hits[hit].score == doctest::Approx(b.hits[hit].score).epsilon(1e-6));
  }
}

// Some articles anew, some gone.
void change(SmallArchive& archive, RandomArticles& random) {
  std::vector<Article> changed(40);
  for (Article& each : changed) each = random.article(random.below(450));
  archive.add(changed);
  archive.remove(
      {"a" + std::to_string(random.below(400)), "a" + std::to_string(random.below(400))});
}

TEST_CASE(
    "both engines give the same answers to random searches, also after updates and removals") {
  SmallArchive archive(RandomArticles::pairs());
  archive.add(random_articles(kSeed, 400));
  LiveArchive live(archive.path(), {.readers = 2});
  Searcher fast(live, {.engine = Engine::Fast});
  Searcher plain(live, {.engine = Engine::Plain});
  RandomArticles random(kSeed + 1);
  CAPTURE(kSeed);
  for (int round = 0; round < 10; ++round) {
    for (int i = 0; i < 200; ++i) {
      SearchRequest request = random.request();
      request.expand = i % 7 == 0;
      if (i % 5 == 0) request.recency = Recency{.half_life_days = 300, .at = 1'100'000'000};
      CAPTURE(format_query(request.query));
      CAPTURE(i);
      check_equal(fast.search(request), plain.search(request));
    }
    change(archive, random);
    live.refresh();
  }
}

TEST_CASE("both engines give the same answers after commits that change little") {
  SmallArchive archive(RandomArticles::pairs());
  archive.add(random_articles(kSeed + 40, 2'500));
  LiveArchive live(archive.path(), {.readers = 2});
  Searcher fast(live, {.engine = Engine::Fast});
  Searcher plain(live, {.engine = Engine::Plain});
  RandomArticles random(kSeed + 41);
  CAPTURE(kSeed);
  std::vector<SearchRequest> requests(60);
  for (SearchRequest& request : requests) {
    request = random.request();
    request.sort = Sort::Relevance;
    if (random.chance(50)) request.filters = {};
  }
  for (int round = 0; round < 5; ++round) {
    for (const SearchRequest& request : requests) {
      CAPTURE(format_query(request.query));
      CAPTURE(round);
      check_equal(fast.search(request), plain.search(request));
    }
    live.finish_work();
    std::vector<Article> changed(20);
    for (Article& each : changed) each = random.article(random.below(3'000));
    archive.add(changed);
    if (round % 2 == 1) archive.remove({"a" + std::to_string(random.below(2'500))});
    live.refresh();
  }
}

// The word stands so often among so many.
Article article_of(std::size_t number, std::size_t wdf, std::size_t words) {
  std::string body;
  for (std::size_t i = 0; i < words; ++i) body += i < wdf ? "rice " : "and ";
  return article("r" + std::to_string(number), "headline", {"lead", body});
}

TEST_CASE(
    "hits that overtake one another as articles grow longer on average are ranked as they are") {
  SmallArchive archive;
  std::vector<Article> articles;
  // Lengths about which all score alike, each a little otherwise as the average moves.
  for (std::size_t wdf = 5; wdf < 15; ++wdf) {
    const std::size_t least = 45 * wdf - 163;
    for (std::size_t words = least; words < least + 12; ++words) {
      articles.push_back(article_of(articles.size(), wdf, words));
    }
  }
  archive.add(articles);
  LiveArchive live(archive.path());
  Searcher fast(live, {.engine = Engine::Fast});
  Searcher plain(live, {.engine = Engine::Plain});
  std::set<std::string> first;
  SearchRequest request = word_search("rice");
  request.limit = 2;
  for (std::size_t round = 0; round < 12; ++round) {
    for (int again = 0; again < 3; ++again) {
      const SearchResult found = fast.search(request);
      check_equal(found, plain.search(request));
      first.insert(ids_of(found).front());
      live.finish_work();
    }
    Article longer = article_of(1'000 + round, 1, 400);
    if (round == 5) longer.language = "de";  // a stem class that the archive had not
    archive.add({longer});
    live.refresh();
  }
  CHECK(first.size() > 1);
}

TEST_CASE("both engines give the same answers while the archive changes under them") {
  SmallArchive archive(RandomArticles::pairs());
  archive.add(random_articles(kSeed + 20, 300));
  LiveArchive live(archive.path(), {.readers = 2, .poll_interval = std::chrono::milliseconds(5)});
  Searcher fast(live, {.engine = Engine::Fast});
  Searcher plain(live, {.engine = Engine::Plain});
  std::atomic<bool> stop = false;
  std::atomic<int> searched = 0;
  std::thread writer([&] {
    RandomArticles random(kSeed + 21);
    while (!stop) {
      const int before = searched;
      change(archive, random);
      // Slow machines must get through a search at times.
      while (!stop && searched < before + 2) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
      }
    }
  });
  RandomArticles random(kSeed + 22);
  CAPTURE(kSeed);
  int compared = 0;
  for (int i = 0; i < 20'000 && compared < 150; ++i) {
    const SearchRequest request = random.request();
    CAPTURE(format_query(request.query));
    const SearchResult a = fast.search(request);
    const SearchResult b = plain.search(request);
    ++searched;
    if (a.index != b.index) continue;
    ++compared;
    check_equal(a, b);
  }
  stop = true;
  writer.join();
  CHECK(compared == 150);
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

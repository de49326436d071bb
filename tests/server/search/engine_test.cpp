#include "server/search/engine.hpp"

#include <atomic>
#include <set>
#include <thread>

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

}  // namespace
}  // namespace backfile

#include "server/search/snapshot.hpp"

#include <atomic>
#include <map>
#include <thread>

#include <doctest/doctest.h>

#include "server/search/live_archive.hpp"
#include "server/search/searcher.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/small_archive.hpp"

namespace backfile {
namespace {

using test::RandomArticles;
using test::SmallArchive;

SearchRequest everything() {
  SearchRequest request;
  request.facets = {{FacetField::Source, 10}};
  request.histogram = HistogramInterval::Year;
  return request;
}

TEST_CASE("a commit is seen without being asked for, within the polling interval") {
  SmallArchive archive;
  RandomArticles random(7);
  archive.add({random.article(1)});
  LiveArchive live(archive.path(), {.readers = 1, .poll_interval = std::chrono::milliseconds(20)});
  const Revision before = live.current()->metadata().revision;
  archive.add({random.article(2)});
  for (int i = 0; i < 200 && live.current()->metadata().revision == before; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  CHECK(live.current()->metadata().revision > before);
  CHECK(live.current()->articles() == 2);
}

TEST_CASE("an older snapshot keeps its numbers while newer ones grow from the same columns") {
  SmallArchive archive;
  RandomArticles random(8);
  archive.add({random.article(1), random.article(2)});
  LiveArchive live(archive.path(), {.readers = 1, .poll_interval = std::chrono::hours(1)});
  const auto old = live.current();
  archive.add({random.article(3)});
  archive.remove({"a1"});
  const auto now = live.refresh();
  CHECK(old->articles() == 2);
  CHECK(old->columns().last_docid() == 2);
  CHECK(now->articles() == 2);
  CHECK(now->columns().last_docid() == 3);
  CHECK_FALSE(now->live().contains(1));
  CHECK(live.at(old->metadata().revision) == old);
  CHECK(live.at(Revision{12345}) == nullptr);
}

// Articles of each day that has any.
std::map<std::int64_t, std::uint32_t> days_of(const Snapshot& snapshot) {
  std::map<std::int64_t, std::uint32_t> days;
  std::int64_t day = snapshot.day_counts().first;
  for (const std::uint32_t articles : snapshot.day_counts().counts) {
    if (articles > 0) days[day] = articles;
    ++day;
  }
  return days;
}

TEST_CASE("a snapshot that follows another holds what one opened anew holds") {
  constexpr unsigned kSeed = 20261127;
  CAPTURE(kSeed);
  RandomArticles random(kSeed);
  SmallArchive archive;
  archive.add({random.article(0), random.article(1), random.article(2)});
  LiveArchive live(archive.path(), {.readers = 1, .poll_interval = std::chrono::hours(1)});
  for (std::size_t round = 1; round <= 60; ++round) {
    CAPTURE(round);
    std::vector<Article> more{random.article(10 * round), random.article(10 * round + 1)};
    if (round % 4 == 0) more.push_back(random.article(random.below(10 * round)));  // an update
    if (round % 7 == 0) more.front().published.start = -static_cast<Instant>(round) * 86'400'000;
    archive.add(more);
    if (round % 5 == 0) archive.remove({"a" + std::to_string(10 * random.below(round))});
    const auto followed = live.refresh();
    const auto opened = LiveArchive(archive.path(), {.readers = 1}).current();
    CHECK(followed->live() == opened->live());
    CHECK(followed->live().cardinality() == followed->lease()->database.get_doccount());
    CHECK(days_of(*followed) == days_of(*opened));
    CHECK(followed->day_counts().undated == opened->day_counts().undated);
    CHECK(followed->day_counts().oldest == opened->day_counts().oldest);
    CHECK(followed->day_counts().newest == opened->day_counts().newest);
  }
}

TEST_CASE("a document that is not there has no record, whole or without its body") {
  SmallArchive archive;
  archive.add({RandomArticles(1).article(0)});
  LiveArchive live(archive.path(), {.readers = 1});
  const auto snapshot = live.current();
  const Snapshot::Lease reader = snapshot->lease();
  CHECK_THROWS_AS(static_cast<void>(reader->article(99)), CodecError);
  CHECK_THROWS_AS(static_cast<void>(reader->article_head(99)), CodecError);
}

TEST_CASE("what is not an archive is refused with a sentence that says what to do") {
  test::TemporaryDirectory directory;
  CHECK_THROWS_WITH_AS(LiveArchive(directory.path()), doctest::Contains("backfile-indexer add"),
                       SchemaError);
}

TEST_CASE("readers fail no search while a writer commits without pause") {
  SmallArchive archive;
  RandomArticles random(9);
  std::vector<Article> first;
  for (std::size_t i = 0; i < 200; ++i) {
    first.push_back(random.article(i));
  }
  archive.add(first);
  LiveArchive live(archive.path(), {.readers = 2, .poll_interval = std::chrono::milliseconds(5)});
  Searcher searcher(live);
  std::atomic<bool> stop{false};
  std::atomic<int> searches{0};
  std::atomic<int> wrong{0};
  const auto read = [&] {
    while (!stop) {
      try {
        const SearchResult result = searcher.search(everything());
        std::uint64_t in_histogram = result.histogram->undated;
        for (const HistogramBucket& bucket : result.histogram->buckets) {
          in_histogram += bucket.articles;
        }
        wrong += in_histogram == result.total ? 0 : 1;
      } catch (const Xapian::Error& error) {
        MESSAGE(error.get_description());
        ++wrong;
      } catch (const std::exception& error) {
        MESSAGE(std::string(error.what()));
        ++wrong;
      }
      ++searches;
    }
  };
  std::thread one(read);
  std::thread two(read);
  for (std::size_t commit = 0; commit < 40; ++commit) {
    archive.add({random.article(commit), random.article(1000 + commit)});
  }
  stop = true;
  one.join();
  two.join();
  CHECK(wrong == 0);
  CHECK(searches > 0);
  CHECK(live.refresh()->articles() == 240);
}

}  // namespace
}  // namespace backfile

#include "server/search/match_counts.hpp"

#include <doctest/doctest.h>

#include "server/search/live_archive.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/small_archive.hpp"

namespace backfile {
namespace {

using test::RandomArticles;
using test::SmallArchive;

constexpr unsigned kSeed = 20261130;
constexpr std::size_t kArticles = 3'000;

// Headlines alone: values and dates are what is counted.
std::vector<Article> headlines(RandomArticles& random, std::size_t first, std::size_t count) {
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    articles.push_back(random.article(first + i));
    articles.back().body.clear();
  }
  return articles;
}

// Most of what is there, the same documents on every revision.
DocSet most_of(const Snapshot& snapshot) {
  DocSet matches;
  for (const Docid docid : snapshot.live()) {
    if (docid % 11 != 0) matches.add(docid);
  }
  return matches;
}

// What a year before all others brings: a first day, a source and a topic that were not there.
Article old_article(std::size_t round) {
  Article old;
  old.id = ArticleId{"old" + std::to_string(round)};
  old.title = "rice";
  old.source = "Source of round " + std::to_string(round);
  old.topics = {"Topic of round " + std::to_string(round)};
  old.published.start = -static_cast<Instant>(round + 1) * 365 * kSecondsADay;
  return old;
}

TEST_CASE("counts that go on from an earlier revision are those counted anew") {
  CAPTURE(kSeed);
  RandomArticles random(kSeed);
  SmallArchive archive;
  archive.add(headlines(random, 0, kArticles));
  LiveArchive live(archive.path());
  std::vector<SearchRequest> requests(40);
  for (SearchRequest& request : requests) request = random.request();
  std::vector<CountedMatches> earlier(requests.size());
  std::size_t went_on = 0;
  for (std::size_t round = 0; round < 5; ++round) {
    const auto snapshot = live.refresh();
    const DocSet matches = most_of(*snapshot);
    for (std::size_t i = 0; i < requests.size(); ++i) {
      CAPTURE(round);
      CAPTURE(i);
      const CountedMatches anew = count_matches(matches, requests[i], *snapshot);
      went_on += earlier[i].tally != nullptr ? 1U : 0U;
      earlier[i] = count_matches(matches, requests[i], *snapshot, &earlier[i]);
      CHECK(earlier[i].counts == anew.counts);
      CHECK((earlier[i].hits == anew.hits));
    }
    CHECK(count_matches(matches, SearchRequest{}, *snapshot).tally == nullptr);
    // Some anew, which are others then, some more, and some gone.
    archive.add(headlines(random, random.below(kArticles), 100));
    archive.add({old_article(round)});
    archive.remove(
        {"a" + std::to_string(random.below(kArticles)), "old" + std::to_string(round / 2)});
  }
  CHECK(went_on == 4 * requests.size());
}

TEST_CASE("few matches are counted anew on each revision") {
  RandomArticles random(kSeed);
  SmallArchive archive;
  archive.add(headlines(random, 0, 50));
  LiveArchive live(archive.path());
  const auto snapshot = live.current();
  CHECK(count_matches(snapshot->live(), random.request(), *snapshot).tally == nullptr);
}

}  // namespace
}  // namespace backfile

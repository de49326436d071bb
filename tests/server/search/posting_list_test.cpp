#include "server/search/posting_list.hpp"

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <thread>

#include <doctest/doctest.h>

#include "server/search/lru_cache.hpp"

namespace backfile {
namespace {

std::vector<Position> as_vector(std::optional<std::span<const Position>> positions) {
  return positions ? std::vector<Position>(positions->begin(), positions->end())
                   : std::vector<Position>();
}

void check_seek(const std::set<Docid>& chosen, std::mt19937& random) {
  const std::vector<Docid> docids(chosen.begin(), chosen.end());
  for (int i = 0; i < 5000; ++i) {
    const Docid docid = i % 2 == 0 ? static_cast<Docid>(random() % (docids.back() + 100))
                                   : docids[random() % docids.size()] + static_cast<Docid>(i % 3);
    const auto wanted = static_cast<std::size_t>(
        std::lower_bound(docids.begin(), docids.end(), docid) - docids.begin());
    CHECK(seek(docids, 0, docid) == wanted);
    CHECK(seek(docids, random() % (wanted + 1), docid) == wanted);
  }
  CHECK(seek(docids, docids.size(), 1) == docids.size());
}

TEST_CASE("seek finds the first document id that is not below, from anywhere before it") {
  constexpr unsigned kSeed = 7;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  std::set<Docid> even;
  while (even.size() < 500) even.insert(static_cast<Docid>(random() % 5000));
  check_seek(even, random);
  // Far from where an even spread would have them, at either end.
  std::set<Docid> clustered;
  for (Docid docid = 1; docid < 2000; ++docid) clustered.insert(docid);
  for (Docid docid = 1; docid < 20; ++docid) clustered.insert(docid * 100'000);
  check_seek(clustered, random);
  for (Docid docid = 5'000'000; docid < 5'003'000; docid += 2) clustered.insert(docid);
  check_seek(clustered, random);
  check_seek({4'000'000'000}, random);
  CHECK(seek({}, 0, 1) == 0);
}

TEST_CASE("places are kept one document at a time, and taken over by a longer list") {
  const PostingList list({2, 5}, {1, 3});
  CHECK_FALSE(list.positions(0));
  const std::vector<Position> places{4, 9, 200};
  list.keep_positions(1, places);
  list.keep_positions(1, {});  // the first word stays
  CHECK_FALSE(list.positions(0));
  CHECK(as_vector(list.positions(1)) == places);

  const std::vector<Docid> later{7};
  const std::vector<std::uint32_t> once{1};
  const PostingList longer(list, later, once);
  CHECK(as_vector(longer.positions(1)) == places);
  CHECK_FALSE(longer.positions(2));
  longer.keep_positions(2, {});
  REQUIRE(longer.positions(2));
  CHECK(longer.positions(2)->empty());
  CHECK(longer.documents().cardinality() == 3);
}

TEST_CASE("places of any number fit, and are counted as memory") {
  const PostingList list({1, 2}, {10'000, 1});
  const std::size_t before = list.bytes();
  std::vector<Position> many(10'000);
  for (std::size_t i = 0; i < many.size(); ++i) many[i] = static_cast<Position>(i);
  list.keep_positions(0, many);
  CHECK(as_vector(list.positions(0)) == many);
  CHECK(list.bytes() >= before + many.size() * sizeof(Position));
}

TEST_CASE("threads may keep and read places of one list at once") {
  std::vector<Docid> docids(2000);
  for (std::size_t i = 0; i < docids.size(); ++i) docids[i] = static_cast<Docid>(i + 1);
  const PostingList list(docids, std::vector<std::uint32_t>(docids.size(), 2));
  const auto work = [&] {
    for (std::size_t i = 0; i < docids.size(); ++i) {
      const std::vector<Position> places{docids[i], docids[i] + 1};
      list.keep_positions(i, places);
      CHECK(as_vector(list.positions(i)) == places);
    }
  };
  std::thread other(work);
  work();
  other.join();
}

struct Sized {
  std::size_t size = 0;
  [[nodiscard]] std::size_t bytes() const { return size; }
};

TEST_CASE("a cache drops what was longest unused when its bytes are spent") {
  LruCache<Sized> cache(4000);
  cache.keep("a", std::make_shared<const Sized>(Sized{1500}));
  cache.keep("b", std::make_shared<const Sized>(Sized{1500}));
  CHECK(cache.find("a") != nullptr);
  cache.keep("c", std::make_shared<const Sized>(Sized{1500}));
  CHECK(cache.find("b") == nullptr);
  CHECK(cache.find("a") != nullptr);
  CHECK(cache.find("c") != nullptr);
  CHECK(cache.bytes() <= 4000);
}

TEST_CASE("a cache holds nothing larger than its budget, and notices what has grown") {
  LruCache<Sized> cache(4000);
  cache.keep("huge", std::make_shared<const Sized>(Sized{5000}));
  CHECK(cache.find("huge") == nullptr);
  CHECK(cache.bytes() == 0);
  auto growing = std::make_shared<Sized>(Sized{1000});
  cache.keep("small", std::make_shared<const Sized>(Sized{1000}));
  cache.keep("growing", growing);
  growing->size = 3500;
  CHECK(cache.find("growing") != nullptr);
  CHECK(cache.find("small") == nullptr);
  cache.keep("growing", std::make_shared<const Sized>(Sized{10}));
  CHECK(cache.bytes() < 1000);
}

TEST_CASE("where documents stand is known of a list and of those that extend it, and weighed") {
  const PostingList list({2, 5}, {1, 3});
  const std::size_t before = list.bytes();
  list.ranks()->note_wanted_again();
  REQUIRE(list.ranks()->find() != nullptr);
  CHECK(list.ranks()->find()->find(5) == 1);
  CHECK(list.bytes() > before);
  const std::vector<Docid> later{7, 9};
  const std::vector<std::uint32_t> wdfs{1, 2};
  const PostingList longer(list, later, wdfs);
  REQUIRE(longer.ranks()->find() != nullptr);
  CHECK(longer.ranks()->find()->find(9) == 3);
  CHECK(PostingList().ranks()->find() == nullptr);
}

TEST_CASE("a longer list has the documents of the shorter, also where those were asked for") {
  const std::vector<Docid> later{7, 400'000};
  const std::vector<std::uint32_t> wdfs{1, 2};
  for (const bool asked : {false, true}) {
    CAPTURE(asked);
    const PostingList list({2, 5}, {1, 3});
    if (asked) CHECK(list.documents().cardinality() == 2);
    const PostingList longer(list, later, wdfs);
    CHECK(longer.documents() == DocSet::bitmapOf(4, 2, 5, 7, 400'000));
    CHECK(list.documents() == DocSet::bitmapOf(2, 2, 5));
    CHECK(longer.wdfs()[3] == 2);
  }
}

TEST_CASE("of some documents those in a list are kept, however dense the two are") {
  constexpr unsigned kSeed = 3;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  constexpr Docid kLast = 100'000;
  const auto below = [&](Docid end) { return static_cast<Docid>(random() % end); };
  const auto some = [&](Docid one_in) {
    std::vector<Docid> docids;
    for (Docid docid = 1 + below(one_in); docid <= kLast; docid += 1 + below(2 * one_in)) {
      docids.push_back(docid);
    }
    return docids;
  };
  for (const Docid one_in : {1U, 3U, 10U, 20U, 40U, 60U, 100U, 1000U, 50'000U}) {
    CAPTURE(one_in);
    const std::vector<Docid> docids = some(one_in);
    const PostingList list(docids, std::vector<std::uint32_t>(docids.size(), 1));
    list.ranks()->note_wanted_again();
    for (const Docid other : {1U, 5U, 30U, 300U, 90'000U}) {
      CAPTURE(other);
      std::vector<Docid> others = some(other);
      others.push_back(2 * kLast);  // later than all of the list
      std::vector<Docid> shared;
      std::set_intersection(docids.begin(), docids.end(), others.begin(), others.end(),
                            std::back_inserter(shared));
      const PostingList without_ranks(docids, std::vector<std::uint32_t>(docids.size(), 1));
      CHECK(without_ranks.held(others) == shared);
      CHECK(list.held(others) == shared);
    }
    CHECK(list.held({}).empty());
  }
  CHECK(PostingList().held(std::vector<Docid>{5}).empty());
}

}  // namespace
}  // namespace backfile

#include "server/search/list_ranks.hpp"

#include <thread>
#include <vector>

#include <doctest/doctest.h>

namespace backfile {
namespace {

SharedArray<Docid> array_of(std::vector<Docid> docids) {
  return SharedArray<Docid>(std::move(docids));
}

TEST_CASE("ranks are made for the search that comes back to a list, not for the first") {
  const ListRanks ranks(array_of({2, 5, 7}));
  CHECK(ranks.find() == nullptr);
  CHECK(ranks.bytes() == 0);
  ranks.note_wanted_again();
  CHECK(ranks.bytes() == 0);
  REQUIRE(ranks.find() != nullptr);
  CHECK(ranks.find()->find(5) == 1);
  CHECK(ranks.bytes() > 0);
}

TEST_CASE("a list of too few documents has none, however often it is wanted") {
  const ListRanks sparse(array_of({2, 5'000}));
  sparse.note_wanted_again();
  CHECK(sparse.find() == nullptr);
  const ListRanks empty;
  empty.note_wanted_again();
  CHECK(empty.find() == nullptr);
}

TEST_CASE("a longer list takes over what the shorter one has, and that it was wanted again") {
  const SharedArray<Docid> docids = array_of({2, 5, 7});
  const std::vector<Docid> more{9};
  for (const bool is_made : {false, true}) {
    CAPTURE(is_made);
    const ListRanks shorter(docids);
    shorter.note_wanted_again();
    if (is_made) REQUIRE(shorter.find() != nullptr);
    const ListRanks longer(shorter, docids.extended(more), more);
    CHECK((longer.bytes() > 0) == is_made);
    REQUIRE(longer.find() != nullptr);
    CHECK(longer.find()->find(5) == 1);
    CHECK(longer.find()->find(9) == 3);
    CHECK_FALSE(shorter.find()->find(9));
  }
  const ListRanks once(docids);
  CHECK(ListRanks(once, docids.extended(more), more).find() == nullptr);
}

TEST_CASE("threads that ask at once get the same ranks") {
  std::vector<Docid> many;
  for (Docid docid = 1; docid < 20'000; docid += 3) many.push_back(docid);
  const ListRanks ranks(array_of(std::move(many)));
  std::vector<const RankBits*> got(4);
  std::vector<std::thread> threads;
  threads.reserve(got.size());
  for (const RankBits*& mine : got) {
    threads.emplace_back([&ranks, &mine] {
      ranks.note_wanted_again();
      mine = ranks.find();
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const RankBits* const each : got) {
    REQUIRE(each == got.front());
    CHECK(each->find(4) == 1);
  }
}

}  // namespace
}  // namespace backfile

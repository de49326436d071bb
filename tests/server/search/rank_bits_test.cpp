#include "server/search/rank_bits.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

namespace backfile {
namespace {

std::vector<Docid> random_docids(std::mt19937& random, Docid last) {
  const unsigned one_in = 1U << (random() % 8);
  std::vector<Docid> docids;
  for (auto docid = static_cast<Docid>(random() % 200); docid <= last; ++docid) {
    if (random() % one_in == 0) docids.push_back(docid);
  }
  return docids;
}

void check_every_id(const RankBits& ranks, const std::vector<Docid>& docids, Docid last) {
  std::size_t before = 0;
  for (Docid docid = 0; docid <= last; ++docid) {
    const bool held = before < docids.size() && docids[before] == docid;
    const RankBits::Rank rank = ranks.rank(docid);
    REQUIRE(rank.is_there == held);
    if (held) REQUIRE(rank.before == before);
    REQUIRE(ranks.find(docid) == (held ? std::optional(before) : std::nullopt));
    before += held ? 1U : 0U;
  }
}

TEST_CASE("a document stands where as many come before it, whether it came at once or later") {
  constexpr unsigned kSeed = 20261127;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  for (int round = 0; round < 100; ++round) {
    CAPTURE(round);
    const auto last = static_cast<Docid>(random() % 3000);
    const std::vector<Docid> docids = random_docids(random, last);
    check_every_id(RankBits(docids), docids, last + 200);
    const std::size_t first = docids.empty() ? 0 : random() % docids.size();
    const RankBits shorter{std::span(docids).first(first)};
    check_every_id(shorter.extended(std::span(docids).subspan(first)), docids, last + 200);
    // Others may go on from the same list with other documents.
    std::vector<Docid> others(docids.begin(), docids.begin() + static_cast<std::ptrdiff_t>(first));
    check_every_id(shorter, others, last + 200);
    others.push_back(last + 100);
    check_every_id(shorter.extended(std::span(others).subspan(first)), others, last + 200);
  }
}

TEST_CASE("bits are for lists that are not too sparse") {
  CHECK_FALSE(RankBits::suits({}));
  CHECK(RankBits::suits(std::vector<Docid>{1}));
  CHECK(RankBits::suits(std::vector<Docid>{5, 191}));
  CHECK_FALSE(RankBits::suits(std::vector<Docid>{5, 192}));
  CHECK_FALSE(RankBits::suits(std::vector<Docid>{4'000'000'000}));
}

}  // namespace
}  // namespace backfile

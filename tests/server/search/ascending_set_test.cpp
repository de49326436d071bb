#include "server/search/ascending_set.hpp"

#include <random>
#include <vector>

#include <doctest/doctest.h>

namespace backfile {
namespace {

void check_same_as_added(const std::vector<Docid>& docids) {
  CAPTURE(docids.size());
  DocSet added;
  for (const Docid docid : docids) added.add(docid);
  const DocSet set = ascending_set(docids);
  REQUIRE(set.cardinality() == docids.size());
  REQUIRE(set == added);
}

std::vector<Docid> every(Docid step, Docid first, std::size_t size) {
  std::vector<Docid> docids(size);
  for (std::size_t i = 0; i < size; ++i) docids[i] = first + static_cast<Docid>(i) * step;
  return docids;
}

TEST_CASE("a set made at once holds what one made document by document does") {
  constexpr unsigned kSeed = 20261128;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  for (int round = 0; round < 60; ++round) {
    CAPTURE(round);
    std::vector<Docid> docids;
    Docid docid = 0;
    while (docids.size() < 3000 && docid < 0xF0000000) {
      // Stretches of all densities, and gaps of whole containers.
      const unsigned most_gap = 1U << (random() % 20);
      for (auto i = random() % 9000; i > 0 && docid < 0xF0000000; --i) {
        docids.push_back(docid += 1 + static_cast<Docid>(random() % most_gap));
      }
    }
    check_same_as_added(docids);
  }
}

TEST_CASE("empty sets, full containers and the last id of all are sets like others") {
  check_same_as_added({});
  check_same_as_added({0});
  check_same_as_added({0xFFFFFFFF});
  check_same_as_added({65'535, 65'536, 131'071, 131'072, 0xFFFF0000, 0xFFFFFFFF});
  for (const std::size_t size : {4095U, 4096U, 4097U, 65'536U, 65'537U, 200'000U}) {
    check_same_as_added(every(1, 1, size));
    check_same_as_added(every(3, 65'000, size));
  }
}

TEST_CASE("a set made at once grows and is cut as any other") {
  DocSet set = ascending_set(every(2, 2, 50'000));
  set.add(7);
  set.remove(2);
  set &= ascending_set(every(1, 1, 10));
  CHECK(set == DocSet::bitmapOf(5, 4U, 6U, 7U, 8U, 10U));
}

}  // namespace
}  // namespace backfile

#include "server/search/near_members.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

namespace backfile {
namespace {

using Places = std::vector<Place>;

Places at(const std::vector<Position>& positions) {
  Places places;
  for (const Position position : positions) places.push_back({position, position});
  return places;
}

TEST_CASE("a place takes part only where it is near the others") {
  CHECK(near_members({at({1, 20}), at({3, 40})}, 5, false) ==
        std::vector<Places>{at({1}), at({3})});
  CHECK(near_members({at({1, 20}), at({})}, 5, false) == std::vector<Places>{{}, {}});
}

TEST_CASE("a place inside a proximity takes no part by that alone") {
  // 1 2 3 in order, and the third operand once more before the second.
  CHECK(near_members({at({1}), at({4}), at({2, 6})}, 5, true) ==
        std::vector<Places>{at({1}), at({4}), at({6})});
}

TEST_CASE("a place takes part when a proximity with no other place of its operand does") {
  constexpr unsigned kSeed = 20261126;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  const auto below = [&](unsigned bound) { return static_cast<unsigned>(random() % bound); };
  for (int round = 0; round < 2000; ++round) {
    std::vector<Places> operands(2 + below(3));
    for (Places& operand : operands) {
      for (unsigned count = below(6); count > 0; --count) {
        const Position first = 1 + below(30);
        operand.push_back({first, first + below(3)});
      }
      std::sort(operand.begin(), operand.end());
      operand.erase(std::unique(operand.begin(), operand.end()), operand.end());
    }
    const unsigned distance = 1 + below(6);
    const bool ordered = below(2) == 0;
    std::vector<Places> want(operands.size());
    for (std::size_t i = 0; i < operands.size(); ++i) {
      for (const Place& place : operands[i]) {
        std::vector<Places> alone = operands;
        alone[i] = {place};
        if (!near_places(alone, distance, ordered).empty()) want[i].push_back(place);
      }
    }
    CAPTURE(round);
    CHECK(near_members(operands, distance, ordered) == want);
  }
}

}  // namespace
}  // namespace backfile

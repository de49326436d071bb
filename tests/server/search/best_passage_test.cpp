#include "server/search/best_passage.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include <doctest/doctest.h>

namespace backfile {
namespace {

double sum_of(const std::vector<double>& gains) {
  return std::accumulate(gains.begin(), gains.end(), 0.0);
}

TEST_CASE("words in one place say more than the same words far apart") {
  const double together = sum_of(best_passage({{1, {5}}, {1, {20}}}, 50));
  const double apart = sum_of(best_passage({{1, {5}}, {1, {500}}}, 50));
  CHECK(together == doctest::Approx(2 / 1.5));
  CHECK(apart == doctest::Approx(1 / 1.5));
}

TEST_CASE("a passage may lie across the middle of another") {
  CHECK(sum_of(best_passage({{1, {45}}, {1, {55}}}, 50)) == doctest::Approx(2 / 1.5));
}

TEST_CASE("the passage with the weightier words is taken, and said of each word") {
  const std::vector<double> gains = best_passage({{1, {3, 4, 5}}, {5, {903}}}, 50);
  REQUIRE(gains.size() == 2);
  CHECK(gains[0] == 0);
  CHECK(gains[1] == doctest::Approx(5 / 1.5));
}

TEST_CASE("a word said again adds less than the first time") {
  CHECK(sum_of(best_passage({{1, {1, 2, 3}}}, 50)) == doctest::Approx(3 / 3.5));
}

TEST_CASE("a text without the words has no passage") {
  CHECK(sum_of(best_passage({{1, {}}, {1, {}}}, 50)) == 0);
  CHECK(best_passage({}, 50).empty());
}

TEST_CASE("the best passage is the best of all that are tried one by one") {
  constexpr unsigned kSeed = 4;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  for (int round = 0; round < 200; ++round) {
    std::vector<PassageWord> words(1 + random() % 4);
    for (PassageWord& word : words) {
      word.weight = static_cast<double>(1 + random() % 5);
      for (Position place = 0; place < 600; ++place) {
        if (random() % 60 == 0) word.places.push_back(place);
      }
    }
    double best = 0;
    for (Position begin = 0; begin < 600; begin += 25) {
      double sum = 0;
      for (const PassageWord& word : words) {
        const auto count = static_cast<double>(
            std::count_if(word.places.begin(), word.places.end(),
                          [&](Position place) { return place >= begin && place < begin + 50; }));
        sum += word.weight * count / (count + 0.5);
      }
      best = std::max(best, sum);
    }
    CHECK(sum_of(best_passage(words, 50)) == doctest::Approx(best));
  }
}

}  // namespace
}  // namespace backfile

#include "schema/frequent_pairs.hpp"

#include <random>
#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace backfile;

TEST_CASE("a pair is found in its order alone") {
  const FrequentPairs pairs("white house\ncafé 2020\nrice rice\n");
  CHECK(pairs.size() == 3);
  CHECK(pairs.contains("white", "house"));
  CHECK(pairs.contains("café", "2020"));
  CHECK(pairs.contains("rice", "rice"));
  CHECK_FALSE(pairs.contains("house", "white"));
  CHECK_FALSE(pairs.contains("white", "houses"));
  CHECK_FALSE(pairs.contains("white", "hous"));
  CHECK_FALSE(pairs.contains("whit", "e house"));
  CHECK_FALSE(pairs.contains("", "white house"));
  CHECK_FALSE(pairs.contains("white house", ""));
  CHECK_FALSE(pairs.contains("", ""));
}

TEST_CASE("no pairs hold nothing") {
  CHECK_FALSE(FrequentPairs().contains("white", "house"));
  CHECK_FALSE(FrequentPairs("").contains("", ""));
  CHECK(FrequentPairs() == FrequentPairs(""));
}

TEST_CASE("what is no line of two words is no pair, and in nobody's way") {
  const FrequentPairs pairs("\nalone\nwhite house\nwhite house\nrice prices without an end");
  CHECK(pairs.size() == 1);
  CHECK(pairs.contains("white", "house"));
  CHECK_FALSE(pairs.contains("rice", "prices"));
  CHECK_FALSE(pairs.contains("alone", ""));
}

TEST_CASE("of many pairs all are found, and no others") {
  constexpr unsigned kSeed = 20261127;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  std::set<std::string> lines;
  while (lines.size() < 3000) {
    lines.insert("w" + std::to_string(random() % 100) + " w" + std::to_string(random() % 100));
  }
  std::string text;
  for (const std::string& line : lines) text.append(line).append("\n");
  const FrequentPairs pairs(text);
  CHECK(pairs.size() == lines.size());
  for (int first = 0; first < 100; ++first) {
    for (int second = 0; second < 100; ++second) {
      const std::string one = "w" + std::to_string(first);
      const std::string other = "w" + std::to_string(second);
      CAPTURE(one);
      CAPTURE(other);
      std::string line = one;
      line.append(" ").append(other);
      CHECK(pairs.contains(one, other) == lines.contains(line));
    }
  }
}

// Loosened phrases and words in capitals; chains are rows of tests/queries/proximity.txt.
#include "server/query/proximity.hpp"

#include <doctest/doctest.h>

#include "server/query/words.hpp"

namespace backfile {
namespace {

Phrase phrase(std::string_view text) { return WordReader().read(text, Reading::Quoted).phrase; }

TEST_CASE("a loosened phrase is its words near one another, in any form") {
  const Node word{Word{.field = Field::Text, .word = "rice"}};
  CHECK(loosened(phrase("rice pri* 東京"), 4) ==
        Node{Near{.operands = {word, {phrase("pri*")}, {phrase("東京")}},
                  .distance = 4,
                  .ordered = false}});
}

TEST_CASE("a phrase of one word or run, or at distance 0, stays a phrase") {
  CHECK(loosened(phrase("rice"), 5) == Node{phrase("rice")});
  CHECK(loosened(phrase("東京都"), 5) == Node{phrase("東京都")});
  CHECK(loosened(phrase("rice price"), 0) == Node{phrase("rice price")});
}

TEST_CASE("words in capitals are one word with a letter, or an initialism put together") {
  const Phrase us{.field = Field::Caps, .words = {"us"}, .joined = {false}};
  CHECK(capitals(phrase("US"), false) == us);
  CHECK(capitals(phrase("U.S."), true) == us);
  CHECK_FALSE(capitals(phrase("U S"), false));
  CHECK_FALSE(capitals(phrase("A"), false));
  CHECK_FALSE(capitals(phrase("2025"), false));
  CHECK_FALSE(capitals(phrase("東京"), false));
  CHECK_FALSE(capitals(phrase("US*"), false));
}

TEST_CASE("a ninth operand and an operand without places are refused where they stand") {
  const Faults faults("abcdefghijklm");
  const Proximity near{.unit = {}, .distance = 3, .ordered = false};
  const Node word{Word{.field = Field::Text, .word = "a"}};
  ProximityChain chain({word, {0, 1}});
  for (std::size_t i = 1; i < kMaxOperands; ++i) {
    CHECK_FALSE(chain.join(near, {0, 1}, {word, {i, i + 1}}, faults));
  }
  const auto ninth = chain.join(near, {0, 1}, {word, {8, 9}}, faults);
  REQUIRE(ninth);
  CHECK(ninth->code == "too_many_operands");
  CHECK(ninth->position == 8);
  const auto star =
      ProximityChain({word, {0, 1}}).join(near, {2, 3}, {{Everything{}}, {4, 5}}, faults);
  REQUIRE(star);
  CHECK(star->code == "bad_operand");
  CHECK(star->position == 4);
}

TEST_CASE("operators that differ nest to the left, and say how deep") {
  const Faults faults("abcdefghijklm");
  const Node word{Word{.field = Field::Text, .word = "a"}};
  ProximityChain chain({word, {0, 1}});
  for (unsigned distance = 1; distance <= 4; ++distance) {
    const Proximity near{.unit = {}, .distance = distance, .ordered = false};
    CHECK_FALSE(chain.join(near, {0, 1}, {word, {1, 2}}, faults));
    CHECK_FALSE(chain.join(near, {0, 1}, {word, {1, 2}}, faults));
  }
  CHECK(chain.nesting() == 3);
  CHECK(std::get<Near>(chain.take().value).operands.size() == 3);
}

}  // namespace
}  // namespace backfile

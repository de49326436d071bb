#include "schema/edit_distance.hpp"

#include <random>

#include <doctest/doctest.h>

namespace backfile {
namespace {

TEST_CASE("edit distance counts changes of one letter and swaps of neighbours") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("sort", "sort") == 0);
  CHECK(edit_distance("srot", "sort") == 1);
  CHECK(edit_distance("facet", "facets") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("no stretch is changed twice: a swap is not opened again") {
  CHECK(edit_distance("ca", "abc") == 3);
}

TEST_CASE("letters count, not bytes; bytes that are no letters are one each") {
  CHECK(edit_distance("café", "cafe") == 1);
  CHECK(edit_distance("тариф", "тарив") == 1);
  CHECK(edit_distance("тарфи", "тариф") == 1);
  CHECK(edit_distance("東京都", "東都") == 1);
  CHECK(edit_distance("a\xFF", "a") == 1);
  CHECK(code_points("é\xFF") == U"\u00E9\uFFFD");
}

TEST_CASE("edit distance is the same both ways, and so many changes are at most so far") {
  constexpr unsigned kSeed = 20261125;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random()) % bound; };
  for (int round = 0; round < 500; ++round) {
    std::u32string word;
    for (std::size_t i = below(9); i > 0; --i) word += U"abé東"[below(4)];
    std::u32string changed = word;
    const std::size_t changes = below(4);
    for (std::size_t i = 0; i < changes; ++i) {
      const std::size_t at = below(changed.size() + 1);
      if (at == changed.size() || below(2) == 0) {
        changed.insert(at, 1, U"abé東"[below(4)]);
      } else {
        changed.erase(at, 1);
      }
    }
    CHECK(edit_distance(word, changed) <= changes);
    CHECK(edit_distance(word, changed) == edit_distance(changed, word));
    CHECK((edit_distance(word, changed) == 0) == (word == changed));
  }
}

}  // namespace
}  // namespace backfile

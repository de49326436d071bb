// Stretches of text -> words and patterns.
#include "server/query/words.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace backfile {
namespace {

using Words = std::vector<std::string>;

WordsRead bare(std::string_view text) { return WordReader().read(text, Reading::Bare); }
WordsRead quoted(std::string_view text) { return WordReader().read(text, Reading::Quoted); }

TEST_CASE("stars and question marks inside words make patterns") {
  struct Case {
    std::string_view text;
    Words words;
  };
  const std::vector<Case> cases{
      {"tariff*", {"tariff*"}},
      {"tar*ff-x", {"tar*ff", "x"}},
      {"WOM?N", {"wom?n"}},
      {"ab?*?c", {"ab?*?c"}},
      {"ab***c", {"ab*c"}},
      {"ab＊c", {"ab*c"}},
      {"rice?", {"rice"}},
      {"rice?*", {"rice?*"}},
      {"rice*?", {"rice*"}},
      {"?rice", {"rice"}},
      {"* rice *", {"rice"}},
      {"ab\u00AD*", {"ab*"}},
      {"ab*\u200B*c", {"ab*c"}},
      {"ab*\u0301", {"ab*"}},
      {"a/bb?cc", {"a", "bb", "cc"}},
      {"a/b bb?cc", {"a", "b", "bb?cc"}},
      {"bb?cc a/b", {"bb?cc", "a", "b"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const WordsRead read = quoted(c.text);
    CHECK(read.phrase.words == c.words);
    CHECK(read.phrase.joined == std::vector<bool>(c.words.size(), false));
    CHECK_FALSE(read.short_pattern);
    CHECK(read.idle_stars.empty());
  }
}

TEST_CASE("a pattern without two characters before it is told, with its place") {
  struct Case {
    std::string_view text;
    std::size_t begin;
    std::size_t end;
  };
  for (const Case& c : {Case{"*ense", 0, 5}, Case{"rice t*", 5, 7}, Case{"a?b", 0, 3},
                        Case{"x f*ck y", 2, 6}, Case{"é*", 0, 3}}) {
    CAPTURE(c.text);
    const WordsRead read = quoted(c.text);
    REQUIRE(read.short_pattern);
    CHECK(read.short_pattern->begin == c.begin);
    CHECK(read.short_pattern->end == c.end);
  }
}

TEST_CASE("a star behind a CJK character is left out and told") {
  const WordsRead read = bare("東京*都");
  CHECK(read.phrase.words == Words{"東", "京", "都"});
  CHECK(read.phrase.joined == std::vector<bool>{false, true, false});
  REQUIRE(read.idle_stars.size() == 1);
  CHECK(read.idle_stars.front().begin == 6);
  CHECK(read.idle_stars.front().end == 7);
}

TEST_CASE("an initialism is single characters with full stops between") {
  for (const std::string_view text : {"U.S.", "u.s.a", "(U.S.)", "U.S.'s", "А.Б."}) {
    CAPTURE(text);
    CHECK(bare(text).initialism);
  }
  for (const std::string_view text :
       {"US", "U", "U. S.", "U-S", "U.SA", "UN.S", "東.京", "U.S.'s x"}) {
    CAPTURE(text);
    CHECK_FALSE(bare(text).initialism);
  }
}

TEST_CASE("the 's at the end is left out of bare text alone") {
  CHECK(bare("Trump's").phrase.words == Words{"trump"});
  CHECK(bare("Trump*'s").phrase.words == Words{"trump*"});
  CHECK(quoted("Trump's").phrase.words == Words{"trump", "s"});
  CHECK(bare("'s").phrase.words == Words{"s"});
}

}  // namespace
}  // namespace backfile

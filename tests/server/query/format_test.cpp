#include "server/query/format.hpp"

#include <string>

#include <doctest/doctest.h>

#include "server/query/parser.hpp"
#include "server/query/tree.hpp"
#include "tests/server/query/random_tree.hpp"

namespace backfile {
namespace {

constexpr ParseOptions kNoLimits{.max_bytes = 1 << 20, .max_depth = 1000, .max_terms = 100'000};

Node word(std::string text) { return {Word{.field = Field::Text, .word = std::move(text)}}; }

TEST_CASE("a tree prints as the shortest text that shows what belongs together") {
  const Node steel{Phrase{.field = Field::Text,
                          .words = {"steel", "and", "aluminum"},
                          .joined = {false, false, false}}};
  const Node nikkei{Value{.field = Field::Source, .value = "nikkei asia"}};
  const Node rice{Word{.field = Field::Title, .word = "rice"}};
  const Node tree =
      make_all({word("tariff"), steel, make_any({nikkei, rice}), make_not(word("kyodo"))});
  CHECK(format_query(tree) ==
        "tariff \"steel and aluminum\" (source:\"nikkei asia\" OR title:rice) -kyodo");
}

TEST_CASE("quotation marks in a value stand twice") {
  CHECK(format_query({Value{.field = Field::Source, .value = "a \"b\" ＂"}}) ==
        "source:\"a \"\"b\"\" ＂＂\"");
}

TEST_CASE("joined CJK characters print without spaces between them") {
  CHECK(format_query({Phrase{.field = Field::Title,
                             .words = {"東", "京", "大", "2020"},
                             .joined = {false, true, false, false}}}) == "title:\"東京 大 2020\"");
}

TEST_CASE("a tree prints as text that reads as the same tree") {
  constexpr unsigned kSeed = 7;
  CAPTURE(kSeed);
  test::RandomTrees trees(kSeed);
  for (int i = 0; i < 20'000; ++i) {
    const Node tree = trees.next();
    const std::string text = format_query(tree);
    CAPTURE(text);
    const auto result = parse_query(text, kNoLimits);
    REQUIRE(std::holds_alternative<ParsedQuery>(result));
    REQUIRE(std::get<ParsedQuery>(result).tree == tree);
  }
}

}  // namespace
}  // namespace backfile

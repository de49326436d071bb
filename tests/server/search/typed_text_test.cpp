#include "server/search/typed_text.hpp"

#include <doctest/doctest.h>

namespace backfile {
namespace {

TEST_CASE("what is completed begins with the last row of bare words, its mark or its field") {
  struct Case {
    std::string typed, kept, completed, last;
    std::optional<Field> field;
    std::string closing_mark;
  };
  for (const Case& c : {
           Case{"ric", "", "ric", "ric", {}, ""},
           Case{"  rice cou ", "", "rice cou", "cou", {}, ""},
           Case{"a OR rice cou", "a OR ", "rice cou", "cou", {}, ""},
           Case{"\"x y\" Ric", "\"x y\" ", "Ric", "ric", {}, ""},
           Case{"(rice) cou", "(rice) ", "cou", "cou", {}, ""},
           Case{"(ric", "(", "ric", "ric", {}, ""},
           Case{"rice -cou", "rice -", "cou", "cou", {}, ""},
           Case{"-rice cou", "-rice ", "cou", "cou", {}, ""},
           Case{"tariff* cou", "tariff* ", "cou", "cou", {}, ""},
           Case{"a NEAR/5 cou", "a NEAR/5 ", "cou", "cou", {}, ""},
           Case{"covid-1", "", "covid-1", "1", {}, ""},
           Case{"x source:mai", "x ", "source:mai", "mai", Field::Source, ""},
           Case{"x source:\"the mai", "x ", "source:\"the mai", "mai", Field::Source, "\""},
           Case{"x \"rice cou", "x ", "\"rice cou", "cou", {}, "\""},
           Case{"x «rice cou", "x ", "«rice cou", "cou", {}, "»"},
           Case{"x “rice cou", "x ", "“rice cou", "cou", {}, "\""},
           Case{"Éco", "", "Éco", "eco", {}, ""},
           Case{"東京", "", "東京", "京", {}, ""},
       }) {
    CAPTURE(c.typed);
    const auto typed = read_typed(c.typed);
    REQUIRE(typed);
    CHECK(typed->text.substr(0, typed->begin) == c.kept);
    CHECK(typed->text.substr(typed->begin) == c.completed);
    CHECK(typed->words.back().folded == c.last);
    CHECK(typed->field == c.field);
    CHECK(typed->closing_mark == c.closing_mark);
  }
}

TEST_CASE("there is nothing to complete behind what is finished, and in what is no text") {
  for (const char* typed : {"", "  ", "\"rice\"", "rice)", "rice*", "ri?e", "source:", "source:\"",
                            "-", "rice,", "\xff"}) {
    CAPTURE(typed);
    CHECK_FALSE(read_typed(typed));
  }
  CHECK(read_typed(std::string(kLongestTyped, 'a')));
  CHECK_FALSE(read_typed(std::string(kLongestTyped + 1, 'a')));
}

TEST_CASE("a prefix is looked for where words begin, and anywhere between CJK characters") {
  CHECK(has_word_prefix("the mainichi", "the m"));
  CHECK(has_word_prefix("the mainichi", "main"));
  CHECK(has_word_prefix("la-main", "main"));
  CHECK_FALSE(has_word_prefix("the mainichi", "nichi"));
  CHECK_FALSE(has_word_prefix("domain main", "mainx"));
  CHECK(has_word_prefix("domain main", "main"));
  CHECK(has_word_prefix("東京新聞", "新聞"));
  CHECK(has_word_prefix("nhk新聞", "新"));
  CHECK_FALSE(has_word_prefix("the mainichi", ""));
}

}  // namespace
}  // namespace backfile

#include "indexer/readers/paragraphs.hpp"

#include <doctest/doctest.h>

#include "indexer/readers/language.hpp"

namespace backfile {
namespace {

using Paragraphs = std::vector<std::string>;

TEST_CASE("a tidy line has single spaces, none at its ends, and no controls") {
  struct Case {
    std::string_view in;
    std::string_view want;
  };
  constexpr Case kCases[] = {
      {"", ""},
      {"  \t\r\n ", ""},
      {"  Rice   prices\trise ", "Rice prices rise"},
      {"a\x01\x1f b", "a b"},
      {"non\u00A0breaking\u2009thin", "non breaking thin"},
      {"映画？　必見の　　予告", "映画？　必見の　予告"},
      {"mixed 　 gap", "mixed　gap"},
      {"　全角", "全角"},
      {"caf\u00E9 na\u00EFve", "caf\u00E9 na\u00EFve"},
      {"zero\u200Bwidth", "zero\u200Bwidth"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.in);
    CHECK(tidy_line(c.in) == c.want);
  }
}

TEST_CASE(
    "paragraphs end at blank lines, at indented lines, and at single breaks of text that is not "
    "wrapped") {
  struct Case {
    std::string_view in;
    Paragraphs want;
  };
  const std::string long_line(120, 'x');
  const Case cases[] = {
      {"", {}},
      {"\n \n\t\n", {}},
      {"One.", {"One."}},
      {"One.\n\nTwo.", {"One.", "Two."}},
      {"One.\r\n\r\nTwo.\r\n", {"One.", "Two."}},
      {"One.\nTwo.", {"One.", "Two."}},
      {"これは一行目。\nこれは二行目で、とても短い。",
       {"これは一行目。", "これは二行目で、とても短い。"}},
      {"一。\n　二。", {"一。", "二。"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.in);
    CHECK(split_paragraphs(c.in) == c.want);
  }
  CHECK(split_paragraphs(long_line + "\nTwo.") == Paragraphs{long_line, "Two."});
}

TEST_CASE("hard-wrapped text is joined, and its indented lines begin paragraphs") {
  const std::string_view wire =
      "Showers continued throughout the week in\nthe Bahia cocoa zone, alleviating the drought "
      "since early\n"
      "January.\n    The dry period means the temporao will be late this year.\n\n Reuter";
  CHECK(split_paragraphs(wire) ==
        Paragraphs{"Showers continued throughout the week in the Bahia cocoa zone, alleviating the "
                   "drought since early January.",
                   "The dry period means the temporao will be late this year.", "Reuter"});
}

TEST_CASE("only kana and Hangul settle a language") {
  CHECK(language_by_script("宇佐美貴史の妻のブログ", {"話題になっている。"}) == "ja");
  CHECK(language_by_script("대통령 선거", {}) == "ko");
  CHECK(language_by_script("中国经济增长", {"北京"}).empty());
  CHECK(
      language_by_script("The film Kikujiro (菊次郎の夏) opens", {"It is a long story in English."})
          .empty());
  CHECK(language_by_script("", {}).empty());
  CHECK(language_by_script("1987", {"- - -"}).empty());
}

}  // namespace
}  // namespace backfile

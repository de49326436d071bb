#include "schema/unicode.hpp"

#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/schema/support.hpp"

using namespace backfile;

namespace {

std::string utf8(char32_t value) {
  std::string text;
  if (value < 0x80) return {static_cast<char>(value)};
  const int further = value < 0x800 ? 1 : value < 0x10000 ? 2 : 3;
  const unsigned lead = further == 1 ? 0xC0 : further == 2 ? 0xE0 : 0xF0;
  text.push_back(static_cast<char>(lead | (value >> (6 * further))));
  for (int i = further - 1; i >= 0; --i) {
    text.push_back(static_cast<char>(0x80 | ((value >> (6 * i)) & 0x3F)));
  }
  return text;
}

}  // namespace

TEST_CASE("normalising is NFKC with case folding, and what is not to be seen vanishes") {
  CHECK(normalize("ＡＢＣ ﬁ Straße ΣΊΣΥΦΟΣ") == "abc fi strasse σίσυφοσ");
  CHECK(normalize("cafe\u0301") == "café");
  CHECK(normalize("in\u00ADform") == "inform");
  CHECK(normalize("") == "");
}

TEST_CASE("normalising any one character twice changes nothing more") {
  for (char32_t value = 0; value < 0x30000; ++value) {
    if (value >= 0xD800 && value < 0xE000) continue;
    const std::string once = normalize(utf8(value));
    if (normalize(once) == once) continue;
    CAPTURE(static_cast<unsigned>(value));
    CHECK(normalize(once) == once);
  }
}

TEST_CASE("normalising and folding random text twice changes nothing more") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string text = test::awkward_text(random, 40);
    const std::string normal = normalize(text);
    CHECK(is_valid_utf8(normal));
    CHECK(normalize(normal) == normal);
    const std::string plain = without_accents(normal);
    CHECK(without_accents(plain) == plain);
    const std::string folded = fold_value(text);
    CHECK(fold_value(folded) == folded);
  }
}

TEST_CASE("accents come off and other letters stay") {
  struct Case {
    std::string_view word;
    std::string_view plain;
  };
  for (const Case& c : std::vector<Case>{
           {"café", "cafe"}, {"łódź", "lodz"},         {"ærø", "aero"},  {"œuvre", "oeuvre"},
           {"ɗan", "dan"},   {"ọ̀ṣun", "osun"},         {"ёлка", "елка"}, {"йод", "йод"},
           {"їжак", "їжак"}, {"άνθρωπος", "ανθρωπος"}, {"がぱ", "がぱ"}, {"रिपोर्ट", "रिपोर्ट"},
           {"مُحَمَّد", "محمد"}, {"أحمد", "أحمد"},         {"i\u0307", "i"}, {"plain", "plain"},
           {"", ""},         {"tiếng", "tieng"},       {"한국", "한국"},
       }) {
    CAPTURE(c.word);
    CHECK(without_accents(c.word) == c.plain);
  }
}

TEST_CASE("values compare whatever their case, width, accents and white space") {
  CHECK(fold_value("  The\u00A0 Mainichi\t") == "the mainichi");
  CHECK(fold_value("Ｔｈｅ　ＭＡＩＮＩＣＨＩ") == "the mainichi");
  CHECK(fold_value("Le Monde Économique") == "le monde economique");
  CHECK(fold_value("毎日新聞") == "毎日新聞");
  CHECK(fold_value(" \n\u3000") == "");
}

TEST_CASE("bytes that are not UTF-8 are told apart from those that are") {
  CHECK(is_valid_utf8(""));
  CHECK(is_valid_utf8("plain and 東京 \xF0\x9F\x98\x80"));
  CHECK(is_valid_utf8(std::string_view("\0", 1)));
  for (const std::string_view bad :
       {"\xFF", "a\x80", "\xC3", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
        "\xF0\x9F\x98", "\xE6\x9D!"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_valid_utf8(bad));
    CHECK(is_valid_utf8(normalize(bad)));
    CHECK(is_valid_utf8(without_accents(bad)));
  }
}

TEST_CASE("every code point is read back from its bytes") {
  for (char32_t value = 0; value < 0x110000; value += value < 0x3000 ? 1 : 61) {
    if (value >= 0xD800 && value < 0xE000) continue;
    const std::string text = utf8(value) + "tail";
    const CodePoint point = first_code_point(text);
    REQUIRE(point.valid);
    REQUIRE(point.value == value);
    REQUIRE(point.bytes == text.size() - 4);
    REQUIRE(count_code_points(text) == 5);
  }
}

TEST_CASE("cutting text to bytes cuts no character") {
  CHECK(whole_characters("日本", 6) == "日本");
  CHECK(whole_characters("日本", 5) == "日");
  CHECK(whole_characters("日本", 3) == "日");
  CHECK(whole_characters("日本", 2) == "");
  CHECK(whole_characters("abc", 2) == "ab");
  CHECK(whole_characters("abc", 100) == "abc");
}

#include "schema/analysis.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/schema/support.hpp"

using namespace backfile;
using namespace backfile::test;

namespace {

struct SeenTerm {
  std::string text;
  TermForm form = TermForm::Exact;
  Position position = 0;
  bool operator==(const SeenTerm&) const = default;
};

// Words alone: without the marks of sentences and what is written in capitals.
std::vector<SeenTerm> terms_of(std::string_view text, std::string_view stem_class,
                               Position first = 1) {
  std::vector<SeenTerm> seen;
  TextAnalyzer analyzer;
  analyzer.analyze(text, stem_class, first, [&](const TextTerm& term) {
    if (term.form == TermForm::Sentence || term.form == TermForm::Capitals) return;
    seen.push_back({.text = std::string(term.text), .form = term.form, .position = term.position});
  });
  return seen;
}

std::set<std::string> texts_of(std::string_view text, std::string_view stem_class, TermForm form) {
  std::set<std::string> texts;
  for (const SeenTerm& term : terms_of(text, stem_class)) {
    if (term.form == form) texts.insert(term.text);
  }
  return texts;
}

// Whether a bare word, looked up as its stems, finds a text.
bool finds(std::string_view typed, std::string_view text, std::string_view stem_class) {
  StemmerSet stemmers;
  const auto indexed = texts_of(text, stem_class, TermForm::Stem);
  for (const SeenToken& token : tokens_of(typed)) {
    const auto& stems = stemmers.stems(token.word, stem_class);
    const bool any = std::any_of(stems.begin(), stems.end(),
                                 [&](const std::string& stem) { return indexed.count(stem) != 0; });
    if (!any) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("a text is cut into normalised words") {
  struct Case {
    std::string_view text;
    std::string_view words;
  };
  for (const Case& c : std::vector<Case>{
           {"", ""},
           {"  \t\n ", ""},
           {"...!?", ""},
           {"Hello, World", "hello world"},
           {"d'Actium", "d actium"},
           {"d\u2019Actium", "d actium"},
           {"COVID-19", "covid 19"},
           {"1,000", "1 000"},
           {"$1,000 50% F-35 U.S.", "1 000 50 f 35 u s"},
           {"snake_case", "snake case"},
           {"Ｔｏｋｙｏ", "tokyo"},
           {"Ｔokyo２０２０", "tokyo2020"},
           {"ﬁscal", "fiscal"},
           {"ｿﾆｰ", "ソ ニ ー"},
           {"ソニー", "ソ ニ ー"},
           {"ｶﾞｷﾞﾊﾟ", "ガ ギ パ"},
           {"か\u3099", "が"},
           {"東京都の報告書", "東 京 都 の 報 告 書"},
           {"人々", "人 々"},
           {"A東京B", "a 東 京 b"},
           {"東京・大阪", "東 京 大 阪"},
           {"한국어", "한 국 어"},
           {"\u1112\u1161\u11AB\u1100\u116E\u11A8", "한 국"},
           {"\u2F08\u2F47", "人 日"},
           {"\uF900", "豈"},
           {"㌔", "キ ロ"},
           {"㍿", "株 式 会 社"},
           {"㈱", "株"},
           {"5㎏", "5kg"},
           {"㋉", "10 月"},
           {"①", "1"},
           {"½ ⑴ ™ №", ""},
           {"café", "café"},
           {"cafe\u0301", "café"},
           {"Straße", "strasse"},
           {"İstanbul", "i\u0307stanbul"},
           {"ΣΊΣΥΦΟΣ", "σίσυφοσ"},
           {"Ⅳ", "iv"},
           {"रिपोर्ट", "रिपोर्ट"},
           {"የኢትዮጵያ ፖሊስ።", "የኢትዮጵያ ፖሊስ"},
           {"😀smile😀", "smile"},
           {"iPhone™", "iphone"},
       }) {
    CAPTURE(c.text);
    CHECK(words_of(c.text) == c.words);
  }
}

TEST_CASE("characters that are not to be seen vanish inside words and between CJK characters") {
  CHECK(words_of("in\u00ADfor\u200Bma\u2060tion") == "information");
  CHECK(words_of("\uFEFFHello") == "hello");
  CHECK(words_of("a \u00AD b") == "a b");
  CHECK(words_of("\u200B\u00AD") == "");
  CHECK(tokens_of("\uFEFFHello").at(0) == SeenToken{.word = "hello", .begin = 3, .end = 8});
  CHECK(tokens_of("end\u200B.").at(0) == SeenToken{.word = "end", .begin = 0, .end = 3});
  const auto apart = tokens_of("東\u200B京");
  REQUIRE(apart.size() == 2);
  CHECK(apart[1] == SeenToken{.word = "京", .begin = 6, .end = 9, .cjk = true, .adjacent = true});
}

TEST_CASE("a token knows its bytes and whether it touches the one before it") {
  CHECK(tokens_of("Ça, 東京A ok") ==
        std::vector<SeenToken>{{.word = "ça", .begin = 0, .end = 3},
                               {.word = "東", .begin = 5, .end = 8, .cjk = true},
                               {.word = "京", .begin = 8, .end = 11, .cjk = true, .adjacent = true},
                               {.word = "a", .begin = 11, .end = 12, .adjacent = true},
                               {.word = "ok", .begin = 13, .end = 15}});
}

TEST_CASE("one squared character gives several adjacent tokens with its bytes") {
  CHECK(
      tokens_of("x㌔ト") ==
      std::vector<SeenToken>{{.word = "x", .begin = 0, .end = 1},
                             {.word = "キ", .begin = 1, .end = 4, .cjk = true, .adjacent = true},
                             {.word = "ロ", .begin = 1, .end = 4, .cjk = true, .adjacent = true},
                             {.word = "ト", .begin = 4, .end = 7, .cjk = true, .adjacent = true}});
  CHECK(
      tokens_of("㋉ ㋉") ==
      std::vector<SeenToken>{{.word = "10", .begin = 0, .end = 3},
                             {.word = "月", .begin = 0, .end = 3, .cjk = true, .adjacent = true},
                             {.word = "10", .begin = 4, .end = 7},
                             {.word = "月", .begin = 4, .end = 7, .cjk = true, .adjacent = true}});
}

TEST_CASE("bytes that are not UTF-8 separate and are never part of a token") {
  CHECK(words_of("ab\xFF"
                 "cd") == "ab cd");
  CHECK(words_of("\xE6\x9D") == "");
  CHECK(words_of("caf\xC3") == "caf");
  CHECK(words_of("\xC0\x80\xED\xA0\x80x\xF5\x80\x80\x80") == "x");
  CHECK(words_of(std::string_view("a\0b", 3)) == "a b");
}

TEST_CASE("a tokenizer starts anew on reset, also in the middle of a character's tokens") {
  Tokenizer tokenizer("㍿");
  Token token;
  REQUIRE(tokenizer.next(token));
  tokenizer.reset("next");
  REQUIRE(tokenizer.next(token));
  CHECK(token.word == "next");
  CHECK_FALSE(token.adjacent);
  CHECK_FALSE(tokenizer.next(token));
  CHECK_FALSE(tokenizer.next(token));
}

TEST_CASE("tokens of random text are in order, within it, and read the same when read again") {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string text = awkward_text(random, 1 + seed % 90);
    CAPTURE(text);
    std::size_t last_begin = 0;
    std::size_t last_end = 0;
    for (const SeenToken& token : tokens_of(text)) {
      CAPTURE(token);
      const bool same_character =
          token.begin == last_begin && token.end == last_end && token.adjacent;
      CHECK((token.begin >= last_end || same_character));
      REQUIRE(token.begin < token.end);
      REQUIRE(token.end <= text.size());
      CHECK_FALSE(token.word.empty());
      const std::string slice = text.substr(token.begin, token.end - token.begin);
      CHECK(is_valid_utf8(slice));
      CHECK(normalize(token.word) == token.word);
      CHECK(words_of(token.word) == token.word);
      const auto again = tokens_of(slice);
      CHECK(std::any_of(again.begin(), again.end(),
                        [&](const SeenToken& t) { return t.word == token.word; }));
      last_begin = token.begin;
      last_end = token.end;
    }
  }
}

TEST_CASE("hostile texts take time in proportion to their length") {
  const auto started = std::chrono::steady_clock::now();
  std::string marks = "a";
  std::string jamo;
  for (int i = 0; i < 100'000; ++i) {
    marks.append(i % 2 == 0 ? "\u0301" : "\u0323");
    jamo.append("\u1161");
  }
  CHECK(tokens_of(marks).size() == 1);
  CHECK(tokens_of(jamo).size() > 0);
  CHECK(tokens_of(std::string(1'000'000, 'x')).at(0).end == 1'000'000);
  CHECK(tokens_of(std::string(1'000'000, '\xFF')).empty());
  std::string joiners = "a";
  for (int i = 0; i < 200'000; ++i) joiners.append("\u200D");
  CHECK(tokens_of(joiners).at(0).end == 1);
  CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds(5));
}

TEST_CASE(
    "each word has its exact term at its position, and a stem that differs from it has the same") {
  CHECK(terms_of("Running cafés", "en", 7) ==
        std::vector<SeenTerm>{{.text = "running", .form = TermForm::Exact, .position = 7},
                              {.text = "run", .form = TermForm::Stem, .position = 7},
                              {.text = "cafés", .form = TermForm::Exact, .position = 8},
                              {.text = "cafe", .form = TermForm::Stem, .position = 8}});
  CHECK(terms_of("Running cafés", kNoStemmer, 7) ==
        std::vector<SeenTerm>{{.text = "running", .form = TermForm::Exact, .position = 7},
                              {.text = "running", .form = TermForm::Stem},
                              {.text = "cafés", .form = TermForm::Exact, .position = 8},
                              {.text = "cafes", .form = TermForm::Stem, .position = 8}});
}

TEST_CASE("numbers have stems too, so that a bare word always looks up stems") {
  CHECK(terms_of("1987", "en") ==
        std::vector<SeenTerm>{{.text = "1987", .form = TermForm::Exact, .position = 1},
                              {.text = "1987", .form = TermForm::Stem}});
}

TEST_CASE(
    "CJK characters have bigrams at the first of two, and none across a gap or another script") {
  CHECK(terms_of("東京、都A", "x", 1) ==
        std::vector<SeenTerm>{{.text = "東", .form = TermForm::Exact, .position = 1},
                              {.text = "京", .form = TermForm::Exact, .position = 2},
                              {.text = "東京", .form = TermForm::Bigram, .position = 1},
                              {.text = "都", .form = TermForm::Exact, .position = 3},
                              {.text = "a", .form = TermForm::Exact, .position = 4},
                              {.text = "a", .form = TermForm::Stem}});
  CHECK(texts_of("東A京", "x", TermForm::Bigram).empty());
  CHECK(texts_of("東 京", "x", TermForm::Bigram).empty());
  CHECK(texts_of("東\u200B京", "x", TermForm::Bigram) == std::set<std::string>{"東京"});
  CHECK(texts_of("ｿﾆｰ", "x", TermForm::Bigram) == texts_of("ソニー", "x", TermForm::Bigram));
  CHECK(texts_of("㍿", "x", TermForm::Bigram) == texts_of("株式会社", "x", TermForm::Bigram));
}

TEST_CASE("sentences begin at the first token and behind what ends one") {
  std::vector<Position> starts;
  TextAnalyzer().analyze("Rice fell. Wheat rose! So", "en", 5, [&](const TextTerm& term) {
    if (term.form == TermForm::Sentence) starts.push_back(term.position);
  });
  CHECK(starts == std::vector<Position>{5, 7, 9});
}

TEST_CASE("what is written in capitals has a term of its own at its first token") {
  std::vector<SeenTerm> capitals;
  TextAnalyzer().analyze("The U.S. and NATO agreed", "en", 1, [&](const TextTerm& term) {
    if (term.form != TermForm::Capitals) return;
    capitals.push_back(
        {.text = std::string(term.text), .form = term.form, .position = term.position});
  });
  CHECK(capitals ==
        std::vector<SeenTerm>{{"us", TermForm::Capitals, 2}, {"nato", TermForm::Capitals, 5}});
}

TEST_CASE("analysis returns the first position after the text") {
  TextAnalyzer analyzer;
  const TextAnalyzer::Sink ignore = [](const TextTerm&) {};
  CHECK(analyzer.analyze("", "en", 5, ignore) == 5);
  CHECK(analyzer.analyze(" - ", "en", 5, ignore) == 5);
  CHECK(analyzer.analyze("one two 東京", "en", 5, ignore) == 9);
  CHECK(analyzer.analyze("again", "en", 9, ignore) == 10);
}

TEST_CASE("a bare word finds a text by its stems whatever the accents, case and width") {
  struct Case {
    std::string_view typed;
    std::string_view text;
    std::string_view stem_class;
  };
  for (const Case& c : std::vector<Case>{
           {"cafe", "un café", "fr"},
           {"café", "un café", "fr"},
           {"café", "un cafe", "fr"},
           {"actium", "la bataille d'Actium", "fr"},
           {"représentée", "représenté", "fr"},
           {"representee", "représentée", "fr"},
           {"Tokyo", "Ｔｏｋｙｏ", "en"},
           {"ｔｏｋｙｏ", "TOKYO", "en"},
           {"fiscal", "ﬁscal", "en"},
           {"expense", "Expenses", "en"},
           {"BANKS", "bank", "en"},
           {"lodz", "Łódź", "x"},
           {"istanbul", "İstanbul", "tr"},
           {"ёлка", "елка", "ru"},
           {"Munchen", "München", "de"},
           {"oeuvre", "œuvre", "fr"},
           {"kasuwa", "ƙasuwa", "x"},
           {"information", "in\u00ADformation", "en"},
       }) {
    CAPTURE(c.typed);
    CAPTURE(c.text);
    CHECK(finds(c.typed, c.text, c.stem_class));
  }
  CHECK_FALSE(finds("male", "malt", "fr"));
  CHECK_FALSE(finds("и", "й", "ru"));
}

TEST_CASE("an exact term keeps its accents, so that a quoted word finds only its own spelling") {
  CHECK(texts_of("café", "fr", TermForm::Exact) == std::set<std::string>{"café"});
  CHECK(texts_of("cafe", "fr", TermForm::Exact) == std::set<std::string>{"cafe"});
}

TEST_CASE("an analyzer gives the same terms however much it has seen before") {
  TextAnalyzer used;
  const TextAnalyzer::Sink ignore = [](const TextTerm&) {};
  for (unsigned seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::string noise;
    for (int i = 0; i < 5000; ++i) noise += "é" + std::to_string(random()) + " ";
    used.analyze(noise, "en", 1, ignore);
    const std::string text = awkward_text(random, 50);
    std::vector<SeenTerm> seen;
    used.analyze(text, "en", 1, [&](const TextTerm& term) {
      if (term.form == TermForm::Sentence || term.form == TermForm::Capitals) return;
      seen.push_back(
          {.text = std::string(term.text), .form = term.form, .position = term.position});
    });
    CHECK(seen == terms_of(text, "en"));
  }
}

#include "schema/stemming.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "schema/unicode.hpp"

using namespace backfile;

namespace {

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a language names its stem class") {
  CHECK(stem_class_of("en") == "en");
  CHECK(stem_class_of("en-GB") == "en");
  CHECK(stem_class_of("EN_us") == "en");
  CHECK(stem_class_of("nb") == "no");
  CHECK(stem_class_of("nn-NO") == "no");
  CHECK(stem_class_of("ja") == kNoStemmer);
  CHECK(stem_class_of("sw") == kNoStemmer);
  CHECK(stem_class_of("") == kNoStemmer);
  CHECK(stem_class_of("-") == kNoStemmer);
  CHECK(stem_class_of("eng") == kNoStemmer);
}

TEST_CASE("every stem class stems, and none answers with nothing") {
  StemmerSet stemmers;
  for (const std::string_view language :
       {"ar", "ca", "da", "de", "en", "es", "eu", "fi", "fr", "ga", "hu", "hy", "id", "it",
        "lt", "nb", "ne", "nl", "nn", "no", "pt", "ro", "ru", "sv", "ta", "tr", "x",  "zz"}) {
    CAPTURE(language);
    const std::string_view stem_class = stem_class_of(language);
    CHECK((language == "x" || language == "zz") == (stem_class == kNoStemmer));
    for (const std::string_view word : {"a", "1", "organisations", "é", "東", "ку", "ال", "की"}) {
      const Words stems = stemmers.stems(word, stem_class);
      REQUIRE_FALSE(stems.empty());
      CHECK(std::none_of(stems.begin(), stems.end(),
                         [](const std::string& stem) { return stem.empty(); }));
    }
  }
}

TEST_CASE("stems join the forms of a word") {
  StemmerSet stemmers;
  CHECK(stemmers.stems("expenses", "en") == Words{"expens"});
  CHECK(stemmers.stems("tariffs", "en") == Words{"tariff"});
  CHECK(stemmers.stems("tariffs", "x") == Words{"tariffs"});
  CHECK(stemmers.stems("häuser", "de") == Words{"haus"});
  CHECK(stemmers.stems("1987", "en") == Words{"1987"});
  CHECK(stemmers.stems("covid19", "en") == Words{"covid19"});
}

TEST_CASE(
    "an accented word has the stem of its plain spelling first and its own, without accents, "
    "second") {
  StemmerSet stemmers;
  CHECK(stemmers.stems("représentée", "fr") == Words{"represente", "represent"});
  CHECK(stemmers.stems("représenté", "fr") == Words{"represent"});
  CHECK(stemmers.stems("café", "x") == Words{"cafe"});
}

TEST_CASE("a word typed without accents finds the accented one, in every language") {
  StemmerSet stemmers;
  for (const std::string_view stem_class :
       {"ca", "da", "de", "es", "fr", "hu", "it", "pt", "ro", "sv", "tr", "x"}) {
    for (const std::string_view word :
         {"élèves", "niños", "größe", "ação", "årets", "işçi", "președinte", "łódź"}) {
      CAPTURE(stem_class);
      CAPTURE(word);
      const Words accented = stemmers.stems(word, stem_class);
      const Words plain = stemmers.stems(without_accents(word), stem_class);
      REQUIRE(plain.size() == 1);
      CHECK(plain.front() == accented.front());
    }
  }
}

TEST_CASE("stems do not depend on what the cache holds") {
  StemmerSet used;
  std::mt19937 random(20250601);
  for (int i = 0; i < 100'000; ++i) {
    const std::string word = "word" + std::to_string(random() % 1'000'000) + "s";
    const Words stems = used.stems(word, i % 2 == 0 ? "en" : "fr");
    if (i % 1000 != 0) continue;
    StemmerSet fresh;
    REQUIRE(stems == fresh.stems(word, i % 2 == 0 ? "en" : "fr"));
  }
  CHECK(used.stems("running", "en") == Words{"run"});
  CHECK(used.stems("running", "x") == Words{"running"});
  CHECK(used.stems("running", "unknown") == Words{"running"});
}

TEST_CASE("a token too long to be a word is its own stem") {
  StemmerSet stemmers;
  const std::string longest(100'000, 's');
  CHECK(stemmers.stems(longest, "en") == Words{longest});
  CHECK(stemmers.stems("runs", "en") == Words{"run"});
}

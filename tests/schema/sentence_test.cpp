#include "schema/sentence.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "schema/analysis.hpp"

namespace backfile {
namespace {

// The first word of each sentence.
std::vector<std::string> beginnings(std::string_view text) {
  std::vector<std::string> words;
  Tokenizer tokenizer(text);
  Token token;
  std::size_t begin = 0;
  std::size_t end = 0;
  while (tokenizer.next(token)) {
    if (words.empty() || begins_sentence(text, begin, end, token.begin)) {
      words.emplace_back(token.word);
    }
    begin = token.begin;
    end = token.end;
  }
  return words;
}

TEST_CASE("a sentence begins behind a full stop, a question or exclamation mark and white space") {
  struct Case {
    std::string_view text;
    std::vector<std::string> want;
  };
  const std::vector<Case> cases{
      {"", {}},
      {"One two", {"one"}},
      {"One two. Three", {"one", "three"}},
      {"One! Two? Three… Four", {"one", "two", "three", "four"}},
      {"One.\nTwo", {"one", "two"}},
      {"One.\u00A0Two", {"one", "two"}},
      {"“One.” Two", {"one", "two"}},
      {"(One.) Two", {"one", "two"}},
      {"«Un.» Deux", {"un", "deux"}},
      {"One. two", {"one"}},
      {"One. 2 three", {"one", "2"}},
      {"3.5 percent", {"3"}},
      {"one.two", {"one"}},
      {"One ... two ... Three", {"one", "three"}},
      {"Mr. Smith met Gen. Jones on Jan. 5.", {"mr"}},
      {"J. Smith of the U.S. Senate", {"j"}},
      {"He left the U.S.! Then", {"he", "then"}},
      {"東京です。大阪です！京都", {"東", "大", "京"}},
      {"「東京です。」大阪", {"東", "大"}},
      {"One, two; three: four", {"one"}},
      {"Ends.", {"ends"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(beginnings(c.text) == c.want);
  }
}

TEST_CASE("bytes that are no characters end no sentence and do no harm") {
  CHECK(beginnings("One\xFF.\xFE Two") == std::vector<std::string>{"one"});
  CHECK(beginnings("One. \xFFTwo") == std::vector<std::string>{"one", "two"});
}

}  // namespace
}  // namespace backfile

// Any bytes: tokens lie in order within the text and read the same when read again; foldings
// settle; terms fit Xapian.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "schema/analysis.hpp"
#include "schema/terms.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace backfile;
using backfile::test::require;

std::string words_of(std::string_view text) {
  std::string words;
  Tokenizer tokenizer(text);
  for (Token token; tokenizer.next(token);) {
    if (!words.empty()) words.push_back(' ');
    words.append(token.word);
  }
  return words;
}

void check_tokens(std::string_view text) {
  Tokenizer tokenizer(text);
  std::size_t last_begin = 0;
  std::size_t last_end = 0;
  for (Token token; tokenizer.next(token);) {
    const bool same_character =
        token.begin == last_begin && token.end == last_end && token.adjacent;
    require(token.begin >= last_end || same_character, "tokens are in order");
    require(token.begin < token.end && token.end <= text.size(), "a token lies within the text");
    require(!token.word.empty() && is_valid_utf8(token.word), "a token is a word");
    require(is_valid_utf8(text.substr(token.begin, token.end - token.begin)),
            "a token cuts no character");
    require(words_of(token.word) == token.word, "a word read again is the same word");
    last_begin = token.begin;
    last_end = token.end;
  }
}

void check_terms(std::string_view text, std::string_view stem_class) {
  static TextAnalyzer analyzer;  // its caches must not change what it gives
  Position last = 0;
  const Position end = analyzer.analyze(text, stem_class, 1, [&](const TextTerm& term) {
    require(term.text.empty() == (term.form == TermForm::Sentence), "a term has text");
    require(exact_term(Field::Title, term.text).size() <= kMaxTermBytes, "a term fits");
    require(term.position > 0 || term.form == TermForm::Stem, "only stems may lie nowhere");
    if (term.form != TermForm::Exact) return;
    require(term.position == last + 1, "each token takes one position");
    last = term.position;
  });
  require(end == last + 1, "analysis says where it ended");
}

void check_foldings(std::string_view text) {
  const std::string normal = normalize(text);
  require(normalize(normal) == normal, "normalising settles");
  const std::string folded = fold_value(text);
  require(is_valid_utf8(folded) && fold_value(folded) == folded, "folding settles");
  require(value_term(Field::Source, text).size() <= kMaxTermBytes, "a value's term fits");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kClasses[] = {"en", "fr", "de", "ru", "tr", "ar", "ta", "x"};
  if (size == 0) return 0;
  const std::string text(data + 1, data + size);
  check_tokens(text);
  check_terms(text, kClasses[data[0] % std::size(kClasses)]);
  check_foldings(text);
  return 0;
}

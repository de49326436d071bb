// Text -> tokens -> terms with positions: the one text analysis that indexing, queries and snippets
// share.
//
// A token is a maximal run of letters, marks and digits (one token each for Han, Hiragana, Katakana
// and Hangul characters), after NFKC and case folding; accents stay. Everything else separates:
// "d'Actium" is d + actium, "COVID-19" is covid + 19, "1,000" is 1 + 000, and a query that joins
// such parts is a phrase of them. Default-ignorable characters (soft hyphen, zero-width joiner,
// byte-order mark) vanish inside a word. Total: invalid UTF-8 bytes separate, and never crash.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/stemming.hpp"
#include "schema/unicode.hpp"

namespace backfile {

using Position = std::uint32_t;

// Positions left free between paragraphs and between fields, so that no phrase runs across.
inline constexpr Position kParagraphGap = 100;

// Words of the body, from its first on, that belong to the field Lead.
inline constexpr Position kLeadWords = 50;

struct Token {
  std::string_view word;  // normalised; valid until the next call of Tokenizer::next
  std::size_t begin = 0;  // bytes of the text it stands for
  std::size_t end = 0;
  bool cjk = false;  // one character of a script that writes no spaces
  bool adjacent =
      false;  // nothing but vanishing characters stands between it and the token before it
};

// Walks a text. The text must outlive the Tokenizer's use of it. Not thread-safe; reusable by
// reset().
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text = {});
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;

  void reset(std::string_view text);
  bool next(Token& token);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

enum class TermForm : std::uint8_t {
  Exact,     // a word as normalised; also a single CJK character
  Stem,      // with a position only where the stem is not the word itself, whose position it has
  Bigram,    // two adjacent CJK characters, at the position of the first
  Capitals,  // a word written in capitals, or an initialism, at the position of its first token
  Sentence,  // no text: the position of the first token of a sentence
};

struct TextTerm {
  std::string_view text;  // without any prefix; valid during the call
  TermForm form = TermForm::Exact;
  Position position = 0;  // 0: none
};

// Emits every term that stands for `text` in an index: each token exactly, each word's stems, each
// pair of adjacent CJK characters, what is written in capitals (last), and where sentences begin.
// Each token takes one position, from `first` on. Returns the first position after the text (==
// first for no tokens). Requires: first > 0. Not thread-safe: one a thread.
class TextAnalyzer {
 public:
  TextAnalyzer();
  ~TextAnalyzer();
  TextAnalyzer(TextAnalyzer&&) noexcept;
  TextAnalyzer& operator=(TextAnalyzer&&) noexcept;
  TextAnalyzer(const TextAnalyzer&) = delete;
  TextAnalyzer& operator=(const TextAnalyzer&) = delete;

  using Sink = std::function<void(const TextTerm&)>;
  Position analyze(std::string_view text, std::string_view stem_class, Position first,
                   const Sink& sink);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

// A stretch of query text -> the words and patterns in it, normalised as those of articles are.
// Knows no operators.
//
// `*` and `?` belong to a pattern where the characters of a word touch them: tariff*, tar*ff,
// wom?n. A question mark at the end of a word is punctuation, and so is every one in an address (a
// piece with a slash).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/analysis.hpp"
#include "server/query/faults.hpp"
#include "server/query/query.hpp"

namespace backfile {

// Spans are bytes of the text that was read.
struct WordsRead {
  Phrase phrase;                      // its field is not set; no words: the text is punctuation
  bool cjk = false;                   // the last word is a CJK character
  bool initialism = false;            // single characters with full stops between, such as U.S.A.
  std::vector<Span> idle_stars;       // right behind CJK characters: left out
  std::optional<Span> short_pattern;  // a pattern that does not begin with two characters
};

enum class Reading {
  Bare,    // without the 's at the end
  Quoted,  // all of it
};

// Not thread-safe; reusable.
class WordReader {
 public:
  WordsRead read(std::string_view text, Reading reading);
  bool holds_word(std::string_view text);

 private:
  Tokenizer tokenizer_;
};

}  // namespace backfile

// A query text that is still being typed -> what of it is to be completed. Looks at the end alone
// and reads no grammar: what comes of a completion is parsed and counted before it is offered.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/fields.hpp"

namespace backfile {

// Longer texts are not typed by hand, and are not completed.
inline constexpr std::size_t kLongestTyped = 500;  // bytes

struct TypedWord {
  std::size_t begin = 0;  // byte in TypedText::text
  std::string word;       // normalised
  std::string folded;     // and without accents
  bool cjk = false;
};

struct TypedText {
  std::string text;              // without white space at its ends
  std::optional<Field> field;    // named in front of the words
  std::string closing_mark;      // of the quotation that is still open; empty: none is
  std::size_t begin = 0;         // byte where the field, the mark or the first word begins
  std::vector<TypedWord> words;  // bare words in a row, or those behind the field or mark. The last
                                 // reaches to the end of the text: it is the one being typed
};

// Nothing where there is no word to complete: blank, too long, not UTF-8, or the end is a closing
// mark, a pattern or the like.
std::optional<TypedText> read_typed(std::string_view q);

// Whether folded text has a word that begins as `prefix` (folded too), or, where a script writes no
// spaces, holds it anywhere.
bool has_word_prefix(std::string_view folded, std::string_view prefix);

}  // namespace backfile

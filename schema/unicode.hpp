// UTF-8 and the foldings that words and values go through. Total: bytes that are not UTF-8 read as
// U+FFFD, nothing throws but for want of memory, and time grows with length alone (runs of marks
// are cut, so no input makes normalising quadratic).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace backfile {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct CodePoint {
  char32_t value = kReplacementCharacter;
  std::size_t bytes = 0;  // taken from the text
  bool valid = false;     // false: one byte that begins no character
};

// The code point at the beginning of `text`. Requires: text is not empty.
CodePoint first_code_point(std::string_view text);

// True for well-formed UTF-8.
bool is_valid_utf8(std::string_view bytes);

// Unicode code points in valid UTF-8.
std::size_t count_code_points(std::string_view text);

// The longest beginning of valid UTF-8 that fits `max_bytes` and cuts no character.
std::string_view whole_characters(std::string_view text, std::size_t max_bytes);

// NFKC with full case folding; default-ignorable characters vanish. Normalising twice changes
// nothing more.
std::string normalize(std::string_view text);

// Accents taken off normalised text: "café" -> "cafe", "łódź" -> "lodz". What makes another letter
// rather than an accented one stays: Japanese voicing marks, Indic vowels, Cyrillic "й".
std::string without_accents(std::string_view word);

// normalize(), accents taken off, white space trimmed and runs of it one space: how values are
// compared.
std::string fold_value(std::string_view value);

}  // namespace backfile

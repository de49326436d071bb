// What the characters of a query text do. Knows no words and no grammar.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backfile {

enum class CharacterClass {
  Text,       // part of a chunk: letters, digits and the punctuation that stands inside words
  Space,      // white space and control characters
  Separator,  // punctuation that ends a chunk: dashes, ellipses, East Asian stops and brackets
  Ignorable,  // invisible: soft hyphens, zero-width and direction marks
  OpenParenthesis,   // ( and full-width （
  CloseParenthesis,  // ) and full-width ）
  StraightQuote,     // " and full-width ＂
  CurlyQuote,        // “ ” „ ‟ 〝 〞 〟
  Guillemet,         // « »
};

CharacterClass classify(char32_t character);

struct QueryCharacter {
  char32_t value = 0;
  std::size_t bytes = 0;  // taken from the text
  CharacterClass kind = CharacterClass::Space;
};

// Requires: byte < text.size().
QueryCharacter character_at(std::string_view text, std::size_t byte);

constexpr bool is_quote(CharacterClass kind) {
  return kind == CharacterClass::StraightQuote || kind == CharacterClass::CurlyQuote ||
         kind == CharacterClass::Guillemet;
}

// The ASCII character that a full-width one stands for where it is part of the grammar (letters,
// digits, - * + : /), else itself.
char32_t half_width(char32_t character);

// Nothing but white space and ignorable characters.
bool is_blank(std::string_view text);

// The text in half-width characters without ignorable ones, or empty when it is not ASCII then or
// longer than an operator.
std::string as_operator(std::string_view chunk);

constexpr bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

}  // namespace backfile

// What a character does in tokenising: joins a word, stands alone, vanishes or separates.
#pragma once

#include <cstdint>

namespace backfile {

enum class CharacterKind : std::uint8_t {
  Separator,
  Word,       // letter or digit
  Mark,       // belongs to what stands before it
  Ignorable,  // vanishes
  Cjk,        // a token of its own (each character of it, where it normalises to several: ㍿)
  Mixed,      // normalises to several words (㋉ is 10月, ㈱ is 株 in parentheses)
};

struct Character {
  CharacterKind kind = CharacterKind::Separator;
  bool stable = false;  // normalising it alone gives itself
};

Character character_of(char32_t code_point);

// True for characters (after NFKC) of the scripts indexed one by one: Han, Hiragana, Katakana,
// Hangul.
bool is_cjk(char32_t normalized);

// True when `next` completes the Hangul syllable or voiced kana that ends in `before`.
bool continues_cjk(char32_t before, char32_t next);

}  // namespace backfile

// Tables of code points by what they do in a query.
#include "server/query/characters.hpp"

#include <algorithm>
#include <array>

#include "schema/unicode.hpp"

namespace backfile {
namespace {

using enum CharacterClass;

struct Range {
  char32_t first;
  char32_t last;
  CharacterClass kind;
};

// Sorted. Everything else is Text.
constexpr std::array<Range, 38> kRanges{{
    {0x00, 0x20, Space},                 // controls and space
    {0x22, 0x22, StraightQuote},         // "
    {0x28, 0x28, OpenParenthesis},       // (
    {0x29, 0x29, CloseParenthesis},      // )
    {0x7F, 0xA0, Space},                 // controls and no-break space
    {0xAB, 0xAB, Guillemet},             // «
    {0xAD, 0xAD, Ignorable},             // soft hyphen
    {0xBB, 0xBB, Guillemet},             // »
    {0x034F, 0x034F, Ignorable},         // grapheme joiner
    {0x061C, 0x061C, Ignorable},         // Arabic letter mark
    {0x1680, 0x1680, Space},             // Ogham space
    {0x2000, 0x200A, Space},             // spaces by width
    {0x200B, 0x200F, Ignorable},         // zero-width and direction marks
    {0x2013, 0x2015, Separator},         // – — ―
    {0x201C, 0x201F, CurlyQuote},        // “ ” „ ‟
    {0x2026, 0x2026, Separator},         // …
    {0x2028, 0x2029, Space},             // line and paragraph separator
    {0x202A, 0x202E, Ignorable},         // direction embeddings
    {0x202F, 0x202F, Space},             // narrow no-break space
    {0x205F, 0x205F, Space},             // mathematical space
    {0x2060, 0x206F, Ignorable},         // word joiner, invisible operators, direction isolates
    {0x2E3A, 0x2E3B, Separator},         // ⸺ ⸻
    {0x3000, 0x3000, Space},             // ideographic space
    {0x3001, 0x3002, Separator},         // 、 。
    {0x3008, 0x3011, Separator},         // 〈 to 】
    {0x3014, 0x301C, Separator},         // 〔 to 〜
    {0x301D, 0x301F, CurlyQuote},        // 〝 〞 〟
    {0xFE00, 0xFE0F, Ignorable},         // variation selectors
    {0xFEFF, 0xFEFF, Ignorable},         // byte-order mark
    {0xFF01, 0xFF01, Separator},         // ！
    {0xFF02, 0xFF02, StraightQuote},     // ＂
    {0xFF08, 0xFF08, OpenParenthesis},   // （
    {0xFF09, 0xFF09, CloseParenthesis},  // ）
    {0xFF0C, 0xFF0C, Separator},         // ，
    {0xFF1A, 0xFF1B, Separator},         // ： ；
    {0xFF1F, 0xFF1F, Separator},         // ？
    {0xFF5E, 0xFF5E, Separator},         // ～
    {0xFF61, 0xFF64, Separator},         // half-width 。 「 」 、
}};

constexpr CharacterClass find_class(char32_t character) {
  const auto* const range =
      std::lower_bound(kRanges.begin(), kRanges.end(), character,
                       [](const Range& candidate, char32_t c) { return candidate.last < c; });
  if (range == kRanges.end() || character < range->first) return Text;
  return range->kind;
}

// A query is looked at character by character several times, and most are of these.
constexpr std::array<CharacterClass, 0x80> kAscii = [] {
  std::array<CharacterClass, 0x80> classes{};
  for (std::size_t i = 0; i < classes.size(); ++i) {
    classes[i] = find_class(static_cast<char32_t>(i));
  }
  return classes;
}();

constexpr std::size_t kLongestOperator = 16;

}  // namespace

CharacterClass classify(char32_t character) {
  return character < kAscii.size() ? kAscii[character] : find_class(character);
}

QueryCharacter character_at(std::string_view text, std::size_t byte) {
  const CodePoint point = first_code_point(text.substr(byte));
  return {.value = point.value, .bytes = point.bytes, .kind = classify(point.value)};
}

char32_t half_width(char32_t character) {
  const bool letter_or_digit = (character >= U'０' && character <= U'９') ||
                               (character >= U'Ａ' && character <= U'Ｚ') ||
                               (character >= U'ａ' && character <= U'ｚ');
  const bool sign = character == U'－' || character == U'／' || character == U'＊' ||
                    character == U'＋' || character == U'：';
  return letter_or_digit || sign ? character - U'！' + U'!' : character;
}

bool is_blank(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = first_code_point(text);
    const CharacterClass kind = classify(first.value);
    if (kind != Space && kind != Ignorable) return false;
    text.remove_prefix(first.bytes);
  }
  return true;
}

std::string as_operator(std::string_view chunk) {
  std::string ascii;
  while (!chunk.empty()) {
    const CodePoint point = first_code_point(chunk);
    chunk.remove_prefix(point.bytes);
    if (classify(point.value) == Ignorable) continue;
    const char32_t narrow = half_width(point.value);
    if (narrow >= 0x80 || ascii.size() == kLongestOperator) return {};
    ascii.push_back(static_cast<char>(narrow));
  }
  return ascii;
}

}  // namespace backfile

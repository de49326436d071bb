// Kinds of characters, from Unicode's categories and what a character normalises to.
#include "schema/characters.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <mutex>
#include <string>

#include <utf8proc.h>

#include "schema/letters.hpp"
#include "schema/unicode.hpp"

namespace backfile {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array<Range, 19> kCjk{{
    {0x1100, 0x11FF},                        // Hangul Jamo
    {0x3005, 0x3007},                        // 々 〆 〇
    {0x3021, 0x3029},                        // Hangzhou numerals
    {0x303B, 0x303C},                        // vertical iteration mark, masu
    {0x3041, 0x3096},                        // Hiragana
    {0x309D, 0x309E},                        // its iteration marks
    {0x30A1, 0x30FA},                        // Katakana
    {0x30FC, 0x30FE},                        // prolonged sound mark, iteration marks
    {0x31F0, 0x31FF},                        // small Katakana
    {0x3400, 0x4DBF},                        // Han, extension A
    {0x4E00, 0x9FFF},                        // Han
    {0xA960, 0xA97C},                        // Hangul Jamo, extended A
    {0xAC00, 0xD7A3},                        // Hangul syllables
    {0xD7B0, 0xD7FB},                        // Hangul Jamo, extended B
    {0xF900, 0xFAFF},                        // Han, compatibility
    {0x1AFF0, 0x1AFFE},                      // Kana, extended
    {0x1B000, 0x1B167}, {0x20000, 0x2FA1F},  // Han, extensions B to F
    {0x30000, 0x323AF},                      // Han, extensions G and H
}};

// Squared and enclosed forms, symbols to Unicode, that stand for words in East Asian text (㎏, ㈱,
// ㍿).
constexpr Range kSquaredWords{0x3200, 0x33FF};

bool within(const Range& range, char32_t value) {
  return value >= range.first && value <= range.last;
}

const utf8proc_property_t& properties(char32_t code_point) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point));
}

bool is_mark(char32_t code_point) {
  const auto category = properties(code_point).category;
  return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

std::string utf8_of(char32_t code_point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes.data());
  return {bytes.begin(), bytes.begin() + size};
}

// What a character consists of once normalised.
struct Parts {
  bool all_cjk = true;
  bool all_words = true;  // letters, digits and marks
  bool any_word = false;
  bool any_cjk = false;
};

Parts parts_of(std::string_view normalized) {
  Parts parts;
  while (!normalized.empty()) {
    const CodePoint point = first_code_point(normalized);
    const bool cjk = is_cjk(point.value);
    const bool letter = is_letter_or_digit(point.value);
    parts.all_cjk = parts.all_cjk && cjk;
    parts.all_words = parts.all_words && (letter || is_mark(point.value));
    parts.any_word = parts.any_word || letter;
    parts.any_cjk = parts.any_cjk || cjk;
    normalized.remove_prefix(point.bytes);
  }
  return parts;
}

CharacterKind kind_of(char32_t code_point, std::string_view normalized) {
  if (properties(code_point).ignorable) return CharacterKind::Ignorable;
  if (is_mark(code_point) || within({0xFF9E, 0xFF9F}, code_point)) return CharacterKind::Mark;
  if (normalized.empty()) return CharacterKind::Separator;
  const Parts parts = parts_of(normalized);
  if (parts.all_cjk) return CharacterKind::Cjk;
  const bool squared = within(kSquaredWords, code_point);
  if (!squared && !is_letter_or_digit(code_point)) return CharacterKind::Separator;
  if (parts.all_words && !parts.any_cjk) return CharacterKind::Word;
  // "½" is 1⁄2 and "⑴" is (1): no words, unless they stand for some.
  return squared && parts.any_word ? CharacterKind::Mixed : CharacterKind::Separator;
}

Character classify(char32_t code_point) {
  if (utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(code_point)) == 0) return {};
  const std::string raw = utf8_of(code_point);
  const std::string normalized = normalize(raw);
  return {.kind = kind_of(code_point, normalized), .stable = raw == normalized};
}

// Neighbouring characters, classified when the first of them is met: all of the Basic Multilingual
// Plane took ten milliseconds of the first search, and a text has characters of few rows.
class Row {
 public:
  static constexpr std::size_t kSize = 256;

  const std::array<Character, kSize>& characters(char32_t first) {
    if (!is_made_.load(std::memory_order_acquire)) make(first);
    return characters_;
  }

 private:
  void make(char32_t first) {
    const std::lock_guard lock(making_);
    if (is_made_.load(std::memory_order_relaxed)) return;  // by another thread meanwhile
    for (std::size_t i = 0; i < kSize; ++i) {
      characters_[i] = classify(first + static_cast<char32_t>(i));
    }
    is_made_.store(true, std::memory_order_release);
  }

  std::atomic<bool> is_made_{false};
  std::mutex making_;
  std::array<Character, kSize> characters_;
};

constexpr std::size_t kRows = 256;  // the Basic Multilingual Plane

Character character_in_row(char32_t code_point) {
  static std::array<Row, kRows> rows;
  const std::size_t in_row = code_point % Row::kSize;
  const auto first = code_point - static_cast<char32_t>(in_row);
  return rows[code_point / Row::kSize].characters(first)[in_row];
}

}  // namespace

Character character_of(char32_t code_point) {
  return code_point < kRows * Row::kSize ? character_in_row(code_point) : classify(code_point);
}

bool is_cjk(char32_t normalized) {
  return std::any_of(kCjk.begin(), kCjk.end(),
                     [&](const Range& range) { return within(range, normalized); });
}

bool continues_cjk(char32_t before, char32_t next) {
  constexpr Range kVowelAndFinalJamo{0x1160, 0x11FF};
  constexpr Range kExtendedJamo{0xD7B0, 0xD7FB};
  if (!within(kVowelAndFinalJamo, next) && !within(kExtendedJamo, next)) return false;
  return !utf8proc_grapheme_break(static_cast<utf8proc_int32_t>(before),
                                  static_cast<utf8proc_int32_t>(next));
}

}  // namespace backfile

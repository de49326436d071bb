// Normalising on top of utf8proc, with guards for what utf8proc would answer with an error or with
// quadratic time.
#include "schema/unicode.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

#include <utf8proc.h>

namespace backfile {
namespace {

using CodePoints = std::vector<utf8proc_int32_t>;

// Unicode's "stream-safe" bound (UAX #15): no language stacks more marks on one letter, and sorting
// them is quadratic.
constexpr int kMaxMarksInARow = 30;

// Folding and composing may enable one another; two rounds settle all of Unicode (tested), three
// are the bound.
constexpr int kMaxRounds = 3;

struct Range {
  char32_t first;
  char32_t last;
};

// Marks that only colour a letter: the general combining blocks, Hebrew points, Arabic vowel signs.
constexpr std::array<Range, 17> kAccents{{
    {0x0300, 0x036F},
    {0x0591, 0x05BD},
    {0x05BF, 0x05BF},
    {0x05C1, 0x05C2},
    {0x05C4, 0x05C5},
    {0x05C7, 0x05C7},
    {0x064B, 0x0652},
    {0x0656, 0x065F},
    {0x0670, 0x0670},
    {0x06D6, 0x06DC},
    {0x06DF, 0x06E4},
    {0x06E7, 0x06E8},
    {0x06EA, 0x06ED},
    {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF},
    {0x20D0, 0x20FF},
    {0xFE20, 0xFE2F},
}};

struct PlainLetter {
  char32_t letter;
  std::string_view plain;
};

// Letters that Unicode does not decompose but that people type without their stroke, hook or
// ligature.
constexpr std::array<PlainLetter, 14> kPlainLetters{{
    {U'æ', "ae"},
    {U'ð', "d"},
    {U'ø', "o"},
    {U'þ', "th"},
    {U'đ', "d"},
    {U'ħ', "h"},
    {U'ı', "i"},
    {U'ł', "l"},
    {U'œ', "oe"},
    {U'ŧ', "t"},
    {U'ƙ', "k"},
    {U'ƴ', "y"},
    {U'ɓ', "b"},
    {U'ɗ', "d"},
}};

const utf8proc_uint8_t* as_utf8proc(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());  // unsigned view of the same bytes
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_mark(char32_t value) {
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(value));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
         category == UTF8PROC_CATEGORY_ME;
}

void append_utf8(std::string& out, utf8proc_int32_t value) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t size = utf8proc_encode_char(value, bytes.data());
  for (std::size_t i = 0; i < static_cast<std::size_t>(size); ++i) {
    out.push_back(static_cast<char>(bytes[i]));
  }
}

std::string encode(const CodePoints& points) {
  std::string text;
  text.reserve(points.size());
  for (const utf8proc_int32_t point : points) append_utf8(text, point);
  return text;
}

// The same text with bad bytes replaced and marks beyond kMaxMarksInARow left out.
std::string made_safe(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  int marks = 0;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    marks = is_mark(point.value) ? marks + 1 : 0;
    if (marks <= kMaxMarksInARow) append_utf8(safe, static_cast<utf8proc_int32_t>(point.value));
    text.remove_prefix(point.bytes);
  }
  return safe;
}

// Requires: made safe.
CodePoints decompose(std::string_view text, utf8proc_option_t options) {
  CodePoints points(text.size() + 8);
  for (;;) {
    const utf8proc_ssize_t count =
        utf8proc_decompose(as_utf8proc(text), static_cast<utf8proc_ssize_t>(text.size()),
                           points.data(), static_cast<utf8proc_ssize_t>(points.size()), options);
    if (count < 0) throw std::logic_error(utf8proc_errmsg(count));
    const bool fitted = static_cast<std::size_t>(count) <= points.size();
    points.resize(static_cast<std::size_t>(count));
    if (fitted) return points;
  }
}

void compose(CodePoints& points) {
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const utf8proc_ssize_t count = utf8proc_normalize_utf32(
      points.data(), static_cast<utf8proc_ssize_t>(points.size()), options);
  if (count < 0) throw std::logic_error(utf8proc_errmsg(count));
  points.resize(static_cast<std::size_t>(count));
}

std::string normalize_once(std::string_view text) {
  const auto options = static_cast<utf8proc_option_t>(
      UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  CodePoints points = decompose(text, options);
  compose(points);
  return encode(points);
}

// й, ў and ї are letters of their own, and stemmers know them as such.
bool makes_another_letter(char32_t base, char32_t mark) {
  const bool cyrillic = base >= 0x0400 && base <= 0x052F;
  return cyrillic && (mark == 0x0306 || (mark == 0x0308 && base == 0x0456));
}

bool is_accent(char32_t mark) {
  return std::any_of(kAccents.begin(), kAccents.end(),
                     [&](const Range& range) { return mark >= range.first && mark <= range.last; });
}

void append_plain(CodePoints& points, char32_t letter) {
  const auto* const found =
      std::find_if(kPlainLetters.begin(), kPlainLetters.end(),
                   [&](const PlainLetter& plain) { return plain.letter == letter; });
  if (found == kPlainLetters.end()) {
    points.push_back(static_cast<utf8proc_int32_t>(letter));
    return;
  }
  for (const char c : found->plain) points.push_back(c);
}

bool is_white_space(char32_t value) {
  if ((value >= 0x09 && value <= 0x0D) || value == 0x85) return true;
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(value));
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

std::string with_single_spaces(std::string_view text) {
  std::string spaced;
  spaced.reserve(text.size());
  bool gap = false;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    if (is_white_space(point.value)) {
      gap = !spaced.empty();
    } else {
      if (gap) spaced.push_back(' ');
      gap = false;
      spaced.append(text.substr(0, point.bytes));
    }
    text.remove_prefix(point.bytes);
  }
  return spaced;
}

}  // namespace

CodePoint first_code_point(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) return {.value = lead, .bytes = 1, .valid = true};
  utf8proc_int32_t value = 0;
  const auto available = static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4));
  const utf8proc_ssize_t bytes = utf8proc_iterate(as_utf8proc(text), available, &value);
  if (bytes <= 0) return {.value = kReplacementCharacter, .bytes = 1, .valid = false};
  return {.value = static_cast<char32_t>(value),
          .bytes = static_cast<std::size_t>(bytes),
          .valid = true};
}

bool is_valid_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto* const other = std::find_if(
        bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    bytes.remove_prefix(static_cast<std::size_t>(other - bytes.begin()));
    if (bytes.empty()) break;
    const CodePoint point = first_code_point(bytes);
    if (!point.valid) return false;
    bytes.remove_prefix(point.bytes);
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  const auto begins_one = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_one));
}

std::string_view whole_characters(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  std::size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

std::string normalize(std::string_view text) {
  std::string normalized = normalize_once(made_safe(text));
  for (int round = 1; round < kMaxRounds; ++round) {
    std::string again = normalize_once(normalized);
    if (again == normalized) break;
    normalized = std::move(again);
  }
  return normalized;
}

std::string without_accents(std::string_view word) {
  if (is_ascii(word)) return std::string(word);
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE);
  CodePoints kept;
  char32_t base = 0;
  for (const utf8proc_int32_t point : decompose(made_safe(word), options)) {
    const auto value = static_cast<char32_t>(point);
    if (is_accent(value) && !makes_another_letter(base, value)) continue;
    if (!is_mark(value)) base = value;
    append_plain(kept, value);
  }
  compose(kept);
  return encode(kept);
}

std::string fold_value(std::string_view value) {
  return with_single_spaces(without_accents(normalize(value)));
}

}  // namespace backfile

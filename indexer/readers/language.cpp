#include "indexer/readers/language.hpp"

#include <cstddef>
#include <cstdint>

namespace backfile {
namespace {

constexpr std::size_t kLettersRead = 4000;
// Of a hundred letters. Japanese prose is about half kana; a name in an English story stays far
// below.
constexpr std::size_t kFairPart = 15;

struct ScriptCounts {
  std::size_t letters = 0;
  std::size_t kana = 0;
  std::size_t hangul = 0;
};

// Requires: valid UTF-8. Reads one code point and moves past it.
std::uint32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  std::uint32_t code_point = lead & (0x3FU >> more);
  for (int i = 0; i < more && at < text.size(); ++i) {
    code_point = code_point << 6U | (static_cast<unsigned char>(text[at++]) & 0x3FU);
  }
  return code_point;
}

void count(std::string_view text, ScriptCounts& counts) {
  for (std::size_t at = 0; at < text.size() && counts.letters < kLettersRead;) {
    const std::uint32_t c = next_code_point(text, at);
    const bool ascii_letter = (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z' && c < 0x80;
    const bool kana = (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0xFF66 && c <= 0xFF9D);
    const bool hangul = (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF);
    const bool other_letter =
        c >= 0xC0 && (c < 0x2000 || c >= 0x3005) && (c < 0xFF00 || c > 0xFF20);
    if (ascii_letter || kana || hangul || other_letter) ++counts.letters;
    if (kana) ++counts.kana;
    if (hangul) ++counts.hangul;
  }
}

}  // namespace

std::string_view language_by_script(std::string_view title, const std::vector<std::string>& body) {
  ScriptCounts counts;
  count(title, counts);
  for (const std::string& paragraph : body) count(paragraph, counts);
  if (counts.kana > 0 && counts.kana * 100 >= counts.letters * kFairPart) return "ja";
  if (counts.hangul > 0 && counts.hangul * 100 >= counts.letters * kFairPart) return "ko";
  return {};
}

}  // namespace backfile

#include "indexer/readers/paragraphs.hpp"

#include <algorithm>
#include <cstddef>

namespace backfile {
namespace {

// A text is hard-wrapped when no line is longer than this, and some line is long enough to have
// been broken for its length.
constexpr std::size_t kWrapWidth = 100;
constexpr std::size_t kShortestWrap = 40;

unsigned char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool is_ideographic_space(std::string_view text, std::size_t at) {
  return text.substr(at, 3) == "\u3000";
}

// Bytes of the white-space or control character at `at`; 0 when there is none.
std::size_t space_length(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first <= 0x20) return 1;
  if (first < 0xC2) return 0;
  const unsigned char second = byte_at(text, at + 1);
  if (first == 0xC2) return second == 0x85 || second == 0xA0 ? 2 : 0;
  const unsigned char third = byte_at(text, at + 2);
  if (first == 0xE2 && second == 0x80) {
    const bool is_space =
        (third >= 0x80 && third <= 0x8A) || third == 0xA8 || third == 0xA9 || third == 0xAF;
    return is_space ? 3 : 0;
  }
  if (first == 0xE2 && second == 0x81) return third == 0x9F ? 3 : 0;
  return is_ideographic_space(text, at) ? 3 : 0;
}

// True for scripts that break lines anywhere: a line break there is no space, and short lines are
// no sign of wrapping.
bool has_cjk(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const unsigned char first = byte_at(text, at);
    // E3 81-83: kana. E4-E9: Han. EA B0 - ED: Hangul.
    if (first >= 0xE4 && first <= 0xE9) return true;
    if (first == 0xE3 && byte_at(text, at + 1) >= 0x81) return true;
    if (first >= 0xEB && first <= 0xED) return true;
  }
  return false;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

bool is_hard_wrapped(std::string_view text, const std::vector<std::string_view>& lines) {
  std::size_t longest = 0;
  for (const std::string_view line : lines) longest = std::max(longest, line.size());
  return longest <= kWrapWidth && longest >= kShortestWrap && !has_cjk(text);
}

bool is_indented(std::string_view line) {
  if (byte_at(line, 0) == '\t' || is_ideographic_space(line, 0)) return true;
  const std::size_t first = space_length(line, 0);
  return !line.empty() && first > 0 && first < line.size() && space_length(line, first) > 0;
}

}  // namespace

std::string tidy_line(std::string_view text) {
  std::string tidy;
  tidy.reserve(text.size());
  std::string_view gap;  // the space to write before the next word
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = space_length(text, at);
    if (space == 0) {
      if (!tidy.empty()) tidy += gap;
      gap = {};
      tidy += text[at++];
      continue;
    }
    if (is_ideographic_space(text, at)) gap = "\u3000";
    if (gap.empty()) gap = " ";
    at += space;
  }
  return tidy;
}

std::vector<std::string> split_paragraphs(std::string_view text) {
  const std::vector<std::string_view> lines = split_lines(text);
  const bool wrapped = is_hard_wrapped(text, lines);
  std::vector<std::string> paragraphs;
  std::string paragraph;
  const auto finish = [&] {
    if (!paragraph.empty()) paragraphs.push_back(std::move(paragraph));
    paragraph.clear();
  };
  for (const std::string_view line : lines) {
    const std::string tidy = tidy_line(line);
    if (tidy.empty() || !wrapped || is_indented(line)) finish();
    if (tidy.empty()) continue;
    if (!paragraph.empty()) paragraph += ' ';
    paragraph += tidy;
  }
  finish();
  return paragraphs;
}

}  // namespace backfile

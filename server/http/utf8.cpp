// The table of well-formed byte sequences of the Unicode Standard (table 3-7), as ranges of the
// second byte.
#include "server/http/utf8.hpp"

namespace backfile {
namespace {

struct Lead {
  std::size_t length = 0;
  unsigned char second_min = 0x80;
  unsigned char second_max = 0xBF;
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {.length = 1};
  if (byte >= 0xC2 && byte <= 0xDF) return {.length = 2};
  if (byte == 0xE0) return {.length = 3, .second_min = 0xA0};
  if (byte == 0xED) return {.length = 3, .second_max = 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {.length = 3};
  if (byte == 0xF0) return {.length = 4, .second_min = 0x90};
  if (byte == 0xF4) return {.length = 4, .second_max = 0x8F};
  if (byte >= 0xF1 && byte <= 0xF3) return {.length = 4};
  return {};
}

}  // namespace

std::size_t utf8_length_at(std::string_view text, std::size_t position) {
  const auto byte_at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const Lead lead = lead_of(byte_at(position));
  if (lead.length <= 1) return lead.length;
  if (position + lead.length > text.size()) return 0;
  if (byte_at(position + 1) < lead.second_min || byte_at(position + 1) > lead.second_max) return 0;
  for (std::size_t i = position + 2; i < position + lead.length; ++i) {
    if ((byte_at(i) & 0xC0U) != 0x80U) return 0;
  }
  return lead.length;
}

bool is_utf8(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t length = utf8_length_at(text, position);
    if (length == 0) return false;
    position += length;
  }
  return true;
}

}  // namespace backfile

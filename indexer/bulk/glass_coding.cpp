#include "indexer/bulk/glass_coding.hpp"

#include <bit>
#include <cstddef>

namespace backfile::glass {

void append_number(std::string& bytes, std::uint64_t number) {
  while (number >= 0x80) {
    bytes.push_back(static_cast<char>((number & 0x7F) | 0x80));
    number >>= 7;
  }
  bytes.push_back(static_cast<char>(number));
}

void append_sorted_number(std::string& bytes, std::uint32_t number) {
  if (number < 0x8000) {
    bytes.push_back(static_cast<char>(number >> 8));
    bytes.push_back(static_cast<char>(number & 0xFF));
    return;
  }
  const std::size_t length = (32U + 5U - static_cast<unsigned>(std::countl_zero(number))) / 7;
  const std::uint32_t mark = 0xFFU << (10 - length) & 0xFFU;
  const std::uint64_t wide = number | std::uint64_t{mark} << (8 * (length - 1));
  for (std::size_t i = length; i > 0; --i) {
    bytes.push_back(static_cast<char>(wide >> (8 * (i - 1)) & 0xFF));
  }
}

void append_text(std::string& bytes, std::string_view text) {
  append_number(bytes, text.size());
  bytes.append(text);
}

void append_sorted_text(std::string& bytes, std::string_view text) {
  for (std::size_t nul = text.find('\0'); nul != std::string_view::npos; nul = text.find('\0')) {
    bytes.append(text.substr(0, nul + 1)).push_back('\xFF');
    text.remove_prefix(nul + 1);
  }
  bytes.append(text);
}

}  // namespace backfile::glass

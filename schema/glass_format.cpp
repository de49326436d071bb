#include "schema/glass_format.hpp"

#include <bit>
#include <cstddef>

namespace backfile::glass {

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

// As many bytes as ones lead the first, and two.
std::optional<std::uint32_t> sorted_number(std::string_view bytes) {
  constexpr std::size_t kLongest = 6;
  if (bytes.empty() || bytes.size() > kLongest) return std::nullopt;
  const auto first = static_cast<unsigned char>(bytes.front());
  const auto ones = static_cast<std::size_t>(std::countl_one(first));
  if (bytes.size() != ones + 2) return std::nullopt;
  std::uint64_t wide = 0;
  for (const char byte : bytes) wide = wide << 8 | static_cast<unsigned char>(byte);
  const std::uint64_t number = wide & ((std::uint64_t{1} << (8 * bytes.size() - ones - 1)) - 1);
  if (number > 0xFFFFFFFF) return std::nullopt;
  return static_cast<std::uint32_t>(number);
}

void append_sorted_text(std::string& bytes, std::string_view text) {
  for (std::size_t nul = text.find('\0'); nul != std::string_view::npos; nul = text.find('\0')) {
    bytes.append(text.substr(0, nul + 1)).push_back('\xFF');
    text.remove_prefix(nul + 1);
  }
  bytes.append(text);
}

}  // namespace backfile::glass

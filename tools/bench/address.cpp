#include "tools/bench/address.hpp"

namespace backfile {

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain) {
      encoded += c;
    } else {
      encoded += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
    }
  }
  return encoded;
}

std::string search_address(const std::vector<std::pair<std::string, std::string>>& parameters) {
  std::string address = "/api/v1/search";
  char separator = '?';
  for (const auto& [name, value] : parameters) {
    address += separator + name + '=' + percent_encoded(value);
    separator = '&';
  }
  return address;
}

}  // namespace backfile

#include "indexer/uuid.hpp"

#include <array>
#include <cstddef>
#include <random>
#include <string_view>

namespace backfile {

std::string random_uuid() {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::random_device device;
  std::uniform_int_distribution<unsigned> digit(0, 15);
  std::string uuid = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
  for (char& c : uuid) {
    if (c == 'x') c = kHex[digit(device)];
    if (c == 'y') c = kHex[8 + digit(device) % 4];
  }
  return uuid;
}

}  // namespace backfile

// Entity tags. See etag.hpp.
#include "server/api/etag.hpp"

#include <xxhash.h>

namespace backfile {
namespace {

std::string hex(std::uint64_t number) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = out.size(); i-- > 0; number >>= 4) out[i] = kHex[number & 15];
  return out;
}

}  // namespace

std::string make_etag(const IndexState& index, std::string_view question) {
  return "W/\"" + index.uuid + "-" + std::to_string(index.revision.value) + "-" +
         hex(XXH3_64bits(question.data(), question.size())) + "\"";
}

}  // namespace backfile

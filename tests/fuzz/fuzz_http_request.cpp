// Any bytes as a request: the head is found and refused alike however it arrives, and what passes
// holds nothing that could break out of its place. Also the target, Host, Accept-Encoding and
// If-None-Match of what passes.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/http/access_log.hpp"
#include "server/http/content_coding.hpp"
#include "server/http/finish_response.hpp"
#include "server/http/host_allow_list.hpp"
#include "server/http/request_head.hpp"
#include "server/http/target.hpp"
#include "server/http/utf8.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace backfile;
using backfile::test::require;

struct Outcome {
  int status = 0;    // of the refusal; 0: none
  std::string head;  // empty: more is needed
  bool operator==(const Outcome&) const = default;
};

Outcome scan(std::string_view bytes, std::size_t step) {
  HeadScanner scanner({.max_line_bytes = 200, .max_header_count = 8, .max_header_bytes = 400});
  try {
    for (std::size_t seen = 0; seen < bytes.size();) {
      seen = step < bytes.size() - seen ? seen + step : bytes.size();
      const auto extent = scanner.scan(bytes.substr(0, seen));
      if (extent)
        return {.status = 0,
                .head = std::string(bytes.substr(extent->begin, extent->end - extent->begin))};
    }
    return {};
  } catch (const RequestError& error) {
    return {.status = error.status, .head = {}};
  }
}

void check_target(std::string_view text) {
  try {
    const Target target = parse_target(text);
    require(is_utf8(target.path), "a path is UTF-8");
    require(target.path.find('\0') == std::string::npos, "a path holds no NUL");
    for (const auto& [name, value] : target.parameters) {
      require(is_utf8(name) && is_utf8(value), "parameters are UTF-8");
    }
  } catch (const RequestError& error) {
    require(error.status == 400, "a broken target is a 400");
  }
}

void check_head(const std::string& bytes) {
  const RequestHead head = parse_head(bytes);
  require(!(head.chunked && head.content_length), "one framing at most");
  check_target(head.target);
  for (const auto& [name, value] : head.headers) {
    require(name.find_first_of(" \t\r\n:") == std::string::npos, "a header's name is a token");
    require(
        value.find_first_of("\r\n") == std::string::npos && value.find('\0') == std::string::npos,
        "a header's value stays on its line");
    require(is_utf8(json_string(value)), "what is logged is UTF-8");
    require(HostAllowList({"*"}).allows(value).value_or(true), "a star allows every host");
    choose_coding(value);
    const auto etag = matching_etag(value, "\"a\"");
    require(!etag || *etag == "\"a\"" || value.find(*etag) != std::string::npos,
            "a tag is the client's own");
  }
  require(expected_body_bytes(head, 100) <= 100, "a body fits");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(data + 1, data + size);
  const Outcome whole = scan(bytes, bytes.size() + 1);
  require(whole == scan(bytes, 1 + data[0] % 9), "a head is the same however it arrives");
  check_target(bytes);
  if (whole.head.empty()) return 0;
  try {
    check_head(whole.head);
  } catch (const RequestError& error) {
    require(error.status >= 400 && error.status <= 505, "a refusal has a status");
  }
  return 0;
}

// The head of a request, from its first byte to the blank line: found in a growing buffer, checked
// strictly, split. Pure: bytes in, values out, RequestError for everything that two readers could
// understand differently.
//
// Ours instead of cpp-httplib's, because 0.11.4 reads lines without a cap, any number of headers,
// percent-decodes header values (CVE-2026-45372), lets a client's REMOTE_ADDR header shadow the
// real one (CVE-2025-66570) and takes Content-Length beside Transfer-Encoding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/http/request_error.hpp"

namespace backfile {

struct HeadLimits {
  std::size_t max_line_bytes = 16384;    // of the request line: 414
  std::size_t max_header_count = 100;    // 431
  std::size_t max_header_bytes = 32768;  // all of them together, line ends counted: 431
};

// Finds the end of a head while its bytes arrive. Refuses at the first byte that cannot belong to
// one, so that nothing hostile is gathered: a bare LF or CR, a control character, a line or head
// beyond the limits.
class HeadScanner {
 public:
  explicit HeadScanner(const HeadLimits& limits) : limits_(limits) {}

  struct Extent {
    std::size_t begin = 0;  // after the one empty line that some clients send first (RFC 9112, 2.2)
    std::size_t end = 0;    // after the blank line
  };

  // `buffer` holds all bytes so far; each call goes on where the last one ended. Nothing: more are
  // needed.
  std::optional<Extent> scan(std::string_view buffer);

 private:
  std::optional<Extent> end_line();
  void check_limits() const;

  HeadLimits limits_;
  std::size_t next_ = 0;
  std::size_t begin_ = 0;
  std::size_t line_begin_ = 0;
  std::size_t headers_begin_ = 0;  // 0: still in the request line
  std::size_t header_count_ = 0;
  bool after_cr_ = false;
};

struct RequestHead {
  std::string method;
  std::string target;  // without spaces and controls; may hold bytes above 0x7F, as curl sends them
  bool http_1_0 = false;
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case, values as sent
  std::optional<std::uint64_t> content_length;
  bool chunked = false;

  [[nodiscard]] std::optional<std::string_view> header(std::string_view lower_case_name) const;
  // What the client wants; an error may still close.
  [[nodiscard]] bool keep_alive() const;
};

// Requires: `head` is what a HeadScanner found.
RequestHead parse_head(std::string_view head);

// Bytes of body to read. Throws RequestError: 400 for a body where none belongs, 411 for a POST
// without a length, 413 above max_bytes, 415 for a compressed one, 417 for an expectation that is
// not 100-continue, 501 for methods that nothing here has.
std::size_t expected_body_bytes(const RequestHead& head, std::size_t max_bytes);

std::string to_lower_ascii(std::string_view text);

// Whether a comma-separated header value holds the token, in any case.
bool has_token(std::string_view list, std::string_view lower_case_token);

}  // namespace backfile

// Strictness follows RFC 9112; where it leaves a choice between repairing and refusing, this
// refuses.
#include "server/http/request_head.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace backfile {
namespace {

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

bool is_token_char(char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return true;
  return std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_char);
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

[[noreturn]] void refuse(const char* detail) { throw RequestError(400, detail); }

bool parse_version_1_0(std::string_view version) {
  if (version == "HTTP/1.1") return false;
  if (version == "HTTP/1.0") return true;
  const bool is_version = version.size() == 8 && version.starts_with("HTTP/") && version[6] == '.';
  if (is_version) throw RequestError(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
  refuse("The request line does not end in a version of HTTP.");
}

void parse_request_line(std::string_view line, RequestHead& head) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) {
    refuse("The request line is not a method, a target and a version.");
  }
  const std::string_view method = line.substr(0, first);
  const std::string_view target = line.substr(first + 1, last - first - 1);
  if (!is_token(method)) refuse("The method is not a token.");
  if (target.empty() || target.find_first_of(" \t") != std::string_view::npos) {
    refuse("The request line is not a method, a target and a version.");
  }
  head.http_1_0 = parse_version_1_0(line.substr(last + 1));
  head.method = method;
  head.target = target;
}

void parse_header_line(std::string_view line, RequestHead& head) {
  if (line.front() == ' ' || line.front() == '\t') refuse("A header is folded over two lines.");
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) refuse("A header has no colon.");
  const std::string_view name = line.substr(0, colon);
  if (!is_token(name)) refuse("The name of a header is not a token.");
  head.headers.emplace_back(to_lower_ascii(name), trim(line.substr(colon + 1)));
}

// The one value of a header that may come only once.
std::optional<std::string_view> sole_header(const RequestHead& head, std::string_view name,
                                            const char* detail) {
  std::optional<std::string_view> found;
  for (const auto& [header_name, value] : head.headers) {
    if (header_name != name) continue;
    if (found) refuse(detail);
    found = value;
  }
  return found;
}

std::uint64_t parse_content_length(std::string_view digits) {
  const bool all_digits =
      std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits.empty() || !all_digits) refuse("Content-Length is not a number.");
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  // Too large for 64 bits is too large for any body: let the 413 say so.
  return error == std::errc{} && end != nullptr ? value : UINT64_MAX;
}

void parse_framing(RequestHead& head) {
  const auto length = sole_header(head, "content-length", "Content-Length is given twice.");
  const auto coding = sole_header(head, "transfer-encoding", "Transfer-Encoding is given twice.");
  if (length && coding) refuse("Content-Length and Transfer-Encoding contradict each other.");
  if (length) head.content_length = parse_content_length(*length);
  if (!coding) return;
  if (head.http_1_0) refuse("HTTP/1.0 has no Transfer-Encoding.");
  if (to_lower_ascii(*coding) != "chunked") refuse("This Transfer-Encoding is not known.");
  head.chunked = true;
}

void check_host(const RequestHead& head) {
  const auto host = sole_header(head, "host", "Host is given twice.");
  if (!host && !head.http_1_0) refuse("Host is missing.");
}

void check_method(std::string_view method) {
  static constexpr std::array<std::string_view, 7> kKnown{"GET", "HEAD",  "POST",  "OPTIONS",
                                                          "PUT", "PATCH", "DELETE"};
  if (std::find(kKnown.begin(), kKnown.end(), method) == kKnown.end()) {
    throw RequestError(501, "This method is not known here.");
  }
}

}  // namespace

std::optional<HeadScanner::Extent> HeadScanner::scan(std::string_view buffer) {
  for (; next_ < buffer.size(); ++next_) {
    const char c = buffer[next_];
    if (c == '\n') {
      if (!after_cr_) refuse("A line ends without a carriage return.");
      after_cr_ = false;
      if (const auto extent = end_line()) return extent;
      continue;
    }
    if (after_cr_) refuse("A carriage return stands within a line.");
    after_cr_ = c == '\r';
    if (is_control(c) && c != '\r' && c != '\t') refuse("The head holds a control character.");
    check_limits();
  }
  return std::nullopt;
}

std::optional<HeadScanner::Extent> HeadScanner::end_line() {
  const bool blank = next_ == line_begin_ + 1;
  line_begin_ = next_ + 1;
  if (headers_begin_ == 0) {
    if (!blank) {
      headers_begin_ = line_begin_;
    } else if (begin_ == 0) {
      begin_ = line_begin_;
    } else {
      refuse("Empty lines stand before the request.");
    }
    return std::nullopt;
  }
  if (blank) return Extent{.begin = begin_, .end = line_begin_};
  if (++header_count_ > limits_.max_header_count) {
    throw RequestError(431, "There are too many headers.");
  }
  return std::nullopt;
}

void HeadScanner::check_limits() const {
  if (headers_begin_ == 0) {
    if (next_ - begin_ > limits_.max_line_bytes) {
      throw RequestError(414, "The address is too long.");
    }
  } else if (next_ - headers_begin_ > limits_.max_header_bytes) {
    throw RequestError(431, "The headers are too large.");
  }
}

std::optional<std::string_view> RequestHead::header(std::string_view lower_case_name) const {
  for (const auto& [name, value] : headers) {
    if (name == lower_case_name) return value;
  }
  return std::nullopt;
}

bool RequestHead::keep_alive() const {
  bool close = http_1_0;
  for (const auto& [name, value] : headers) {
    if (name != "connection") continue;
    if (has_token(value, "close")) return false;
    if (has_token(value, "keep-alive")) close = false;
  }
  return !close;
}

RequestHead parse_head(std::string_view head_bytes) {
  RequestHead head;
  bool in_request_line = true;
  for (std::size_t begin = 0; begin < head_bytes.size();) {
    const std::size_t end = head_bytes.find("\r\n", begin);
    const std::string_view line = head_bytes.substr(begin, end - begin);
    if (line.empty()) break;
    if (in_request_line) {
      parse_request_line(line, head);
      in_request_line = false;
    } else {
      parse_header_line(line, head);
    }
    begin = end + 2;
  }
  parse_framing(head);
  check_host(head);
  return head;
}

std::size_t expected_body_bytes(const RequestHead& head, std::size_t max_bytes) {
  check_method(head.method);
  const bool may_have_body =
      head.method == "POST" || head.method == "PUT" || head.method == "PATCH";
  const std::uint64_t length = head.content_length.value_or(0);
  if (!may_have_body) {
    if (head.chunked || length > 0) {
      throw RequestError(400, "A request of this method has no body.");
    }
    return 0;
  }
  if (!head.content_length) throw RequestError(411, "Content-Length is required.");
  if (length > max_bytes) throw RequestError(413, "The body is too large.");
  const auto coding = head.header("content-encoding");
  if (coding && to_lower_ascii(*coding) != "identity") {
    throw RequestError(415, "A compressed body is not accepted.");
  }
  const auto expectation = head.header("expect");
  if (expectation && to_lower_ascii(*expectation) != "100-continue") {
    throw RequestError(417, "Only 100-continue can be expected.");
  }
  return static_cast<std::size_t>(length);
}

std::string to_lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool has_token(std::string_view list, std::string_view lower_case_token) {
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (to_lower_ascii(trim(list.substr(0, comma))) == lower_case_token) return true;
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return false;
}

}  // namespace backfile

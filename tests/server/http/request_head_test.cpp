// The grammar of heads. The table of raw requests (raw_requests.txt) has most of the hostile ones,
// with their answers.
#include "server/http/request_head.hpp"

#include <random>
#include <string>
#include <variant>

#include <doctest/doctest.h>

namespace backfile {
namespace {

using namespace std::string_view_literals;

const std::string kPlain = "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n";

RequestHead head_of(const std::string& headers, const std::string& line = "GET / HTTP/1.1") {
  return parse_head(line + "\r\nHost: localhost\r\n" + headers + "\r\n");
}

int status_of(const RequestHead& head, std::size_t max_body = 100) {
  try {
    expected_body_bytes(head, max_body);
    return 200;
  } catch (const RequestError& error) {
    return error.status;
  }
}

TEST_CASE(
    "a head is split into its parts, names in lower case, values without the space around them") {
  const RequestHead head =
      parse_head("POST /a?b HTTP/1.0\r\nHOST:x\r\nX-A: \t b c \t\r\nContent-Length: 12\r\n\r\n");
  CHECK(head.method == "POST");
  CHECK(head.target == "/a?b");
  CHECK(head.http_1_0);
  CHECK(head.content_length == 12U);
  CHECK_FALSE(head.chunked);
  CHECK(head.headers == std::vector<std::pair<std::string, std::string>>{
                            {"host", "x"}, {"x-a", "b c"}, {"content-length", "12"}});
  CHECK(head.header("x-a") == "b c");
  CHECK_FALSE(head.header("none").has_value());
}

TEST_CASE("header values are not percent-decoded") {
  CHECK(head_of("X: a%0d%0aY: b\r\n").header("x") == "a%0d%0aY: b");
}

TEST_CASE("keep-alive is the rule of 1.1 and the exception of 1.0") {
  CHECK(head_of("").keep_alive());
  CHECK_FALSE(head_of("Connection: close\r\n").keep_alive());
  CHECK_FALSE(head_of("Connection: foo, CLOSE\r\n").keep_alive());
  CHECK_FALSE(head_of("Connection: keep-alive\r\nConnection: close\r\n").keep_alive());
  CHECK(head_of("Connection: closed\r\n").keep_alive());
  CHECK_FALSE(head_of("", "GET / HTTP/1.0").keep_alive());
  CHECK(head_of("Connection: Keep-Alive\r\n", "GET / HTTP/1.0").keep_alive());
}

TEST_CASE("a body's length is known before it is read, or the request is refused") {
  CHECK(expected_body_bytes(head_of("Content-Length: 100\r\n", "POST / HTTP/1.1"), 100) == 100);
  CHECK(expected_body_bytes(head_of(""), 100) == 0);
  CHECK(status_of(head_of("Content-Length: 101\r\n", "POST / HTTP/1.1")) == 413);
  CHECK(status_of(head_of("Content-Length: 99999999999999999999999999\r\n", "POST / HTTP/1.1")) ==
        413);
  CHECK(status_of(head_of("", "POST / HTTP/1.1")) == 411);
  CHECK(status_of(head_of("", "PUT / HTTP/1.1")) == 411);
  CHECK(status_of(head_of("Content-Length: 1\r\n", "DELETE / HTTP/1.1")) == 400);
  CHECK(status_of(head_of("", "BREW / HTTP/1.1")) == 501);
}

TEST_CASE("the scanner finds the end wherever the bytes are cut, and leaves what follows") {
  const std::string bytes = kPlain + "GET /next";
  for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
    HeadScanner scanner{HeadLimits{}};
    auto extent = scanner.scan(std::string_view(bytes).substr(0, cut));
    CHECK(extent.has_value() == (cut >= kPlain.size()));
    if (!extent) extent = scanner.scan(bytes);
    REQUIRE(extent.has_value());
    CHECK(extent->begin == 0);
    CHECK(extent->end == kPlain.size());
  }
}

TEST_CASE("limits are exact to the byte") {
  const HeadLimits limits{.max_line_bytes = 20, .max_header_count = 2, .max_header_bytes = 30};
  const auto status = [&](const std::string& bytes) {
    try {
      return HeadScanner(limits).scan(bytes) ? 200 : 0;
    } catch (const RequestError& error) {
      return error.status;
    }
  };
  CHECK(status("GET /" + std::string(6, 'a') + " HTTP/1.1\r\n\r\n") == 200);  // 20 bytes
  CHECK(status("GET /" + std::string(7, 'a') + " HTTP/1.1\r\n\r\n") == 414);
  CHECK(status("GET / HTTP/1.1\r\nA: b\r\nC: d\r\n\r\n") == 200);
  CHECK(status("GET / HTTP/1.1\r\nA: b\r\nC: d\r\nE: f\r\n\r\n") == 431);
  CHECK(status("GET / HTTP/1.1\r\nA: " + std::string(25, 'b') + "\r\n\r\n") == 200);
  CHECK(status("GET / HTTP/1.1\r\nA: " + std::string(26, 'b') + "\r\n\r\n") == 431);
}

// The head's outcome: what was parsed, or the status of the refusal; 0 for "needs more".
std::variant<int, RequestHead> outcome(const std::string& bytes, std::mt19937* cuts) {
  HeadScanner scanner{
      HeadLimits{.max_line_bytes = 200, .max_header_count = 10, .max_header_bytes = 300}};
  try {
    std::size_t seen = 0;
    while (seen < bytes.size()) {
      seen = cuts == nullptr ? bytes.size() : std::min(bytes.size(), seen + 1 + (*cuts)() % 7);
      const auto extent = scanner.scan(std::string_view(bytes).substr(0, seen));
      if (extent) {
        return parse_head(
            std::string_view(bytes).substr(extent->begin, extent->end - extent->begin));
      }
    }
    return 0;
  } catch (const RequestError& error) {
    return error.status;
  }
}

TEST_CASE("mutated heads are parsed or refused, and always the same however they arrive") {
  const unsigned seed = 424242;
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::string base =
      "POST /a/b?c=d HTTP/1.1\r\nHost: localhost:8080\r\nContent-Length: 5\r\nConnection: "
      "close\r\nX-A: b\r\n\r\nhello";
  static constexpr std::string_view kInsertions =
      "\r\n\t :,\0/%\x7f\x80"
      "Aa0"sv;
  int parsed = 0;
  int refused = 0;
  for (int round = 0; round < 30000; ++round) {
    std::string bytes = base;
    for (std::size_t i = 1 + random() % 3; i > 0; --i) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 4) {
        case 0:
          bytes.erase(at, 1 + random() % 4);
          break;
        case 1:
          bytes.insert(at, 1, kInsertions[random() % kInsertions.size()]);
          break;
        case 2:
          bytes[at] = kInsertions[random() % kInsertions.size()];
          break;
        default:
          bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40));
          break;
      }
    }
    const auto whole = outcome(bytes, nullptr);
    const auto cut = outcome(bytes, &random);
    CAPTURE(bytes);
    REQUIRE(whole.index() == cut.index());
    if (const auto* status = std::get_if<int>(&whole)) {
      REQUIRE(*status == std::get<int>(cut));
      ++refused;
      continue;
    }
    const auto& head = std::get<RequestHead>(whole);
    REQUIRE(head.headers == std::get<RequestHead>(cut).headers);
    REQUIRE(head.target == std::get<RequestHead>(cut).target);
    REQUIRE(head.method.find_first_of(" \t\r\n:") == std::string::npos);
    REQUIRE(head.target.find_first_of(" \t\r\n") == std::string::npos);
    for (const auto& [name, value] : head.headers) {
      REQUIRE(name.find_first_of(" \t\r\n:") == std::string::npos);
      REQUIRE(value.find_first_of("\r\n") == std::string::npos);
      REQUIRE(value.find('\0') == std::string::npos);
    }
    ++parsed;
  }
  MESSAGE("seed " << seed << ": " << parsed << " parsed, " << refused << " refused");
  CHECK(parsed > 1000);
  CHECK(refused > 1000);
}

TEST_CASE("tokens are found in lists whole and in any case") {
  CHECK(has_token("a, Close ,b", "close"));
  CHECK(has_token("close", "close"));
  CHECK_FALSE(has_token("", "close"));
  CHECK_FALSE(has_token("enclose, closed", "close"));
}

}  // namespace
}  // namespace backfile

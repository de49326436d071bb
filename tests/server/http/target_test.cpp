// Targets taken apart: what is decoded when, and what is refused.
#include "server/http/target.hpp"

#include <random>
#include <string>

#include <doctest/doctest.h>

#include "server/http/request_error.hpp"

namespace backfile {
namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

TEST_CASE("a path is split before it is decoded, so an encoded slash stays inside its segment") {
  const Target target = parse_target("/a/x%2Fy%20z/");
  CHECK(target.segments == std::vector<std::string>{"a", "x/y z", ""});
  CHECK(target.path == "/a/x/y z/");
  CHECK(target.parameters.empty());
  CHECK_FALSE(target.authority.has_value());
  CHECK(parse_target("/").segments == std::vector<std::string>{""});
}

TEST_CASE("plus is a space in parameters only") {
  const Target target = parse_target("/a+b?c+d=e+f%2Bg");
  CHECK(target.path == "/a+b");
  CHECK(target.parameters == Parameters{{"c d", "e f+g"}});
}

TEST_CASE(
    "parameters keep their order, repeats, empty values and every character after the first equals "
    "sign") {
  const Target target = parse_target("/?q=1&q=2&&bare&=v&a=b=c?d&e=");
  CHECK(target.parameters ==
        Parameters{{"q", "1"}, {"q", "2"}, {"bare", ""}, {"", "v"}, {"a", "b=c?d"}, {"e", ""}});
}

TEST_CASE("an absolute target gives up its authority") {
  const Target target = parse_target("http://Example.org:80/a?b=c");
  CHECK(target.authority == "Example.org:80");
  CHECK(target.path == "/a");
  CHECK(target.parameters == Parameters{{"b", "c"}});
  CHECK(parse_target("http://example.org").path == "/");
  CHECK(parse_target("http://example.org?b").parameters == Parameters{{"b", ""}});
  CHECK(parse_target("*") ==
        Target{.path = "*", .segments = {}, .parameters = {}, .authority = {}});
}

TEST_CASE("broken targets are refused") {
  for (const char* text :
       {"",        "a",       "?a",   "*/",   "/%",         "/%4",     "/%4g",      "/%%41",
        "/?%",     "/?a=%f",  "/%00", "/%0a", "/%7f",       "/%c0%af", "/%ff",      "/?a=%00",
        "/?a=%ff", "/?%e6=1", "/a#b", "#",    "https://a/", "//[",     "/%ed%a0%80"}) {
    CAPTURE(text);
    if (std::string(text) == "//[") {
      CHECK(parse_target(text).segments.size() == 2);  // two slashes are a path, never a host
      continue;
    }
    CHECK_THROWS_AS(parse_target(text), RequestError);
  }
}

TEST_CASE("what is percent-encoded comes back whole, for any bytes") {
  const unsigned seed = 20250602;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    std::string encoded;
    for (char& c : bytes) {
      c = static_cast<char>(random());
      static constexpr std::string_view kHex = "0123456789ABCDEFabcdef";
      const auto byte = static_cast<unsigned char>(c);
      const auto low = byte & 0x0FU;
      encoded += {'%', kHex[byte >> 4U], kHex[low >= 10 && random() % 2 == 0 ? low + 6 : low]};
    }
    CHECK(percent_decode(encoded) == bytes);
    CHECK(percent_decode(encoded, true) == bytes);
  }
}

TEST_CASE("random targets are parsed or refused, never worse") {
  const unsigned seed = 77;
  CAPTURE(seed);
  std::mt19937 random(seed);
  static constexpr std::string_view kAlphabet = "/?&=%+#*:.0aAfF\xC3\xA9 \\";
  int parsed = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text = round % 2 == 0 ? "/" : "";
    for (std::size_t i = random() % 30; i > 0; --i) text += kAlphabet[random() % kAlphabet.size()];
    try {
      parse_target(text);
      ++parsed;
    } catch (const RequestError& error) {
      CHECK(error.status == 400);
    }
  }
  CHECK(parsed > 100);
}

}  // namespace
}  // namespace backfile

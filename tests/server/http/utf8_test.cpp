// Well-formedness, checked against the definition for every code point.
#include "server/http/utf8.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace backfile {
namespace {

// By the definition: decode, then ask whether encoding it again gives the same bytes.
std::string encode(unsigned code_point) {
  const auto tail = [](unsigned bits) { return static_cast<char>(0x80U | (bits & 0x3FU)); };
  if (code_point < 0x80) return {static_cast<char>(code_point)};
  if (code_point < 0x800) return {static_cast<char>(0xC0U | code_point >> 6U), tail(code_point)};
  if (code_point < 0x10000) {
    return {static_cast<char>(0xE0U | code_point >> 12U), tail(code_point >> 6U), tail(code_point)};
  }
  return {static_cast<char>(0xF0U | code_point >> 18U), tail(code_point >> 12U),
          tail(code_point >> 6U), tail(code_point)};
}

TEST_CASE("every code point but the surrogates is well-formed, with the length of its encoding") {
  int wrong = 0;
  for (unsigned code_point = 0; code_point <= 0x110400; ++code_point) {
    const std::string bytes = encode(code_point);
    const bool valid = code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
    if (utf8_length_at(bytes, 0) != (valid ? bytes.size() : 0)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("overlong, cut and stray bytes are not UTF-8") {
  for (const char* bytes :
       {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF", "\xE0\x9F\xBF", "\xF0\x80\x80\xAF",
        "\xF0\x8F\xBF\xBF", "\xF5\x80\x80\x80", "\xFF", "\xFE", "\xE6\x9D", "\xE6", "a\xC3",
        "\xC3(", "\xE6\x9D(", "\xF0\x9F\x98", "\xF8\x88\x80\x80\x80"}) {
    CAPTURE(bytes);
    CHECK_FALSE(is_utf8(bytes));
  }
  CHECK(is_utf8(""));
  CHECK(is_utf8("d\xC3\xA9j\xC3\xA0 \xE6\x9D\xB1\xE4\xBA\xAC \xF0\x9F\x97\x9E"));
}

}  // namespace
}  // namespace backfile

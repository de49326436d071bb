#include "schema/glass_format.hpp"

#include <random>
#include <vector>

#include <doctest/doctest.h>

namespace backfile::glass {
namespace {

std::string sorted(std::uint32_t number) {
  std::string bytes;
  append_sorted_number(bytes, number);
  return bytes;
}

std::string sorted(std::string_view text) {
  std::string bytes;
  append_sorted_text(bytes, text);
  return bytes;
}

TEST_CASE("numbers come back, and their bytes sort as they do") {
  std::vector<std::uint32_t> numbers{0,          1,          0xFF,       0x100,
                                     0x7FFF,     0x8000,     0x3FFFFF,   0x400000,
                                     0x1FFFFFFF, 0x20000000, 0xFFFFFFFE, 0xFFFFFFFF};
  for (const std::uint32_t number : numbers) {
    CAPTURE(number);
    CHECK(sorted_number(sorted(number)) == number);
  }
  constexpr unsigned kSeed = 5;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  for (int i = 0; i < 10'000; ++i) {
    const auto a = static_cast<std::uint32_t>(random() >> (random() % 32));
    const auto b = static_cast<std::uint32_t>(random() >> (random() % 32));
    CAPTURE(a);
    CAPTURE(b);
    REQUIRE(sorted_number(sorted(a)) == a);
    REQUIRE((sorted(a) < sorted(b)) == (a < b));
  }
}

TEST_CASE("what is no number is told apart: nothing, too short, too long, too large") {
  CHECK_FALSE(sorted_number(""));
  CHECK_FALSE(sorted_number("\x01"));
  CHECK_FALSE(sorted_number(std::string("\0\1\2", 3)));
  CHECK_FALSE(sorted_number("\x80\x01"));
  CHECK_FALSE(sorted_number("\xFF\xFF"));
  CHECK_FALSE(sorted_number("\xF7\xFF\xFF\xFF\xFF\xFF"));
}

TEST_CASE("a text with NUL sorts behind its beginning and what is written there") {
  CHECK(sorted("ab") == "ab");
  CHECK(sorted(std::string_view("a\0b", 3)) == std::string("a\0\xFF"
                                                           "b",
                                                           4));
  const std::string later = sorted("a") + '\0' + sorted(7);
  CHECK(sorted("a") < later);
  CHECK(later < sorted(std::string_view("a\0", 2)));
  CHECK(sorted(std::string_view("a\0", 2)) < sorted("aa"));
}

}  // namespace
}  // namespace backfile::glass

#include "schema/slots.hpp"

#include <limits>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace backfile;

namespace {

constexpr Instant kFirst = -62'135'596'800;
constexpr Instant kLast = 253'402'300'799;

}  // namespace

TEST_CASE("instants come back from their five bytes and compare as bytes do") {
  std::mt19937_64 random(1);
  std::uniform_int_distribution<Instant> any(kFirst, kLast);
  std::vector<Instant> instants{kFirst, kFirst + 1, -1, 0, 1, 1'750'000'000, kLast - 1, kLast};
  for (int i = 0; i < 2000; ++i) instants.push_back(any(random));
  for (std::size_t i = 0; i < instants.size(); ++i) {
    const std::string bytes = encode_instant(instants[i]);
    REQUIRE(bytes.size() == 5);
    REQUIRE(decode_instant(bytes) == instants[i]);
    const Instant other = instants[(i * 7 + 3) % instants.size()];
    REQUIRE((bytes < encode_instant(other)) == (instants[i] < other));
  }
}

TEST_CASE("instants outside the calendar are refused both ways") {
  CHECK_THROWS_AS(encode_instant(kFirst - 1), std::out_of_range);
  CHECK_THROWS_AS(encode_instant(kLast + 1), std::out_of_range);
  CHECK_FALSE(decode_instant("").has_value());
  CHECK_FALSE(decode_instant("1234").has_value());
  CHECK_FALSE(decode_instant("123456").has_value());
  CHECK_FALSE(decode_instant("\xFF\xFF\xFF\xFF\xFF").has_value());
}

TEST_CASE("lists of values come back as they were") {
  const std::vector<std::string> values{"", "trade", std::string(300, 'x'), "with\nnewline",
                                        "東京"};
  const std::string bytes = encode_values(values);
  const auto decoded = decode_values(bytes);
  REQUIRE(decoded.has_value());
  CHECK(std::vector<std::string>(decoded->begin(), decoded->end()) == values);
  CHECK(encode_values({}).empty());
  CHECK(decode_values("")->empty());
}

TEST_CASE("malformed lists are nothing") {
  const std::string bytes = encode_values({"trade", "steel"});
  for (std::size_t size = 1; size < bytes.size(); ++size) {
    if (size == 6) continue;  // the first value, whole
    CAPTURE(size);
    CHECK_FALSE(decode_values(std::string_view(bytes).substr(0, size)).has_value());
  }
  CHECK_FALSE(decode_values("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01").has_value());
  CHECK_FALSE(decode_values("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01").has_value());
}

TEST_CASE("counts come back and compare as bytes do") {
  std::mt19937_64 random(2);
  std::vector<std::uint64_t> counts{
      0, 1, 127, 128, 255, 256, 65535, 65536, std::numeric_limits<std::uint64_t>::max()};
  for (int i = 0; i < 1000; ++i) counts.push_back(random() >> (i % 64));
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const std::string bytes = encode_count(counts[i]);
    REQUIRE(decode_count(bytes) == counts[i]);
    const std::uint64_t other = counts[(i * 5 + 1) % counts.size()];
    REQUIRE((bytes < encode_count(other)) == (counts[i] < other));
  }
}

TEST_CASE("malformed counts are nothing") {
  using namespace std::string_view_literals;
  for (const std::string_view bad :
       {""sv, "\x01"sv, "\x00\x01"sv, "\x02\x00\x01"sv, "\x01\x01\x01"sv,
        "\x09\x01\x01\x01\x01\x01\x01\x01\x01\x01"sv}) {
    CAPTURE(bad.size());
    CHECK_FALSE(decode_count(bad).has_value());
  }
  CHECK(decode_count("\x00"sv) == 0);
}

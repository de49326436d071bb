#include "schema/bits.hpp"

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace backfile {
namespace {

std::string readable(std::string bytes) { return bytes.append(BitReader::kSpare, '\0'); }

BitReader reader_of(const std::string& readable) {
  return BitReader(std::string_view(readable).substr(0, readable.size() - BitReader::kSpare));
}

TEST_CASE("numbers of any width are read as they were written") {
  for (unsigned seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    std::vector<std::pair<std::uint64_t, unsigned>> written;
    std::string bytes;
    BitWriter writer(bytes);
    for (int i = 0; i < 200; ++i) {
      const auto width = static_cast<unsigned>(random() % 33);
      written.emplace_back(random() & ((std::uint64_t{1} << width) - 1), width);
      writer.write(written.back().first, width);
    }
    writer.finish();
    const std::string all = readable(bytes);
    BitReader reader = reader_of(all);
    for (const auto& [value, width] : written) CHECK(reader.take(width) == value);
  }
}

TEST_CASE("unary numbers are read as they were written, also those longer than eight bytes") {
  const std::vector<std::uint64_t> numbers{0, 1, 31, 32, 33, 56, 57, 58, 63, 64, 1000, 0};
  std::string bytes;
  BitWriter writer(bytes);
  for (const std::uint64_t number : numbers) writer.write_unary(number);
  writer.finish();
  const std::string all = readable(bytes);
  BitReader reader = reader_of(all);
  for (const std::uint64_t number : numbers) CHECK(reader.take_unary() == number);
  CHECK(reader.take_unary() == BitReader::kNone);
}

TEST_CASE("past the end there are zeros, however far") {
  const std::string all = readable("\xFF");
  BitReader reader = reader_of(all);
  reader.skip(4);
  CHECK(reader.take(32) == 0xF);
  CHECK(reader.take(32) == 0);
  reader.skip(std::uint64_t{1} << 40);
  CHECK(reader.take(1) == 0);
  CHECK(reader.take_unary() == BitReader::kNone);
  const std::string none = readable("");
  CHECK(reader_of(none).take_unary() == BitReader::kNone);
}

}  // namespace
}  // namespace backfile

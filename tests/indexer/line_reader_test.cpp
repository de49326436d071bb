#include "indexer/readers/line_reader.hpp"

#include <algorithm>
#include <cstring>

#include <doctest/doctest.h>

#include "indexer/errors.hpp"

namespace backfile {
namespace {

// Gives its bytes in pieces; may fail or stop where they end.
class Pieces final : public InputStream {
 public:
  enum class End : std::uint8_t { Clean, Error, Stop };
  Pieces(std::string bytes, std::size_t step, End end = End::Clean)
      : bytes_(std::move(bytes)), step_(step), end_(end) {}

  std::size_t read(std::span<char> into) override {
    const std::size_t count = std::min(std::min(step_, into.size()), bytes_.size() - at_);
    if (count == 0 && end_ == End::Error) throw InputError("cut short");
    std::memcpy(into.data(), bytes_.data() + at_, count);
    at_ += count;
    return count;
  }
  bool stopped() const override { return at_ == bytes_.size() && end_ == End::Stop; }
  std::uint64_t packed_position() const override { return at_; }
  std::optional<std::uint64_t> packed_size() const override { return std::nullopt; }

 private:
  std::string bytes_;
  std::size_t step_;
  End end_;
  std::size_t at_ = 0;
};

std::vector<std::string> lines_in(const std::string& bytes, std::size_t step) {
  Pieces input(bytes, step);
  LineReader reader(input);
  std::vector<std::string> lines;
  Line line;
  while (reader.next(line)) {
    CHECK(line.number == lines.size() + 1);
    CHECK_FALSE(line.too_long);
    CHECK(bytes.compare(line.offset, line.text.size(), line.text) == 0);
    lines.emplace_back(line.text);
  }
  CHECK(reader.position().bytes == bytes.size());
  return lines;
}

TEST_CASE("lines are the same however the input is cut into pieces") {
  const std::vector<std::string> want{"one", "", "three is longer", "four"};
  for (const std::size_t step : {1U, 2U, 3U, 5U, 100U}) {
    CAPTURE(step);
    CHECK(lines_in("one\n\nthree is longer\nfour\n", step) == want);
    CHECK(lines_in("one\n\nthree is longer\nfour", step) == want);
    CHECK(lines_in("", step).empty());
    CHECK(lines_in("\n", step) == std::vector<std::string>{""});
  }
}

TEST_CASE("a byte-order mark at the very start is no part of the first line") {
  Pieces input("\xEF\xBB\xBF{}\n\xEF\xBB\xBF{}\n", 4);
  LineReader reader(input);
  Line line;
  REQUIRE(reader.next(line));
  CHECK(line.text == "{}");
  REQUIRE(reader.next(line));
  CHECK(line.text == "\xEF\xBB\xBF{}");
}

TEST_CASE("a line over the limit gives its beginning, and the next line is read") {
  const std::string long_line(200'000, 'x');
  for (const std::size_t step : {1000U, 150'000U, 1'000'000U}) {
    CAPTURE(step);
    Pieces input("before\n" + long_line + "\nafter\n" + std::string(100, 'y'), step);
    LineReader reader(input, 100'000);
    Line line;
    REQUIRE(reader.next(line));
    CHECK(line.text == "before");
    REQUIRE(reader.next(line));
    CHECK(line.too_long);
    CHECK(line.offset == 7);
    CHECK(line.text == long_line.substr(0, kLongLineKept));
    REQUIRE(reader.next(line));
    CHECK(line.text == "after");
    CHECK_FALSE(line.too_long);
    CHECK(line.offset == 7 + 200'001);
    REQUIRE(reader.next(line));
    CHECK_FALSE(reader.next(line));
    CHECK(reader.position().lines == 4);
  }
}

TEST_CASE("a line of exactly the limit is whole") {
  for (const std::size_t step : {7U, 1000U}) {
    Pieces input(std::string(50, 'x') + "\n" + std::string(51, 'x') + "\n", step);
    LineReader reader(input, 50);
    Line line;
    REQUIRE(reader.next(line));
    CHECK_FALSE(line.too_long);
    CHECK(line.text.size() == 50);
    REQUIRE(reader.next(line));
    CHECK(line.too_long);
  }
}

TEST_CASE("another reader goes on behind a position, and knows an input that changed") {
  const std::string bytes = "one\ntwo\nthree\n";
  LinePosition place;
  {
    Pieces input(bytes, 3);
    LineReader reader(input);
    Line line;
    REQUIRE(reader.next(line));
    REQUIRE(reader.next(line));
    place = reader.position();
  }
  CHECK(place.lines == 2);
  CHECK(place.bytes == 8);
  {
    Pieces input(bytes + "four\n", 5);
    LineReader reader(input);
    REQUIRE(reader.skip_to(place));
    Line line;
    REQUIRE(reader.next(line));
    CHECK(line.text == "three");
    CHECK(line.number == 3);
    CHECK(line.offset == 8);
  }
  Pieces changed("one\ntwa\nthree\n", 5);
  CHECK_FALSE(LineReader(changed).skip_to(place));
  Pieces shorter("one\n", 5);
  CHECK_FALSE(LineReader(shorter).skip_to(place));
}

TEST_CASE("the position never counts a line that was read only in part") {
  for (const Pieces::End end : {Pieces::End::Error, Pieces::End::Stop}) {
    Pieces whole("one\n", 2);
    LineReader first(whole);
    Line line;
    REQUIRE(first.next(line));

    Pieces input("one\ntwo is cut", 2, end);
    LineReader reader(input);
    REQUIRE(reader.next(line));
    if (end == Pieces::End::Error) {
      CHECK_THROWS_AS(reader.next(line), InputError);
    } else {
      CHECK_FALSE(reader.next(line));
    }
    CHECK(reader.position().bytes == 4);
    CHECK(reader.position().lines == 1);
    CHECK(reader.position().digest == first.position().digest);
  }
}

}  // namespace
}  // namespace backfile

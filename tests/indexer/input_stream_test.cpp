#include "indexer/readers/input_stream.hpp"

#include <random>
#include <thread>

#include <doctest/doctest.h>
#include <unistd.h>

#include "indexer/errors.hpp"
#include "support.hpp"

namespace backfile {
namespace {

using test::gzipped;
using test::TempDir;
using test::zstd_packed;

std::string all_of(InputStream& stream, std::size_t step = 1000) {
  std::string all;
  std::string piece(step, '\0');
  while (const std::size_t got = stream.read(piece)) all.append(piece, 0, got);
  return all;
}

std::string unpacked(const TempDir& temp, const std::string& bytes, std::size_t step = 1000) {
  const StopRequest stop;
  return all_of(*open_input(temp.file("input.txt", bytes), stop), step);
}

TEST_CASE("the packing is told by the bytes, whatever the name") {
  const TempDir temp;
  const std::string text = test::invented_lines(1, 400);
  REQUIRE(text.size() > 100'000);
  CHECK(unpacked(temp, text) == text);
  CHECK(unpacked(temp, gzipped(text)) == text);
  CHECK(unpacked(temp, zstd_packed(text)) == text);
  CHECK(unpacked(temp, zstd_packed(text), 7) == text);
  CHECK(unpacked(temp, "").empty());
  CHECK(unpacked(temp, "\x1f") == "\x1f");
  CHECK(unpacked(temp, gzipped("")).empty());
  CHECK(unpacked(temp, zstd_packed("")).empty());
}

TEST_CASE("members and frames that follow one another are one input") {
  const TempDir temp;
  CHECK(unpacked(temp, gzipped("one\n") + gzipped("") + gzipped("two\n")) == "one\ntwo\n");
  CHECK(unpacked(temp, gzipped("one\n") + std::string(512, '\0')) == "one\n");
  CHECK(unpacked(temp, zstd_packed("one\n") + zstd_packed("two\n")) == "one\ntwo\n");
  const std::string skippable("\x50\x2a\x4d\x18\x04\0\0\0abcd", 12);
  CHECK(unpacked(temp, skippable + zstd_packed("two\n")) == "two\n");
}

TEST_CASE("input that is cut short or damaged is an error that names the file") {
  const TempDir temp;
  const std::string text = test::invented_lines(2, 200);
  for (const std::string& packed : {gzipped(text), zstd_packed(text)}) {
    CHECK_THROWS_WITH_AS(unpacked(temp, packed.substr(0, packed.size() / 2)),
                         doctest::Contains("input.txt"), InputError);
    std::string damaged = packed;
    for (std::size_t i = damaged.size() / 2; i < damaged.size() / 2 + 50; ++i) damaged[i] = 'x';
    CHECK_THROWS_AS(unpacked(temp, damaged), InputError);
    CHECK_THROWS_AS(unpacked(temp, packed + "garbage after the end"), InputError);
  }
}

TEST_CASE("random damage is an error or other bytes, never a crash") {
  const TempDir temp;
  const std::uint32_t seed = std::random_device()();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::string text = test::invented_lines(3, 20);
  for (int i = 0; i < 100; ++i) {
    std::string packed = i % 2 == 0 ? gzipped(text) : zstd_packed(text);
    for (int flips = 0; flips < 3; ++flips)
      packed[4 + random() % (packed.size() - 4)] ^= static_cast<char>(1 + random() % 255);
    std::size_t length = 0;
    std::string complaint = "input.txt";
    try {
      length = unpacked(temp, packed).size();
    } catch (const InputError& error) {
      complaint = error.what();
    }
    CHECK(length <= text.size() * 1000);
    CHECK(complaint.find("input.txt") != std::string::npos);
  }
}

TEST_CASE("a bomb is refused after 64 MB") {
  const TempDir temp;
  const std::string bomb = zstd_packed(std::string(100U << 20U, '\0'));
  REQUIRE(bomb.size() < 20'000);
  CHECK_THROWS_WITH_AS(unpacked(temp, bomb, 1U << 20U), doctest::Contains("1000 times"),
                       InputError);
}

TEST_CASE("what is not there or no file is an error") {
  const TempDir temp;
  const StopRequest stop;
  CHECK_THROWS_WITH_AS(open_input((temp / "missing").string(), stop), doctest::Contains("missing"),
                       InputError);
  CHECK_THROWS_WITH_AS(open_input(temp.path().string(), stop), doctest::Contains("directory"),
                       InputError);
}

TEST_CASE("a pipe is read to its end, and a stop ends the wait for a silent one") {
  int ends[2] = {-1, -1};
  REQUIRE(::pipe(ends) == 0);
  const std::string name = "/dev/fd/" + std::to_string(ends[0]);
  StopRequest stop;
  REQUIRE(::write(ends[1], "one\n", 4) == 4);
  std::thread asker([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    stop.set(15);
  });
  const auto stream = open_input(name, stop);
  CHECK(all_of(*stream) == "one\n");
  CHECK(stream->stopped());
  CHECK_FALSE(stream->packed_size());
  asker.join();
  ::close(ends[0]);
  ::close(ends[1]);
}

}  // namespace
}  // namespace backfile

// Which way an ingest takes, by the sizes of files that hold nothing.
#include "indexer/add_method.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "support.hpp"

namespace backfile {
namespace {

using test::TempDir;

constexpr std::uintmax_t kMegabyte = std::uintmax_t{1} << 20U;

struct Sizes {
  AddMethod chosen(std::vector<std::string> inputs, AddMethod asked = AddMethod::Auto) const {
    AddOptions options;
    options.inputs = std::move(inputs);
    options.method = asked;
    return choose_method(options, temp / "current");
  }
  std::string input(const std::string& name, std::uintmax_t bytes) const {
    const std::string path = temp.file(name, "");
    std::filesystem::resize_file(path, bytes);
    return path;
  }
  void archive_of(std::uintmax_t bytes) const {
    std::filesystem::create_directories(temp / "current");
    input("current/postlist.glass", bytes);
  }

  TempDir temp;
};

TEST_CASE("inputs of a few megabytes together go in bulk, less goes live") {
  const Sizes sizes;
  sizes.archive_of(0);
  const std::string half = sizes.input("half.jsonl", 2 * kMegabyte);
  CHECK(sizes.chosen({half}) == AddMethod::Live);
  CHECK(sizes.chosen({half, half}) == AddMethod::Bulk);
  CHECK(sizes.chosen({sizes.input("packed.jsonl.zst", kMegabyte)}) == AddMethod::Bulk);
}

TEST_CASE("an archive too large to be copied for so little is added to live") {
  const Sizes sizes;
  const std::string input = sizes.input("in.jsonl", 4 * kMegabyte);
  sizes.archive_of(80 * kMegabyte);
  CHECK(sizes.chosen({input}) == AddMethod::Bulk);
  sizes.archive_of(80 * kMegabyte + 1);
  CHECK(sizes.chosen({input}) == AddMethod::Live);
}

TEST_CASE("inputs that do not tell their size go live, and an explicit method is obeyed") {
  const Sizes sizes;
  sizes.archive_of(0);
  const std::string large = sizes.input("large.jsonl", 8 * kMegabyte);
  CHECK(sizes.chosen({large, "-"}) == AddMethod::Live);
  CHECK(sizes.chosen({large}, AddMethod::Live) == AddMethod::Live);
  CHECK(sizes.chosen({"-"}, AddMethod::Bulk) == AddMethod::Bulk);
}

}  // namespace
}  // namespace backfile

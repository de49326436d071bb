#include "server/search/memory_ahead.hpp"

#include <chrono>
#include <cstddef>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <sys/resource.h>

#ifdef BACKFILE_TCMALLOC
#include <gperftools/malloc_extension.h>
#endif

namespace backfile {
namespace {

constexpr std::size_t kMiB = std::size_t{1} << 20;

#ifdef BACKFILE_TCMALLOC

std::size_t free_bytes() { return keep_memory_ahead(0); }

long page_faults() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_minflt;
}

std::size_t heap_bytes() {
  std::size_t bytes = 0;
  MallocExtension::instance()->GetNumericProperty("generic.heap_size", &bytes);
  return bytes;
}

using Pieces = std::vector<std::vector<char>>;

// All pieces of a megabyte that other tests have left, taken, and what is smaller given back: the
// allocator has nothing free then, and nothing else to take a megabyte from. From now on it gives
// back only what it is told to, not by itself once in some gigabytes of freeing.
Pieces take_what_is_free() {
  MallocExtension::instance()->SetMemoryReleaseRate(0);
  Pieces pieces;
  for (const std::size_t before = heap_bytes(); heap_bytes() == before;) pieces.emplace_back(kMiB);
  MallocExtension::instance()->ReleaseFreeMemory();
  return pieces;
}

// Page faults of filling so many pieces of a megabyte, which are freed again.
long faults_of_filling(std::size_t count) {
  const long before = page_faults();
  Pieces pieces(count);
  for (auto& piece : pieces) piece.assign(kMiB, 'x');
  return page_faults() - before;
}

TEST_CASE("memory kept ahead is written to without waiting for the system") {
  const Pieces taken = take_what_is_free();
  CHECK(keep_memory_ahead(64 * kMiB) >= 64 * kMiB);
  CHECK(faults_of_filling(48) < 100);
}

TEST_CASE("memory that is free stays so while more is got, and all of it is cleared") {
  const Pieces taken = take_what_is_free();
  const std::size_t before = keep_memory_ahead(4 * kMiB);
  REQUIRE(before < 8 * kMiB);
  CHECK(keep_memory_ahead(16 * kMiB) >= before + 16 * kMiB);
  CHECK(faults_of_filling(18) < 100);
}

TEST_CASE("memory is kept ahead again once it is used") {
  const Pieces taken = take_what_is_free();
  keep_memory_ahead(16 * kMiB);
  const std::vector<char> used(15 * kMiB);
  REQUIRE(free_bytes() < 8 * kMiB);
  CHECK(keep_memory_ahead(16 * kMiB) >= 16 * kMiB);
}

TEST_CASE("memory that a search has used is replaced while others search") {
  const Pieces taken = take_what_is_free();
  MemoryAhead memory(16 * kMiB);
  const std::vector<char> used(12 * kMiB);
  REQUIRE(free_bytes() < 8 * kMiB);
  memory.top_up();
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  while (free_bytes() < 16 * kMiB && std::chrono::steady_clock::now() < deadline) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  CHECK(free_bytes() >= 16 * kMiB);
}

TEST_CASE("little memory is kept ahead too, so that nobody asks for it again and again") {
  const Pieces taken = take_what_is_free();
  CHECK(keep_memory_ahead(4096) >= 4096);
}

TEST_CASE("where enough memory is free, or none is wanted, nothing is done") {
  const std::size_t held = keep_memory_ahead(16 * kMiB);
  CHECK(keep_memory_ahead(8 * kMiB) == held);
  CHECK(keep_memory_ahead(0) == held);
}

#else

TEST_CASE("no memory is kept ahead where the allocator does not tell what is free") {
  CHECK(keep_memory_ahead(64 * kMiB) == 0);
  MemoryAhead memory(64 * kMiB);
  memory.top_up();
}

#endif

}  // namespace
}  // namespace backfile

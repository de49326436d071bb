// What a batch teaches an archive. The rules of updates are held by index_writer_test and
// bulk_builder_test.
#include "indexer/change_plan.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/pair_counter.hpp"

namespace backfile {
namespace {

// Common words enough that none of the two words of a name is one of the commonest.
std::vector<Change> changes_of(std::size_t count, std::size_t words) {
  std::string common;
  for (std::size_t i = 0; i < words; ++i) {
    common.append("the").append(std::to_string(i % 60)).append(" ");
  }
  std::vector<Change> changes(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string name = std::to_string(i / 10);  // of ten neighbours
    std::string& title = changes[i].article.title;
    title.append("Captain").append(name).append(" Courageous").append(name);
    changes[i].article.body = {common};
  }
  return changes;
}

TEST_CASE("a batch too small for pairs leaves an archive without, and says nothing of its end") {
  Metadata metadata;
  learn_from(changes_of(kPairsNeed - 1, 100), 70, metadata);
  CHECK(metadata.pairs.size() == 0);
  CHECK(metadata.pairs_after == 0);
}

TEST_CASE("pairs are chosen once") {
  Metadata metadata;
  learn_from(changes_of(kPairsNeed, 100), 70, metadata);
  CHECK(metadata.pairs.contains("captain0", "courageous0"));
  CHECK(metadata.pairs_after == 70);
  const FrequentPairs chosen = metadata.pairs;
  learn_from(changes_of(3 * kPairsNeed, 100), 1070, metadata);
  CHECK(metadata.pairs == chosen);
  CHECK(metadata.pairs_after == 70);
}

TEST_CASE("of a large batch articles from all over it choose the pairs") {
  const std::vector<Change> changes = changes_of(2 * kPairsNeed, 8'000);
  std::size_t bytes = 0;
  for (const Change& change : changes) bytes += text_bytes(change.article);
  REQUIRE(bytes > 2 * kPairSampleBytes);
  Metadata metadata;
  learn_from(changes, 0, metadata);
  CHECK(metadata.pairs.contains("captain0", "courageous0"));
  CHECK(metadata.pairs.contains("captain39", "courageous39"));
}

}  // namespace
}  // namespace backfile

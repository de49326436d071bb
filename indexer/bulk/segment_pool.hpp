// Threads that build segments from articles and merge them into fewer, in a directory of their own.
// Knows nothing of archives: where articles come from, and what becomes of the segments, is its
// owner's part.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

#include <xapian.h>

#include "schema/article.hpp"
#include "schema/article_codec.hpp"
#include "schema/frequent_pairs.hpp"

namespace backfile {

// Segments that are merged into one while others are built, so that no merge opens more.
inline constexpr std::size_t kMergedTogether = 64;

struct NumberedArticle {
  Xapian::docid docid = 0;
  Article article;
};

// What becomes one segment.
struct SegmentJob {
  std::vector<NumberedArticle> articles;  // not empty, in the order of their document ids
  std::vector<CodecDictionary> dictionaries;
  FrequentPairs pairs;
};

// Its member functions are called by one thread. When a segment fails, the next call throws what it
// threw: WriteError, Xapian::Error or another.
class SegmentPool {
 public:
  // Makes `directory`, which is not there yet. Requires: threads > 0.
  SegmentPool(std::filesystem::path directory, unsigned threads);
  // Ends the threads; segments not yet begun are not built.
  ~SegmentPool();
  SegmentPool(const SegmentPool&) = delete;
  SegmentPool& operator=(const SegmentPool&) = delete;
  SegmentPool(SegmentPool&&) = delete;
  SegmentPool& operator=(SegmentPool&&) = delete;

  // Waits while another job waits for a thread. Requires: document ids grow from job to job.
  void add(SegmentJob job);
  // Waits until all is built, and returns the segments that are left, in the order of their ids.
  std::vector<std::filesystem::path> finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

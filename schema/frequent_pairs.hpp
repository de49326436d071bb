// The pairs of neighbouring words that an archive indexes as terms of their own, so that a phrase
// of two common words is one list of postings instead of a look at where the words stand in each
// article that has both. Two characters of Chinese, Japanese or Korean are no pair here: all of
// those have bigrams. Which pairs an archive has is its indexer's choice
// (indexer/pair_counter.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

class FrequentPairs {
 public:
  FrequentPairs() = default;
  // `lines`: two words of the index with a space between, and a line feed behind each pair.
  // Anything else is no pair of words, and stands for none.
  explicit FrequentPairs(std::string lines);

  [[nodiscard]] bool contains(std::string_view first, std::string_view second) const;

  [[nodiscard]] const std::string& lines() const { return lines_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  bool operator==(const FrequentPairs& other) const { return lines_ == other.lines_; }

 private:
  // The slot that holds the pair, or the free one where it would stand. Requires: there are slots.
  [[nodiscard]] std::size_t slot_of(std::string_view first, std::string_view second) const;

  std::string lines_;
  std::size_t size_ = 0;
  // Open addressing: where a pair begins in lines_, plus one; 0 is free. A power of two of them.
  std::vector<std::uint32_t> slots_;
};

}  // namespace backfile

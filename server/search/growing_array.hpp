// An array that only grows, in chunks shared between its copies: the next snapshot's columns cost
// what is new, not what is there. A copy is cheap and sees the elements it had when it was made.
// Only the newest copy may append, one thread at a time; older copies may be read meanwhile,
// because elements below their size are never written again.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace backfile {

template <class T>
class GrowingArray {
 public:
  static constexpr std::size_t kChunkBits = 14;
  static constexpr std::size_t kChunk = std::size_t{1} << kChunkBits;

  [[nodiscard]] std::size_t size() const { return size_; }

  const T& operator[](std::size_t i) const { return (*chunks_[i >> kChunkBits])[i & (kChunk - 1)]; }

  // Tells the processor that this element will be read.
  void prefetch(std::size_t i) const { __builtin_prefetch(&(*this)[i]); }

  void push_back(T value) {
    if (size_ == chunks_.size() * kChunk) {
      chunks_.push_back(std::make_shared<std::array<T, kChunk>>());
    }
    (*chunks_[size_ >> kChunkBits])[size_ & (kChunk - 1)] = std::move(value);
    ++size_;
  }

  // Appends `fill` until there are `size` elements.
  void pad(std::size_t size, const T& fill) {
    while (size_ < size) {
      push_back(fill);
    }
  }

 private:
  std::vector<std::shared_ptr<std::array<T, kChunk>>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace backfile

// A row of numbers that others lengthen without copying it: a longer one takes the room behind it,
// where nobody reads. Values: copies share their memory, and no number is ever written again. In
// one piece, unlike growing_array.hpp: postings are read by the thousand, and any list may be
// lengthened. Thread-safe.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace backfile {

template <class T>
class SharedArray {
 public:
  SharedArray() = default;
  // What `items` has reserved behind them is the room.
  explicit SharedArray(std::vector<T> items)
      : size_(items.size()),
        memory_(std::make_shared<Memory>(std::move(items))),
        begin_(memory_->items.data()) {}

  // So many more as a row of this length gets room for: copied once in so many commits.
  static constexpr std::size_t room_for(std::size_t size) { return size + size / 16 + 16; }

  [[nodiscard]] std::span<const T> items() const { return {begin_, size_}; }

  // So many of them. Requires: there are as many.
  [[nodiscard]] SharedArray first(std::size_t size) const {
    SharedArray shorter = *this;
    shorter.size_ = size;
    return shorter;
  }

  // These and `more` behind them.
  [[nodiscard]] SharedArray extended(std::span<const T> more) const {
    std::size_t end = size_;
    const bool fits = memory_ != nullptr && size_ + more.size() <= memory_->items.size();
    if (fits && memory_->used.compare_exchange_strong(end, size_ + more.size())) {
      std::copy(more.begin(), more.end(),
                memory_->items.begin() + static_cast<std::ptrdiff_t>(size_));
      SharedArray longer = *this;
      longer.size_ += more.size();
      return longer;
    }
    std::vector<T> all;
    all.reserve(room_for(size_ + more.size()));
    all.assign(items().begin(), items().end());
    all.insert(all.end(), more.begin(), more.end());
    return SharedArray(std::move(all));
  }

 private:
  struct Memory {
    explicit Memory(std::vector<T> taken) : items(std::move(taken)), used(items.size()) {
      items.resize(items.capacity());
    }
    std::vector<T> items;
    std::atomic<std::size_t> used;  // by the longest of those that share it
  };

  std::size_t size_ = 0;
  std::shared_ptr<Memory> memory_;
  const T* begin_ = nullptr;
};

}  // namespace backfile

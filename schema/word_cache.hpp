// What is computed from words, remembered up to a bound: news repeats its words. A word's slot
// follows from its hash, and another word that takes it is simply computed again. Begins small, so
// that short-lived owners pay little. Not thread-safe.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xxhash.h>

namespace backfile {

template <typename Value>
class WordCache {
 public:
  // Requires: most_slots is a power of two (so is every size on the way), at least kFirstSlots.
  explicit WordCache(std::size_t most_slots) : most_slots_(most_slots) {}

  // make(word), or what it gave before. Valid until the next call.
  template <typename Make>
  const Value& get(std::string_view word, Make make) {
    if (word.empty() || word.size() > kLongestWord) {
      uncached_ = make(word);
      return uncached_;
    }
    Slot* slot = &slot_of(word);
    if (slot->word == word) return slot->value;
    if (++taken_ > slots_.size() && slots_.size() < most_slots_) {
      grow();
      slot = &slot_of(word);
    }
    slot->word.clear();  // no slot keeps a word with another's value if make() throws
    slot->value = make(word);
    slot->word = word;
    return slot->value;
  }

 private:
  static constexpr std::size_t kFirstSlots = 64;
  static constexpr std::size_t kGrowth = 8;
  static constexpr std::size_t kLongestWord = 64;  // longer ones hardly repeat

  struct Slot {
    std::string word;  // empty: nothing here
    Value value;
  };

  Slot& slot_of(std::string_view word) {
    if (slots_.empty()) slots_.resize(kFirstSlots);
    return slots_[XXH3_64bits(word.data(), word.size()) & (slots_.size() - 1)];
  }

  void grow() {
    std::vector<Slot> old = std::exchange(slots_, {});
    slots_.resize(std::min(old.size() * kGrowth, most_slots_));
    taken_ = 0;
    for (Slot& slot : old) {
      if (!slot.word.empty()) slot_of(slot.word) = std::move(slot);
    }
  }

  std::size_t most_slots_;
  std::size_t taken_ = 0;  // slots newly taken since the last growth
  std::vector<Slot> slots_;
  Value uncached_;
};

}  // namespace backfile

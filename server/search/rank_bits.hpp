// The document ids of a list as bits, with how many come before each 64: where one of them stands
// in the list is found without a search, by two numbers side by side. A value, and immutable:
// copies share their memory, and so do a list's ranks and those of a longer one.
//
// G. Jacobson, "Space-efficient Static Trees and Graphs" (1989).
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "server/search/columns.hpp"
#include "server/search/shared_array.hpp"

namespace backfile {

class RankBits {
 public:
  RankBits() = default;
  // `docids` ascending.
  explicit RankBits(std::span<const Docid> docids) : RankBits(RankBits().extended(docids)) {}

  // Whether the list has enough documents for its bits to be worth their memory, 16 bytes for 64
  // ids up to the last.
  static bool suits(std::span<const Docid> docids) {
    return !docids.empty() && docids.size() >= docids.back() / kIdsADocument;
  }

  // With later documents. Requires: they are after all others.
  [[nodiscard]] RankBits extended(std::span<const Docid> docids) const {
    if (docids.empty()) return *this;
    const std::size_t first = words_.items().size();  // the number of the last word
    std::vector<Word> words;
    words.reserve(SharedArray<Word>::room_for(docids.back() / 64 + 1 - first));
    words.resize(docids.back() / 64 + 1 - first);
    words.front() = last_;
    RankBits longer = *this;
    std::size_t next = 1;             // of words, whose `before` is not known yet
    std::uint64_t bits = last_.bits;  // adding to what was just stored would wait for it
    for (const Docid docid : docids) {
      const std::size_t word = docid / 64 - first;
      if (next <= word) bits = 0;
      for (; next <= word; ++next) words[next].before = longer.size_;
      bits |= std::uint64_t{1} << (docid % 64);
      words[word].bits = bits;
      ++longer.size_;
    }
    longer.last_ = words.back();
    words.pop_back();
    longer.words_ = first == 0 ? SharedArray<Word>(std::move(words)) : words_.extended(words);
    return longer;
  }

  struct Rank {
    std::uint32_t before = 0;  // so many of the list's documents come before it
    bool is_there = false;
  };

  // Where a document stands, or would. Without branches: whether it is there is hard to guess.
  [[nodiscard]] Rank rank(Docid docid) const {
    const Word& word = word_of(docid);
    return {
        .before = word.before + static_cast<std::uint32_t>(std::popcount(word.bits & below(docid))),
        .is_there = (word.bits >> (docid % 64) & 1U) != 0};
  }

  // The index of a document in the list. Faster than rank() where most are not there.
  [[nodiscard]] std::optional<std::size_t> find(Docid docid) const {
    const Word& word = word_of(docid);
    if ((word.bits >> (docid % 64) & 1U) == 0) return std::nullopt;
    return word.before + static_cast<std::size_t>(std::popcount(word.bits & below(docid)));
  }

  // Those of `some`, ascending, that are in the list.
  [[nodiscard]] std::vector<Docid> held(std::span<const Docid> some) const {
    const auto begin_of_last = static_cast<Docid>(words_.items().size() * 64);
    const auto before_last = static_cast<std::size_t>(
        std::lower_bound(some.begin(), some.end(), begin_of_last) - some.begin());
    std::array<Docid, kHeldAtOnce> found{};  // room for some more, whether they are there or not
    std::vector<Docid> held;
    for (std::size_t at = 0; at < before_last; at += kHeldAtOnce) {
      const auto next = some.subspan(at, std::min(before_last - at, kHeldAtOnce));
      held.insert(held.end(), found.begin(), found.begin() + keep_held(next, found));
    }
    for (const Docid docid : some.subspan(before_last)) {
      if (find(docid)) held.push_back(docid);
    }
    return held;
  }

  [[nodiscard]] std::size_t bytes() const {
    return sizeof(*this) + words_.items().size() * sizeof(Word);
  }

 private:
  static constexpr Docid kIdsADocument = 64;
  static constexpr std::size_t kHeldAtOnce = 256;

  struct Word {
    std::uint64_t bits = 0;
    std::uint32_t before = 0;  // documents of earlier words
  };

  // Puts those of `some` that are in the list where there is room for all, and returns how many
  // they are. Without branches. Requires: none is in the last word, or behind it.
  [[nodiscard]] std::ptrdiff_t keep_held(std::span<const Docid> some, std::span<Docid> room) const {
    const std::span<const Word> words = words_.items();
    std::size_t count = 0;
    for (const Docid docid : some) {
      room[count] = docid;
      count += words[docid / 64].bits >> (docid % 64) & 1U;
    }
    return static_cast<std::ptrdiff_t>(count);
  }

  // The bits before a document's.
  static std::uint64_t below(Docid docid) { return (std::uint64_t{1} << (docid % 64)) - 1; }

  [[nodiscard]] const Word& word_of(Docid docid) const {
    static constexpr Word kBehind;
    const std::span<const Word> words = words_.items();
    const std::size_t at = docid / 64;
    return at < words.size() ? words[at] : at == words.size() ? last_ : kBehind;
  }

  SharedArray<Word> words_;  // but the last, which a longer list may add to
  Word last_;
  std::uint32_t size_ = 0;
};

}  // namespace backfile

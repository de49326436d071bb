// The document ids of a list as bits, with how many come before each 64: where one of them stands
// in the list is found without a search, by two numbers side by side.
//
// G. Jacobson, "Space-efficient Static Trees and Graphs" (1989).
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "server/search/columns.hpp"

namespace backfile {

class RankBits {
 public:
  RankBits() = default;
  // `docids` ascending.
  explicit RankBits(std::span<const Docid> docids) { append(docids); }

  // Whether the list has enough documents for its bits to be worth their memory, 16 bytes for 64
  // ids up to the last.
  static bool suits(std::span<const Docid> docids) {
    return !docids.empty() && docids.size() >= docids.back() / kIdsADocument;
  }

  // Later documents. Requires: they are after all others.
  void append(std::span<const Docid> docids) {
    if (docids.empty()) return;
    std::size_t next = words_.size();
    words_.resize(docids.back() / 64 + 1);
    for (const Docid docid : docids) {
      const std::size_t word = docid / 64;
      for (; next <= word; ++next) words_[next].before = size_;
      words_[word].bits |= std::uint64_t{1} << (docid % 64);
      ++size_;
    }
  }

  [[nodiscard]] bool contains(Docid docid) const {
    const std::size_t word = docid / 64;
    return word < words_.size() && (words_[word].bits >> (docid % 64) & 1U) != 0;
  }

  // The index of a document in the list.
  [[nodiscard]] std::optional<std::size_t> find(Docid docid) const {
    if (!contains(docid)) return std::nullopt;
    const Word& word = words_[docid / 64];
    const std::uint64_t below = word.bits & ((std::uint64_t{1} << (docid % 64)) - 1);
    return word.before + static_cast<std::size_t>(std::popcount(below));
  }

  [[nodiscard]] std::size_t bytes() const {
    return sizeof(*this) + words_.capacity() * sizeof(Word);
  }

 private:
  static constexpr Docid kIdsADocument = 64;

  struct Word {
    std::uint64_t bits = 0;
    std::uint32_t before = 0;  // documents of earlier words
  };
  std::vector<Word> words_;
  std::uint32_t size_ = 0;
};

}  // namespace backfile

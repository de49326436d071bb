// Where documents stand in a list, once searches come back to it: making ranks takes longer than
// one search gains by them. Knows no postings. Thread-safe.
#pragma once

#include <atomic>
#include <cstddef>
#include <mutex>
#include <span>
#include <utility>

#include "server/search/rank_bits.hpp"
#include "server/search/shared_array.hpp"

namespace backfile {

class ListRanks {
 public:
  ListRanks() = default;
  // `docids` ascending.
  explicit ListRanks(SharedArray<Docid> docids) : docids_(std::move(docids)) {}
  // Of `docids`, which are those of a shorter list and `more`: what is known of that is taken over.
  ListRanks(const ListRanks& shorter, SharedArray<Docid> docids, std::span<const Docid> more);
  ListRanks(const ListRanks&) = delete;
  ListRanks& operator=(const ListRanks&) = delete;
  ~ListRanks() = default;

  // Another search came back to the list.
  void note_wanted_again() const { is_wanted_again_.store(true, std::memory_order_relaxed); }

  // Made when first asked for after that. Null before, and where documents are too few. Valid as
  // long as this.
  [[nodiscard]] const RankBits* find() const;

  // Memory held, now.
  [[nodiscard]] std::size_t bytes() const { return bytes_.load(std::memory_order_relaxed); }

 private:
  SharedArray<Docid> docids_;
  mutable std::atomic<bool> is_wanted_again_{false};
  mutable std::once_flag made_;
  mutable RankBits ranks_;
  mutable std::atomic<std::size_t> bytes_{0};  // 0: not made
};

}  // namespace backfile

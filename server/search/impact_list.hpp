// What one word of a query adds to the score of each document that holds it, ready to be summed,
// with the largest of each block so that whole blocks can be passed over.
//
// After S. Ding and T. Suel, "Faster Top-k Document Retrieval Using Block-Max Indexes" (2011), with
// the scores themselves kept beside their bounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "server/search/columns.hpp"
#include "server/search/list_ranks.hpp"
#include "server/search/shared_array.hpp"

namespace backfile {

class ImpactList {
 public:
  static constexpr std::size_t kBlock = 128;  // postings

  ImpactList() = default;
  // `docids` ascending; the first impacts.size() of them are the list's. `ranks`: of these document
  // ids; may be null.
  ImpactList(SharedArray<Docid> docids, std::vector<double> impacts,
             std::shared_ptr<const ListRanks> ranks = nullptr);
  // The same and `later` behind it, whose documents come after all others.
  ImpactList(const ImpactList& shorter, const ImpactList& later);
  // The same, where document ids and ranks of both are at hand, as for a list alone.
  ImpactList(const ImpactList& shorter, const ImpactList& later, SharedArray<Docid> docids,
             std::shared_ptr<const ListRanks> ranks);

  [[nodiscard]] std::size_t size() const { return impacts().size(); }
  [[nodiscard]] std::span<const Docid> docids() const { return docids_.items().first(size()); }
  [[nodiscard]] std::span<const double> impacts() const { return impacts_.items(); }
  // Null: there are none. May know of documents behind the list's.
  [[nodiscard]] const RankBits* ranks() const {
    return ranks_ == nullptr ? nullptr : ranks_->find();
  }
  // By block: its largest impact, rounded up, its first document and its last.
  [[nodiscard]] std::span<const float> block_max() const { return block_max_; }
  [[nodiscard]] std::span<const Docid> block_first() const { return block_first_; }
  [[nodiscard]] std::span<const Docid> block_last() const { return block_last_; }
  // The blocks by block_max, largest first.
  [[nodiscard]] std::span<const std::uint32_t> best_blocks() const { return best_blocks_; }

  [[nodiscard]] std::size_t bytes() const {
    return sizeof(*this) + size() * (sizeof(double) + sizeof(Docid)) +
           block_max_.size() * (sizeof(float) + 2 * sizeof(Docid) + sizeof(std::uint32_t));
  }

 private:
  void add_blocks(std::size_t first);  // from that one on

  SharedArray<Docid> docids_;
  SharedArray<double> impacts_;
  std::shared_ptr<const ListRanks> ranks_;
  std::vector<float> block_max_;
  std::vector<Docid> block_first_;
  std::vector<Docid> block_last_;
  std::vector<std::uint32_t> best_blocks_;
};

}  // namespace backfile

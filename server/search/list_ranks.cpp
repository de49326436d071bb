#include "server/search/list_ranks.hpp"

namespace backfile {

ListRanks::ListRanks(const ListRanks& shorter, SharedArray<Docid> docids,
                     std::span<const Docid> more)
    : docids_(std::move(docids)),
      is_wanted_again_(shorter.is_wanted_again_.load(std::memory_order_relaxed)) {
  if (shorter.bytes_.load(std::memory_order_acquire) == 0) return;
  ranks_ = shorter.ranks_.extended(more);
  bytes_.store(ranks_.bytes(), std::memory_order_release);
}

const RankBits* ListRanks::find() const {
  if (bytes_.load(std::memory_order_acquire) != 0) return &ranks_;
  if (!is_wanted_again_.load(std::memory_order_relaxed) || !RankBits::suits(docids_.items())) {
    return nullptr;
  }
  std::call_once(made_, [this] {
    ranks_ = RankBits(docids_.items());
    bytes_.store(ranks_.bytes(), std::memory_order_release);
  });
  return &ranks_;
}

}  // namespace backfile

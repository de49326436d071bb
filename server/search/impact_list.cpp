#include "server/search/impact_list.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

namespace backfile {

ImpactList::ImpactList(SharedArray<Docid> docids, std::vector<double> impacts,
                       std::shared_ptr<const ListRanks> ranks)
    : docids_(std::move(docids)), impacts_(std::move(impacts)), ranks_(std::move(ranks)) {
  add_blocks(0);
}

ImpactList::ImpactList(const ImpactList& shorter, const ImpactList& later)
    : ImpactList(shorter, later, shorter.docids_.first(shorter.size()).extended(later.docids()),
                 nullptr) {
  if (shorter.ranks_ == nullptr) return;
  // Ranks may know of documents behind the list's, which need not be the later ones.
  const bool of_these = shorter.docids_.items().size() == shorter.size();
  ranks_ = of_these ? std::make_shared<const ListRanks>(*shorter.ranks_, docids_, later.docids())
                    : std::make_shared<const ListRanks>(docids_);
  ranks_->note_wanted_again();
}

ImpactList::ImpactList(const ImpactList& shorter, const ImpactList& later,
                       SharedArray<Docid> docids, std::shared_ptr<const ListRanks> ranks)
    : docids_(std::move(docids)),
      impacts_(shorter.impacts_.extended(later.impacts())),
      ranks_(std::move(ranks)) {
  const std::size_t full = shorter.size() / kBlock;
  const auto take = [&](auto& here, const auto& from) {
    here.assign(from.begin(), from.begin() + static_cast<std::ptrdiff_t>(full));
  };
  take(block_max_, shorter.block_max_);
  take(block_first_, shorter.block_first_);
  take(block_last_, shorter.block_last_);
  std::copy_if(shorter.best_blocks_.begin(), shorter.best_blocks_.end(),
               std::back_inserter(best_blocks_), [&](std::uint32_t block) { return block < full; });
  add_blocks(full);
}

void ImpactList::add_blocks(std::size_t first) {
  const std::span<const Docid> here = docids();
  const std::span<const double> impacts = this->impacts();
  for (std::size_t begin = first * kBlock; begin < size(); begin += kBlock) {
    const std::size_t count = std::min(kBlock, size() - begin);
    const auto block = impacts.subspan(begin, count);
    const double most = *std::max_element(block.begin(), block.end());
    block_max_.push_back(
        std::nextafter(static_cast<float>(most), std::numeric_limits<float>::infinity()));
    block_first_.push_back(here[begin]);
    block_last_.push_back(here[begin + count - 1]);
  }
  const auto older = static_cast<std::ptrdiff_t>(best_blocks_.size());
  best_blocks_.resize(block_max_.size());
  const auto added = best_blocks_.begin() + older;
  std::iota(added, best_blocks_.end(), static_cast<std::uint32_t>(first));
  const auto better = [&](std::uint32_t a, std::uint32_t b) {
    return block_max_[a] > block_max_[b];
  };
  std::sort(added, best_blocks_.end(), better);
  std::inplace_merge(best_blocks_.begin(), added, best_blocks_.end(), better);
}

}  // namespace backfile

#include "server/search/impact_list.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace backfile {

ImpactList::ImpactList(SharedArray<Docid> docids, std::vector<double> impacts,
                       std::shared_ptr<const ListRanks> ranks)
    : docids_(std::move(docids)), impacts_(std::move(impacts)), ranks_(std::move(ranks)) {
  const std::span<const Docid> here = this->docids();
  for (std::size_t begin = 0; begin < size(); begin += kBlock) {
    const std::size_t end = std::min(begin + kBlock, size());
    const double most = *std::max_element(impacts_.begin() + static_cast<std::ptrdiff_t>(begin),
                                          impacts_.begin() + static_cast<std::ptrdiff_t>(end));
    block_max_.push_back(
        std::nextafter(static_cast<float>(most), std::numeric_limits<float>::infinity()));
    block_first_.push_back(here[begin]);
    block_last_.push_back(here[end - 1]);
  }
  best_blocks_.resize(block_max_.size());
  std::iota(best_blocks_.begin(), best_blocks_.end(), 0U);
  std::sort(best_blocks_.begin(), best_blocks_.end(),
            [&](std::uint32_t a, std::uint32_t b) { return block_max_[a] > block_max_[b]; });
}

}  // namespace backfile

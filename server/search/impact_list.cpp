#include "server/search/impact_list.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace backfile {

ImpactList::ImpactList(std::shared_ptr<const std::vector<Docid>> docids,
                       std::vector<double> impacts)
    : owner_(std::move(docids)),
      docids_(std::span(*owner_).first(impacts.size())),
      impacts_(std::move(impacts)) {
  for (std::size_t begin = 0; begin < size(); begin += kBlock) {
    const std::size_t end = std::min(begin + kBlock, size());
    const double most = *std::max_element(impacts_.begin() + static_cast<std::ptrdiff_t>(begin),
                                          impacts_.begin() + static_cast<std::ptrdiff_t>(end));
    block_max_.push_back(
        std::nextafter(static_cast<float>(most), std::numeric_limits<float>::infinity()));
    block_first_.push_back(docids_[begin]);
    block_last_.push_back(docids_[end - 1]);
  }
}

}  // namespace backfile

#include "server/search/ranked_lists.hpp"

#include <algorithm>

namespace backfile {

namespace {

std::size_t bytes_of(const RankedList& list) { return list.ranked.size() * sizeof(Ranked); }

}  // namespace

std::shared_ptr<const RankedList> RankedLists::find(Revision revision, const std::string& search) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    return entry.revision == revision && entry.search == search;
  });
  if (found == entries_.end()) {
    return nullptr;
  }
  entries_.splice(entries_.begin(), entries_, found);
  return found->list;
}

void RankedLists::keep(Revision revision, const std::string& search,
                       std::shared_ptr<const RankedList> list) {
  const std::lock_guard lock(mutex_);
  entries_.push_front({revision, search, std::move(list)});
  std::size_t lists = 0;
  std::size_t bytes = 0;
  for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
    bytes += bytes_of(*entry->list);
    if (++lists > 1 && (lists > most_lists_ || bytes > most_bytes_)) {
      entries_.erase(entry, entries_.end());
      break;
    }
  }
}

}  // namespace backfile

#include "server/search/posting_list.hpp"

#include <algorithm>
#include <utility>

#include "server/search/ascending_set.hpp"

namespace backfile {

namespace {

constexpr std::size_t kArenaChunk = 4096;  // positions

// Postings that are looked at one after the other before seek_on() guesses.
constexpr std::size_t kNear = 16;

// The first index in (low, high] whose document id is at least `docid`. Requires: that of `low` is
// less, that of `high`, if there is one, is not.
std::size_t first_of(std::span<const Docid> docids, std::size_t low, std::size_t high,
                     Docid docid) {
  // A binary search without branches to guess wrong.
  std::size_t found = low + 1;
  for (std::size_t left = high - found; left > 0;) {
    const std::size_t half = (left + 1) / 2;
    found += docids[found + half - 1] < docid ? half : 0;
    left -= half;
  }
  return found;
}

// The same in all that follows `low`, from where `docid` would stand if documents were spread
// evenly: mostly they nearly are, and few places far apart in memory are looked at. Requires: the
// last document id is not less than `docid`.
std::size_t seek_far(std::span<const Docid> docids, std::size_t low, Docid docid) {
  const std::uint64_t distance = docid - docids[low];
  const std::uint64_t span = docids.back() - docids[low];
  const std::size_t guess =
      low + static_cast<std::size_t>(distance * (docids.size() - 1 - low) / span);
  std::size_t step = 1;
  if (docids[guess] < docid) {
    low = guess;
    while (low + step < docids.size() && docids[low + step] < docid) {
      low += step;
      step *= 2;
    }
    return first_of(docids, low, std::min(low + step, docids.size() - 1), docid);
  }
  std::size_t high = guess;
  while (high - low > step && docids[high - step] >= docid) {
    high -= step;
    step *= 2;
  }
  return first_of(docids, high - low > step ? high - step : low, high, docid);
}

}  // namespace

std::size_t seek_on(std::span<const Docid> docids, std::size_t from, Docid docid) {
  if (from >= docids.size() || docids[from] >= docid) return from;
  std::size_t low = from;  // holds less than `docid`
  std::size_t step = 1;
  while (step <= kNear && low + step < docids.size() && docids[low + step] < docid) {
    low += step;
    step *= 2;
  }
  if (step <= kNear) return first_of(docids, low, std::min(low + step, docids.size()), docid);
  return docids.back() < docid ? docids.size() : seek_far(docids, low, docid);
}

const Position* PostingList::Arena::add(std::span<const Position> positions) {
  const std::size_t size = positions.size() + 1;
  const std::lock_guard lock(mutex_);
  if (left_ < size) {
    const std::size_t chunk = std::max(size, kArenaChunk);
    chunks_.emplace_back(chunk);
    left_ = chunk;
    bytes_.fetch_add(chunk * sizeof(Position), std::memory_order_relaxed);
    used_ = 0;
  }
  Position* const piece = chunks_.back().data() + used_;
  piece[0] = static_cast<Position>(positions.size());
  std::copy(positions.begin(), positions.end(), piece + 1);
  used_ += size;
  left_ -= size;
  return piece;
}

PostingList::Page* PostingList::Arena::add_page() {
  auto page = std::make_unique<Page>();
  const std::lock_guard lock(mutex_);
  bytes_.fetch_add(sizeof(Page), std::memory_order_relaxed);
  return pages_.emplace_back(std::move(page)).get();
}

PostingList::PostingList(std::vector<Docid> docids, std::vector<std::uint32_t> wdfs)
    : docids_(std::move(docids)),
      wdfs_(std::move(wdfs)),
      ranks_(std::make_shared<const ListRanks>(docids_)),
      pages_((size() + kPage - 1) / kPage) {}

PostingList::PostingList(const PostingList& shorter, std::span<const Docid> docids,
                         std::span<const std::uint32_t> wdfs)
    : docids_(shorter.docids_.extended(docids)),
      wdfs_(shorter.wdfs_.extended(wdfs)),
      ranks_(std::make_shared<const ListRanks>(*shorter.ranks_, docids_, docids)),
      arena_(shorter.arena_),
      pages_((size() + kPage - 1) / kPage) {
  const std::size_t full = shorter.size() / kPage;
  for (std::size_t i = 0; i < full; ++i) {
    pages_[i].store(shorter.pages_[i].load(std::memory_order_acquire), std::memory_order_relaxed);
  }
  // Others that extend the same list may go on with other documents.
  for (std::size_t i = full * kPage; i < shorter.size(); ++i) {
    if (const auto known = shorter.positions(i)) keep_positions(i, *known);
  }
  if (shorter.documents_bytes_.load(std::memory_order_acquire) != 0) {
    documents_ = shorter.documents_;
    documents_.addMany(docids.size(), docids.data());
    documents_bytes_.store(documents_.getSizeInBytes(), std::memory_order_release);
  }
}

const DocSet& PostingList::documents() const {
  std::call_once(documents_made_, [this] {
    if (documents_bytes_.load(std::memory_order_relaxed) != 0) return;  // taken over
    documents_ = ascending_set(docids());
    documents_.runOptimize();
    documents_bytes_.store(documents_.getSizeInBytes(), std::memory_order_release);
  });
  return documents_;
}

std::vector<Docid> PostingList::held(std::span<const Docid> some) const {
  if (const RankBits* const ranks = ranks_->find()) return ranks->held(some);
  std::vector<Docid> held;
  std::size_t at = 0;
  for (const Docid docid : some) {
    at = seek(docids(), at, docid);
    if (at == size()) break;
    if (docids()[at] == docid) held.push_back(docid);
  }
  return held;
}

PostingList::Page& PostingList::page(std::size_t index) const {
  std::atomic<Page*>& page = pages_[index / kPage];
  Page* known = page.load(std::memory_order_acquire);
  if (known != nullptr) return *known;
  Page* const made = arena_->add_page();
  // Another thread may have been faster; then its page is the one, and this one stays empty.
  return page.compare_exchange_strong(known, made, std::memory_order_acq_rel) ? *made : *known;
}

std::optional<std::span<const Position>> PostingList::positions(std::size_t index) const {
  const Position* const piece = find_piece(index);
  if (piece == nullptr) return std::nullopt;
  return std::span(piece + 1, piece[0]);
}

void PostingList::keep_positions(std::size_t index, std::span<const Position> positions) const {
  std::atomic<const Position*>& piece = page(index)[index % kPage];
  if (piece.load(std::memory_order_relaxed) != nullptr) return;
  piece.store(arena_->add(positions), std::memory_order_release);
}

std::size_t PostingList::bytes() const {
  return sizeof(*this) + size() * (sizeof(Docid) + sizeof(std::uint32_t)) +
         pages_.size() * sizeof(Page*) + documents_bytes_.load(std::memory_order_relaxed) +
         ranks_->bytes() + arena_->bytes();
}

}  // namespace backfile

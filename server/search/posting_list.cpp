#include "server/search/posting_list.hpp"

#include <algorithm>
#include <utility>

namespace backfile {

namespace {

constexpr std::size_t kArenaChunk = 4096;  // positions

}  // namespace

std::size_t seek(std::span<const Docid> docids, std::size_t from, Docid docid) {
  if (from >= docids.size() || docids[from] >= docid) return from;
  std::size_t low = from;  // holds less than `docid`
  std::size_t step = 1;
  while (low + step < docids.size() && docids[low + step] < docid) {
    low += step;
    step *= 2;
  }
  // A binary search without branches to guess wrong.
  std::size_t found = low + 1;
  for (std::size_t left = std::min(low + step, docids.size()) - found; left > 0;) {
    const std::size_t half = (left + 1) / 2;
    found += docids[found + half - 1] < docid ? half : 0;
    left -= half;
  }
  return found;
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

PostingList::PostingList(std::vector<Docid> docids, std::vector<std::uint32_t> wdfs,
                         const PostingList* shorter)
    : docids_(std::move(docids)), wdfs_(std::move(wdfs)) {
  if (shorter == nullptr) return;
  const Slot* const known = shorter->slots_.load(std::memory_order_acquire);
  if (known == nullptr) return;
  arena_ = shorter->arena_;
  Slot* const mine = slots();
  for (std::size_t i = 0; i < shorter->size(); ++i) {
    mine[i].store(known[i].load(std::memory_order_acquire), std::memory_order_relaxed);
  }
}

const DocSet& PostingList::documents() const {
  std::call_once(documents_made_, [this] {
    documents_ = DocSet(docids_.size(), docids_.data());
    documents_.runOptimize();
    documents_bytes_.store(documents_.getSizeInBytes(), std::memory_order_relaxed);
  });
  return documents_;
}

PostingList::Slot* PostingList::slots() const {
  std::call_once(slots_made_, [&] {
    slots_owner_ = std::make_unique<Slot[]>(docids_.size());  // NOLINT(modernize-avoid-c-arrays)
    slots_.store(slots_owner_.get(), std::memory_order_release);
  });
  return slots_owner_.get();
}

std::optional<std::span<const Position>> PostingList::positions(std::size_t index) const {
  const Slot* const slots = slots_.load(std::memory_order_acquire);
  if (slots == nullptr) return std::nullopt;
  const Position* const piece = slots[index].load(std::memory_order_acquire);
  if (piece == nullptr) return std::nullopt;
  return std::span(piece + 1, piece[0]);
}

void PostingList::keep_positions(std::size_t index, std::span<const Position> positions) const {
  Slot& slot = slots()[index];
  if (slot.load(std::memory_order_relaxed) != nullptr) return;
  slot.store(arena_->add(positions), std::memory_order_release);
}

std::size_t PostingList::bytes() const {
  const bool has_slots = slots_.load(std::memory_order_relaxed) != nullptr;
  const std::size_t a_posting =
      sizeof(Docid) + sizeof(std::uint32_t) + (has_slots ? sizeof(Slot) : 0);
  return sizeof(*this) + size() * a_posting + documents_bytes_.load(std::memory_order_relaxed) +
         arena_->bytes();
}

}  // namespace backfile

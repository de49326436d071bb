#include "indexer/bulk/segment_entries.hpp"

#include <algorithm>

namespace backfile {

void SegmentEntries::begin_document() { document_begins_.push_back(entries_.size()); }

void SegmentEntries::add(std::string_view term, std::uint32_t position, std::uint32_t weight) {
  const std::uint32_t number = terms_.number_of(term);
  if (number >= newest_entry_.size()) newest_entry_.resize(number + 1);
  std::uint32_t& newest = newest_entry_[number];
  if (newest <= document_begins_.back()) {
    entries_.push_back(
        {.term = number, .document = static_cast<std::uint32_t>(document_begins_.size() - 1)});
    newest = static_cast<std::uint32_t>(entries_.size());
  }
  SegmentEntry& entry = entries_[newest - 1];
  entry.weight += weight;
  if (position == 0) return;
  ++entry.positions_count;
  occurrences_.push_back({.entry = newest - 1, .position = position});
}

void SegmentEntries::end_document() {
  auto next = static_cast<std::uint32_t>(positions_.size());
  positions_.resize(positions_.size() + occurrences_.size());
  const std::size_t first = document_begins_.back();
  for (std::size_t i = first; i < entries_.size(); ++i) {
    entries_[i].positions_begin = next;
    next += entries_[i].positions_count;
    entries_[i].positions_count = 0;
  }
  for (const Occurrence& occurrence : occurrences_) {
    SegmentEntry& entry = entries_[occurrence.entry];
    positions_[entry.positions_begin + entry.positions_count] = occurrence.position;
    ++entry.positions_count;
  }
  occurrences_.clear();
  for (std::size_t i = first; i < entries_.size(); ++i) {
    SegmentEntry& entry = entries_[i];
    std::uint32_t* const begin = positions_.data() + entry.positions_begin;
    std::uint32_t* const end = begin + entry.positions_count;
    if (!std::is_sorted(begin, end)) std::sort(begin, end);
    entry.positions_count = static_cast<std::uint32_t>(std::unique(begin, end) - begin);
  }
}

void SegmentEntries::clear() {
  terms_.clear();
  newest_entry_.clear();
  entries_.clear();
  document_begins_.clear();
  positions_.clear();
}

SegmentEntries::Order SegmentEntries::order() const {
  Order order;
  order.terms = terms_.sorted();
  std::vector<std::uint32_t> next(terms_.size());
  for (const SegmentEntry& entry : entries_) ++next[entry.term];
  std::uint32_t begin = 0;
  for (const std::uint32_t term : order.terms) {
    const std::uint32_t count = next[term];
    next[term] = begin;
    begin += count;
  }
  order.by_term.resize(entries_.size());
  for (std::uint32_t i = 0; i < entries_.size(); ++i) order.by_term[next[entries_[i].term]++] = i;

  std::vector<std::size_t> fill = document_begins_;
  order.by_document.resize(entries_.size());
  for (const std::uint32_t i : order.by_term) order.by_document[fill[entries_[i].document]++] = i;
  return order;
}

}  // namespace backfile

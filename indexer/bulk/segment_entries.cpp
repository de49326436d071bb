#include "indexer/bulk/segment_entries.hpp"

namespace backfile {

void SegmentEntries::begin_document() { document_begins_.push_back(entries_.size()); }

void SegmentEntries::add(std::string_view term, std::uint32_t weight) {
  const std::uint32_t number = terms_.number_of(term);
  if (number >= newest_entry_.size()) newest_entry_.resize(number + 1);
  std::uint32_t& newest = newest_entry_[number];
  if (newest <= document_begins_.back()) {
    entries_.push_back(
        {.term = number, .document = static_cast<std::uint32_t>(document_begins_.size() - 1)});
    newest = static_cast<std::uint32_t>(entries_.size());
  }
  entries_[newest - 1].weight += weight;
}

void SegmentEntries::clear() {
  terms_.clear();
  newest_entry_.clear();
  entries_.clear();
  document_begins_.clear();
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

// Which terms stand in which documents, and how often: written down as documents come, put
// into the order of terms by counting. Writes no files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/bulk/term_table.hpp"

namespace backfile {

// A term in a document.
struct SegmentEntry {
  std::uint32_t term = 0;      // its number in the TermTable
  std::uint32_t document = 0;  // from 0, in the order of the documents
  std::uint32_t weight = 0;
};

// Not thread-safe.
class SegmentEntries {
 public:
  void begin_document();
  void add(std::string_view term, std::uint32_t weight);
  void clear();

  [[nodiscard]] const TermTable& terms() const { return terms_; }
  [[nodiscard]] const SegmentEntry& entry(std::uint32_t number) const { return entries_[number]; }
  [[nodiscard]] std::span<const SegmentEntry> entries_of(std::uint32_t document) const {
    const std::size_t begin = document_begins_[document];
    const bool last = document + 1 == document_begins_.size();
    const std::size_t end = last ? entries_.size() : document_begins_[document + 1];
    return {entries_.data() + begin, end - begin};
  }

  // Numbers of entries; of one term, or of one document, they stand together.
  struct Order {
    std::vector<std::uint32_t> terms;        // by their bytes
    std::vector<std::uint32_t> by_term;      // in the order of `terms`, then of documents
    std::vector<std::uint32_t> by_document;  // in the order of documents, then of `terms`
  };
  [[nodiscard]] Order order() const;

 private:
  TermTable terms_;
  std::vector<std::uint32_t> newest_entry_;  // of each term, + 1
  std::vector<SegmentEntry> entries_;
  std::vector<std::size_t> document_begins_;
};

}  // namespace backfile

// A posting list in the chunks that Xapian cuts it into (schema/glass_format.hpp): the postings of
// one term, or the lengths of all documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/bulk/glass_table.hpp"

namespace backfile::glass {

// Chunks of postings, and of values, end behind the entry that takes them over this.
inline constexpr std::size_t kChunkBytes = 2000;

class PostingChunks {
 public:
  // The keys' bytes must outlive it.
  PostingChunks(TableWriter& table, std::string_view first_key, std::string_view later_key)
      : table_(table), first_key_(first_key), later_key_(later_key) {}

  // What stands at the very beginning: documents and occurrences of the term.
  void begin(std::uint64_t documents, std::uint64_t occurrences);
  // Requires: document ids grow.
  void add(std::uint32_t docid, std::uint64_t weight);
  // Requires: something was added.
  void end() { write(true); }

 private:
  void write(bool last);

  TableWriter& table_;
  std::string_view first_key_;
  std::string_view later_key_;
  std::string head_;
  std::string chunk_;
  std::string key_;
  bool at_first_ = true;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
};

}  // namespace backfile::glass

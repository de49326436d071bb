#include "indexer/bulk/posting_chunks.hpp"

#include "schema/glass_format.hpp"
#include "schema/varint.hpp"

namespace backfile::glass {

void PostingChunks::begin(std::uint64_t documents, std::uint64_t occurrences) {
  append_varint(head_, documents);
  append_varint(head_, occurrences);
}

void PostingChunks::add(std::uint32_t docid, std::uint64_t weight) {
  if (chunk_.size() >= kChunkBytes) write(false);
  if (chunk_.empty()) {
    first_ = docid;
  } else {
    append_varint(chunk_, docid - last_ - 1);
  }
  append_varint(chunk_, weight);
  last_ = docid;
}

void PostingChunks::write(bool last) {
  if (at_first_) append_varint(head_, first_ - 1);
  head_.push_back(last ? kLastChunk : kMoreChunks);
  append_varint(head_, last_ - first_);
  head_ += chunk_;
  if (at_first_) {
    table_.add(first_key_, head_);
  } else {
    key_.assign(later_key_);
    append_sorted_number(key_, first_);
    table_.add(key_, head_);
  }
  at_first_ = false;
  head_.clear();
  chunk_.clear();
}

}  // namespace backfile::glass

// The bulk path's inverter: documents in, a throw-away glass database out, to be merged by
// Xapian::Database::compact(). Xapian's own writer keeps a tree a term and a tree a document of
// each, and spends most of an ingest in them; here entries are written down in a row and put in
// order by counting.
//
// Writes what Xapian 1.4 reads (glass format 2016-03-14): postlist, termlist and docdata tables and
// the version file. Not durable; no positions, metadata, spelling or synonyms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

#include <xapian.h>

#include "indexer/document_parts.hpp"

namespace backfile {

// Whether segments can be written for the Xapian this program runs with.
bool segments_fit_xapian();

// Not thread-safe. Keeps its memory from segment to segment.
class SegmentWriter final : public DocumentParts {
 public:
  SegmentWriter();
  ~SegmentWriter() override;
  SegmentWriter(const SegmentWriter&) = delete;
  SegmentWriter& operator=(const SegmentWriter&) = delete;
  SegmentWriter(SegmentWriter&&) = delete;
  SegmentWriter& operator=(SegmentWriter&&) = delete;

  // Requires: ids grow. What follows belongs to this document.
  void begin_document(Xapian::docid docid);
  void term(std::string_view term, Xapian::termcount weight) override;
  void value(Slot slot, std::string_view bytes) override;
  void data(std::string_view bytes) override;

  [[nodiscard]] std::size_t documents() const;

  // Writes all documents begun since the last call and forgets them. Requires: at least one.
  // Throws WriteError.
  void write(const std::filesystem::path& directory);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

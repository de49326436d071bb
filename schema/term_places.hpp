// Where the terms of a document stand: all positions of all its terms, as the bytes of one value
// (Slot::Places). A list for each term and document, as an inverted index would have it, is two
// bytes of positions behind twenty of key, and as many scattered writes for an article as it has
// words; here what a search asks of an article is one value, and one term of it found without the
// positions of the others. Reads and writes no index.
//
//   varint   terms; there are kRowsPerTerm times as many rows
//   varint   runs of positions, each as two varints: the gap from the end of the one before, and
//            the length. A position is kept as its rank among the positions of all runs
//   varint   terms apart, each with its text and the distances of its positions as varints, both
//            behind a varint length
//   varint   how many bits the rows take
//   bits     where in them each kRowsPerBucket rows begin, but the first
//   bits     a row after the other that one term has: the distance from the row before, how many
//            positions, and their ranks
//
// A term's row is its hash brought down to the rows. Only the document's own terms have to differ:
// those that share a row, and few do, are put apart.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/analysis.hpp"
#include "schema/bits.hpp"

namespace backfile {

// Positions [begin, end).
struct PositionRun {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

// Takes one document's terms, gives its bytes. Keeps its memory from document to document. Not
// thread-safe.
class TermPlaces {
 public:
  // A term may come again, also at the same position. Position 0: it stands in the document, but
  // has no position here; told all the same, so that no other term's are taken for its.
  void add(std::string_view term, Position position);

  // Empty when no term has a position. Begins anew.
  std::string finish();

 private:
  struct Occurrence {
    std::uint64_t hash = 0;
    Position position = 0;
    std::uint32_t text_length = 0;
    std::size_t text_begin = 0;
  };

  [[nodiscard]] std::string_view text(const Occurrence& occurrence) const {
    return std::string_view(texts_).substr(occurrence.text_begin, occurrence.text_length);
  }
  void merge_runs();
  void sort_occurrences();
  [[nodiscard]] std::uint64_t count_terms() const;
  void split_rows(std::uint64_t terms);
  [[nodiscard]] bool one_term(std::span<const Occurrence> row) const;
  void write_runs(std::string& bytes) const;
  void write_apart(std::string& bytes) const;
  void write_row(BitWriter& bits, std::span<const Occurrence> row, unsigned width) const;
  void write_rows(std::string& bytes, std::uint64_t terms) const;

  std::vector<Occurrence> occurrences_;
  std::string texts_;
  std::vector<PositionRun> runs_;
  // Of finish(), room that is used again: rows of one term, and all others.
  std::vector<std::span<Occurrence>> rows_;
  std::vector<std::span<Occurrence>> apart_;
};

// Reads what TermPlaces wrote. Any bytes are safe to read.
class DocumentPlaces {
 public:
  DocumentPlaces() = default;
  DocumentPlaces(const DocumentPlaces&) = delete;
  DocumentPlaces& operator=(const DocumentPlaces&) = delete;
  ~DocumentPlaces() = default;

  void open(std::string bytes);

  // Adds the positions of one of the document's terms: they grow.
  void append(std::string_view term, std::vector<Position>& positions) const;

 private:
  struct Apart {
    std::string_view term;
    std::string_view distances;
  };
  bool read_runs(std::string_view& rest);
  bool read_apart(std::string_view& rest);
  bool read_buckets(std::string_view& rest);
  [[nodiscard]] std::uint64_t bucket_begin(std::uint64_t bucket) const;
  void append_row(std::uint64_t row, std::vector<Position>& positions) const;
  void append_ranks(BitReader& bits, std::uint64_t count, std::vector<Position>& positions) const;

  std::string bytes_;
  std::uint64_t terms_ = 0;
  std::vector<PositionRun> runs_;
  std::uint64_t ranks_ = 0;
  std::vector<Apart> apart_;
  std::uint64_t row_bits_ = 0;
  std::string_view bucket_begins_;
  std::string_view rows_;
};

}  // namespace backfile

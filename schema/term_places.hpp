// Where the terms of a document stand: all positions of all its terms as one list of numbers, which
// the index keeps as the positions of one term, kPlacesTerm. A list for each term and document, as
// an inverted index would have it, is two bytes of positions behind twenty of key, and as many
// scattered writes for an article as it has words. Reads and writes no index.
//
// A list begins with its `span`, one past the last position of the document. A term at a position
// is the number (row + 2) * span + position, where the row is the term's hash brought down to the
// rows that fit 31 bits. Only the document's own terms have to differ: where some share a row, and
// few do, position 0 says so, and each of them has its positions to itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/analysis.hpp"

namespace backfile {

inline constexpr std::string_view kPlacesTerm = "XW";

// Takes one document's terms, gives its lists. Keeps its memory from document to document. Not
// thread-safe.
class TermPlaces {
 public:
  // A term may come again, also at the same position. Position 0: it stands in the document, but
  // has no position here; told all the same, so that no other term's are taken for its.
  void add(std::string_view term, Position position);

  // Calls list(term, positions) with kPlacesTerm, then with each term that has a list of its own,
  // and begins anew. Positions grow, and are never empty.
  using Sink = std::function<void(std::string_view term, std::span<const Position> positions)>;
  void finish(const Sink& list);

 private:
  struct Occurrence {
    std::uint64_t hash = 0;
    std::size_t text_begin = 0;
    std::uint32_t text_length = 0;
    Position position = 0;
  };
  // Sorts by row, then by position, in one number.
  struct Placed {
    std::uint64_t row_and_position = 0;
    const Occurrence* occurrence = nullptr;
  };

  [[nodiscard]] std::string_view text(const Placed& placed) const {
    return std::string_view(texts_).substr(placed.occurrence->text_begin,
                                           placed.occurrence->text_length);
  }
  void place(std::uint64_t rows);
  [[nodiscard]] bool one_term(std::span<const Placed> row) const;
  void list_apart(std::span<Placed> row, const Sink& list) const;

  std::vector<Occurrence> occurrences_;
  std::string texts_;
  Position last_ = 0;
  std::vector<Placed> placed_;  // room for finish(), as are these
  std::vector<Position> numbers_;
  std::vector<std::span<Placed>> apart_;
};

// A term, as its row is found. Cheap to keep beside the term.
class PlaceHash {
 public:
  explicit PlaceHash(std::string_view term);
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_;
};

// Where the positions of a term end in a document's list: no number from here on is one of them.
// `span` is the list's first number.
Position end_of_places(PlaceHash term, Position span);

// Adds the positions of one of the document's terms to `positions`, by the document's list, or by
// the part of it up to end_of_places(). False: the term has a list of its own, or none. Any `list`
// is safe to read.
bool append_places(PlaceHash term, std::span<const Position> list,
                   std::vector<Position>& positions);

}  // namespace backfile

#include "schema/term_places.hpp"

#include <algorithm>
#include <tuple>

#include <xxhash.h>

namespace backfile {
namespace {

// Rows for each position there is: at 64, one term in a hundred shares its row, and costs about
// what the shorter numbers save.
constexpr std::uint64_t kRowsPerPosition = 64;

// Xapian 1.4's code for positions goes wrong where the distance between two is 32 bits wide.
constexpr std::uint64_t kNumbers = std::uint64_t{1} << 31;

// Rows of a document: as many as keep the last number of the last row below kNumbers.
std::uint64_t rows_of(Position span) {
  if (span == 0 || span > kNumbers / 2) return 0;
  return std::min(kNumbers / span - 2, kRowsPerPosition * span);
}

// Lemire, "Fast random integer generation in an interval" (2019): a hash brought down to [0, rows)
// by a multiplication. Requires: rows fit 32 bits.
std::uint32_t row_of(std::uint64_t hash, std::uint64_t rows) {
  return static_cast<std::uint32_t>(((hash >> 32) * rows) >> 32);
}

// Of a row: above the span itself, which begins the list.
Position first_number(std::uint32_t row, Position span) { return (row + 2) * span; }

}  // namespace

PlaceHash::PlaceHash(std::string_view term) : value_(XXH3_64bits(term.data(), term.size())) {}

void TermPlaces::add(std::string_view term, Position position) {
  occurrences_.push_back({.hash = PlaceHash(term).value(),
                          .text_begin = texts_.size(),
                          .text_length = static_cast<std::uint32_t>(term.size()),
                          .position = position});
  texts_.append(term);
  last_ = std::max(last_, position);
}

void TermPlaces::place(std::uint64_t rows) {
  placed_.clear();
  for (const Occurrence& each : occurrences_) {
    const std::uint64_t row = row_of(each.hash, rows);
    placed_.push_back({.row_and_position = row << 32 | each.position, .occurrence = &each});
  }
  std::sort(placed_.begin(), placed_.end(), [](const Placed& a, const Placed& b) {
    return a.row_and_position < b.row_and_position;
  });
}

bool TermPlaces::one_term(std::span<const Placed> row) const {
  return std::all_of(row.begin() + 1, row.end(), [&](const Placed& each) {
    return each.occurrence->hash == row.front().occurrence->hash && text(each) == text(row.front());
  });
}

void TermPlaces::list_apart(std::span<Placed> row, const Sink& list) const {
  std::sort(row.begin(), row.end(), [this](const Placed& a, const Placed& b) {
    return std::tuple(text(a), a.occurrence->position) <
           std::tuple(text(b), b.occurrence->position);
  });
  std::vector<Position> positions;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Position position = row[i].occurrence->position;
    if (position != 0 && (positions.empty() || positions.back() != position)) {
      positions.push_back(position);
    }
    const bool is_last = i + 1 == row.size() || text(row[i + 1]) != text(row[i]);
    if (!is_last) continue;
    if (!positions.empty()) list(text(row[i]), positions);
    positions.clear();
  }
}

void TermPlaces::finish(const Sink& list) {
  const Position span = last_ + 1;
  const std::uint64_t rows = rows_of(span);
  place(rows);
  numbers_.assign(1, span);
  apart_.clear();
  const std::span<Placed> all(placed_);
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    const auto row_number = static_cast<std::uint32_t>(all[begin].row_and_position >> 32);
    while (end < all.size() && all[end].row_and_position >> 32 == row_number) ++end;
    const auto row = all.subspan(begin, end - begin);
    const Position first = first_number(row_number, span);
    if (rows == 0 || !one_term(row)) {
      apart_.push_back(row);
      numbers_.push_back(first);
      continue;
    }
    for (const Placed& each : row) {
      const Position number = first + each.occurrence->position;
      if (number != first && number != numbers_.back()) numbers_.push_back(number);
    }
  }
  if (rows != 0 && numbers_.size() > 1) list(kPlacesTerm, numbers_);
  for (const auto row : apart_) list_apart(row, list);
  occurrences_.clear();
  texts_.clear();
  last_ = 0;
}

Position end_of_places(PlaceHash term, Position span) {
  const std::uint64_t rows = rows_of(span);
  return rows == 0 ? 0 : first_number(row_of(term.value(), rows), span) + span;
}

bool append_places(PlaceHash term, std::span<const Position> list,
                   std::vector<Position>& positions) {
  if (list.empty()) return false;
  const Position span = list.front();
  const std::uint64_t rows = rows_of(span);
  if (rows == 0) return false;
  const Position first = first_number(row_of(term.value(), rows), span);
  const auto begin = std::lower_bound(list.begin() + 1, list.end(), first);
  if (begin != list.end() && *begin == first) return false;
  for (auto number = begin; number != list.end() && *number - first < span; ++number) {
    positions.push_back(*number - first);
  }
  return true;
}

}  // namespace backfile

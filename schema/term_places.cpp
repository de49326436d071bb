#include "schema/term_places.hpp"

#include <algorithm>
#include <bit>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

#include <xxhash.h>

#include "schema/bits.hpp"
#include "schema/varint.hpp"

namespace backfile {
namespace {

// At 64, one term in a hundred shares its row, and costs about what the shorter distances save.
constexpr std::uint64_t kRowsPerTerm = 64;
// A distance between rows, by R. F. Rice's code: the lowest bits as they are, the rest unary.
constexpr unsigned kLowBits = 6;
// Rows that are looked through for one of them: 32 terms, mostly.
constexpr unsigned kBucketBits = 11;
constexpr std::uint64_t kRowsPerBucket = std::uint64_t{1} << kBucketBits;
// No more, as rows are 32 bits wide.
constexpr std::uint64_t kMostTerms = (std::uint64_t{1} << 32) / kRowsPerTerm;

std::uint64_t hash_of(std::string_view term) { return XXH3_64bits(term.data(), term.size()); }

// Lemire, "Fast random integer generation in an interval" (2019): a hash brought down to [0, rows)
// by a multiplication, so that rows are in the order of hashes.
std::uint64_t row_of(std::uint64_t hash, std::uint64_t terms) {
  return ((hash >> 32) * std::min(terms, kMostTerms) * kRowsPerTerm) >> 32;
}

std::uint64_t buckets_of(std::uint64_t terms) {
  return (std::min(terms, kMostTerms) * kRowsPerTerm + kRowsPerBucket - 1) / kRowsPerBucket;
}

std::uint64_t size_of(const std::vector<PositionRun>& runs) {
  std::uint64_t size = 0;
  for (const PositionRun& run : runs) size += run.end - run.begin;
  return size;
}

unsigned width_of_rank(std::uint64_t ranks) {
  return static_cast<unsigned>(std::bit_width(ranks == 0 ? 0 : ranks - 1));
}

// Ranks of ascending positions among those of all runs.
class Ranks {
 public:
  explicit Ranks(const std::vector<PositionRun>& runs) : run_(runs.begin()) {}

  // Requires: a run has it, and it is not less than the one before.
  std::uint64_t rank(Position position) {
    for (; run_->end <= position; ++run_) before_ += run_->end - run_->begin;
    return before_ + position - run_->begin;
  }

 private:
  std::vector<PositionRun>::const_iterator run_;
  std::uint64_t before_ = 0;  // ranks of earlier runs
};

// E. P. Elias's gamma code, of numbers from 1 on.
void write_gamma(BitWriter& bits, std::uint64_t number) {
  const auto width = static_cast<unsigned>(std::bit_width(number)) - 1;
  bits.write_unary(width);
  bits.write(number - (std::uint64_t{1} << width), width);
}

// 0: there is none.
std::uint64_t take_gamma(BitReader& bits) {
  const std::uint64_t width = bits.take_unary();
  if (width > 32) return 0;
  return (std::uint64_t{1} << width) + bits.take(static_cast<unsigned>(width));
}

}  // namespace

void TermPlaces::add(std::string_view term, Position position) {
  occurrences_.push_back({.hash = hash_of(term),
                          .position = position,
                          .text_length = static_cast<std::uint32_t>(term.size()),
                          .text_begin = texts_.size()});
  texts_.append(term);
  if (position == 0) return;
  const std::uint64_t here = position;
  if (!runs_.empty() && here >= runs_.back().begin && here <= runs_.back().end) {
    runs_.back().end = std::max(runs_.back().end, here + 1);
  } else {
    runs_.push_back({.begin = here, .end = here + 1});
  }
}

// Sorts the runs; none touches another.
void TermPlaces::merge_runs() {
  std::sort(runs_.begin(), runs_.end(), [](const PositionRun& a, const PositionRun& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  auto merged = runs_.begin();
  for (const PositionRun& run : runs_) {
    if (run.begin <= merged->end) {
      merged->end = std::max(merged->end, run.end);
    } else {
      *++merged = run;
    }
  }
  if (!runs_.empty()) runs_.erase(std::next(merged), runs_.end());
}

// Requires: occurrences are sorted by hash. Terms that share a hash count as one.
std::uint64_t TermPlaces::count_terms() const {
  std::uint64_t terms = 0;
  for (std::size_t i = 0; i < occurrences_.size(); ++i) {
    terms += i == 0 || occurrences_[i].hash != occurrences_[i - 1].hash ? 1U : 0U;
  }
  return terms;
}

bool TermPlaces::one_term(std::span<const Occurrence> row) const {
  return std::all_of(row.begin() + 1, row.end(), [&](const Occurrence& each) {
    return each.hash == row.front().hash && text(each) == text(row.front());
  });
}

void TermPlaces::split_rows(std::uint64_t terms) {
  rows_.clear();
  apart_.clear();
  const std::span<Occurrence> all(occurrences_);
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    const std::uint64_t row = row_of(all[begin].hash, terms);
    while (end < all.size() && row_of(all[end].hash, terms) == row) ++end;
    const auto here = all.subspan(begin, end - begin);
    (one_term(here) ? rows_ : apart_).push_back(here);
  }
}

void TermPlaces::write_runs(std::string& bytes) const {
  append_varint(bytes, runs_.size());
  std::uint64_t end = 0;
  for (const PositionRun& run : runs_) {
    append_varint(bytes, run.begin - end);
    append_varint(bytes, run.end - run.begin);
    end = run.end;
  }
}

void TermPlaces::write_apart(std::string& bytes) const {
  std::uint64_t terms = 0;
  std::string all;
  std::string distances;
  for (const std::span<Occurrence> row : apart_) {
    std::sort(row.begin(), row.end(), [this](const Occurrence& a, const Occurrence& b) {
      return std::tuple(text(a), a.position) < std::tuple(text(b), b.position);
    });
    Position before = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].position != before) append_varint(distances, row[i].position - before);
      before = row[i].position;
      if (i + 1 < row.size() && text(row[i + 1]) == text(row[i])) continue;
      if (!distances.empty()) {
        append_bytes(all, text(row[i]));
        append_bytes(all, distances);
        ++terms;
      }
      distances.clear();
      before = 0;
    }
  }
  append_varint(bytes, terms);
  bytes += all;
}

// Adds how many positions a term has, and their ranks.
void TermPlaces::write_row(BitWriter& bits, std::span<const Occurrence> row, unsigned width) const {
  write_gamma(bits, row.size());
  Ranks ranks(runs_);
  for (const Occurrence& each : row) bits.write(ranks.rank(each.position), width);
}

void TermPlaces::write_rows(std::string& bytes, std::uint64_t terms) const {
  const unsigned width = width_of_rank(size_of(runs_));
  std::string rows;
  BitWriter bits(rows);
  std::vector<std::uint64_t> begins{0};  // of buckets
  std::uint64_t next = 0;                // row
  for (const std::span<const Occurrence> told : rows_) {
    const std::span<const Occurrence> row = told.subspan(told.front().position == 0 ? 1 : 0);
    if (row.empty()) continue;
    const std::uint64_t number = row_of(row.front().hash, terms);
    while (number >> kBucketBits >= begins.size()) {
      next = begins.size() << kBucketBits;
      begins.push_back(bits.size());
    }
    bits.write_unary((number - next) >> kLowBits);
    bits.write((number - next) & ((1U << kLowBits) - 1), kLowBits);
    write_row(bits, row, width);
    next = number + 1;
  }
  const std::uint64_t size = bits.size();
  begins.resize(buckets_of(terms), size);
  bits.finish();
  append_varint(bytes, size);
  BitWriter table(bytes);
  for (std::size_t bucket = 1; bucket < begins.size(); ++bucket) {
    table.write(begins[bucket], static_cast<unsigned>(std::bit_width(size)));
  }
  table.finish();
  bytes += rows;
}

void TermPlaces::sort_occurrences() {
  std::sort(occurrences_.begin(), occurrences_.end(), [](const Occurrence& a, const Occurrence& b) {
    return std::pair(a.hash, a.position) < std::pair(b.hash, b.position);
  });
  const auto same = [this](const Occurrence& a, const Occurrence& b) {
    return a.hash == b.hash && a.position == b.position && text(a) == text(b);
  };
  occurrences_.erase(std::unique(occurrences_.begin(), occurrences_.end(), same),
                     occurrences_.end());
}

std::string TermPlaces::finish() {
  std::string bytes;
  if (!runs_.empty()) {
    merge_runs();
    sort_occurrences();
    const std::uint64_t terms = count_terms();
    split_rows(terms);
    append_varint(bytes, terms);
    write_runs(bytes);
    write_apart(bytes);
    write_rows(bytes, terms);
  }
  occurrences_.clear();
  texts_.clear();
  runs_.clear();
  return bytes;
}

void DocumentPlaces::open(std::string bytes) {
  bytes_ = std::move(bytes);
  bytes_.append(BitReader::kSpare, '\0');
  std::string_view rest(bytes_);
  rest.remove_suffix(BitReader::kSpare);
  runs_.clear();
  apart_.clear();
  const auto terms = take_varint(rest);
  terms_ = terms.value_or(0);
  if (!read_runs(rest) || !read_apart(rest) || !read_buckets(rest)) terms_ = 0;
}

bool DocumentPlaces::read_runs(std::string_view& rest) {
  const auto count = take_varint(rest);
  if (!count) return false;
  std::uint64_t end = 0;
  for (std::uint64_t i = 0; i < *count; ++i) {
    const auto gap = take_varint(rest);
    const auto length = take_varint(rest);
    if (!gap || !length) return false;
    runs_.push_back({.begin = end + *gap, .end = end + *gap + *length});
    end = runs_.back().end;
  }
  ranks_ = size_of(runs_);
  return !runs_.empty() && ranks_ <= std::uint64_t{1} << 32;
}

bool DocumentPlaces::read_apart(std::string_view& rest) {
  const auto count = take_varint(rest);
  if (!count) return false;
  for (std::uint64_t i = 0; i < *count; ++i) {
    const auto term = take_bytes(rest);
    const auto distances = take_bytes(rest);
    if (!term || !distances) return false;
    apart_.push_back({*term, *distances});
  }
  return true;
}

bool DocumentPlaces::read_buckets(std::string_view& rest) {
  const auto size = take_varint(rest);
  if (!size || *size > rest.size() * 8) return false;
  row_bits_ = *size;
  const std::uint64_t begins = buckets_of(terms_) - 1;
  const std::uint64_t bits = begins * static_cast<std::uint64_t>(std::bit_width(row_bits_));
  if ((bits + 7) / 8 > rest.size()) return false;
  bucket_begins_ = rest.substr(0, (bits + 7) / 8);
  rows_ = rest.substr(bucket_begins_.size());
  return true;
}

// In bits; that of the bucket after the last is the end.
std::uint64_t DocumentPlaces::bucket_begin(std::uint64_t bucket) const {
  if (bucket == 0) return 0;
  if (bucket >= buckets_of(terms_)) return row_bits_;
  const auto width = static_cast<unsigned>(std::bit_width(row_bits_));
  BitReader bits(bucket_begins_);
  bits.skip((bucket - 1) * width);
  return bits.take(width);
}

void DocumentPlaces::append(std::string_view term, std::vector<Position>& positions) const {
  if (terms_ == 0) return;
  for (const Apart& each : apart_) {
    if (each.term != term) continue;
    std::string_view rest = each.distances;
    std::uint64_t position = 0;
    while (const auto distance = take_varint(rest)) {
      position += *distance;
      positions.push_back(static_cast<Position>(position));
    }
    return;
  }
  append_row(row_of(hash_of(term), terms_), positions);
}

void DocumentPlaces::append_row(std::uint64_t row, std::vector<Position>& positions) const {
  const std::uint64_t bucket = row >> kBucketBits;
  const std::uint64_t end = bucket_begin(bucket + 1);
  const unsigned width = width_of_rank(ranks_);
  BitReader bits(rows_);
  bits.skip(bucket_begin(bucket));
  for (std::uint64_t here = bucket << kBucketBits; bits.at() < end; ++here) {
    here += bits.take_unary() << kLowBits;
    here += bits.take(kLowBits);
    const std::uint64_t count = take_gamma(bits);
    if (here > row) return;
    if (here == row) return append_ranks(bits, count, positions);
    bits.skip(count * width);
  }
}

void DocumentPlaces::append_ranks(BitReader& bits, std::uint64_t count,
                                  std::vector<Position>& positions) const {
  const unsigned width = width_of_rank(ranks_);
  auto run = runs_.begin();
  std::uint64_t before = 0;  // ranks of earlier runs
  std::uint64_t next = 0;    // ranks grow; those of unsound bytes may not
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t rank = bits.take(width);
    if (rank < next) return;
    next = rank + 1;
    for (; run != runs_.end() && rank - before >= run->end - run->begin; ++run) {
      before += run->end - run->begin;
    }
    if (run == runs_.end()) return;
    positions.push_back(static_cast<Position>(run->begin + (rank - before)));
  }
}

}  // namespace backfile

#include "indexer/bulk/term_table.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include <xxhash.h>

namespace backfile {
namespace {

constexpr std::size_t kFirstSlots = std::size_t{1} << 16;

// The first eight bytes as a number that sorts as they do: most comparisons need no more.
std::uint64_t beginning_of(std::string_view text) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    number = number << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return number;
}

}  // namespace

TermTable::TermTable() : slots_(kFirstSlots) {}

std::uint32_t TermTable::number_of(std::string_view term) {
  const std::uint64_t hash = XXH3_64bits(term.data(), term.size());
  const auto short_hash = static_cast<std::uint32_t>(hash >> 32);
  std::size_t slot = hash & (slots_.size() - 1);
  for (; slots_[slot].taken != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    const std::uint32_t number = slots_[slot].taken - 1;
    if (slots_[slot].hash == short_hash && text(number) == term) return number;
  }
  if (terms_.size() >= std::numeric_limits<std::uint32_t>::max() - 1) {
    throw std::length_error("a segment of too many terms");
  }
  const auto number = static_cast<std::uint32_t>(terms_.size());
  terms_.push_back({.begin = text_.size(), .length = static_cast<std::uint32_t>(term.size())});
  text_.append(term);
  slots_[slot] = {.taken = number + 1, .hash = short_hash};
  if (terms_.size() * 2 > slots_.size()) grow();
  return number;
}

void TermTable::grow() {
  slots_.assign(slots_.size() * 2, {});
  for (std::uint32_t number = 0; number < terms_.size(); ++number) {
    const std::string_view term = text(number);
    const std::uint64_t hash = XXH3_64bits(term.data(), term.size());
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot].taken != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = {.taken = number + 1, .hash = static_cast<std::uint32_t>(hash >> 32)};
  }
}

std::vector<std::uint32_t> TermTable::sorted() const {
  struct Key {
    std::uint64_t beginning = 0;
    std::uint32_t number = 0;
  };
  std::vector<Key> keys(terms_.size());
  for (std::uint32_t number = 0; number < keys.size(); ++number) {
    keys[number] = {.beginning = beginning_of(text(number)), .number = number};
  }
  std::sort(keys.begin(), keys.end(), [this](const Key& a, const Key& b) {
    if (a.beginning != b.beginning) return a.beginning < b.beginning;
    return text(a.number) < text(b.number);
  });
  std::vector<std::uint32_t> numbers(keys.size());
  std::transform(keys.begin(), keys.end(), numbers.begin(),
                 [](const Key& key) { return key.number; });
  return numbers;
}

std::size_t TermTable::memory_bytes() const {
  return text_.capacity() + terms_.capacity() * sizeof(Term) + slots_.capacity() * sizeof(Slot);
}

void TermTable::clear() {
  text_.clear();
  terms_.clear();
  std::fill(slots_.begin(), slots_.end(), Slot{});
}

}  // namespace backfile

#include "schema/frequent_pairs.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include <xxhash.h>

namespace backfile {
namespace {

constexpr std::size_t kSlotsPerPair = 4;  // at least: most words begin no pair, and end at once

std::uint64_t hash_of(std::string_view first, std::string_view second) {
  const XXH64_hash_t seed = XXH3_64bits(first.data(), first.size());
  return XXH3_64bits_withSeed(second.data(), second.size(), seed);
}

// Whether `lines` begins with the line of this pair.
bool begins_with(std::string_view lines, std::string_view first, std::string_view second) {
  if (!lines.starts_with(first)) return false;
  lines.remove_prefix(first.size());
  if (!lines.starts_with(' ')) return false;
  lines.remove_prefix(1);
  return lines.starts_with(second) && lines.substr(second.size()).starts_with('\n');
}

}  // namespace

FrequentPairs::FrequentPairs(std::string lines) : lines_(std::move(lines)) {
  const auto most = static_cast<std::size_t>(std::count(lines_.begin(), lines_.end(), '\n'));
  if (most == 0) return;
  slots_.resize(std::bit_ceil(most * kSlotsPerPair));
  const std::string_view text = lines_;
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
    end = text.find('\n', begin);
    if (end == std::string_view::npos) break;
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) continue;
    const std::size_t slot = slot_of(line.substr(0, space), line.substr(space + 1));
    if (slots_[slot] != 0) continue;
    slots_[slot] = static_cast<std::uint32_t>(begin + 1);
    ++size_;
  }
}

std::size_t FrequentPairs::slot_of(std::string_view first, std::string_view second) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(first, second) & mask;
  const std::string_view lines = lines_;
  while (slots_[slot] != 0 && !begins_with(lines.substr(slots_[slot] - 1), first, second)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

bool FrequentPairs::contains(std::string_view first, std::string_view second) const {
  return size_ > 0 && slots_[slot_of(first, second)] != 0;
}

}  // namespace backfile

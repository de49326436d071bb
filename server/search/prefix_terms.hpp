// The terms of an index that begin as something typed, whatever the accents. Bounded: what a prefix
// costs does not grow with the archive. Knows no query.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace backfile {

struct PrefixTerm {
  std::string text;            // without the field's prefix
  std::uint64_t articles = 0;  // that hold it
};

// Seeks spent on finding the accented spellings of one prefix ("eco", "éco"): each is a jump in the
// index, of some ten microseconds.
inline constexpr std::size_t kMostPrefixSeeks = 300;

// Terms looked at for one prefix. Longer prefixes than one or two letters have fewer, in archives
// of some hundred thousand words; of shorter ones the rest in order of the alphabet is not seen.
inline constexpr std::size_t kMostPrefixTerms = 4000;

// The beginnings, as terms of this field are written, that are `folded` when accents are taken off.
// `folded` itself comes first; the others are of the Latin, Greek and Cyrillic scripts, and there.
std::vector<std::string> accented_prefixes(const Xapian::Database& database,
                                           std::string_view field_prefix, std::string_view folded);

// The `most` most frequent of the terms seen, most articles first, then in byte order.
std::vector<PrefixTerm> frequent_terms(const Xapian::Database& database,
                                       std::string_view field_prefix,
                                       const std::vector<std::string>& beginnings,
                                       std::size_t most);

}  // namespace backfile

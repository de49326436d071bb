// How far two spellings are apart. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backfile {

// The least number of changes of one character (inserted, left out, replaced, or swapped with its
// neighbour) that turn `a` into `b`, no stretch being changed twice: the optimal string alignment
// form of the Damerau-Levenshtein distance. Time grows with the product of the lengths.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b);
// The same for UTF-8, in code points.
std::size_t edit_distance(std::string_view a, std::string_view b);

// UTF-8 as code points; bytes that are none read as U+FFFD.
std::u32string code_points(std::string_view text);

}  // namespace backfile

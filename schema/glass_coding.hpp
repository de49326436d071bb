// How keys are written in Xapian's glass tables, so that their bytes sort as what they say. Numbers
// and strings that need not sort are those of varint.hpp. Knows no tables.
//
//   sorted number     big-endian with its length in the first byte
//   sorted text       the text, NUL as NUL FF; a NUL ends it where something may follow
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backfile::glass {

void append_sorted_number(std::string& bytes, std::uint32_t number);
void append_sorted_text(std::string& bytes, std::string_view text);

// The number that all of `bytes` are; nothing when they are none.
std::optional<std::uint32_t> sorted_number(std::string_view bytes);

}  // namespace backfile::glass

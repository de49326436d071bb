// How Xapian's glass format writes numbers and strings. Knows no tables.
//
//   number            7 bits a byte, lowest first, the top bit says that more follow
//   sorted number     big-endian with its length in the first byte: bytes sort as numbers do
//   sorted text       the text, NUL as NUL FF; a NUL ends it where something may follow
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace backfile::glass {

void append_number(std::string& bytes, std::uint64_t number);
void append_sorted_number(std::string& bytes, std::uint32_t number);
void append_text(std::string& bytes, std::string_view text);  // length, then the bytes
void append_sorted_text(std::string& bytes, std::string_view text);

}  // namespace backfile::glass

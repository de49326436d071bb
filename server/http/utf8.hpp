// Well-formed UTF-8, as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <string_view>

namespace backfile {

// Bytes of the code point at `position`, 1 to 4, or 0 when none is well-formed there. Requires:
// position < text.size().
std::size_t utf8_length_at(std::string_view text, std::size_t position);

bool is_utf8(std::string_view text);

}  // namespace backfile

// The letters that names and codes are written in. Words and values of articles are folded in full:
// unicode.hpp.
#pragma once

#include <string>
#include <string_view>

namespace backfile {

// A-Z as a-z; every other byte as it is.
std::string lower_case(std::string_view text);

}  // namespace backfile

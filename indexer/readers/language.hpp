// The language of a text where its script alone settles it. Nothing is guessed from words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backfile {

// "ja" when kana make up a fair part of the letters, "ko" for Hangul, else empty. Reads the
// beginning of the text only.
std::string_view language_by_script(std::string_view title, const std::vector<std::string>& body);

}  // namespace backfile

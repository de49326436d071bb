// The last touch on generated text: "a" or "an", and punctuation that meets. Works in place; not a
// spelling checker.
#pragma once

#include <cstddef>
#include <string>

namespace backfile::corpus {

// Stands for "a" or "an" until the word after it is known.
inline constexpr char kArticleMark = '\x01';
inline constexpr char kCapitalArticleMark = '\x02';

void tidy(std::string& text, std::size_t from);

// Curly quotation marks as straight ones.
std::string with_straight_quotes(const std::string& text);

}  // namespace backfile::corpus

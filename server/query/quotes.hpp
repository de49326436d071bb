// Quotation marks: where they end and how a mark stands inside them.
//
// A straight mark ends at the next straight one, "" standing for a mark inside. A curly or low one
// ends at the next of those, a guillemet at the next guillemet. Where no such end follows, straight
// and curly marks end one another.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "server/query/characters.hpp"

namespace backfile {

inline constexpr std::size_t kNoQuote = std::string_view::npos;

// Byte of the mark that ends what `opening` began right before `from`, or kNoQuote.
std::size_t find_closing_quote(std::string_view text, std::size_t from, CharacterClass opening);

// What stands inside straight marks, each doubled mark made one.
std::string undoubled(std::string_view text);

}  // namespace backfile

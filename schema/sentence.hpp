// Where sentences begin: part of the contract, since an index marks them and queries ask for them.
// Knows no language; a list of abbreviations keeps the commonest English ones from ending any.
#pragma once

#include <cstddef>
#include <string_view>

namespace backfile {

// Whether a new sentence begins at the token at byte `next`, where the token before it is the bytes
// [begin, end) of the same text. Requires: begin < end <= next <= text.size().
//
// It does when the text between them has one of 。！？． or when it has one of .!?… followed, after
// any closing quotation marks and brackets (", ', and Unicode's Pe and Pf), by white space, and the
// token does not begin with a lower-case letter. A single full stop right behind one letter or an
// abbreviation (Mr, Gen, Jan) ends no sentence.
bool begins_sentence(std::string_view text, std::size_t begin, std::size_t end, std::size_t next);

}  // namespace backfile

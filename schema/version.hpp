// The schema version of an archive: raised whenever terms, slots, analysis or records change
// meaning.
//
// 1: first release.
// 2: marks of paragraphs, sentences and zones; stems with positions; words in capitals; whole
//    headlines. Terms of title and lead without positions: they are those of the text up to a mark.
// 3: the positions of a document's terms in one list.
// 4: that list as a value, in a code of its own (term_places.hpp).
#pragma once

#include <cstdint>

namespace backfile {

inline constexpr std::uint32_t kSchemaVersion = 4;

}  // namespace backfile

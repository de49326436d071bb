// Word forms: English plurals and verb endings, French and German little words before a noun.
// Regular rules and the few exceptions that the word lists of this generator need; no general
// morphology.
#pragma once

#include <cstddef>
#include <string>

#include "tools/corpus/grammar.hpp"

namespace backfile::corpus {

// Puts what stands in `text` from byte `from` on into `form`.
void inflect(std::string& text, std::size_t from, Form form);

// The first letter from byte `from` on as a capital, past opening quotes; ASCII and two-byte Latin
// letters.
void capitalise(std::string& text, std::size_t from);

}  // namespace backfile::corpus

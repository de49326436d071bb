// The documents that hold all of some terms, wherever they stand. Knows no query tree and no
// places.
#pragma once

#include <string>
#include <vector>

#include "server/search/term_reader.hpp"

namespace backfile {

// Those of `candidates`, which are documents of the reader's revision. Requires: at least one term.
//
// The rarest term's documents are looked for in the next rarer's list, what is left of them in the
// next. Of long lists that no search has read yet, only what is asked for is read.
DocSet holding_terms(std::vector<std::string> terms, const DocSet& candidates, TermReader& reader);

}  // namespace backfile

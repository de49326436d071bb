// Query trees in the notation of tests/queries: all(word(rice), not(phrase(title:wheat price))).
#pragma once

#include <string>

#include "server/query/query.hpp"

namespace backfile::test {

// A field stands before the first word; CJK characters that are joined have no space between them.
std::string tree_text(const Node& tree);

}  // namespace backfile::test

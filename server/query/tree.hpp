// Making query trees in their one normal form: no All right inside All, no Any right inside Any, no
// Not of Not, nothing of one part.
#pragma once

#include <vector>

#include "server/query/query.hpp"

namespace backfile {

// Require: at least one part.
Node make_all(std::vector<Node> parts);
Node make_any(std::vector<Node> parts);

Node make_not(Node part);

}  // namespace backfile

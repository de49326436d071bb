// Which places take part in a proximity: near_places() says where proximities stand, this says what
// they are made of. Pure.
#pragma once

#include <vector>

#include "server/search/places.hpp"

namespace backfile {

// For each operand, those of its places that belong to at least one proximity by the rule of
// query.hpp, in order. `operands`: each one's places, sorted, none twice; at most 32 of them.
std::vector<std::vector<Place>> near_members(const std::vector<std::vector<Place>>& operands,
                                             unsigned distance, bool ordered);

}  // namespace backfile

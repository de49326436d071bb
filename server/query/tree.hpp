// Making query trees in their one normal form: no All right inside All, no Any right inside Any, no
// Not of Not, nothing of one part.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "server/query/query.hpp"

namespace backfile {

// Require: at least one part.
Node make_all(std::vector<Node> parts);
Node make_any(std::vector<Node> parts);

Node make_not(Node part);

// The positions that the words of a field stand at: those of the text, or those of the authors.
enum class PositionSpace : std::uint8_t { Text, Authors };
constexpr PositionSpace position_space(Field field) {
  return field == Field::Author ? PositionSpace::Authors : PositionSpace::Text;
}

// Whether a node has places, so that it may be an operand of Near, Same and AtLeast: Word, Phrase,
// Near, and Any of these.
bool has_places(const Node& node);

// The space that all places of the node lie in; nothing when they lie in both. Requires:
// has_places(node).
std::optional<PositionSpace> position_space(const Node& node);

}  // namespace backfile

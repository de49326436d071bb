// The proximities of a query in one text, by the places of its words and phrases there. Pure.
#pragma once

#include <cstddef>
#include <vector>

#include "server/search/places.hpp"

namespace backfile {

// Where a word or phrase of the query stands in a text: tokens, counted from 0, and bytes,
// half-open.
struct PartPlace {
  Place tokens;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t part = 0;  // number of the word or phrase in the query
};

// A Near, its operands given by numbers.
struct SnippetProximity {
  // Has the places of all of these.
  struct Operand {
    std::vector<std::size_t> parts;        // words and phrases
    std::vector<std::size_t> proximities;  // those made before this one
  };
  std::vector<Operand> operands;
  unsigned distance = 1;
  bool ordered = false;
};

// Marks in `marked` (as long as `found`) the places that take part in proximity `number` of
// `proximities`. A proximity that is an operand has part with all those places of its own that lie
// inside one that takes part. `found`: all places in one title, lead or paragraph.
void mark_members(const std::vector<SnippetProximity>& proximities, std::size_t number,
                  const std::vector<PartPlace>& found, std::vector<bool>& marked);

}  // namespace backfile

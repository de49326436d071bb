// Choosing and cutting passages of a text in which the matches of a query are known. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "server/search/snippet_matcher.hpp"

namespace backfile {

// Bytes of a text, half-open.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// A stretch of a text. A side is cut when it breaks a sentence.
struct Passage {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool cut_begin = false;
  bool cut_end = false;
};

// What a passage is worth, most important first.
struct CoreValue {
  std::size_t new_parts = 0;  // parts of the query that are not shown yet
  std::size_t parts = 0;
  std::size_t matches = 0;
};
bool is_less(const CoreValue& a, const CoreValue& b);

// Neighbouring matches that one passage can show, from the first to the last (indexes).
struct PassageCore {
  std::size_t first = 0;
  std::size_t last = 0;
  CoreValue value;
};

// The best core outside the passages `taken`; of equal ones the earliest. `matches` are ordered by
// begin; `shown` says of each part of the query whether a passage shows it already.
std::optional<PassageCore> best_core(std::string_view text, const std::vector<PartMatch>& matches,
                                     const std::vector<Passage>& taken,
                                     const std::vector<bool>& shown, std::size_t max_code_points);

// The passage around `core` inside `bounds`, at most `max_code_points` long with a mark for each
// cut. Whole words, from a sentence's start where one is near. '\n' ends a paragraph. A core that
// is too long loses its end.
Passage cut_passage(std::string_view text, ByteRange core, ByteRange bounds,
                    std::size_t max_code_points);

}  // namespace backfile

// What the tests of the sample archive share: a small archive in memory, and its lines read back as
// JSON.
#pragma once

#include <string>
#include <vector>

#include <rapidjson/document.h>

#include "tools/corpus/composer.hpp"
#include "tools/corpus/json_output.hpp"

namespace backfile::corpus {

inline constexpr Seconds kFirst = 1104537600;  // 2005-01-01
inline constexpr Seconds kLast = 1735689600;   // 2025-01-01

inline Composer make_composer(Number articles, std::uint64_t seed = 1) {
  return {seed, Timeline(kFirst, kLast, articles)};
}

inline std::string line_of(Composer& composer, Number number, bool truth = true) {
  std::string line;
  append_json(composer.compose(number), truth, line);
  return line;
}

// Text as every publisher of a copy would have it, whatever its quotation marks.
inline std::string plain(std::string text) {
  for (const std::string_view mark : {"“", "”", "‘", "’"}) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
      text.replace(at, mark.size(), mark == "“" || mark == "”" ? "\"" : "'");
    }
  }
  return text;
}

}  // namespace backfile::corpus

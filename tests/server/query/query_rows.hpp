// The rows of tests/queries/*.txt; their README.md says what they look like.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/support/text_rows.hpp"

namespace backfile::test {

struct QueryRow {
  std::string place;  // file:line
  std::string input;
  std::optional<std::string> tree;        // as tree_text() has it; absent: not looked at
  std::string canonical;                  // empty: refused
  std::string remarks;                    // code@position+length ...
  std::optional<std::string> suggestion;  // absent: not looked at
};

// Throws std::runtime_error when a row cannot be read.
std::vector<QueryRow> read_query_rows(const std::string& directory);

}  // namespace backfile::test

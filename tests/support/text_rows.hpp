// Tables of tests as text: a row a line, columns with ---- between them, # begins a comment. What
// the columns mean is for the reader of a table to say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backfile::test {

struct TextRow {
  std::string place;  // file:line
  std::vector<std::string> columns;
};

struct TextTable {
  std::string heading;  // the first line, whatever it is
  std::vector<TextRow> rows;
};

// The *.txt files of a directory, by name. Throws std::runtime_error where there are none.
std::vector<TextTable> read_text_tables(const std::string& directory);

// \s \t \n \u{200B} \xFF -> what they stand for.
std::string unescaped(std::string_view text);

}  // namespace backfile::test

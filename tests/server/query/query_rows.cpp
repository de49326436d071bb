#include "tests/server/query/query_rows.hpp"

#include <stdexcept>

namespace backfile::test {
namespace {

// The first line of a file that has a column of trees.
constexpr std::string_view kTreeHeading = "# input ---- tree ----";

QueryRow row_of(const TextRow& text, bool has_tree) {
  std::vector<std::string> pieces = text.columns;
  std::optional<std::string> tree;
  if (has_tree && pieces.size() > 1) {
    tree = pieces[1];
    pieces.erase(pieces.begin() + 1);
  }
  if (pieces.size() < 2 || pieces.size() > 4) {
    throw std::runtime_error(text.place + ": two to four columns, besides the tree");
  }
  QueryRow row{.place = text.place,
               .input = unescaped(pieces[0]),
               .tree = std::move(tree),
               .canonical = pieces[1],
               .remarks = {},
               .suggestion = {}};
  if (pieces.size() > 2) row.remarks = pieces[2];
  if (pieces.size() > 3) row.suggestion = pieces[3];
  return row;
}

}  // namespace

std::vector<QueryRow> read_query_rows(const std::string& directory) {
  std::vector<QueryRow> rows;
  for (const TextTable& table : read_text_tables(directory)) {
    const bool has_tree = table.heading.starts_with(kTreeHeading);
    for (const TextRow& row : table.rows) rows.push_back(row_of(row, has_tree));
  }
  return rows;
}

}  // namespace backfile::test

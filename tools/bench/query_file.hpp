// The query files of the comparison with other engines, queries_<class>.tsv: a query a line, six
// columns, '-' for what a query does not have.
//
//   id TAB words TAB first day TAB last day TAB source TAB article id      days as YYYYMMDD
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace backfile {

struct FileQuery {
  std::string id;
  std::string words;
  std::string from;
  std::string to;
  std::string source;
  std::string article;
  bool operator==(const FileQuery&) const = default;
};

// What is absent is empty. Throws std::runtime_error for a file that cannot be read or another
// number of columns.
std::vector<FileQuery> read_query_file(const std::filesystem::path& file);

}  // namespace backfile

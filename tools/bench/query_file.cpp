#include "tools/bench/query_file.hpp"

#include <fstream>
#include <stdexcept>
#include <string_view>

namespace backfile {

namespace {

constexpr std::size_t kColumns = 6;

std::vector<std::string> columns_of(std::string_view line) {
  std::vector<std::string> columns;
  for (std::size_t begin = 0;;) {
    const std::size_t tab = line.find('\t', begin);
    const std::string_view column = line.substr(begin, tab - begin);
    columns.emplace_back(column == "-" ? std::string_view() : column);
    if (tab == std::string_view::npos) return columns;
    begin = tab + 1;
  }
}

}  // namespace

std::vector<FileQuery> read_query_file(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("Cannot read " + file.string());
  std::vector<FileQuery> queries;
  for (std::string line; std::getline(in, line);) {
    const std::vector<std::string> columns = columns_of(line);
    if (columns.size() != kColumns) {
      throw std::runtime_error(file.string() + ": line " + std::to_string(queries.size() + 1) +
                               " has not six columns");
    }
    queries.push_back({.id = columns[0],
                       .words = columns[1],
                       .from = columns[2],
                       .to = columns[3],
                       .source = columns[4],
                       .article = columns[5]});
  }
  if (queries.empty()) throw std::runtime_error(file.string() + " holds no query");
  return queries;
}

}  // namespace backfile

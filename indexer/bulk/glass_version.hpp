// The version file of a glass database: where its tables begin, and what it counts.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>

#include "indexer/bulk/glass_table.hpp"

namespace backfile::glass {

// Postlist, docdata, termlist, position, spelling, synonym.
using TableRoots = std::array<TableRoot, 6>;

// Lengths are sums of weights; shortest is of the documents that have any.
struct Statistics {
  std::uint64_t documents = 0;
  std::uint64_t last_docid = 0;
  std::uint64_t shortest = 0;
  std::uint64_t longest = 0;
  std::uint64_t total_length = 0;
  std::uint64_t heaviest = 0;  // weight of a term in a document
};

// Makes the file. Not durable. Throws WriteError.
void write_version(const std::filesystem::path& path, const TableRoots& roots,
                   const Statistics& statistics);

}  // namespace backfile::glass

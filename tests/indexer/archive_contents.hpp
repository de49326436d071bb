// All that an archive says of its articles, document ids apart: two archives that hold the same
// compare equal.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "schema/metadata.hpp"

namespace backfile::test {

// One line a term ("weight position position ..."), a value, and the record.
using DocumentContents = std::map<std::string, std::string>;

struct ArchiveContents {
  Metadata metadata;  // without uuid, revision and commit time, and without dictionaries
  std::map<std::string, DocumentContents> articles;
  std::map<std::string, std::string> postings;  // of each term: articles with their weights
  std::string lengths;                          // of all documents
  bool operator==(const ArchiveContents&) const = default;
};

ArchiveContents archive_contents(const std::filesystem::path& archive);

// What differs, in a few lines; empty where nothing does.
std::string differences(const ArchiveContents& one, const ArchiveContents& other);

}  // namespace backfile::test

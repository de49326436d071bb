// `info`: what is in an archive, counted from its index alone.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "schema/metadata.hpp"

namespace backfile {

struct ValueCount {
  std::string value;
  std::uint64_t articles = 0;
};

struct ArchiveInfo {
  std::string directory;
  std::string generation;   // its directory's name
  std::uint64_t bytes = 0;  // of that directory
  Metadata metadata;
  std::uint64_t articles = 0;
  std::uint64_t undated = 0;
  std::optional<Instant> first;  // earliest and latest published
  std::optional<Instant> last;
  std::vector<ValueCount> sources;  // most articles first, then by name
  std::vector<ValueCount> topics;
  std::vector<ValueCount> languages;
};

// Throws ArchiveError, SchemaError or Xapian::Error.
ArchiveInfo read_archive_info(const std::filesystem::path& archive);

std::string info_text(const ArchiveInfo& info);
std::string info_json(const ArchiveInfo& info);

}  // namespace backfile

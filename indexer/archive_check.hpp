// `check`: reads everything in an archive and names what is wrong. Changes nothing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace backfile {

struct CheckResult {
  std::uint64_t articles = 0;
  std::vector<std::string> faults;  // one sentence each, the first hundred
  std::uint64_t fault_count = 0;
};

// Xapian's own check of the tables, then every article: its record decodes, its id is the one it is
// found by, its values say what its record says; and the archive's numbers agree. Requires: nobody
// writes meanwhile. Throws ArchiveError when there is no archive.
CheckResult check_archive(const std::filesystem::path& archive);
// The same for one generation.
CheckResult check_generation(const std::filesystem::path& generation);

}  // namespace backfile

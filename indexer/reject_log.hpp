// The lines that an ingest did not take, each as a line of JSON in rejects/, with all that is
// needed to mend and send it again.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/files.hpp"
#include "indexer/rejection.hpp"
#include "schema/date.hpp"

namespace backfile {

struct Reject {
  std::string_view input;    // the name it was given as
  std::uint64_t line = 0;    // from 1
  std::uint64_t offset = 0;  // of its first byte, unpacked
  Rejection rejection;
  std::string_view original;  // the line, or its beginning
  bool original_truncated = false;
};

// One line of JSON, without line break.
std::string reject_json(const Reject& reject);

// The file is made at the first reject. Not thread-safe. Throws WriteError.
class RejectLog {
 public:
  // Writes to DIRECTORY/<UTC time>-<pid>.jsonl.
  RejectLog(std::filesystem::path directory, Instant started);

  void add(const Reject& reject);
  // Makes all rejects so far durable. To be called before a checkpoint passes over them.
  void sync();
  // Empty while there was no reject.
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  void open();

  std::filesystem::path directory_;
  Instant started_;
  std::filesystem::path path_;
  FileHandle file_;
  std::string pending_;
};

}  // namespace backfile

// An archive as a directory: generations, the link to the current one, the lock, leftovers. Opens
// no index.
//
//   current -> gen-000002      relative symbolic link, swapped by rename
//   gen-000002/                one Xapian database
//   lock                       held with flock while a command writes; names its holder; never
//   deleted rejects/                   lines that were not taken
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/files.hpp"
#include "schema/date.hpp"

namespace backfile {

// Who holds a lock, as written into it.
struct LockHolder {
  std::string command;
  Instant since = 0;
};

// The right to change an archive, held until it ends. The kernel lets go of it when the process
// dies, however it dies.
class ArchiveLock {
 public:
  // Throws LockedError, naming the holder, when another process has it; WriteError when the file
  // cannot be made.
  ArchiveLock(const std::filesystem::path& archive, const LockHolder& holder);

 private:
  FileHandle file_;
};

class ArchiveDir {
 public:
  explicit ArchiveDir(std::filesystem::path root) : root_(std::move(root)) {}

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }
  [[nodiscard]] std::filesystem::path rejects() const { return root_ / "rejects"; }

  // The directory that `current` names, or nothing. Throws ArchiveError when the link leads
  // nowhere.
  [[nodiscard]] std::optional<std::filesystem::path> current() const;
  // The same where there must be one: throws ArchiveError with a sentence that says how to make an
  // archive.
  [[nodiscard]] std::filesystem::path existing() const;

  // All generations there are, by name.
  [[nodiscard]] std::vector<std::filesystem::path> generations() const;

  // Makes the directory. Throws ArchiveError when something else than an archive is there already.
  void create() const;
  // A name for a generation that is not there yet, leaving `ahead` names free before it.
  [[nodiscard]] std::filesystem::path next_generation(const ArchiveLock& lock,
                                                      unsigned ahead = 0) const;
  // Makes a generation durable and then the current one.
  void publish(const std::filesystem::path& generation, const ArchiveLock& lock) const;
  // Removes generations that are not current, while there is a current one: of a rebuild that was
  // killed, or overtaken by one that was not.
  void remove_leftovers(const ArchiveLock& lock) const;

 private:
  std::filesystem::path root_;
};

// Bytes of the files in a directory, not below it.
std::uintmax_t directory_bytes(const std::filesystem::path& directory);

}  // namespace backfile

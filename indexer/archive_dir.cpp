#include "indexer/archive_dir.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "indexer/errors.hpp"

namespace backfile {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kCurrent = "current";
constexpr std::string_view kNextCurrent = "current.next";
constexpr std::string_view kLock = "lock";
constexpr std::string_view kGenerationPrefix = "gen-";

std::string host_name() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return "unknown";
  return name.data();
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string holder_text(const LockHolder& holder) {
  return "pid " + std::to_string(::getpid()) + "\nhost " + host_name() + "\nsince " +
         format_instant(holder.since) + "\ncommand " + one_line(holder.command) + "\n";
}

std::string read_holder(const FileHandle& file) {
  std::array<char, 4096> bytes{};
  const ssize_t got = ::pread(file.descriptor(), bytes.data(), bytes.size(), 0);
  return got > 0 ? std::string(bytes.data(), static_cast<std::size_t>(got)) : std::string();
}

// The rest of the line that begins with `name`.
std::string holder_member(std::string_view text, std::string_view name) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (line.starts_with(name) && line.size() > name.size()) {
      return std::string(line.substr(name.size() + 1));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return "unknown";
}

std::string locked_message(const fs::path& archive, const std::string& holder) {
  return archive.string() + " is being written by process " + holder_member(holder, "pid") +
         " on " + holder_member(holder, "host") + ", `" + holder_member(holder, "command") +
         "`, since " + holder_member(holder, "since") + ". Try again when it has ended.";
}

// The number of "gen-000012", or nothing for another name.
std::optional<unsigned> generation_number(const std::string& name) {
  if (!name.starts_with(kGenerationPrefix)) return std::nullopt;
  unsigned number = 0;
  const char* const end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data() + kGenerationPrefix.size(), end, number);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return number;
}

bool is_ours(const std::string& name) {
  return name == kCurrent || name == kNextCurrent || name == kLock || name == "rejects" ||
         generation_number(name);
}

}  // namespace

ArchiveLock::ArchiveLock(const fs::path& archive, const LockHolder& holder) {
  const fs::path path = archive / kLock;
  file_ = FileHandle(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (!file_) throw_errno(path, "cannot be opened");
  while (::flock(file_.descriptor(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno == EWOULDBLOCK) throw LockedError(locked_message(archive, read_holder(file_)));
    throw_errno(path, "cannot be locked");
  }
  // Who holds the lock is a courtesy: a full disk must not keep a `remove` from making room.
  const std::string text = holder_text(holder);
  const bool told = ::ftruncate(file_.descriptor(), 0) == 0 &&
                    ::pwrite(file_.descriptor(), text.data(), text.size(), 0) > 0;
  static_cast<void>(told);
}

std::optional<fs::path> ArchiveDir::current() const {
  const fs::path link = root_ / kCurrent;
  if (!fs::is_symlink(fs::symlink_status(link))) return std::nullopt;
  fs::path generation = root_ / fs::read_symlink(link);
  if (!fs::is_directory(generation)) {
    throw ArchiveError(link.string() + " leads to " + generation.string() +
                       ", which is not there. Restore a backup.");
  }
  return generation;
}

fs::path ArchiveDir::existing() const {
  if (const auto generation = current()) return *generation;
  throw ArchiveError(root_.string() +
                     " is not an archive: it has no `current` generation. `backfile-indexer add " +
                     root_.string() + " FILE` makes one.");
}

void ArchiveDir::create() const {
  std::error_code error;
  fs::create_directories(root_, error);
  if (error) throw ArchiveError(root_.string() + " cannot be made: " + error.message());
  for (const auto& entry : fs::directory_iterator(root_)) {
    if (is_ours(entry.path().filename().string())) continue;
    throw ArchiveError(root_.string() + " is not an archive and not empty (it has " +
                       entry.path().filename().string() + "). Name another directory.");
  }
}

std::vector<fs::path> ArchiveDir::generations() const {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(root_)) {
    if (generation_number(entry.path().filename().string())) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

fs::path ArchiveDir::next_generation(const ArchiveLock& /*lock*/, unsigned ahead) const {
  unsigned highest = 0;
  for (const fs::path& generation : generations()) {
    highest = std::max(highest, generation_number(generation.filename().string()).value_or(0));
  }
  std::array<char, 32> name{};
  std::snprintf(name.data(), name.size(), "gen-%06u", highest + 1 + ahead);
  return root_ / name.data();
}

void ArchiveDir::publish(const fs::path& generation, const ArchiveLock& /*lock*/) const {
  sync_tree(generation);
  const fs::path next = root_ / kNextCurrent;
  std::error_code error;
  fs::remove(next, error);
  fs::create_symlink(generation.filename(), next, error);
  if (!error) fs::rename(next, root_ / kCurrent, error);
  if (error) throw WriteError(next.string() + ": " + error.message());
  sync_directory(root_);
}

void ArchiveDir::remove_leftovers(const ArchiveLock& /*lock*/) const {
  const std::optional<fs::path> kept = current();
  // What cannot be removed now is in nobody's way: the next writer tries again.
  std::error_code error;
  fs::remove(root_ / kNextCurrent, error);
  if (!kept) return;
  for (const fs::path& generation : generations()) {
    if (generation.filename() != kept->filename()) fs::remove_all(generation, error);
  }
}

std::uintmax_t directory_bytes(const fs::path& directory) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

}  // namespace backfile

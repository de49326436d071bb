// The few calls of the operating system that durability needs and the standard library lacks. Knows
// nothing of archives.
#pragma once

#include <filesystem>
#include <string_view>

namespace backfile {

// A file descriptor, closed at the end.
class FileHandle {
 public:
  explicit FileHandle(int descriptor = -1) : descriptor_(descriptor) {}
  ~FileHandle();
  FileHandle(FileHandle&& other) noexcept;
  FileHandle& operator=(FileHandle&& other) noexcept;
  FileHandle(const FileHandle&) = delete;
  FileHandle& operator=(const FileHandle&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }
  explicit operator bool() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

// All of these throw WriteError, naming the path.
void write_all(const FileHandle& file, std::string_view bytes, const std::filesystem::path& path);
void sync_file(const FileHandle& file, const std::filesystem::path& path);
void sync_directory(const std::filesystem::path& directory);
// Every file of a directory, then the directory.
void sync_tree(const std::filesystem::path& directory);

// Throws WriteError: "PATH: what: reason of errno".
[[noreturn]] void throw_errno(const std::filesystem::path& path, std::string_view what);

}  // namespace backfile

// What the indexer's tests share: a directory that cleans up, packed files, invented articles, the
// program in and out of process.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

#include "indexer/errors.hpp"
#include "indexer/stop_request.hpp"
#include "schema/article.hpp"

namespace backfile::test {

// An empty directory, removed with all in it at the end.
class TempDir {
 public:
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
  // Writes a file into it and returns its path.
  std::string file(std::string_view name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

std::string read_file(const std::filesystem::path& path);
std::vector<std::string> lines_of(std::string_view text);
std::string gzipped(std::string_view bytes);
std::string zstd_packed(std::string_view bytes);

// What a command printed and how it ended.
struct Answer {
  ExitCode code = ExitCode::Done;
  std::string out;
  std::string err;
};

struct Invocation {
  std::vector<std::string> arguments;  // after the program's name
  Instant now = 1'750'000'000;
  // Called whenever the program asks for the time: once for the lock, once for the archive or the
  // rejects, once a batch.
  std::function<void(StopRequest&)> on_clock;
};
// Runs the program within this process.
Answer run_indexer(const Invocation& invocation);
Answer run_indexer(std::vector<std::string> arguments);

// A number after "name": in JSON text; fails the test when it is not there.
std::uint64_t json_number(const std::string& json, std::string_view name);

// Lines of JSON, `count` invented articles with ids "first" to "first + count - 1". The same seed
// gives the same lines.
std::string invented_lines(std::uint32_t seed, std::size_t count, std::size_t first = 0);

// A dump without the moments at which articles were indexed, which no two runs share.
std::string without_first_indexed(std::string dump);

// Starts the real program with its output in `log`; `prepare` runs in the new process before it.
pid_t start_indexer(
    const std::vector<std::string>& arguments, const std::filesystem::path& log,
    const std::function<void()>& prepare = [] {});
// Waits; the exit code, or minus the number of the signal that ended it.
int wait_for(pid_t process);

}  // namespace backfile::test

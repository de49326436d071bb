// The command line of backfile-corpus.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

#include "tools/corpus/timeline.hpp"

namespace backfile::corpus {

struct Options {
  Number articles = 20000;
  std::uint64_t seed = 1;
  unsigned years = 20;
  std::string start = "2005-01-01";
  std::string output = "-";     // "-": standard output
  Number from = 0;              // first article to write
  std::optional<Number> count;  // how many; absent: to the end
  bool truth = false;
  bool statistics = false;

  // The archive's stretch of time and number of articles.
  [[nodiscard]] Timeline timeline() const;
  // One past the last article to write.
  [[nodiscard]] Number end() const;
};

// A command line that cannot be obeyed. The message is one line for the user.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Absent when only --help was asked for, which has then been printed. Throws UsageError.
std::optional<Options> parse_options(int argc, const char* const* argv);

}  // namespace backfile::corpus

// The command line as values. Reads no file and prints nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "indexer/readers/json_lines.hpp"

namespace backfile {

// A batch is committed when it reaches either. Measured on 38 MB of news, see README.
struct BatchLimits {
  std::size_t articles = 2000;
  std::size_t text_bytes = std::size_t{8} << 20;
};

// How articles get into an archive; the results are the same.
enum class AddMethod : std::uint8_t {
  Auto,  // by the size of the inputs and of the archive
  Live,  // batches into the current generation
  Bulk,  // all into a new generation, or nothing
};

struct AddOptions {
  std::filesystem::path archive;
  std::vector<std::string> inputs;  // files, or "-" for standard input
  ReadOptions reading;
  BatchLimits batch;  // of the live path
  AddMethod method = AddMethod::Auto;
  unsigned threads = 0;                // of the bulk path; 0: one a processor
  std::size_t memory_megabytes = 512;  // of the bulk path
  bool json = false;
  bool quiet = false;
};

struct RemoveOptions {
  std::filesystem::path archive;
  std::vector<std::string> ids;
  std::string ids_file;  // one id a line; "-": standard input; empty: none
  bool json = false;
};

struct InfoOptions {
  std::filesystem::path archive;
  bool json = false;
};

struct CheckOptions {
  std::filesystem::path archive;
};

struct DumpOptions {
  std::filesystem::path archive;
};

struct RebuildOptions {
  std::filesystem::path archive;
  bool quiet = false;
};

using Options =
    std::variant<AddOptions, RemoveOptions, InfoOptions, CheckOptions, DumpOptions, RebuildOptions>;

// Options, or what to print instead: help on standard output with exit code 0, else a mistake on
// standard error.
struct ParsedOptions {
  std::optional<Options> options;
  std::string message;
  int exit_code = 0;
};

ParsedOptions parse_options(int argc, const char* const* argv);

}  // namespace backfile

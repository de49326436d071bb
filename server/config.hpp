// The command line of backfile-server -> values. Prints nothing, exits nowhere, opens nothing.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "server/http/access_log.hpp"
#include "server/http/guarded_server.hpp"
#include "server/search/searcher.hpp"

namespace backfile {

// Exit codes, as server/README.md and --help list them.
inline constexpr int kExitDone = 0;
inline constexpr int kExitUsage = 2;
inline constexpr int kExitCannotStart = 3;

struct Config {
  std::filesystem::path archive;
  ListenAddress listen;
  std::vector<std::string> allowed_hosts;
  std::filesystem::path web;  // the page's files
  Engine engine = Engine::Fast;
  std::size_t threads = 1;  // searches at once
  AccessLogOptions access_log;
  std::vector<std::string> cors_origins;
  std::chrono::milliseconds poll_interval{500};
  std::size_t cache_bytes = 0;  // of postings and what is made of them
  std::size_t max_connections = 1024;
};

// Nothing to serve: text to print, to standard output for kExitDone (--help, --version), else to
// standard error.
struct CommandLineEnd {
  int exit_code = kExitDone;
  std::string text;
};

std::variant<Config, CommandLineEnd> read_command_line(int argc, const char* const* argv);

}  // namespace backfile

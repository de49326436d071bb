// The command line of backfile-server. See config.hpp.
#include "server/config.hpp"

#include <algorithm>
#include <sstream>
#include <thread>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>
#include <unistd.h>

namespace backfile {
namespace {

constexpr const char* kFooter =
    "\nExit codes: 0 stopped by a signal, 2 wrong usage, 3 could not start (the archive cannot be "
    "opened,\nthe port is taken, the page's files are missing).\n\n"
    "Stops on SIGINT or SIGTERM: requests in flight are finished. A second signal stops at once.";

// Flags as typed, before they are checked against one another.
struct Flags {
  Config config;
  bool is_public = false;
  std::string engine = "fast";
  std::string access_log = "-";
  std::size_t poll_ms = 500;
  std::size_t cache_mib = 0;
};

void add_network_flags(CLI::App& app, Flags& flags) {
  Config& config = flags.config;
  app.add_option("--host", config.listen.host, "Address to listen on")
      ->type_name("ADDRESS")
      ->capture_default_str();
  app.add_option("--port", config.listen.port, "Port; 0 takes any free one")
      ->capture_default_str()
      ->check(CLI::Range(0, 65535));
  app.add_flag(
      "--public", flags.is_public,
      "Allow an address that other machines reach (0.0.0.0, ::, or one of this machine's)");
  app.add_option("--allowed-host", config.allowed_hosts,
                 "A name this server may be called by, besides localhost and its address; repeat "
                 "it; * allows any")
      ->type_name("NAME")
      ->allow_extra_args(false);
  app.add_option("--cors-origin", config.cors_origins,
                 "An origin (https://news.example) whose pages may read answers; repeat it; * "
                 "allows any")
      ->type_name("ORIGIN")
      ->allow_extra_args(false);
  app.add_option("--max-connections", config.max_connections, "Connections at once")
      ->capture_default_str()
      ->check(CLI::Range(1, 100'000));
}

void add_search_flags(CLI::App& app, Flags& flags) {
  app.add_option("--engine", flags.engine, "plain is Xapian's own matcher, kept as the reference")
      ->capture_default_str()
      ->check(CLI::IsMember({"fast", "plain"}));
  app.add_option("--threads", flags.config.threads, "Searches at once")
      ->capture_default_str()
      ->check(CLI::Range(1, 1024));
  app.add_option("--cache-mib", flags.cache_mib,
                 "Memory for postings and what is made of them, in MiB; a quarter of the machine's "
                 "when not given; 0 keeps nothing")
      ->check(CLI::Range(0, 16 * 1024 * 1024));
  app.add_option("--poll-ms", flags.poll_ms, "How often to look for new commits, in milliseconds")
      ->capture_default_str()
      ->check(CLI::Range(10, 60'000));
}

void add_file_flags(CLI::App& app, Flags& flags) {
  Config& config = flags.config;
  app.add_option("ARCHIVE", config.archive, "Directory that backfile-indexer made")
      ->type_name("DIR")
      ->required();
  app.add_option("--web", config.web, "Directory of the page's files")
      ->type_name("DIR")
      ->capture_default_str();
  app.add_option("--access-log", flags.access_log,
                 "File that gets a line for each request; - is standard error, none is no log")
      ->type_name("FILE")
      ->capture_default_str();
  app.add_flag("--log-queries", config.access_log.include_query,
               "Log query strings too: what people search for");
}

std::size_t memory_mib() {
  const long pages = ::sysconf(_SC_PHYS_PAGES);
  const long page_bytes = ::sysconf(_SC_PAGESIZE);
  if (pages <= 0 || page_bytes <= 0) return 4096;
  return static_cast<std::size_t>(pages) * static_cast<std::size_t>(page_bytes) >> 20;
}

bool is_loopback(const std::string& host) {
  return host == "localhost" || host == "::1" || host.starts_with("127.");
}

CommandLineEnd usage_error(const std::string& what) {
  return {kExitUsage, what + "\nRun with --help for more information.\n"};
}

std::variant<Config, CommandLineEnd> checked(Flags flags) {
  Config& config = flags.config;
  if (!flags.is_public && !is_loopback(config.listen.host)) {
    return usage_error("--host " + config.listen.host +
                       " lets other machines in. Add --public if that is meant.");
  }
  config.engine = flags.engine == "plain" ? Engine::Plain : Engine::Fast;
  config.access_log.file = flags.access_log == "none" ? std::string() : flags.access_log;
  config.poll_interval = std::chrono::milliseconds(flags.poll_ms);
  config.cache_bytes = flags.cache_mib << 20;
  return config;
}

}  // namespace

std::variant<Config, CommandLineEnd> read_command_line(int argc, const char* const* argv) {
  Flags flags;
  flags.config.web = BACKFILE_WEB_DIR;
  flags.config.threads = std::max(1U, std::thread::hardware_concurrency());
  flags.cache_mib = memory_mib() / 4;

  CLI::App app("Serves a Backfile archive: its search page and its HTTP API.", "backfile-server");
  app.footer(kFooter);
  app.set_version_flag("--version", "backfile-server " BACKFILE_VERSION);
  add_file_flags(app, flags);
  add_network_flags(app, flags);
  add_search_flags(app, flags);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream err;
    const bool ended = app.exit(error, out, err) == 0;
    return CommandLineEnd{ended ? kExitDone : kExitUsage, out.str() + err.str()};
  }
  return checked(std::move(flags));
}

}  // namespace backfile

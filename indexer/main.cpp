// backfile-indexer: argv -> options -> run -> exit code. The only file that touches the process:
// signals, streams, the clock.
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

#include <sys/resource.h>
#include <unistd.h>
#include <xapian.h>

#include "indexer/commands.hpp"
#include "indexer/errors.hpp"
#include "indexer/options.hpp"

namespace {

backfile::StopRequest stop;  // a signal handler reaches nothing else

extern "C" void ask_to_stop(int signal_number) { stop.set(signal_number); }

void handle_signals() {
  struct sigaction action {};
  action.sa_handler = ask_to_stop;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  // A reader that goes away, or a file-size limit, comes back as an error that names itself.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

// Xapian keeps what is to be written in trees of trees; they outgrow the processor's caches when
// they are emptied only at a commit. Its default is 10,000 documents. Measured on 18 MB of news,
// processor seconds for one commit each 2,000 articles: 15.2 without, 11.2 emptied each 200, 10.8
// each 100. Whoever sets it in the environment knows better.
void empty_trees_early() { ::setenv("XAPIAN_FLUSH_THRESHOLD", "200", 0); }

// A merge opens every segment at once, five files each.
void allow_open_files() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

// Xapian 1.4 writes chunks of values in a destructor, which no exception leaves: where the disk is
// full just there, the process ends here, with nothing committed since the last commit.
[[noreturn]] void end_as_write_failed() {
  try {
    if (const auto error = std::current_exception()) std::rethrow_exception(error);
  } catch (const Xapian::Error& error) {
    std::cerr << "backfile-indexer: the archive cannot be written: " << error.get_description()
              << ". What was committed before is safe." << std::endl;
    std::_Exit(static_cast<int>(backfile::ExitCode::WriteFailed));
  } catch (const std::exception& error) {  // what else ends a process so is a fault of the program
    std::cerr << "backfile-indexer: " << error.what() << std::endl;
  } catch (...) {
    std::cerr << "backfile-indexer: an unknown error" << std::endl;
  }
  std::abort();
}

std::uint64_t peak_memory_bytes() {
  rusage usage{};
  if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
  return static_cast<std::uint64_t>(usage.ru_maxrss) << 10U;
}

backfile::Instant now() {
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

std::string command_line(int argc, char** argv) {
  std::string line;
  for (int i = 0; i < argc; ++i) line.append(i == 0 ? "" : " ").append(argv[i]);
  return line;
}

}  // namespace

int main(int argc, char** argv) {
  const backfile::ParsedOptions parsed = backfile::parse_options(argc, argv);
  if (!parsed.options) {
    (parsed.exit_code == 0 ? std::cout : std::cerr) << parsed.message;
    return parsed.exit_code;
  }
  std::ios::sync_with_stdio(false);
  handle_signals();
  std::set_terminate(end_as_write_failed);
  empty_trees_early();
  allow_open_files();
  const backfile::Environment environment{.out = std::cout,
                                          .err = std::cerr,
                                          .stop = stop,
                                          .now = now,
                                          .command = command_line(argc, argv),
                                          .err_is_terminal = isatty(STDERR_FILENO) != 0,
                                          .peak_memory_bytes = peak_memory_bytes};
  return static_cast<int>(backfile::run(*parsed.options, environment));
}

// What can stop a command, and the exit codes that scripts see. The README and `--help` list the
// same numbers.
#pragma once

#include <csignal>
#include <stdexcept>

#include "indexer/stop_request.hpp"

namespace backfile {

enum class ExitCode : int {
  Done = 0,
  SomeRejected = 1,  // everything else was ingested
  Usage = 2,
  BadArchive = 3,     // cannot be opened, of another schema version, or `check` found a fault
  Locked = 4,         // another process writes to it
  BadInput = 5,       // cannot be read to its end
  WriteFailed = 6,    // nothing acknowledged is lost
  Interrupted = 130,  // SIGINT
  Terminated = 143,   // SIGTERM
};

// The exit code of a command that a signal ended. Requires: a stop was requested.
inline ExitCode stopped_by(const StopRequest& stop) {
  return stop.signal_number() == SIGTERM ? ExitCode::Terminated : ExitCode::Interrupted;
}

struct ArchiveError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct LockedError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct InputError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct WriteError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace backfile

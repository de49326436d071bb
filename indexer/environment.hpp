// What a command needs from the world around it, handed in by main or by a test.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>

#include "indexer/stop_request.hpp"
#include "schema/date.hpp"

namespace backfile {

struct Environment {
  std::ostream& out;  // answers
  std::ostream& err;  // progress and messages
  const StopRequest& stop;
  std::function<Instant()> now;
  std::string command;  // as typed: the lock names it to whoever finds the archive taken
  bool err_is_terminal = false;
  std::function<std::uint64_t()> peak_memory_bytes{};  // of the process so far; none: not told
};

}  // namespace backfile

// SIGINT and SIGTERM as a call on a thread of its own, where anything may be called, unlike in a
// signal handler.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace backfile {

// Blocks both for the calling thread and those it starts from now on. Call it before any other
// thread starts.
void block_stop_signals();

// Calls `stop` at the first signal; the second one ends the process at once with 128 + its number.
// After destruction `stop` is not called any more. Requires: block_stop_signals() was called. One
// at a time.
class StopSignals {
 public:
  explicit StopSignals(std::function<void()> stop);
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

 private:
  void watch();

  std::function<void()> stop_;
  std::atomic<bool> ending_{false};
  std::thread thread_;
};

}  // namespace backfile

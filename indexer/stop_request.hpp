// A wish to stop, set by a signal handler and asked for between articles. Lock-free, so a handler
// may set it.
#pragma once

#include <atomic>

namespace backfile {

class StopRequest {
 public:
  void set(int signal_number) { signal_.store(signal_number, std::memory_order_relaxed); }
  // The signal that asked, or 0.
  [[nodiscard]] int signal_number() const { return signal_.load(std::memory_order_relaxed); }
  [[nodiscard]] bool requested() const { return signal_number() != 0; }

 private:
  static_assert(std::atomic<int>::is_always_lock_free);
  std::atomic<int> signal_{0};
};

}  // namespace backfile

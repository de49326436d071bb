// Lets a bounded number of searches run and a bounded number wait, so that too many at once are
// refused early instead of all being late. It does not know what a search is.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <utility>

namespace backfile {

struct AdmissionLimits {
  std::size_t running = 2;                  // at once; at least 1
  std::size_t waiting = 8;                  // beyond those
  std::chrono::milliseconds max_wait{200};  // then refused
};

// Thread-safe. First come, first served. Must outlive its tickets.
class AdmissionGate {
 public:
  // A running slot, given back when destroyed.
  class Ticket {
   public:
    Ticket(Ticket&& other) noexcept : gate_(std::exchange(other.gate_, nullptr)) {}
    Ticket& operator=(Ticket&& other) noexcept {
      std::swap(gate_, other.gate_);
      return *this;
    }
    Ticket(const Ticket&) = delete;
    Ticket& operator=(const Ticket&) = delete;
    ~Ticket() {
      if (gate_ != nullptr) gate_->leave();
    }

   private:
    friend class AdmissionGate;
    explicit Ticket(AdmissionGate* gate) : gate_(gate) {}
    AdmissionGate* gate_;
  };

  explicit AdmissionGate(const AdmissionLimits& limits);

  // Waits for a slot. Nothing when the queue is full or max_wait is over: answer 503 with
  // Retry-After.
  std::optional<Ticket> enter();

  std::size_t running() const;
  std::size_t waiting() const;

 private:
  struct Waiter {
    std::condition_variable admitted_signal;
    bool admitted = false;
  };

  void leave();

  const AdmissionLimits limits_;
  mutable std::mutex mutex_;
  std::size_t running_ = 0;
  std::list<Waiter*> queue_;  // each waits in a frame of enter()
};

}  // namespace backfile

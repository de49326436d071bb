// A slot that is given back goes straight to the longest waiting, never through a free-for-all.
#include "server/http/admission.hpp"

#include <algorithm>

namespace backfile {

AdmissionGate::AdmissionGate(const AdmissionLimits& limits)
    : limits_{std::max<std::size_t>(1, limits.running), limits.waiting, limits.max_wait} {}

std::optional<AdmissionGate::Ticket> AdmissionGate::enter() {
  std::unique_lock lock(mutex_);
  if (running_ < limits_.running) {
    ++running_;
    return Ticket(this);
  }
  if (queue_.size() >= limits_.waiting) return std::nullopt;

  Waiter waiter;
  const auto place = queue_.insert(queue_.end(), &waiter);
  waiter.admitted_signal.wait_for(lock, limits_.max_wait, [&] { return waiter.admitted; });
  if (waiter.admitted) return Ticket(this);  // leave() took it off the queue
  queue_.erase(place);
  return std::nullopt;
}

void AdmissionGate::leave() {
  const std::lock_guard lock(mutex_);
  if (queue_.empty()) {
    --running_;
    return;
  }
  Waiter* const next = queue_.front();
  queue_.pop_front();
  next->admitted = true;
  // Under the lock: once it is released the waiter may wake by its timeout and be gone.
  next->admitted_signal.notify_one();
}

std::size_t AdmissionGate::running() const {
  const std::lock_guard lock(mutex_);
  return running_;
}

std::size_t AdmissionGate::waiting() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

}  // namespace backfile

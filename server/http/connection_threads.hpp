// A thread for each connection, within bounds. A connection that waits costs a parked thread: a few
// pages of its stack.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

#include "server/http/acceptor.hpp"

namespace backfile {

enum class ThreadStart : std::uint8_t {
  Started,
  Crowded,      // as many as there may be, or the system has no thread to give
  AddressFull,  // as many as one address may have
};

class ConnectionThreads {
 public:
  using Serve = std::function<void(AcceptedSocket)>;

  // `serve` runs in each thread and must not throw. It and what it captures stay alive until the
  // last thread has ended, even when this object is gone.
  ConnectionThreads(std::size_t max_connections, std::size_t max_per_address, Serve serve);

  // Moves the socket to a thread of its own, or leaves it.
  ThreadStart start(AcceptedSocket& socket) const;

  [[nodiscard]] std::size_t running() const;
  // Waits until none runs. False when the time is over first.
  [[nodiscard]] bool wait_until_none(std::chrono::milliseconds timeout) const;

 private:
  struct Shared;
  struct Launch;
  static void* thread_main(void* launch);

  std::shared_ptr<Shared> shared_;
};

}  // namespace backfile

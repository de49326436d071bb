// Threads are detached: what they share is owned by all of them together, so none needs to be
// joined or outlived.
#include "server/http/connection_threads.hpp"

#include <condition_variable>
#include <csignal>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include <pthread.h>

namespace backfile {
namespace {

// Only address space: the kernel gives pages as they are touched. Room for a deep query tree in a
// handler, and for the larger frames of sanitizer builds.
constexpr std::size_t kStackBytes = std::size_t{1} << 20;

// Signals are for the main thread.
class AllSignalsBlocked {
 public:
  AllSignalsBlocked() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~AllSignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  AllSignalsBlocked(const AllSignalsBlocked&) = delete;
  AllSignalsBlocked& operator=(const AllSignalsBlocked&) = delete;

 private:
  sigset_t before_{};
};

bool start_detached(void* (*main)(void*), void* argument) {
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return false;
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attributes, kStackBytes);
  const AllSignalsBlocked blocked;  // inherited by the new thread
  pthread_t thread{};
  const int error = pthread_create(&thread, &attributes, main, argument);
  pthread_attr_destroy(&attributes);
  return error == 0;
}

}  // namespace

struct ConnectionThreads::Shared {
  std::size_t max_connections = 0;
  std::size_t max_per_address = 0;
  Serve serve;
  mutable std::mutex mutex;
  mutable std::condition_variable ended;
  std::size_t running = 0;
  std::map<std::string, std::size_t> by_address;

  ThreadStart enter(const PeerAddress& peer) {
    const std::lock_guard lock(mutex);
    if (running >= max_connections) return ThreadStart::Crowded;
    if (!peer.is_loopback) {
      std::size_t& count = by_address[peer.text];
      if (count >= max_per_address) return ThreadStart::AddressFull;
      ++count;
    }
    ++running;
    return ThreadStart::Started;
  }

  void leave(const PeerAddress& peer) {
    const std::lock_guard lock(mutex);
    --running;
    const auto found = by_address.find(peer.text);
    if (found != by_address.end() && --found->second == 0) by_address.erase(found);
    ended.notify_all();
  }
};

struct ConnectionThreads::Launch {
  std::shared_ptr<Shared> shared;
  AcceptedSocket socket;
};

ConnectionThreads::ConnectionThreads(std::size_t max_connections, std::size_t max_per_address,
                                     Serve serve)
    : shared_(std::make_shared<Shared>()) {
  shared_->max_connections = max_connections;
  shared_->max_per_address = max_per_address;
  shared_->serve = std::move(serve);
}

ThreadStart ConnectionThreads::start(AcceptedSocket& socket) const {
  const ThreadStart entered = shared_->enter(socket.peer);
  if (entered != ThreadStart::Started) return entered;
  const PeerAddress peer = socket.peer;
  auto launch = std::make_unique<Launch>(Launch{.shared = shared_, .socket = std::move(socket)});
  if (start_detached(&thread_main, launch.get())) {
    static_cast<void>(launch.release());  // the thread's now
    return ThreadStart::Started;
  }
  socket = std::move(launch->socket);
  shared_->leave(peer);
  return ThreadStart::Crowded;
}

void* ConnectionThreads::thread_main(void* argument) {
  const std::unique_ptr<Launch> launch(static_cast<Launch*>(argument));
  const PeerAddress peer = launch->socket.peer;
  launch->shared->serve(std::move(launch->socket));
  launch->shared->leave(peer);
  return nullptr;
}

std::size_t ConnectionThreads::running() const {
  const std::lock_guard lock(shared_->mutex);
  return shared_->running;
}

bool ConnectionThreads::wait_until_none(std::chrono::milliseconds timeout) const {
  std::unique_lock lock(shared_->mutex);
  return shared_->ended.wait_for(lock, timeout, [&] { return shared_->running == 0; });
}

}  // namespace backfile

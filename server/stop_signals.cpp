// SIGINT and SIGTERM as a call. See stop_signals.hpp.
#include "server/stop_signals.hpp"

#include <csignal>
#include <cstdlib>
#include <utility>

#include <pthread.h>

namespace backfile {
namespace {

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

}  // namespace

void block_stop_signals() {
  const sigset_t signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

StopSignals::StopSignals(std::function<void()> stop)
    : stop_(std::move(stop)), thread_([this] { watch(); }) {}

StopSignals::~StopSignals() {
  ending_ = true;
  // Wakes the watch: like all it waits for, this one is blocked and ends nothing by itself.
  pthread_kill(thread_.native_handle(), SIGINT);
  thread_.join();
}

void StopSignals::watch() {
  const sigset_t signals = stop_signals();
  for (bool stopping = false;; stopping = true) {
    int number = 0;
    sigwait(&signals, &number);
    if (ending_) return;
    if (stopping) std::_Exit(128 + number);
    stop_();
  }
}

}  // namespace backfile

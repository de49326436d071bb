// Signals end processes, so each case watches a child.
#include "server/stop_signals.hpp"

#include <atomic>
#include <chrono>
#include <csignal>
#include <functional>
#include <thread>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace backfile {
namespace {

// The status a child ends with that runs `program`; 99 when it returns.
int status_of_child(const std::function<void()>& program) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::alarm(20);
    program();
    ::_exit(99);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

void wait_for(const std::atomic<bool>& flag) {
  while (!flag) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

TEST_CASE("the first signal calls stop, and the process goes on as it likes") {
  for (const int number : {SIGTERM, SIGINT}) {
    CHECK(status_of_child([number] {
            block_stop_signals();
            std::atomic<bool> stopped{false};
            {
              const StopSignals signals([&] { stopped = true; });
              ::kill(::getpid(), number);
              wait_for(stopped);
            }
            ::_exit(7);
          }) == 7);
  }
}

TEST_CASE("the second signal ends the process at once with 128 and its number") {
  CHECK(status_of_child([] {
          block_stop_signals();
          std::atomic<bool> stopped{false};
          const StopSignals signals([&] { stopped = true; });
          ::kill(::getpid(), SIGTERM);
          wait_for(stopped);
          ::kill(::getpid(), SIGINT);
          std::this_thread::sleep_for(std::chrono::seconds(20));
        }) == 128 + SIGINT);
}

TEST_CASE("without a signal the watch ends quietly and calls nothing") {
  CHECK(status_of_child([] {
          block_stop_signals();
          bool stopped = false;
          {
            const StopSignals signals([&] { stopped = true; });
          }
          ::_exit(stopped ? 1 : 7);
        }) == 7);
}

}  // namespace
}  // namespace backfile

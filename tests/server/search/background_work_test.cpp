#include "server/search/background_work.hpp"

#include <atomic>
#include <chrono>
#include <future>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <unistd.h>

namespace backfile {
namespace {

// Work whose thread is kept busy by a first piece until it is released.
class HeldWork {
 public:
  HeldWork() {
    std::promise<void> begun;
    work_.add("held", [this, &begun] {
      begun.set_value();
      release_.get_future().wait();
    });
    begun.get_future().wait();
  }

  void add(const std::string& name) {
    work_.add(name, [this, name] { made_.push_back(name); });
  }
  // What was made, in order, once nothing is left.
  std::vector<std::string> made() {
    release_.set_value();
    work_.finish();
    return made_;
  }
  BackgroundWork& work() { return work_; }

 private:
  std::promise<void> release_;
  std::vector<std::string> made_;  // by the thread, one piece after the other
  BackgroundWork work_;            // ends first
};

TEST_CASE("work that was left for later is made in order, each name once while it waits") {
  HeldWork work;
  for (const char* name : {"rice", "wheat", "rice", "held"}) work.add(name);
  CHECK(work.made() == std::vector<std::string>{"rice", "wheat"});
}

TEST_CASE("work of a name that was made before is made again when asked for") {
  BackgroundWork work;
  int made = 0;
  for (int i = 0; i < 2; ++i) {
    work.add("rice", [&] { ++made; });
    work.finish();
  }
  CHECK(made == 2);
}

TEST_CASE("no more work waits than a set number of pieces") {
  HeldWork work;
  for (std::size_t i = 0; i < BackgroundWork::kMostWaiting + 10; ++i) {
    work.add(std::to_string(i));
  }
  const std::vector<std::string> made = work.made();
  CHECK(made.size() == BackgroundWork::kMostWaiting);
  CHECK(made.back() == std::to_string(BackgroundWork::kMostWaiting - 1));
}

TEST_CASE("work that fails is lost alone") {
  BackgroundWork work;
  bool made = false;
  work.add("fails", [] { throw std::bad_alloc(); });
  work.add("works", [&] { made = true; });
  work.finish();
  CHECK(made);
}

TEST_CASE("the piece in hand is ended, and what waits then is not begun") {
  std::atomic<std::size_t> made{0};
  {
    std::promise<void> begun;
    std::promise<void> release;
    BackgroundWork work;
    work.add("in hand", [&] {
      begun.set_value();
      release.get_future().wait();
      ++made;
    });
    begun.get_future().wait();
    for (std::size_t i = 0; i < BackgroundWork::kMostWaiting; ++i) {
      work.add(std::to_string(i), [&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        ++made;
      });
    }
    release.set_value();
  }
  CHECK(made >= 1);
  CHECK(made < BackgroundWork::kMostWaiting);
}

TEST_CASE("work that was left for later gives way to whoever asked for it") {
  const auto priority = [] { return ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid())); };
  BackgroundWork work;
  int of_work = 0;
  work.add("rice", [&] { of_work = priority(); });
  work.finish();
  CHECK(of_work > priority());  // more is lower
}

}  // namespace
}  // namespace backfile

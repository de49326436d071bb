#include "server/search/background_work.hpp"

#include <algorithm>
#include <utility>

#include <sys/resource.h>
#include <unistd.h>

namespace backfile {

namespace {

// Linux holds priorities per thread. A search that is ready would wait for milliseconds beside a
// thread of its own priority. With the lowest one, what searches hope for would not come in time
// where other programs keep the cores busy: this one leaves some quarter of such a core.
void give_way() {
  constexpr int kLower = 5;
  ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kLower);
}

}  // namespace

BackgroundWork::BackgroundWork() : thread_([this] { run(); }) {}

BackgroundWork::~BackgroundWork() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void BackgroundWork::add(std::string name, std::function<void()> make) {
  {
    const std::lock_guard lock(mutex_);
    const auto has_name = [&](const Piece& piece) { return piece.name == name; };
    if (waiting_.size() >= kMostWaiting || (busy_ && in_hand_ == name) ||
        std::any_of(waiting_.begin(), waiting_.end(), has_name)) {
      return;
    }
    waiting_.push_back({std::move(name), std::move(make)});
  }
  changed_.notify_all();
}

void BackgroundWork::finish() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return waiting_.empty() && !busy_; });
}

void BackgroundWork::run() {
  give_way();
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return stop_ || !waiting_.empty(); });
    if (stop_) return;
    std::function<void()> make = std::move(waiting_.front().make);
    in_hand_ = std::move(waiting_.front().name);
    waiting_.pop_front();
    busy_ = true;
    lock.unlock();
    try {
      make();
    } catch (...) {  // memory was short: searches do without
    }
    make = nullptr;
    lock.lock();
    busy_ = false;
    changed_.notify_all();
  }
}

}  // namespace backfile

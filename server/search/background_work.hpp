// What is worth making for the searches that come, and worth no search's time: made by a thread of
// its own, one piece after the other, that gives way to searches. Knows nothing of what is made.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace backfile {

// Thread-safe.
class BackgroundWork {
 public:
  // More than wait at once are not taken: whoever misses the result asks again.
  static constexpr std::size_t kMostWaiting = 256;

  BackgroundWork();
  // Ends the piece in hand; those that wait are not begun.
  ~BackgroundWork();
  BackgroundWork(const BackgroundWork&) = delete;
  BackgroundWork& operator=(const BackgroundWork&) = delete;

  // To be done soon, unless a piece of that name waits or is in hand. What `make` throws is its own
  // loss: the work counts as done.
  void add(std::string name, std::function<void()> make);

  // Waits until nothing waits and nothing is in hand: for those who measure what comes after.
  void finish();

 private:
  struct Piece {
    std::string name;
    std::function<void()> make;
  };

  void run();

  std::mutex mutex_;  // guards all but the thread
  std::condition_variable changed_;
  std::deque<Piece> waiting_;
  std::string in_hand_;  // its name
  bool busy_ = false;
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace backfile

// Memory that is there before a search wants it. What a first search makes of a list - numbers,
// ranks, impacts - is kept, and a page of memory is dearer than what is written to it: the system
// clears it while the search waits, on virtual machines with two tables to mend. Knows nothing of
// caches, only of the allocator's free memory.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>

namespace backfile {

// Sees to it that the allocator holds that much free memory, or little less, that the system has
// cleared. Returns how much it holds then; 0, with nothing done, where the allocator does not tell
// (sanitizers' own). Does less when memory is short. Thread-safe. Takes some 10 ms for 32 MB, for
// whoever has time; a microsecond when nothing is missing.
std::size_t keep_memory_ahead(std::size_t bytes);

// Keeps so much ahead, with a thread that has nothing to do while nothing is used. Thread-safe.
class MemoryAhead {
 public:
  // Has it when it returns.
  explicit MemoryAhead(std::size_t bytes);
  ~MemoryAhead();
  MemoryAhead(const MemoryAhead&) = delete;
  MemoryAhead& operator=(const MemoryAhead&) = delete;

  // For whoever may have used some: what is missing will be there soon. Waits for nothing.
  void top_up();

 private:
  void run();

  std::size_t bytes_;
  std::mutex mutex_;  // guards the two that follow
  bool is_short_ = false;
  bool stop_ = false;
  std::condition_variable changed_;
  std::thread thread_;  // none where nothing can be kept
};

}  // namespace backfile

// Memory that is there before a search wants it. What a first search makes of a list - numbers,
// ranks, impacts - is kept, and a page of memory is dearer than what is written to it: the system
// clears it while the search waits, on virtual machines with two tables to mend. Knows nothing of
// caches, only of the allocator's free memory.
#pragma once

#include <cstddef>
#include <optional>

#include "server/search/background_work.hpp"

namespace backfile {

// Sees to it that the allocator holds at least half that much free memory that the system has
// cleared, getting as much as that when it holds less. Returns how much it holds then; 0, with
// nothing done, where the allocator does not tell (sanitizers' own). Does nothing when memory is
// short. Thread-safe; what is free stays free for others meanwhile. Takes some 10 ms for 24 MB, for
// whoever has time; a microsecond when nothing is missing. Linux clears from 5.14 on.
std::size_t keep_memory_ahead(std::size_t bytes);

// Keeps so much ahead, with a thread that has nothing to do while nothing is used. Thread-safe.
class MemoryAhead {
 public:
  // Has it when it returns.
  explicit MemoryAhead(std::size_t bytes);

  // For whoever may have used some: what is missing will be there soon. Waits for nothing.
  void top_up();

 private:
  std::size_t bytes_;
  std::optional<BackgroundWork> later_;  // none where nothing can be kept
};

}  // namespace backfile

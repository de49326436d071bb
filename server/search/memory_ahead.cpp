#include "server/search/memory_ahead.hpp"

#ifdef BACKFILE_TCMALLOC
#include <algorithm>
#include <new>

#include <gperftools/malloc_extension.h>
#include <sys/mman.h>
#endif

namespace backfile {

namespace {

// Not for every piece that is gone: the system is asked for much at once.
bool are_enough(std::size_t held, std::size_t wanted) { return held >= wanted / 2; }

}  // namespace

#ifdef BACKFILE_TCMALLOC

namespace {

// Of less the allocator keeps lists for each thread.
constexpr std::size_t kLeastBytes = std::size_t{1} << 20;
// What is free between pieces in use was written to before.
constexpr std::size_t kLeastSpan = std::size_t{1} << 16;

std::size_t free_bytes() {
  std::size_t bytes = 0;
  MallocExtension::instance()->GetNumericProperty("tcmalloc.pageheap_free_bytes", &bytes);
  return bytes;
}

// Asks the system for the pages it has not given yet. Changes nothing that is written there:
// whoever allocates the span meanwhile does not notice.
void clear_if_free(void* /*unused*/, const base::MallocRange* span) {
  if (span->type != base::MallocRange::FREE || span->length < kLeastSpan) return;
  // The allocator tells addresses as numbers.
  auto* const first = reinterpret_cast<void*>(span->address);  // NOLINT(performance-no-int-to-ptr)
  ::madvise(first, span->length, MADV_POPULATE_WRITE);
}

}  // namespace

std::size_t keep_memory_ahead(std::size_t bytes) {
  if (const std::size_t held = free_bytes(); are_enough(held, bytes)) return held;
  // Larger than all that is free, so the allocator gets it from the system; none when memory is
  // short.
  ::operator delete(::operator new(std::max(bytes, kLeastBytes), std::nothrow));
  // All that is free, as the allocator joins what it gets to what it has: searches begin anywhere.
  MallocExtension::instance()->Ranges(nullptr, clear_if_free);
  return free_bytes();
}

#else

namespace {

std::size_t free_bytes() { return 0; }

}  // namespace

std::size_t keep_memory_ahead(std::size_t /*bytes*/) { return 0; }

#endif

MemoryAhead::MemoryAhead(std::size_t bytes) : bytes_(bytes) {
  if (keep_memory_ahead(bytes_) > 0 && bytes_ > 0) later_.emplace();
}

void MemoryAhead::top_up() {
  if (!later_ || are_enough(free_bytes(), bytes_)) return;
  later_->add("memory ahead", [this] { keep_memory_ahead(bytes_); });
}

}  // namespace backfile

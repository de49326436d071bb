#include "server/search/memory_ahead.hpp"

#ifdef BACKFILE_TCMALLOC
#include <memory>
#include <new>
#include <vector>

#include <gperftools/malloc_extension.h>
#endif

namespace backfile {

namespace {

// Not for every piece that is gone: all pieces are held at once then, those that were free too.
bool are_enough(std::size_t held, std::size_t wanted) { return held >= wanted / 4 * 3; }

}  // namespace

#ifdef BACKFILE_TCMALLOC

namespace {

// Small enough to be found among what is free, large enough that the allocator keeps no list of
// such pieces for a thread.
constexpr std::size_t kPieceBytes = std::size_t{1} << 20;
constexpr std::size_t kLeastPage = 4096;

std::size_t free_bytes() {
  std::size_t bytes = 0;
  MallocExtension::instance()->GetNumericProperty("tcmalloc.pageheap_free_bytes", &bytes);
  return bytes;
}

struct Freed {
  void operator()(void* piece) const { ::operator delete(piece); }
};
using Piece = std::unique_ptr<void, Freed>;

// Nothing when memory is short.
Piece cleared_piece() {
  Piece piece(::operator new(kPieceBytes, std::nothrow));
  auto* const bytes = static_cast<volatile std::byte*>(piece.get());
  for (std::size_t at = 0; bytes != nullptr && at < kPieceBytes; at += kLeastPage) {
    bytes[at] = std::byte{0};
  }
  return piece;
}

}  // namespace

std::size_t keep_memory_ahead(std::size_t bytes) {
  if (const std::size_t held = free_bytes(); are_enough(held, bytes)) return held;
  {
    std::vector<Piece> pieces((bytes + kPieceBytes - 1) / kPieceBytes);
    for (Piece& piece : pieces) {
      piece = cleared_piece();
      if (piece == nullptr) break;
    }
  }
  return free_bytes();
}

#else

namespace {

std::size_t free_bytes() { return 0; }

}  // namespace

std::size_t keep_memory_ahead(std::size_t /*bytes*/) { return 0; }

#endif

MemoryAhead::MemoryAhead(std::size_t bytes) : bytes_(bytes) {
  if (keep_memory_ahead(bytes_) > 0 && bytes_ > 0) thread_ = std::thread([this] { run(); });
}

MemoryAhead::~MemoryAhead() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void MemoryAhead::top_up() {
  if (!thread_.joinable() || are_enough(free_bytes(), bytes_)) return;
  {
    const std::lock_guard lock(mutex_);
    is_short_ = true;
  }
  changed_.notify_one();
}

void MemoryAhead::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return is_short_ || stop_; });
    if (stop_) return;
    is_short_ = false;
    lock.unlock();
    keep_memory_ahead(bytes_);
    lock.lock();
  }
}

}  // namespace backfile

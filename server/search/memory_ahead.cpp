#include "server/search/memory_ahead.hpp"

#ifdef BACKFILE_TCMALLOC

#include <memory>
#include <new>
#include <vector>

#include <gperftools/malloc_extension.h>

namespace backfile {

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
  // Not for every piece that is gone: all pieces are held at once, those that were free too.
  if (const std::size_t held = free_bytes(); held >= bytes / 4 * 3) return held;
  {
    std::vector<Piece> pieces(bytes / kPieceBytes);
    for (Piece& piece : pieces) {
      piece = cleared_piece();
      if (piece == nullptr) break;
    }
  }
  return free_bytes();
}

}  // namespace backfile

#else

namespace backfile {

std::size_t keep_memory_ahead(std::size_t /*bytes*/) { return 0; }

}  // namespace backfile

#endif

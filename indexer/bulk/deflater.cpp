#include "indexer/bulk/deflater.hpp"

#include <new>
#include <string>

#include <zlib.h>

namespace backfile {
namespace {

constexpr std::size_t kFewestBytes = 19;
constexpr int kRawWindowBits = -15;
constexpr int kMemoryLevel = 9;
// Term lists are read only when an article goes: packing them well would take a tenth of the time.
constexpr int kLevel = Z_BEST_SPEED;

}  // namespace

struct Deflater::State {
  z_stream stream{};
  std::string packed;
};

Deflater::Deflater() : state_(std::make_unique<State>()) {
  if (::deflateInit2(&state_->stream, kLevel, Z_DEFLATED, kRawWindowBits, kMemoryLevel,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
}

Deflater::~Deflater() { ::deflateEnd(&state_->stream); }

std::string_view Deflater::smaller(std::string_view bytes) {
  if (bytes.size() < kFewestBytes) return {};
  z_stream& stream = state_->stream;
  ::deflateReset(&stream);
  if (state_->packed.size() < bytes.size()) state_->packed.resize(bytes.size());
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(state_->packed.data());
  stream.avail_out = static_cast<uInt>(bytes.size());
  if (::deflate(&stream, Z_FINISH) != Z_STREAM_END || stream.total_out >= bytes.size()) return {};
  return {state_->packed.data(), stream.total_out};
}

}  // namespace backfile

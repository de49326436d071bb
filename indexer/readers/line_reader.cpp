#include "indexer/readers/line_reader.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <new>

#include <xxhash.h>

#include "indexer/errors.hpp"

namespace backfile {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{256} << 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

// The digest of the bytes taken so far, and a copy of it from before a line that was read only in
// part.
struct LineReader::Digest {
  Digest() : state(XXH3_createState()), before(XXH3_createState()) {
    if (state == nullptr || before == nullptr) throw std::bad_alloc();
    XXH3_128bits_reset(state);
  }
  ~Digest() {
    XXH3_freeState(state);
    XXH3_freeState(before);
  }
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;
  Digest(Digest&&) = delete;
  Digest& operator=(Digest&&) = delete;
  XXH3_state_t* state;
  XXH3_state_t* before;
};

LineReader::LineReader(InputStream& input, std::size_t max_line_bytes)
    : input_(input),
      max_line_bytes_(max_line_bytes),
      buffer_(kBufferBytes),
      digest_(std::make_unique<Digest>()) {}

LineReader::~LineReader() = default;

bool LineReader::fill() {
  begin_ = 0;
  end_ = input_.read(buffer_);
  return end_ > 0;
}

void LineReader::count_in(std::string_view bytes) {
  XXH3_128bits_update(digest_->state, bytes.data(), bytes.size());
  bytes_ += bytes.size();
}

// A long line keeps its beginning only: its length must not become our memory.
void LineReader::keep(std::string_view piece, Line& line) {
  if (!line.too_long && joined_.size() + piece.size() > max_line_bytes_) {
    line.too_long = true;
    joined_.append(piece);
    joined_.resize(std::min(joined_.size(), kLongLineKept));
    joined_.shrink_to_fit();
  }
  if (!line.too_long) joined_.append(piece);
}

bool LineReader::next(Line& line) {
  line = Line{.text = {}, .number = lines_ + 1, .offset = bytes_, .too_long = false};
  joined_.clear();
  const auto forget_part = [&] {
    if (bytes_ == line.offset) return;
    XXH3_copyState(digest_->state, digest_->before);
    bytes_ = line.offset;
  };
  try {
    if (!read_line(line)) {
      forget_part();
      return false;
    }
  } catch (const InputError&) {
    forget_part();
    throw;
  }
  if (line.offset == 0 && line.text.starts_with(kByteOrderMark)) {
    line.text.remove_prefix(kByteOrderMark.size());
  }
  ++lines_;
  return true;
}

bool LineReader::read_line(Line& line) {
  while (begin_ < end_ || fill()) {
    const char* const first = buffer_.data() + begin_;
    const void* const found = std::memchr(first, '\n', end_ - begin_);
    const std::size_t length =
        found == nullptr ? end_ - begin_
                         : static_cast<std::size_t>(static_cast<const char*>(found) - first);
    const std::size_t taken = found == nullptr ? length : length + 1;
    const bool begins = bytes_ == line.offset;
    if (begins && found == nullptr) XXH3_copyState(digest_->before, digest_->state);
    count_in({first, taken});
    begin_ += taken;
    if (begins && found != nullptr && length <= max_line_bytes_) {
      line.text = {first, length};
      return true;
    }
    keep({first, length}, line);
    line.text = joined_;
    if (found != nullptr) return true;
  }
  return bytes_ > line.offset && !input_.stopped();
}

LinePosition LineReader::position() const {
  const XXH128_hash_t hash = XXH3_128bits_digest(digest_->state);
  std::array<char, 33> hex{};
  std::snprintf(hex.data(), hex.size(), "%016llx%016llx",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return {.lines = lines_, .bytes = bytes_, .digest = hex.data()};
}

bool LineReader::skip_to(const LinePosition& earlier) {
  while (bytes_ < earlier.bytes) {
    if (begin_ == end_ && !fill()) return false;
    const std::size_t part =
        static_cast<std::size_t>(std::min<std::uint64_t>(end_ - begin_, earlier.bytes - bytes_));
    count_in({buffer_.data() + begin_, part});
    begin_ += part;
  }
  lines_ = earlier.lines;
  return position().digest == earlier.digest;
}

}  // namespace backfile

#include "indexer/readers/input_stream.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include "indexer/errors.hpp"

namespace backfile {
namespace {

constexpr std::size_t kPackedBuffer = std::size_t{128} << 10;
constexpr int kPollMilliseconds = 250;
constexpr int kZstdWindowLogMax = 27;  // 128 MB, what the zstd program itself takes

// Past kRatioFree bytes, an input that unpacks to more than kMaxRatio times its packed length is a
// bomb. News packs 3 to 30.
constexpr std::uint64_t kRatioFree = std::uint64_t{64} << 20;
constexpr std::uint64_t kMaxRatio = 1000;

// A file descriptor, read with a little pushed back.
class RawInput {
 public:
  RawInput(std::string name, const StopRequest& stop) : name_(std::move(name)), stop_(&stop) {
    fd_ = name_ == kStandardInput ? STDIN_FILENO : ::open(name_.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd_ < 0) fail(std::strerror(errno));
    inspect();
  }
  ~RawInput() {
    if (fd_ > STDIN_FILENO) ::close(fd_);
  }
  RawInput(const RawInput&) = delete;
  RawInput& operator=(const RawInput&) = delete;
  RawInput(RawInput&&) = delete;
  RawInput& operator=(RawInput&&) = delete;

  // 0 at the end and on a stop.
  std::size_t read(std::span<char> into) {
    const std::size_t from_front = std::min(into.size(), front_.size() - front_taken_);
    if (from_front > 0) {
      std::copy_n(front_.begin() + static_cast<std::ptrdiff_t>(front_taken_), from_front,
                  into.begin());
      front_taken_ += from_front;
      position_ += from_front;
      return from_front;
    }
    const std::size_t got = read_file(into);
    position_ += got;
    return got;
  }

  // The first bytes, up to `count`; they are read again by read(). Requires: nothing read yet.
  std::string_view peek(std::size_t count) {
    front_.resize(count);
    std::size_t have = 0;
    while (have < count) {
      const std::size_t got = read_file(std::span(front_).subspan(have));
      if (got == 0) break;
      have += got;
    }
    front_.resize(have);
    return {front_.data(), front_.size()};
  }

  [[noreturn]] void fail(std::string_view why) const {
    throw InputError((name_ == kStandardInput ? "standard input" : name_) + ": " +
                     std::string(why));
  }
  [[nodiscard]] bool stopped() const { return stop_->requested(); }
  [[nodiscard]] std::uint64_t position() const { return position_; }
  [[nodiscard]] std::optional<std::uint64_t> size() const { return size_; }

 private:
  void inspect() {
    struct stat status {};
    if (::fstat(fd_, &status) != 0) fail(std::strerror(errno));
    if (S_ISDIR(status.st_mode)) fail("is a directory");
    regular_ = S_ISREG(status.st_mode);
    if (regular_) size_ = static_cast<std::uint64_t>(status.st_size);
  }

  std::size_t read_file(std::span<char> into) {
    while (!stopped()) {
      if (!regular_ && !wait_readable()) continue;
      const ssize_t got = ::read(fd_, into.data(), into.size());
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno != EINTR && errno != EAGAIN) fail(std::strerror(errno));
    }
    return 0;
  }

  // A pipe may stay silent for hours: wait in short turns, so that a stop is never missed.
  [[nodiscard]] bool wait_readable() const {
    pollfd waiting{.fd = fd_, .events = POLLIN, .revents = 0};
    return ::poll(&waiting, 1, kPollMilliseconds) > 0;
  }

  std::string name_;
  const StopRequest* stop_;
  int fd_ = -1;
  bool regular_ = false;
  std::optional<std::uint64_t> size_;
  std::uint64_t position_ = 0;
  std::vector<char> front_;
  std::size_t front_taken_ = 0;
};

class PlainStream final : public InputStream {
 public:
  explicit PlainStream(std::unique_ptr<RawInput> raw) : raw_(std::move(raw)) {}
  std::size_t read(std::span<char> into) override { return raw_->read(into); }
  [[nodiscard]] bool stopped() const override { return raw_->stopped(); }
  [[nodiscard]] std::uint64_t packed_position() const override { return raw_->position(); }
  [[nodiscard]] std::optional<std::uint64_t> packed_size() const override { return raw_->size(); }

 private:
  std::unique_ptr<RawInput> raw_;
};

// What gzip and zstd share: a packed buffer, the end of input, the bound on the ratio.
class PackedStream : public InputStream {
 public:
  explicit PackedStream(std::unique_ptr<RawInput> raw)
      : raw_(std::move(raw)), packed_(kPackedBuffer) {}

  std::size_t read(std::span<char> into) final {
    while (!raw_->stopped()) {
      if (taken_ == filled_ && !ended_) refill();
      const std::size_t made = unpack(into);
      unpacked_ += made;
      if (unpacked_ > kRatioFree && unpacked_ / kMaxRatio > raw_->position()) {
        raw_->fail("unpacks to more than 1000 times its length; refused");
      }
      if (made > 0) return made;
      if (ended_ && taken_ == filled_) {
        if (inside_frame()) raw_->fail("ends in the middle of its packed data");
        return 0;
      }
    }
    return 0;
  }
  [[nodiscard]] bool stopped() const final { return raw_->stopped(); }
  [[nodiscard]] std::uint64_t packed_position() const final { return raw_->position(); }
  [[nodiscard]] std::optional<std::uint64_t> packed_size() const final { return raw_->size(); }

 protected:
  // Unpacks from rest() into `into`, calls took(); returns bytes made, which may be 0.
  virtual std::size_t unpack(std::span<char> into) = 0;
  // True while a frame has begun and not ended, or while output waits in the decoder.
  [[nodiscard]] virtual bool inside_frame() const = 0;

  std::span<char> rest() { return std::span(packed_).subspan(taken_, filled_ - taken_); }
  void took(std::size_t count) { taken_ += count; }
  [[noreturn]] void fail(std::string_view why) const { raw_->fail(why); }

 private:
  void refill() {
    taken_ = 0;
    filled_ = raw_->read(packed_);
    ended_ = filled_ == 0 && !raw_->stopped();
  }

  std::unique_ptr<RawInput> raw_;
  std::vector<char> packed_;
  std::size_t taken_ = 0;
  std::size_t filled_ = 0;
  std::uint64_t unpacked_ = 0;
  bool ended_ = false;
};

class GzipStream final : public PackedStream {
 public:
  explicit GzipStream(std::unique_ptr<RawInput> raw) : PackedStream(std::move(raw)) {
    constexpr int kGzipOnly = 16 + MAX_WBITS;
    if (::inflateInit2(&state_, kGzipOnly) != Z_OK) fail("zlib cannot start");
  }
  ~GzipStream() override { ::inflateEnd(&state_); }
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;
  GzipStream(GzipStream&&) = delete;
  GzipStream& operator=(GzipStream&&) = delete;

 protected:
  std::size_t unpack(std::span<char> into) override {
    const std::span<char> input = rest();
    if (input.empty() && !inside_) return 0;
    if (!inside_ &&
        input.front() == '\0') {  // padding after the last member, as tape tools leave it
      took(1);
      return 0;
    }
    inside_ = true;
    state_.next_in = reinterpret_cast<Bytef*>(input.data());
    state_.avail_in = static_cast<uInt>(input.size());
    state_.next_out = reinterpret_cast<Bytef*>(into.data());
    state_.avail_out = static_cast<uInt>(std::min<std::size_t>(into.size(), kPackedBuffer * 64));
    const uInt room = state_.avail_out;
    const int result = ::inflate(&state_, Z_NO_FLUSH);
    took(input.size() - state_.avail_in);
    if (result == Z_STREAM_END) {
      inside_ = false;
      ::inflateReset(&state_);
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      fail(std::string("damaged gzip data") +
           (state_.msg != nullptr ? std::string(": ") + state_.msg : ""));
    }
    return room - state_.avail_out;
  }
  [[nodiscard]] bool inside_frame() const override { return inside_; }

 private:
  z_stream state_{};
  bool inside_ = false;
};

class ZstdStream final : public PackedStream {
 public:
  explicit ZstdStream(std::unique_ptr<RawInput> raw)
      : PackedStream(std::move(raw)), state_(::ZSTD_createDStream(), ::ZSTD_freeDStream) {
    if (!state_) fail("zstd cannot start");
    ::ZSTD_DCtx_setParameter(state_.get(), ZSTD_d_windowLogMax, kZstdWindowLogMax);
  }

 protected:
  std::size_t unpack(std::span<char> into) override {
    const std::span<char> bytes = rest();
    if (bytes.empty() && !inside_) return 0;
    ZSTD_inBuffer input{bytes.data(), bytes.size(), 0};
    ZSTD_outBuffer output{into.data(), into.size(), 0};
    const std::size_t result = ::ZSTD_decompressStream(state_.get(), &output, &input);
    if (::ZSTD_isError(result) != 0) {
      fail(std::string("damaged zstd data: ") + ::ZSTD_getErrorName(result));
    }
    took(input.pos);
    inside_ = result != 0;
    return output.pos;
  }
  [[nodiscard]] bool inside_frame() const override { return inside_; }

 private:
  std::unique_ptr<ZSTD_DStream, decltype(&::ZSTD_freeDStream)> state_;
  bool inside_ = false;
};

}  // namespace

std::unique_ptr<InputStream> open_input(const std::string& name, const StopRequest& stop) {
  using namespace std::string_view_literals;
  auto raw = std::make_unique<RawInput>(name, stop);
  const std::string_view magic = raw->peek(4);
  if (magic.starts_with("\x1f\x8b"sv)) return std::make_unique<GzipStream>(std::move(raw));
  // The second one is a skippable frame, with which parallel packers begin.
  if (magic == "\x28\xb5\x2f\xfd"sv || (magic.size() == 4 && magic.substr(1) == "\x2a\x4d\x18"sv)) {
    return std::make_unique<ZstdStream>(std::move(raw));
  }
  return std::make_unique<PlainStream>(std::move(raw));
}

}  // namespace backfile

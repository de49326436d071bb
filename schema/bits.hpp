// Numbers of any width, one behind the other in bytes, lowest bit first. Reading is total: past the
// end there are zeros.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace backfile {

class BitWriter {
 public:
  // Appends to `bytes`, which must outlive the writer.
  explicit BitWriter(std::string& bytes) : bytes_(bytes), begin_(bytes.size()) {}

  // Bits written.
  [[nodiscard]] std::uint64_t size() const { return (bytes_.size() - begin_) * 8 + pending_width_; }

  // Requires: width <= 32, and the value fits.
  void write(std::uint64_t value, unsigned width) {
    pending_ |= value << pending_width_;
    pending_width_ += width;
    for (; pending_width_ >= 8; pending_width_ -= 8, pending_ >>= 8) {
      bytes_.push_back(static_cast<char>(pending_ & 0xFF));
    }
  }
  // So many zeros, and a one that ends them.
  void write_unary(std::uint64_t zeros) {
    for (; zeros >= 32; zeros -= 32) write(0, 32);
    write(std::uint64_t{1} << zeros, static_cast<unsigned>(zeros) + 1);
  }
  // Fills the last byte with zeros.
  void finish() {
    if (pending_width_ > 0) write(0, 8 - pending_width_);
  }

 private:
  std::string& bytes_;
  std::size_t begin_;
  std::uint64_t pending_ = 0;
  unsigned pending_width_ = 0;
};

class BitReader {
 public:
  // `bytes` must outlive the reader, and have kSpare zero bytes behind them.
  static constexpr std::size_t kSpare = 8;
  explicit BitReader(std::string_view bytes) : bytes_(bytes.data()), end_(bytes.size() * 8) {}

  // Requires: width <= 32.
  std::uint64_t take(unsigned width) {
    const std::uint64_t value = peek() & ((std::uint64_t{1} << width) - 1);
    at_ += width;
    return value;
  }
  // How many zeros stand before the next one, which is taken too; kNone: there is no one.
  static constexpr std::uint64_t kNone = ~std::uint64_t{0};
  std::uint64_t take_unary() {
    for (std::uint64_t zeros = 0; at_ < end_; zeros += kPeeked, at_ += kPeeked) {
      const std::uint64_t next = peek();
      if (next == 0) continue;
      const auto here = static_cast<unsigned>(std::countr_zero(next));
      at_ += here + 1;
      return zeros + here;
    }
    return kNone;
  }
  void skip(std::uint64_t width) { at_ += width; }

  // Bits read or skipped.
  [[nodiscard]] std::uint64_t at() const { return at_; }

 private:
  static constexpr unsigned kPeeked = 57;  // at least: of eight bytes, from within the first

  [[nodiscard]] std::uint64_t peek() const {
    if (at_ >= end_) return 0;
    const char* const bytes = bytes_ + at_ / 8;
    std::uint64_t value = 0;
    for (unsigned i = 0; i < 8; ++i) {
      value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return value >> (at_ % 8);
  }

  const char* bytes_;
  std::uint64_t end_;
  std::uint64_t at_ = 0;
};

}  // namespace backfile

#include "indexer/bulk/glass_coding.hpp"

#include <bit>
#include <cstddef>

namespace backfile::glass {
namespace {

// Appends values of any number of bits, lowest bit first.
class BitWriter {
 public:
  explicit BitWriter(std::string& bytes) : bytes_(bytes) {}

  // A value below `of`, in as few bits as can be: where `of` is no power of two, the values in the
  // middle take one bit less.
  void write(std::uint32_t value, std::uint32_t of) {
    unsigned bits = static_cast<unsigned>(std::bit_width(of - 1));
    const std::uint32_t spare = bits < 32 ? (std::uint32_t{1} << bits) - of : std::uint32_t{0} - of;
    if (spare != 0) {
      const std::uint32_t middle = (of - spare) / 2;
      if (value >= middle + spare) {
        value = (value - (middle + spare)) | (std::uint32_t{1} << (bits - 1));
      } else if (value >= middle) {
        --bits;
      }
    }
    pending_ |= std::uint64_t{value} << pending_bits_;
    pending_bits_ += bits;
    while (pending_bits_ >= 8) {
      bytes_.push_back(static_cast<char>(pending_ & 0xFF));
      pending_ >>= 8;
      pending_bits_ -= 8;
    }
  }

  // What stands between two positions already written.
  void write_between(std::span<const std::uint32_t> positions) {
    while (positions.size() > 2) {
      const std::size_t last = positions.size() - 1;
      const std::size_t middle = last / 2;
      const std::uint32_t of =
          positions[last] - positions[0] - static_cast<std::uint32_t>(last) + 1;
      const std::uint32_t lowest = positions[0] + static_cast<std::uint32_t>(middle);
      write(positions[middle] - lowest, of);
      write_between(positions.first(middle + 1));
      positions = positions.subspan(middle);
    }
  }

  void finish() {
    if (pending_bits_ > 0) bytes_.push_back(static_cast<char>(pending_ & 0xFF));
    pending_bits_ = 0;
  }

 private:
  std::string& bytes_;
  std::uint64_t pending_ = 0;
  unsigned pending_bits_ = 0;
};

}  // namespace

void append_number(std::string& bytes, std::uint64_t number) {
  while (number >= 0x80) {
    bytes.push_back(static_cast<char>((number & 0x7F) | 0x80));
    number >>= 7;
  }
  bytes.push_back(static_cast<char>(number));
}

void append_sorted_number(std::string& bytes, std::uint32_t number) {
  if (number < 0x8000) {
    bytes.push_back(static_cast<char>(number >> 8));
    bytes.push_back(static_cast<char>(number & 0xFF));
    return;
  }
  const std::size_t length = (32U + 5U - static_cast<unsigned>(std::countl_zero(number))) / 7;
  const std::uint32_t mark = 0xFFU << (10 - length) & 0xFFU;
  const std::uint64_t wide = number | std::uint64_t{mark} << (8 * (length - 1));
  for (std::size_t i = length; i > 0; --i) {
    bytes.push_back(static_cast<char>(wide >> (8 * (i - 1)) & 0xFF));
  }
}

void append_text(std::string& bytes, std::string_view text) {
  append_number(bytes, text.size());
  bytes.append(text);
}

void append_sorted_text(std::string& bytes, std::string_view text) {
  for (std::size_t nul = text.find('\0'); nul != std::string_view::npos; nul = text.find('\0')) {
    bytes.append(text.substr(0, nul + 1)).push_back('\xFF');
    text.remove_prefix(nul + 1);
  }
  bytes.append(text);
}

void append_positions(std::string& bytes, std::span<const std::uint32_t> positions) {
  append_number(bytes, positions.back());
  if (positions.size() == 1) return;
  BitWriter bits(bytes);
  bits.write(positions.front(), positions.back());
  bits.write(static_cast<std::uint32_t>(positions.size() - 2),
             positions.back() - positions.front());
  bits.write_between(positions);
  bits.finish();
}

}  // namespace backfile::glass

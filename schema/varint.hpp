// Unsigned numbers as LEB128 (seven bits a byte, lowest first) and strings as a varint length and
// their bytes: the building blocks of slots, records and checkpoints. Reading is total: it fails on
// truncated or over-long input, never overruns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backfile {

inline void append_varint(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out.push_back(static_cast<char>((value & 0x7F) | 0x80));
    value >>= 7;
  }
  out.push_back(static_cast<char>(value));
}

inline void append_bytes(std::string& out, std::string_view bytes) {
  append_varint(out, bytes.size());
  out.append(bytes);
}

// Takes a number off the front of `bytes`; nothing, and `bytes` unchanged, when there is none that
// fits 64 bits.
inline std::optional<std::uint64_t> take_varint(std::string_view& bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes.size() && i < 10; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (i == 9 && byte > 1) return std::nullopt;
    value |= std::uint64_t{byte & 0x7FU} << (7 * i);
    if (byte < 0x80) {
      bytes.remove_prefix(i + 1);
      return value;
    }
  }
  return std::nullopt;
}

// Takes a length and that many bytes off the front of `bytes`; a view into them.
inline std::optional<std::string_view> take_bytes(std::string_view& bytes) {
  std::string_view rest = bytes;
  const auto size = take_varint(rest);
  if (!size || *size > rest.size()) return std::nullopt;
  const auto value = rest.substr(0, static_cast<std::size_t>(*size));
  bytes = rest.substr(value.size());
  return value;
}

// Small signed numbers as small unsigned ones: 0, -1, 1, -2 -> 0, 1, 2, 3.
constexpr std::uint64_t to_zigzag(std::int64_t value) {
  return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
constexpr std::int64_t from_zigzag(std::uint64_t value) {
  return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

}  // namespace backfile

// The bytes of value slots. Decoding is total: malformed bytes are nothing.
#include "schema/slots.hpp"

#include <stdexcept>

#include "schema/calendar.hpp"
#include "schema/varint.hpp"

namespace backfile {
namespace {

constexpr std::size_t kInstantBytes = 5;

void append_big_endian(std::string& out, std::uint64_t value, std::size_t bytes) {
  for (std::size_t left = bytes; left > 0; --left) {
    out.push_back(static_cast<char>((value >> (8 * (left - 1))) & 0xFF));
  }
}

std::uint64_t read_big_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char byte : bytes) value = (value << 8) | static_cast<unsigned char>(byte);
  return value;
}

std::size_t byte_count(std::uint64_t value) {
  std::size_t bytes = 0;
  for (; value != 0; value >>= 8) ++bytes;
  return bytes;
}

}  // namespace

std::string encode_instant(Instant instant) {
  if (instant < kFirstInstant || instant > kLastInstant) {
    throw std::out_of_range("encode_instant: outside the years 1 to 9999");
  }
  std::string bytes;
  append_big_endian(bytes, static_cast<std::uint64_t>(instant - kFirstInstant), kInstantBytes);
  return bytes;
}

std::optional<Instant> decode_instant(std::string_view bytes) {
  if (bytes.size() != kInstantBytes) return std::nullopt;
  const Instant instant = static_cast<Instant>(read_big_endian(bytes)) + kFirstInstant;
  if (instant > kLastInstant) return std::nullopt;
  return instant;
}

std::string encode_values(const std::vector<std::string>& values) {
  std::string bytes;
  for (const std::string& value : values) append_bytes(bytes, value);
  return bytes;
}

std::optional<std::vector<std::string_view>> decode_values(std::string_view bytes) {
  std::vector<std::string_view> values;
  while (!bytes.empty()) {
    const auto value = take_bytes(bytes);
    if (!value) return std::nullopt;
    values.push_back(*value);
  }
  return values;
}

std::string encode_count(std::uint64_t count) {
  const std::size_t size = byte_count(count);
  std::string bytes(1, static_cast<char>(size));
  append_big_endian(bytes, count, size);
  return bytes;
}

std::optional<std::uint64_t> decode_count(std::string_view bytes) {
  if (bytes.empty() || bytes.size() > 1 + sizeof(std::uint64_t)) return std::nullopt;
  const std::uint64_t count = read_big_endian(bytes.substr(1));
  const auto size = static_cast<unsigned char>(bytes.front());
  if (size != bytes.size() - 1 || byte_count(count) != size) return std::nullopt;
  return count;
}

}  // namespace backfile

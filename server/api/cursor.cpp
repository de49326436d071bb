// Cursors. See cursor.hpp for the bytes.
#include "server/api/cursor.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>
#include <vector>

#include <xxhash.h>

#include "schema/analysis.hpp"

namespace backfile {
namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t kLongestId = 200;
constexpr char kOffset = 0;
constexpr char kDated = 1;
constexpr char kUndated = 2;
constexpr char kInsideDated = 3;
constexpr char kInsideUndated = 4;
// Years 1 to 9999, as schema/date.hpp.
constexpr Instant kFirstInstant = -62'135'596'800;
constexpr Instant kLastInstant = 253'402'300'799;

void append_number(std::string& out, std::uint64_t number) {
  for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>((number >> shift) & 0xFF);
}

// Takes what it reads off the front.
std::optional<std::uint64_t> take_number(std::string_view& bytes) {
  if (bytes.size() < 8) return std::nullopt;
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    number = number << 8 | static_cast<unsigned char>(bytes[i]);
  }
  bytes.remove_prefix(8);
  return number;
}

std::string to_base64url(std::string_view bytes) {
  std::string out;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : bytes) {
    held = (held << 8 | static_cast<unsigned char>(c)) & 0xFFFFFF;
    for (bits += 8; bits >= 6; bits -= 6) out += kAlphabet[held >> (bits - 6) & 63];
  }
  if (bits > 0) out += kAlphabet[held << (6 - bits) & 63];
  return out;
}

std::optional<std::string> from_base64url(std::string_view text) {
  if (text.size() % 4 == 1) return std::nullopt;
  std::string out;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : text) {
    const std::size_t digit = kAlphabet.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    held = (held << 6 | static_cast<std::uint32_t>(digit)) & 0xFFFFFF;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out += static_cast<char>(held >> bits & 0xFF);
    }
  }
  // Bits left over must be zero, so that one cursor has one spelling.
  if ((held & ((1U << bits) - 1)) != 0) return std::nullopt;
  return out;
}

// Takes one off the front; nothing when it is outside the calendar.
std::optional<Instant> take_instant(std::string_view& bytes) {
  const std::optional<std::uint64_t> number = take_number(bytes);
  if (!number) return std::nullopt;
  const auto instant = std::bit_cast<Instant>(*number);
  if (instant < kFirstInstant || instant > kLastInstant) return std::nullopt;
  return instant;
}

char kind_of(const ListPosition& position) {
  if (position.id.value.empty()) return kOffset;
  if (position.offset > 0) return position.published ? kInsideDated : kInsideUndated;
  return position.published ? kDated : kUndated;
}

// What stands between the revision and the checksum; false when encode_cursor() did not write it.
bool take_place(char kind, std::string_view bytes, ListPosition& position) {
  if (kind == kOffset) {
    const std::optional<std::uint64_t> offset = take_number(bytes);
    position.offset = offset.value_or(0);
    return offset.has_value() && bytes.empty();
  }
  const bool inside = kind == kInsideDated || kind == kInsideUndated;
  if (!inside && kind != kDated && kind != kUndated) return false;
  const bool dated = kind == kDated || kind == kInsideDated;
  const std::optional<Instant> published = take_instant(bytes);
  if (!published || (!dated && *published != 0)) return false;
  if (inside) {
    position.offset = take_number(bytes).value_or(0);
    if (position.offset == 0) return false;
  }
  if (bytes.empty() || bytes.size() > kLongestId || !is_valid_utf8(bytes)) return false;
  if (dated) position.published = published;
  position.id.value = std::string(bytes);
  return true;
}

}  // namespace

std::string encode_cursor(const Cursor& cursor) {
  const ListPosition& position = cursor.position;
  const bool by_date = !position.id.value.empty();
  const bool inside = by_date && position.offset > 0;
  std::string bytes{static_cast<char>(kCursorFormat), kind_of(position)};
  append_number(bytes, cursor.parameters_hash);
  append_number(bytes, std::bit_cast<std::uint64_t>(cursor.asked_at));
  append_number(bytes, position.revision.value);
  if (by_date) {
    append_number(bytes, std::bit_cast<std::uint64_t>(position.published.value_or(0)));
    if (inside) append_number(bytes, position.offset);
    bytes += position.id.value;
  } else {
    append_number(bytes, position.offset);
  }
  append_number(bytes, XXH3_64bits(bytes.data(), bytes.size()));
  return to_base64url(bytes);
}

std::optional<Cursor> decode_cursor(std::string_view text) {
  const std::optional<std::string> decoded = from_base64url(text);
  if (!decoded || decoded->size() < 2 + 8) return std::nullopt;
  std::string_view bytes = std::string_view(*decoded).substr(0, decoded->size() - 8);
  std::string_view checksum = std::string_view(*decoded).substr(bytes.size());
  if (take_number(checksum) != XXH3_64bits(bytes.data(), bytes.size())) return std::nullopt;
  if (static_cast<std::uint8_t>(bytes[0]) != kCursorFormat) return std::nullopt;
  const char kind = bytes[1];
  bytes.remove_prefix(2);

  const std::optional<std::uint64_t> hash = take_number(bytes);
  const std::optional<Instant> asked_at = take_instant(bytes);
  const std::optional<std::uint64_t> revision = take_number(bytes);
  if (!hash || !asked_at || !revision) return std::nullopt;
  Cursor cursor{.parameters_hash = *hash, .asked_at = *asked_at, .position = {}};
  cursor.position.revision.value = *revision;
  if (!take_place(kind, bytes, cursor.position)) return std::nullopt;
  return cursor;
}

std::uint64_t hash_parameters(const HttpRequest& request) {
  std::vector<std::pair<std::string, std::string>> others;
  std::copy_if(request.parameters.begin(), request.parameters.end(), std::back_inserter(others),
               [](const auto& parameter) {
                 return parameter.first != "cursor" && parameter.first != "explain";
               });
  std::stable_sort(others.begin(), others.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::string bytes;
  for (const auto& [name, value] : others) {
    append_number(bytes, name.size());
    bytes += name;
    append_number(bytes, value.size());
    bytes += value;
  }
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace backfile

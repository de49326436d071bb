// Where a walk through a list stands, as the opaque text of the `cursor` parameter: base64url of
//
//   byte 0      format, kCursorFormat
//   byte 1      sort
//   8 bytes     hash of all other parameters: a cursor continues one search only
//   8 bytes     the moment the first page was asked for: "-7d" means the same on every page
//   8 bytes     revision
//   then        relevance: 8 bytes offset; dates: a byte (dated?), 8 bytes published, the article
//   id 8 bytes     XXH3-64 of all before it
//
// Numbers are big-endian. The checksum finds damage, not intent: a forged cursor is just another
// question.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "schema/date.hpp"
#include "server/http/message.hpp"
#include "server/search/search_request.hpp"

namespace backfile {

inline constexpr std::uint8_t kCursorFormat = 1;

struct Cursor {
  Sort sort = Sort::Relevance;
  std::uint64_t parameters_hash = 0;
  Instant asked_at = 0;
  ListPosition position;
  bool operator==(const Cursor&) const = default;
};

std::string encode_cursor(const Cursor& cursor);

// Total: anything that encode_cursor() did not write is nothing.
std::optional<Cursor> decode_cursor(std::string_view text);

// Of every parameter but `cursor`, whatever the order of their names; the order of repeats counts.
std::uint64_t hash_parameters(const HttpRequest& request);

}  // namespace backfile

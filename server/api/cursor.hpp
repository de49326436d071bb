// Where a walk through a list stands, as the opaque text of the `cursor` parameter: base64url of
//
//   byte 0      format, kCursorFormat
//   byte 1      kind of place: 0 an offset, 1 after a dated article, 2 after an undated one,
//               3 and 4 inside a dated or undated one, among its occurrences
//   8 bytes     hash_parameters(): a cursor continues one search only
//   8 bytes     the moment the first page was asked for: "-7d" means the same on every page
//   8 bytes     revision
//   8 bytes     the offset, or the date; 0 for an undated article
//   8 bytes     of kinds 3 and 4: how many occurrences of the article stand before
//   then        the id of that article
//   8 bytes     XXH3-64 of all before it
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
  std::uint64_t parameters_hash = 0;
  Instant asked_at = 0;
  ListPosition position;
  bool operator==(const Cursor&) const = default;
};

std::string encode_cursor(const Cursor& cursor);

// Total: anything that encode_cursor() did not write is nothing.
std::optional<Cursor> decode_cursor(std::string_view text);

// Of every parameter but `cursor` and `explain`, which says more of the same list, whatever the
// order of their names; the order of repeats counts.
std::uint64_t hash_parameters(const HttpRequest& request);

}  // namespace backfile

// Value slots of a document and their bytes. Numbers are part of the archive's format: never reuse
// one. Columns are loaded from these; nothing else about a match is read per document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/date.hpp"

namespace backfile {

enum class Slot : std::uint32_t {
  Published = 0,  // encode_instant(published.start); empty when undated
  Source = 1,     // as written; empty when the origin gave none
  Topics = 2,     // encode_values()
  Language = 3,
  Agency = 4,
  Id = 5,      // the article id
  Group = 6,   // reserved: set of copies
  Words = 7,   // encode_count(): words of title, lead and body
  Seq = 8,     // encode_count()
  Places = 9,  // term_places.hpp; read a document at a time, and no column
};

constexpr std::uint32_t number(Slot slot) { return static_cast<std::uint32_t>(slot); }

// Five bytes, big-endian seconds since 0001-01-01T00:00:00Z, so that bytes compare as instants do.
// Requires: year 1 to 9999.
std::string encode_instant(Instant instant);
std::optional<Instant> decode_instant(
    std::string_view bytes);  // nothing for empty or malformed bytes

// Each value as a varint length and its bytes.
std::string encode_values(const std::vector<std::string>& values);
std::optional<std::vector<std::string_view>> decode_values(
    std::string_view bytes);  // nothing when malformed

// Big-endian without leading zero bytes after a byte of length, so that bytes compare as numbers
// do.
std::string encode_count(std::uint64_t count);
std::optional<std::uint64_t> decode_count(std::string_view bytes);

}  // namespace backfile

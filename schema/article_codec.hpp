// Article <-> the bytes kept as the document's data. No index access: dictionaries come in as
// values (see metadata.hpp).
//
//   byte 0        record format, kRecordFormat
//   varint        parts: 1 or 2
//   part          all fields but the body
//   part          the paragraphs of the body, where there are any
//
// A part, so that lists of articles are made without the body, which is nine tenths of the bytes:
//
//   varint        raw length; those of both parts together are at most kMaxRecordBytes
//   varint        length of what follows
//   zstd frame    with content checksum; its header names the dictionary (0: none)
//
// The raw bytes are fields as tag byte, varint length, bytes. Unknown tags are an error: the record
// format numbers them. Records of format 1 (raw length and one frame of all fields) are read too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "schema/article.hpp"

namespace backfile {

inline constexpr std::uint8_t kRecordFormat = 2;
inline constexpr std::size_t kMaxRecordBytes = std::size_t{64} << 20;

// A stored record that cannot be read back: truncated, altered, or of a dictionary that is not
// there.
struct CodecError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// A trained dictionary. Immutable once an archive holds records made with it.
struct CodecDictionary {
  std::uint32_t id = 0;  // as zstd wrote it into the dictionary; never 0
  std::string bytes;
  bool operator==(const CodecDictionary&) const = default;
};

// Trains a dictionary on sample articles. Nothing when there are too few to learn from (zstd
// decides; fewer than about 100).
std::unique_ptr<CodecDictionary> train_dictionary(std::span<const Article> samples,
                                                  std::size_t max_bytes = 64 << 10);

// Not thread-safe: one a thread. Compresses with the last dictionary given, reads with any of them.
class ArticleCodec {
 public:
  explicit ArticleCodec(std::span<const CodecDictionary> dictionaries = {});
  ~ArticleCodec();
  ArticleCodec(ArticleCodec&&) noexcept;
  ArticleCodec& operator=(ArticleCodec&&) noexcept;
  ArticleCodec(const ArticleCodec&) = delete;
  ArticleCodec& operator=(const ArticleCodec&) = delete;

  std::string encode(const Article& article);
  // Throws CodecError. Never allocates more than kMaxRecordBytes for what a record claims to hold.
  Article decode(std::string_view bytes);
  // The same without the body, several times as fast. Looks at nothing behind the head.
  Article decode_head(std::string_view bytes);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

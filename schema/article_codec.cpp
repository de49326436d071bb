// Records in zstd frames. What stands inside a frame is article_record's part.
#include "schema/article_codec.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#define ZSTD_STATIC_LINKING_ONLY  // ZSTD_getFrameHeader: look before allocating
#include <zdict.h>
#include <zstd.h>

#include "schema/article_record.hpp"
#include "schema/varint.hpp"

namespace backfile {
namespace {

// Measured on news: higher levels halve the speed for at most a twentieth less space.
constexpr int kCompressionLevel = 3;
constexpr std::size_t kKeptScratchBytes = std::size_t{1}
                                          << 20;  // a larger buffer is given back after use

[[noreturn]] void fail(const std::string& why) { throw CodecError("article record: " + why); }

template <auto Free>
struct FreedBy {
  template <typename Handle>
  void operator()(Handle* handle) const {
    Free(handle);
  }
};
using CompressionContext = std::unique_ptr<ZSTD_CCtx, FreedBy<ZSTD_freeCCtx>>;
using DecompressionContext = std::unique_ptr<ZSTD_DCtx, FreedBy<ZSTD_freeDCtx>>;
using CompressionDictionary = std::unique_ptr<ZSTD_CDict, FreedBy<ZSTD_freeCDict>>;
using DecompressionDictionary = std::unique_ptr<ZSTD_DDict, FreedBy<ZSTD_freeDDict>>;

std::size_t checked(std::size_t result) {
  if (ZSTD_isError(result) != 0) fail(ZSTD_getErrorName(result));
  return result;
}

constexpr std::uint8_t kOneFrame = 1;  // the record format before kRecordFormat

std::uint8_t take_format(std::string_view& bytes) {
  if (bytes.empty()) fail("empty");
  const auto format = static_cast<std::uint8_t>(bytes.front());
  if (format != kRecordFormat && format != kOneFrame) {
    fail("unknown format " + std::to_string(format));
  }
  bytes.remove_prefix(1);
  return format;
}

std::uint64_t take_part_count(std::string_view& bytes) {
  const auto count = take_varint(bytes);
  if (!count || *count < 1 || *count > 2) fail("not of one part or two");
  return *count;
}

std::size_t take_raw_size(std::string_view& bytes) {
  const auto size = take_varint(bytes);
  if (!size || *size > kMaxRecordBytes) fail("no length, or one beyond all records");
  return static_cast<std::size_t>(*size);
}

// The dictionary the frame names, 0 for none. Throws unless `frame` is exactly one whole frame of
// `raw_size` bytes.
std::uint32_t checked_dictionary_id(std::string_view frame, std::size_t raw_size) {
  ZSTD_frameHeader header{};
  if (checked(ZSTD_getFrameHeader(&header, frame.data(), frame.size())) != 0) {
    fail("truncated frame");
  }
  if (header.frameType != ZSTD_frame || header.checksumFlag == 0) {
    fail("not a frame with a checksum");
  }
  if (header.frameContentSize != raw_size) fail("lengths differ");
  if (checked(ZSTD_findFrameCompressedSize(frame.data(), frame.size())) != frame.size()) {
    fail("bytes after the frame");
  }
  return header.dictID;
}

}  // namespace

std::unique_ptr<CodecDictionary> train_dictionary(std::span<const Article> samples,
                                                  std::size_t max_bytes) {
  std::string records;
  std::vector<std::size_t> sizes;
  for (const Article& sample : samples) {
    const std::string record = raw_record(sample);
    records.append(record);
    sizes.push_back(record.size());
  }
  std::string bytes(max_bytes, '\0');
  const std::size_t size = ZDICT_trainFromBuffer(bytes.data(), bytes.size(), records.data(),
                                                 sizes.data(), static_cast<unsigned>(sizes.size()));
  if (ZDICT_isError(size) != 0) return nullptr;
  bytes.resize(size);
  auto dictionary = std::make_unique<CodecDictionary>();
  dictionary->id = ZDICT_getDictID(bytes.data(), bytes.size());
  dictionary->bytes = std::move(bytes);
  return dictionary->id == 0 ? nullptr : std::move(dictionary);
}

struct ArticleCodec::State {
  CompressionContext compression;  // made when first needed: readers never are in need of one
  CompressionDictionary last;      // what it refers to
  CodecDictionary newest;
  DecompressionContext decompression{ZSTD_createDCtx()};
  std::map<std::uint32_t, DecompressionDictionary> by_id;
  std::string scratch;

  // Takes a megabyte and a millisecond to make.
  ZSTD_CCtx* compressor() {
    if (compression) return compression.get();
    CompressionContext made{ZSTD_createCCtx()};
    checked(ZSTD_CCtx_setParameter(made.get(), ZSTD_c_compressionLevel, kCompressionLevel));
    checked(ZSTD_CCtx_setParameter(made.get(), ZSTD_c_checksumFlag, 1));
    if (newest.id != 0) {
      const std::string& bytes = newest.bytes;
      last.reset(ZSTD_createCDict(bytes.data(), bytes.size(), kCompressionLevel));
      if (!last) fail("dictionary " + std::to_string(newest.id) + " is damaged");
      checked(ZSTD_CCtx_refCDict(made.get(), last.get()));
    }
    compression = std::move(made);
    return compression.get();
  }

  // Adds a part to `bytes`.
  void append_part(std::string& bytes, std::string_view raw) {
    std::string frame(ZSTD_compressBound(raw.size()), '\0');
    frame.resize(
        checked(ZSTD_compress2(compressor(), frame.data(), frame.size(), raw.data(), raw.size())));
    append_varint(bytes, raw.size());
    append_bytes(bytes, frame);
  }

  // Takes a part off `bytes`, adds what is in it to the scratch.
  void take_part(std::string_view& bytes) {
    const std::size_t raw_size = take_raw_size(bytes);
    const auto frame = take_bytes(bytes);
    if (!frame) fail("truncated");
    decompress(*frame, raw_size);
  }

  // Adds to the scratch.
  void decompress(std::string_view frame, std::size_t raw_size) {
    const std::uint32_t id = checked_dictionary_id(frame, raw_size);
    const auto dictionary = by_id.find(id);
    if (id != 0 && dictionary == by_id.end()) {
      fail("dictionary " + std::to_string(id) + " is not in the archive");
    }
    const ZSTD_DDict* const handle = id == 0 ? nullptr : dictionary->second.get();
    const std::size_t before = scratch.size();
    if (raw_size > kMaxRecordBytes - before) fail("a length beyond all records");
    scratch.resize(before + raw_size);
    const std::size_t size =
        checked(ZSTD_decompress_usingDDict(decompression.get(), scratch.data() + before, raw_size,
                                           frame.data(), frame.size(), handle));
    if (size != raw_size) fail("lengths differ");
  }

  Article article_from_scratch() {
    Article article = article_from_record(scratch);
    if (scratch.size() > kKeptScratchBytes) scratch = {};
    return article;
  }
};

ArticleCodec::ArticleCodec(std::span<const CodecDictionary> dictionaries)
    : state_(std::make_unique<State>()) {
  for (const CodecDictionary& dictionary : dictionaries) {
    const std::string& bytes = dictionary.bytes;
    DecompressionDictionary handle{ZSTD_createDDict(bytes.data(), bytes.size())};
    if (!handle || ZSTD_getDictID_fromDDict(handle.get()) != dictionary.id || dictionary.id == 0) {
      fail("dictionary " + std::to_string(dictionary.id) + " is damaged");
    }
    state_->by_id[dictionary.id] = std::move(handle);
  }
  if (!dictionaries.empty()) state_->newest = dictionaries.back();
}

ArticleCodec::~ArticleCodec() = default;
ArticleCodec::ArticleCodec(ArticleCodec&&) noexcept = default;
ArticleCodec& ArticleCodec::operator=(ArticleCodec&&) noexcept = default;

std::string ArticleCodec::encode(const Article& article) {
  const std::string head = raw_head(article);
  const std::string body = raw_body(article);
  const std::size_t size = head.size() + body.size();
  if (size > kMaxRecordBytes) fail("article of " + std::to_string(size) + " bytes");
  std::string bytes(1, static_cast<char>(kRecordFormat));
  append_varint(bytes, body.empty() ? 1 : 2);
  state_->append_part(bytes, head);
  if (!body.empty()) state_->append_part(bytes, body);
  return bytes;
}

Article ArticleCodec::decode(std::string_view bytes) {
  state_->scratch.clear();
  if (take_format(bytes) == kOneFrame) {
    const std::size_t raw_size = take_raw_size(bytes);
    state_->decompress(bytes, raw_size);
  } else {
    for (std::uint64_t parts = take_part_count(bytes); parts > 0; --parts) {
      state_->take_part(bytes);
    }
    if (!bytes.empty()) fail("bytes after the record");
  }
  return state_->article_from_scratch();
}

Article ArticleCodec::decode_head(std::string_view bytes) {
  std::string_view rest = bytes;
  Article article;
  if (take_format(rest) == kOneFrame) {
    article = decode(bytes);
  } else {
    state_->scratch.clear();
    take_part_count(rest);
    state_->take_part(rest);
    article = state_->article_from_scratch();
  }
  article.body.clear();
  return article;
}

}  // namespace backfile

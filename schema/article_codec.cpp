// Records: fields as tagged bytes, in one zstd frame. The only file that uses zstd's compression.
#include "schema/article_codec.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#define ZSTD_STATIC_LINKING_ONLY  // ZSTD_getFrameHeader: look before allocating
#include <zdict.h>
#include <zstd.h>

#include "schema/unicode.hpp"
#include "schema/varint.hpp"

namespace backfile {
namespace {

constexpr int kCompressionLevel = 3;
constexpr std::size_t kKeptScratchBytes = std::size_t{1}
                                          << 20;  // a larger buffer is given back after use

// Part of the record format: never reuse a number; a new one needs a new kRecordFormat.
enum class Tag : std::uint8_t {
  Id = 1,
  Title = 2,
  Paragraph = 3,  // once each
  Lead = 4,
  Source = 5,
  Agency = 6,
  Place = 7,
  Author = 8,  // once each
  Topic = 9,   // once each
  Language = 10,
  Url = 11,
  Published = 12,  // see append_published
  Rights = 13,
  Partial = 14,  // no bytes; there or not
  Extra = 15,    // once each: varint length of the name, name, JSON
  FirstIndexed = 16,
  Seq = 17,
};

struct TextField {
  Tag tag;
  std::string Article::*member;
};
constexpr std::array<TextField, 8> kTexts{{
    {Tag::Title, &Article::title},
    {Tag::Lead, &Article::lead},
    {Tag::Source, &Article::source},
    {Tag::Agency, &Article::agency},
    {Tag::Place, &Article::place},
    {Tag::Language, &Article::language},
    {Tag::Url, &Article::url},
    {Tag::Rights, &Article::rights},
}};

struct ListField {
  Tag tag;
  std::vector<std::string> Article::*member;
};
constexpr std::array<ListField, 3> kLists{{
    {Tag::Paragraph, &Article::body},
    {Tag::Author, &Article::authors},
    {Tag::Topic, &Article::topics},
}};

// ---- writing

void append_field(std::string& out, Tag tag, std::string_view bytes) {
  out.push_back(static_cast<char>(tag));
  append_bytes(out, bytes);
}

std::string signed_bytes(std::int64_t value) {
  std::string bytes;
  append_varint(bytes, to_zigzag(value));
  return bytes;
}

// precision, method, flags (1: start, 2: offset), [zigzag start], [zigzag offset], original to the
// end
std::string published_bytes(const Published& published) {
  std::string bytes;
  bytes.push_back(static_cast<char>(published.precision));
  bytes.push_back(static_cast<char>(published.method));
  bytes.push_back(
      static_cast<char>((published.start ? 1 : 0) | (published.utc_offset_minutes ? 2 : 0)));
  if (published.start) append_varint(bytes, to_zigzag(*published.start));
  if (published.utc_offset_minutes) append_varint(bytes, to_zigzag(*published.utc_offset_minutes));
  bytes.append(published.original);
  return bytes;
}

std::string raw_record(const Article& article) {
  std::string raw;
  append_field(raw, Tag::Id, article.id.value);
  for (const TextField& text : kTexts) {
    if (!(article.*text.member).empty()) append_field(raw, text.tag, article.*text.member);
  }
  for (const ListField& list : kLists) {
    for (const std::string& value : article.*list.member) append_field(raw, list.tag, value);
  }
  if (article.published != Published{})
    append_field(raw, Tag::Published, published_bytes(article.published));
  if (article.partial) append_field(raw, Tag::Partial, {});
  for (const ExtraField& extra : article.extra) {
    std::string bytes;
    append_bytes(bytes, extra.name);
    bytes.append(extra.json);
    append_field(raw, Tag::Extra, bytes);
  }
  if (article.first_indexed != 0)
    append_field(raw, Tag::FirstIndexed, signed_bytes(article.first_indexed));
  if (article.seq != 0) {
    std::string bytes;
    append_varint(bytes, article.seq);
    append_field(raw, Tag::Seq, bytes);
  }
  return raw;
}

// ---- reading

[[noreturn]] void fail(const std::string& why) { throw CodecError("article record: " + why); }

std::string text_from(std::string_view bytes) {
  if (!is_valid_utf8(bytes) || bytes.find('\0') != std::string_view::npos)
    fail("text is not UTF-8");
  return std::string(bytes);
}

std::uint64_t unsigned_from(std::string_view& bytes) {
  const auto value = take_varint(bytes);
  if (!value) fail("truncated number");
  return *value;
}

std::int64_t signed_from(std::string_view& bytes) { return from_zigzag(unsigned_from(bytes)); }

void require_end(std::string_view bytes) {
  if (!bytes.empty()) fail("field longer than its value");
}

Published published_from(std::string_view bytes) {
  if (bytes.size() < 3) fail("truncated date");
  const auto precision = static_cast<std::uint8_t>(bytes[0]);
  const auto method = static_cast<std::uint8_t>(bytes[1]);
  const auto flags = static_cast<std::uint8_t>(bytes[2]);
  if (precision > static_cast<std::uint8_t>(Precision::Second)) fail("unknown precision of date");
  if (method > static_cast<std::uint8_t>(DateMethod::Unreadable)) fail("unknown method of date");
  if (flags > 3) fail("unknown flags of date");
  bytes.remove_prefix(3);
  Published published;
  published.precision = static_cast<Precision>(precision);
  published.method = static_cast<DateMethod>(method);
  if ((flags & 1) != 0) published.start = signed_from(bytes);
  if ((flags & 2) != 0) {
    const std::int64_t offset = signed_from(bytes);
    if (offset < -24 * 60 || offset > 24 * 60) fail("impossible offset of date");
    published.utc_offset_minutes = static_cast<int>(offset);
  }
  published.original = text_from(bytes);
  return published;
}

ExtraField extra_from(std::string_view bytes) {
  const auto name = take_bytes(bytes);
  if (!name) fail("truncated extra field");
  return {.name = text_from(*name), .json = text_from(bytes)};
}

bool take_text(Article& article, Tag tag, std::string_view bytes) {
  const auto* const text =
      std::find_if(kTexts.begin(), kTexts.end(),
                   [&](const TextField& candidate) { return candidate.tag == tag; });
  if (text != kTexts.end()) {
    article.*text->member = text_from(bytes);
    return true;
  }
  const auto* const list =
      std::find_if(kLists.begin(), kLists.end(),
                   [&](const ListField& candidate) { return candidate.tag == tag; });
  if (list == kLists.end()) return false;
  (article.*list->member).push_back(text_from(bytes));
  return true;
}

void take_field(Article& article, Tag tag, std::string_view bytes) {
  if (take_text(article, tag, bytes)) return;
  switch (tag) {
    case Tag::Id:
      article.id.value = text_from(bytes);
      return;
    case Tag::Published:
      article.published = published_from(bytes);
      return;
    case Tag::Partial:
      article.partial = true;
      return require_end(bytes);
    case Tag::Extra:
      article.extra.push_back(extra_from(bytes));
      return;
    case Tag::FirstIndexed:
      article.first_indexed = signed_from(bytes);
      return require_end(bytes);
    case Tag::Seq:
      article.seq = unsigned_from(bytes);
      return require_end(bytes);
    default:
      fail("unknown tag " + std::to_string(static_cast<unsigned>(tag)));
  }
}

bool may_repeat(Tag tag) {
  return tag == Tag::Paragraph || tag == Tag::Author || tag == Tag::Topic || tag == Tag::Extra;
}

Article article_from(std::string_view raw) {
  Article article;
  std::array<bool, 256> seen{};
  while (!raw.empty()) {
    const auto number = static_cast<unsigned char>(raw.front());
    const auto tag = static_cast<Tag>(number);
    raw.remove_prefix(1);
    const auto bytes = take_bytes(raw);
    if (!bytes) fail("truncated field");
    if (seen[number] && !may_repeat(tag)) fail("field twice");
    seen[number] = true;
    take_field(article, tag, *bytes);
  }
  return article;
}

// ---- zstd handles

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

// What stands before the frame: format and raw length. Takes it off `bytes`.
std::size_t take_raw_size(std::string_view& bytes) {
  if (bytes.empty()) fail("empty");
  const auto format = static_cast<std::uint8_t>(bytes.front());
  if (format != kRecordFormat) fail("unknown format " + std::to_string(format));
  bytes.remove_prefix(1);
  const std::uint64_t size = unsigned_from(bytes);
  if (size > kMaxRecordBytes) fail("claims " + std::to_string(size) + " bytes");
  return static_cast<std::size_t>(size);
}

// The dictionary the frame names, 0 for none. Throws unless `frame` is exactly one whole frame of
// `raw_size` bytes.
std::uint32_t checked_dictionary_id(std::string_view frame, std::size_t raw_size) {
  ZSTD_frameHeader header{};
  if (checked(ZSTD_getFrameHeader(&header, frame.data(), frame.size())) != 0)
    fail("truncated frame");
  if (header.frameType != ZSTD_frame || header.checksumFlag == 0)
    fail("not a frame with a checksum");
  if (header.frameContentSize != raw_size) fail("lengths differ");
  if (checked(ZSTD_findFrameCompressedSize(frame.data(), frame.size())) != frame.size())
    fail("bytes after the frame");
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
  CompressionContext compression{ZSTD_createCCtx()};
  DecompressionContext decompression{ZSTD_createDCtx()};
  CompressionDictionary last;
  std::map<std::uint32_t, DecompressionDictionary> by_id;
  std::unique_ptr<char[]> scratch;  // unlike a string, not filled with zeros
  std::size_t scratch_bytes = 0;

  char* scratch_of(std::size_t bytes) {
    if (scratch_bytes < bytes) {
      scratch = std::make_unique_for_overwrite<char[]>(bytes);
      scratch_bytes = bytes;
    }
    return scratch.get();
  }

  void trim_scratch() {
    if (scratch_bytes <= kKeptScratchBytes) return;
    scratch.reset();
    scratch_bytes = 0;
  }

  std::string_view decompress(std::string_view frame, std::size_t raw_size) {
    const std::uint32_t id = checked_dictionary_id(frame, raw_size);
    const auto dictionary = by_id.find(id);
    if (id != 0 && dictionary == by_id.end())
      fail("dictionary " + std::to_string(id) + " is not in the archive");
    const ZSTD_DDict* const handle = id == 0 ? nullptr : dictionary->second.get();
    char* const raw = scratch_of(raw_size);
    const std::size_t size = checked(ZSTD_decompress_usingDDict(
        decompression.get(), raw, raw_size, frame.data(), frame.size(), handle));
    if (size != raw_size) fail("lengths differ");
    return {raw, raw_size};
  }
};

ArticleCodec::ArticleCodec(std::span<const CodecDictionary> dictionaries)
    : state_(std::make_unique<State>()) {
  ZSTD_CCtx* const compression = state_->compression.get();
  checked(ZSTD_CCtx_setParameter(compression, ZSTD_c_compressionLevel, kCompressionLevel));
  checked(ZSTD_CCtx_setParameter(compression, ZSTD_c_checksumFlag, 1));
  for (const CodecDictionary& dictionary : dictionaries) {
    const std::string& bytes = dictionary.bytes;
    DecompressionDictionary handle{ZSTD_createDDict(bytes.data(), bytes.size())};
    if (!handle || ZSTD_getDictID_fromDDict(handle.get()) != dictionary.id || dictionary.id == 0) {
      fail("dictionary " + std::to_string(dictionary.id) + " is damaged");
    }
    state_->by_id[dictionary.id] = std::move(handle);
  }
  if (dictionaries.empty()) return;
  const std::string& newest = dictionaries.back().bytes;
  state_->last.reset(ZSTD_createCDict(newest.data(), newest.size(), kCompressionLevel));
  if (!state_->last) fail("dictionary " + std::to_string(dictionaries.back().id) + " is damaged");
  checked(ZSTD_CCtx_refCDict(compression, state_->last.get()));
}

ArticleCodec::~ArticleCodec() = default;
ArticleCodec::ArticleCodec(ArticleCodec&&) noexcept = default;
ArticleCodec& ArticleCodec::operator=(ArticleCodec&&) noexcept = default;

std::string ArticleCodec::encode(const Article& article) {
  const std::string raw = raw_record(article);
  if (raw.size() > kMaxRecordBytes) fail("article of " + std::to_string(raw.size()) + " bytes");
  std::string bytes(1, static_cast<char>(kRecordFormat));
  append_varint(bytes, raw.size());
  const std::size_t before = bytes.size();
  bytes.resize(before + ZSTD_compressBound(raw.size()));
  const std::size_t size = checked(ZSTD_compress2(state_->compression.get(), bytes.data() + before,
                                                  bytes.size() - before, raw.data(), raw.size()));
  bytes.resize(before + size);
  return bytes;
}

Article ArticleCodec::decode(std::string_view bytes) {
  const std::size_t raw_size = take_raw_size(bytes);
  Article article = article_from(state_->decompress(bytes, raw_size));
  state_->trim_scratch();
  return article;
}

}  // namespace backfile

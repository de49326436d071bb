// Fields of an article as tagged bytes. Compression is article_codec's part.
#include "schema/article_record.hpp"

#include <algorithm>
#include <array>

#include "schema/article_codec.hpp"
#include "schema/calendar.hpp"
#include "schema/unicode.hpp"
#include "schema/varint.hpp"

namespace backfile {
namespace {

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
  Published = 12,  // see published_bytes
  Rights = 13,
  Partial = 14,  // no bytes; there or not
  Extra = 15,    // once each: varint length of the name, name, JSON
  FirstIndexed = 16,
  Seq = 17,
};

constexpr std::int64_t kFurthestOffset = std::int64_t{24} * 60;  // minutes

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
constexpr ListField kBody{Tag::Paragraph, &Article::body};
constexpr std::array<ListField, 3> kLists{{
    kBody,
    {Tag::Author, &Article::authors},
    {Tag::Topic, &Article::topics},
}};

[[noreturn]] void fail(const std::string& why) { throw CodecError("article record: " + why); }

void require_text(std::string_view bytes) {
  const bool has_nul = bytes.find('\0') != std::string_view::npos;
  if (has_nul || !is_valid_utf8(bytes)) fail("text is not UTF-8, or holds NUL");
}

void require_calendar(Instant instant) {
  if (instant < kFirstInstant || instant > kLastInstant) fail("date outside the years 1 to 9999");
}

// ---- writing

void append_field(std::string& out, Tag tag, std::string_view bytes) {
  out.push_back(static_cast<char>(tag));
  append_bytes(out, bytes);
}

void append_text(std::string& out, Tag tag, std::string_view text) {
  require_text(text);
  append_field(out, tag, text);
}

void append_list(std::string& out, const ListField& list, const Article& article) {
  for (const std::string& value : article.*list.member) append_text(out, list.tag, value);
}

std::string signed_bytes(std::int64_t value) {
  std::string bytes;
  append_varint(bytes, to_zigzag(value));
  return bytes;
}

// precision, method, flags (1: start, 2: offset), [zigzag start], [zigzag offset], original
std::string published_bytes(const Published& published) {
  require_text(published.original);
  if (published.start) require_calendar(*published.start);
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

// ---- reading

std::string text_from(std::string_view bytes) {
  require_text(bytes);
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
  if ((flags & 1) != 0) {
    published.start = signed_from(bytes);
    require_calendar(*published.start);
  }
  if ((flags & 2) != 0) {
    const std::int64_t offset = signed_from(bytes);
    if (offset < -kFurthestOffset || offset > kFurthestOffset) fail("impossible offset of date");
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

}  // namespace

std::string raw_head(const Article& article) {
  std::string raw;
  append_text(raw, Tag::Id, article.id.value);
  for (const TextField& text : kTexts) {
    if (!(article.*text.member).empty()) append_text(raw, text.tag, article.*text.member);
  }
  for (const ListField& list : kLists) {
    if (list.tag != kBody.tag) append_list(raw, list, article);
  }
  if (article.published != Published{}) {
    append_field(raw, Tag::Published, published_bytes(article.published));
  }
  if (article.partial) append_field(raw, Tag::Partial, {});
  for (const ExtraField& extra : article.extra) {
    require_text(extra.name);
    require_text(extra.json);
    std::string bytes;
    append_bytes(bytes, extra.name);
    bytes.append(extra.json);
    append_field(raw, Tag::Extra, bytes);
  }
  if (article.first_indexed != 0) {
    append_field(raw, Tag::FirstIndexed, signed_bytes(article.first_indexed));
  }
  if (article.seq != 0) {
    std::string bytes;
    append_varint(bytes, article.seq);
    append_field(raw, Tag::Seq, bytes);
  }
  return raw;
}

std::string raw_body(const Article& article) {
  std::string raw;
  append_list(raw, kBody, article);
  return raw;
}

std::string raw_record(const Article& article) { return raw_head(article) + raw_body(article); }

Article article_from_record(std::string_view raw) {
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

}  // namespace backfile

// gzip by zlib, zstd by libzstd: each answer compressed whole, in one call.
#include "server/http/content_coding.hpp"

#include <algorithm>
#include <new>
#include <optional>
#include <stdexcept>

#include <zlib.h>
#include <zstd.h>

#include "server/http/request_head.hpp"

namespace backfile {
namespace {

// Answers are made for one reader and sent once, so speed counts for more than the last percent.
constexpr int kGzipLevel = 5;
constexpr int kZstdLevel = 3;
constexpr int kGzipWindowBits = 15 + 16;  // the 16 asks zlib for a gzip frame

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::string_view take_until(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return trim(part);
}

// A qvalue in thousandths: "0", "0.5", "1.000". Nothing for anything else.
std::optional<int> parse_quality(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return std::nullopt;
  if (text.size() > 1 && text[1] != '.') return std::nullopt;
  int thousandths = (text[0] - '0') * 1000;
  int unit = 100;
  for (std::size_t i = 2; i < text.size(); ++i, unit /= 10) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    thousandths += (text[i] - '0') * unit;
  }
  return thousandths <= 1000 ? std::optional(thousandths) : std::nullopt;
}

struct Preference {
  std::string coding;
  int quality = 0;  // thousandths
};

// One element of the list: "gzip;q=0.5".
Preference parse_preference(std::string_view element) {
  Preference preference{.coding = to_lower_ascii(take_until(element, ';')), .quality = 1000};
  while (!element.empty()) {
    const std::string parameter = to_lower_ascii(take_until(element, ';'));
    if (!parameter.starts_with("q=")) continue;
    preference.quality = parse_quality(std::string_view(parameter).substr(2)).value_or(0);
  }
  return preference;
}

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, kGzipLevel, Z_DEFLATED, kGzipWindowBits, 8, Z_DEFAULT_STRATEGY) !=
      Z_OK) {
    throw std::bad_alloc();
  }
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  // zlib's interface is of before const; it does not write to its input.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int result = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("gzip failed");
  return out;
}

std::string zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), kZstdLevel);
  if (ZSTD_isError(size) != 0) throw std::runtime_error(ZSTD_getErrorName(size));
  out.resize(size);
  return out;
}

}  // namespace

std::string_view coding_name(ContentCoding coding) {
  switch (coding) {
    case ContentCoding::Gzip:
      return "gzip";
    case ContentCoding::Zstd:
      return "zstd";
    case ContentCoding::Identity:
      break;
  }
  return "";
}

ContentCoding choose_coding(std::string_view accept_encoding) {
  std::optional<int> gzip_quality;
  std::optional<int> any_quality;
  int zstd_quality = 0;
  while (!accept_encoding.empty()) {
    const Preference preference = parse_preference(take_until(accept_encoding, ','));
    if (preference.coding == "gzip" || preference.coding == "x-gzip") {
      gzip_quality = preference.quality;
    }
    if (preference.coding == "zstd") zstd_quality = preference.quality;
    if (preference.coding == "*") any_quality = preference.quality;
  }
  const int gzip_final = gzip_quality.value_or(any_quality.value_or(0));
  if (zstd_quality > 0 && zstd_quality >= gzip_final) return ContentCoding::Zstd;
  return gzip_final > 0 ? ContentCoding::Gzip : ContentCoding::Identity;
}

std::string encode_content(std::string_view bytes, ContentCoding coding) {
  switch (coding) {
    case ContentCoding::Gzip:
      return gzip(bytes);
    case ContentCoding::Zstd:
      return zstd(bytes);
    case ContentCoding::Identity:
      break;
  }
  return std::string(bytes);
}

bool is_compressible(std::string_view content_type) {
  const std::string type = to_lower_ascii(content_type.substr(0, content_type.find(';')));
  return type.starts_with("text/") || type == "application/json" || type.ends_with("+json") ||
         type == "application/javascript" || type == "application/xml" || type.ends_with("+xml");
}

}  // namespace backfile

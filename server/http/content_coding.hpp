// Compression of answers: which coding a client takes (RFC 9110, 12.5.3) and the bytes in it. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace backfile {

enum class ContentCoding : std::uint8_t { Identity, Gzip, Zstd };

// "" for identity, else "gzip" or "zstd".
std::string_view coding_name(ContentCoding coding);

// The best coding that an Accept-Encoding value takes: the highest q, and zstd before gzip when
// equal, for it is several times as fast. zstd only when asked for by name, gzip also by "*". What
// cannot be read counts as not asked.
ContentCoding choose_coding(std::string_view accept_encoding);

// Throws std::bad_alloc when memory runs out, std::runtime_error should the library fail otherwise.
std::string encode_content(std::string_view bytes, ContentCoding coding);

// Whether bytes of this type grow smaller: text, JSON, scripts, SVG; not images and archives.
bool is_compressible(std::string_view content_type);

}  // namespace backfile

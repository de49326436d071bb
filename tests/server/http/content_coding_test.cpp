// Accept-Encoding as clients write it, and compression there and back.
#include "server/http/content_coding.hpp"

#include <array>
#include <random>
#include <string>

#include <doctest/doctest.h>
#include <zlib.h>
#include <zstd.h>

namespace backfile {
namespace {

std::string gunzip(std::string bytes, std::size_t size) {
  std::string out(size, '\0');
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  CHECK(stream.total_out == size);
  inflateEnd(&stream);
  return out;
}

TEST_CASE("the coding is chosen by quality, and never one that was not asked for") {
  struct Case {
    const char* accept;
    ContentCoding want;
  };
  using enum ContentCoding;
  constexpr std::array<Case, 32> kCases{{
      {"", Identity},
      {"gzip", Gzip},
      {"GZip", Gzip},
      {"x-gzip", Gzip},
      {"gzip;q=0", Identity},
      {"gzip;q=0.0", Identity},
      {"gzip; q=0.000", Identity},
      {"gzip ; Q=0", Identity},
      {"gzip;q=0.001", Gzip},
      {"gzip;q=1.000", Gzip},
      {"gzip;q=1.001", Identity},
      {"gzip;q=2", Identity},
      {"gzip;q=-1", Identity},
      {"gzip;q=", Identity},
      {"gzip;q=abc", Identity},
      {"gzip;q=0.1234", Identity},
      {"gzip;x=1;q=0", Identity},
      {"deflate, br", Identity},
      {"notgzip, gzipped", Identity},
      {"br;q=1.0, gzip;q=0.5", Gzip},
      {"*", Gzip},
      {"*;q=0", Identity},
      {"gzip;q=0, *", Identity},
      {"identity, *;q=0", Identity},
      {"gzip, *;q=0", Gzip},
      {"zstd", Zstd},
      {"gzip, deflate, br, zstd", Zstd},
      {"gzip, zstd;q=0.9", Gzip},
      {"gzip;q=0.5, zstd;q=0.9", Zstd},
      {"gzip;q=0, zstd;q=0", Identity},
      {",,;q=1, ,gzip", Gzip},
      {"zstd;q=0, gzip", Gzip},
  }};
  for (const Case& c : kCases) {
    CAPTURE(c.accept);
    CHECK(choose_coding(c.accept) == c.want);
  }
}

TEST_CASE("compressed bytes come back whole, for any bytes") {
  const unsigned seed = 11;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, std::size_t{1000}, std::size_t{300000}}) {
    for (const unsigned alphabet : {2U, 256U}) {
      std::string bytes(size, '\0');
      for (char& c : bytes) c = static_cast<char>(random() % alphabet);
      CHECK(gunzip(encode_content(bytes, ContentCoding::Gzip), size) == bytes);
      const std::string zstd = encode_content(bytes, ContentCoding::Zstd);
      std::string out(size, '\0');
      CHECK(ZSTD_decompress(out.data(), out.size(), zstd.data(), zstd.size()) == size);
      CHECK(out == bytes);
      CHECK(encode_content(bytes, ContentCoding::Identity) == bytes);
    }
  }
}

TEST_CASE("text is worth compressing, images are not") {
  for (const char* type : {"text/html; charset=utf-8", "application/json",
                           "application/problem+json", "image/svg+xml", "TEXT/CSS"}) {
    CHECK(is_compressible(type));
  }
  for (const char* type :
       {"", "image/png", "font/woff2", "application/octet-stream", "application/zip"}) {
    CHECK_FALSE(is_compressible(type));
  }
}

}  // namespace
}  // namespace backfile

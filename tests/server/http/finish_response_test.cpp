// What is added to answers, and what is kept of a handler's own headers.
#include "server/http/finish_response.hpp"

#include <stdexcept>

#include <doctest/doctest.h>

namespace backfile {
namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

std::optional<std::string> header(const HttpResponse& response, const std::string& name) {
  std::optional<std::string> found;
  for (const auto& [key, value] : response.headers) {
    if (key != name) continue;
    CHECK_FALSE(found.has_value());
    found = value;
  }
  return found;
}

HttpResponse finished(HttpResponse response, Headers request_headers = {},
                      const std::string& method = "GET") {
  HttpRequest request;
  request.method = method;
  request.request_id = "id-1";
  request.headers = std::move(request_headers);
  finish_response(request, std::chrono::system_clock::from_time_t(1748837469), response);
  return response;
}

HttpResponse text(std::size_t size, Headers headers = {}) {
  return {.status = 200,
          .content_type = "text/plain",
          .body = std::string(size, 'a'),
          .headers = std::move(headers)};
}

TEST_CASE("dates are written as HTTP wants them") {
  CHECK(http_date(std::chrono::system_clock::from_time_t(1748837469)) ==
        "Mon, 02 Jun 2025 04:11:09 GMT");
  CHECK(http_date(std::chrono::system_clock::from_time_t(0)) == "Thu, 01 Jan 1970 00:00:00 GMT");
  CHECK(http_date(std::chrono::system_clock::from_time_t(951827696)) ==
        "Tue, 29 Feb 2000 12:34:56 GMT");
}

TEST_CASE("small answers stay as they are, larger ones are compressed when asked for") {
  const Headers gzip{{"accept-encoding", "gzip"}};
  CHECK(finished(text(kCompressionThreshold - 1), gzip).body.size() == kCompressionThreshold - 1);
  CHECK_FALSE(
      header(finished(text(kCompressionThreshold - 1), gzip), "Content-Encoding").has_value());
  CHECK(header(finished(text(kCompressionThreshold), gzip), "Content-Encoding") == "gzip");
  CHECK_FALSE(header(finished(text(5000)), "Content-Encoding").has_value());
  CHECK_FALSE(header(finished(text(5000), {{"accept-encoding", "gzip;q=0"}}), "Content-Encoding")
                  .has_value());
  CHECK(header(finished(text(5000)), "Vary") == "Accept-Encoding");
}

TEST_CASE("what is compressed already, or does not shrink, is not compressed") {
  const Headers gzip{{"accept-encoding", "gzip"}};
  CHECK(header(finished(text(5000, {{"Content-Encoding", "br"}}), gzip), "Content-Encoding") ==
        "br");
  HttpResponse image = text(5000);
  image.content_type = "image/png";
  CHECK_FALSE(header(finished(image, gzip), "Content-Encoding").has_value());
}

TEST_CASE("a strong tag is another one for each coding, a weak one is not") {
  CHECK(header(finished(text(5000, {{"ETag", "\"x\""}}), {{"accept-encoding", "zstd"}}), "ETag") ==
        "\"x-zstd\"");
  CHECK(header(finished(text(5000, {{"ETag", "\"x\""}})), "ETag") == "\"x\"");
}

TEST_CASE("a client that has the answer gets 304 with the tag of its own copy") {
  for (const char* condition :
       {R"("x")", R"(W/"x")", R"("x-gzip")", R"("a", "x")", R"("a,b" , W/"x-zstd")", "*"}) {
    CAPTURE(condition);
    const HttpResponse response =
        finished(text(5000, {{"ETag", "\"x\""}}), {{"if-none-match", condition}});
    CHECK(response.status == 304);
    CHECK(response.body.empty());
    CHECK(header(response, "Vary") == "Accept-Encoding");
  }
  for (const char* condition : {"", "x", "\"y\"", "\"x", "\"xx\"", "\"x-br\"", "W/", "\"", ", ,"}) {
    CAPTURE(condition);
    CHECK(finished(text(5000, {{"ETag", "\"x\""}}), {{"if-none-match", condition}}).status == 200);
  }
  CHECK(finished(text(10, {{"ETag", "\"x\""}}), {{"if-none-match", "\"x\""}}, "HEAD").status ==
        304);
  CHECK(finished(text(10, {{"ETag", "\"x\""}}), {{"if-none-match", "\"x\""}}, "POST").status ==
        200);
  CHECK(finished(text(10), {{"if-none-match", "*"}}).status == 200);
}

TEST_CASE("a handler's own headers are kept once, framing is not its to say") {
  const HttpResponse response =
      finished(text(10, {{"content-security-policy", "default-src 'none'"},
                         {"Content-Length", "99"},
                         {"Transfer-Encoding", "chunked"},
                         {"connection", "upgrade"},
                         {"X-Own", "1"}}));
  CHECK(header(response, "content-security-policy") == "default-src 'none'");
  CHECK_FALSE(header(response, "Content-Security-Policy").has_value());
  CHECK_FALSE(header(response, "Content-Length").has_value());
  CHECK_FALSE(header(response, "Transfer-Encoding").has_value());
  CHECK_FALSE(header(response, "connection").has_value());
  CHECK(header(response, "X-Own") == "1");
  CHECK(header(response, "X-Request-Id") == "id-1");
}

TEST_CASE("errors are not stored by caches") {
  HttpResponse error = text(10);
  error.status = 503;
  CHECK(header(finished(error), "Cache-Control") == "no-store");
  CHECK_FALSE(header(finished(text(10)), "Cache-Control").has_value());
}

TEST_CASE("headers that would break out of their line are refused") {
  for (const auto& [name, value] : Headers{{"X", "a\r\nY: b"},
                                           {"X", "a\nb"},
                                           {"X\r\nY", "b"},
                                           {"", "b"},
                                           {"X Y", "b"},
                                           {"X:", "b"},
                                           {"X", std::string("a\0b", 3)}}) {
    CHECK_THROWS_AS(finished(text(10, {{name, value}})), std::invalid_argument);
  }
  HttpResponse type = text(10);
  type.content_type = "text/plain\r\nX: y";
  CHECK_THROWS_AS(finished(type), std::invalid_argument);
}

}  // namespace
}  // namespace backfile

// Requests and answers for tests. See requests.hpp.
#include "tests/server/api/requests.hpp"

#include <doctest/doctest.h>

#include "server/http/target.hpp"

namespace backfile::test {

HttpRequest get_request(const std::string& target, Headers headers) {
  const Target parsed = parse_target(target);
  HttpRequest request;
  request.method = "GET";
  request.path = parsed.path;
  request.target = target;
  request.parameters = parsed.parameters;
  request.headers = std::move(headers);
  request.request_id = "test";
  return request;
}

std::optional<std::string> header_of(const HttpResponse& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return std::nullopt;
}

rapidjson::Document check_error_shape(const HttpResponse& response, int status,
                                      std::string_view type) {
  CAPTURE(response.body);
  CHECK(response.status == status);
  CHECK(response.content_type == "application/problem+json");
  CHECK(header_of(response, "Cache-Control") == "no-store");
  CHECK_FALSE(header_of(response, "ETag"));
  rapidjson::Document body = parse_json(response.body);
  CHECK(names_of(body) ==
        std::vector<std::string>{"type", "title", "status", "detail", "instance", "errors"});
  CHECK(text_of(body["type"]) == "/problems/" + std::string(type));
  CHECK(body["title"].GetStringLength() > 0);
  CHECK(body["status"].GetInt() == status);
  CHECK(body["detail"].GetStringLength() > 0);
  CHECK(body["instance"].IsString());
  for (const auto& error : body["errors"].GetArray()) {
    CHECK(names_of(error) == std::vector<std::string>{"parameter", "code", "detail", "position",
                                                      "length", "suggestion"});
    CHECK(error["detail"].GetStringLength() > 0);
  }
  return body;
}

}  // namespace backfile::test

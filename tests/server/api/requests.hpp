// Requests as the HTTP layer makes them, answers taken apart, and the one check of an error's
// shape.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/api/problem.hpp"
#include "server/http/message.hpp"
#include "tests/server/api/json_document.hpp"

namespace backfile::test {

using Headers = std::vector<std::pair<std::string, std::string>>;

// GET of an address as a client sends it; header names in lower case.
HttpRequest get_request(const std::string& target, Headers headers = {});

// The value of a header of an answer, or nothing.
std::optional<std::string> header_of(const HttpResponse& response, std::string_view name);

// Checks every member that RFC 9457 and server/README.md promise, and the status and type. Returns
// the body.
rapidjson::Document check_error_shape(const HttpResponse& response, int status,
                                      std::string_view type);

// What `call` throws, as a problem; a check fails when it throws nothing.
template <class Call>
Problem problem_of(const Call& call) {
  try {
    call();
  } catch (const ProblemError& error) {
    return error.problem;
  }
  return {.status = 0, .type = "nothing was thrown", .title = {}, .detail = {}, .errors = {}};
}

}  // namespace backfile::test

// Error answers: RFC 9457 application/problem+json, one shape for every endpoint.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/http/message.hpp"

namespace backfile {

// More mistakes than this in one request are not listed.
inline constexpr std::size_t kMaxParameterErrors = 20;

// One thing wrong with one parameter.
struct ParameterError {
  std::string parameter;                // "q"
  std::string code;                     // "missing_operand"
  std::string detail;                   // one English sentence
  std::string suggestion;               // what would be right, or empty
  std::optional<std::size_t> position;  // code points, from 0, in the parameter's value
  std::optional<std::size_t> length;
};

struct Problem {
  int status = 400;
  std::string type;    // the last path segment of its URI: "unknown-parameter"
  std::string title;   // the same for every problem of this type
  std::string detail;  // what to change
  std::vector<ParameterError> errors;
};

// Thrown by parameter readers and handlers, caught once a request.
struct ProblemError : std::runtime_error {
  explicit ProblemError(Problem problem_in)
      : std::runtime_error(problem_in.detail), problem(std::move(problem_in)) {}
  Problem problem;
};

// A problem of one of the types of server/README.md, with that type's status and title. Requires: a
// known type.
Problem make_problem(std::string_view type, std::string detail);

// The problem for an error met before any handler: the HTTP layer knows only its status.
Problem problem_for_status(int status, std::string detail);

// problem+json; a small page instead where the address is not the API's and Accept asks for HTML
// first.
HttpResponse problem_response(const Problem& problem, const HttpRequest& request);

}  // namespace backfile

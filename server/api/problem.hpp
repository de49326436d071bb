// Error answers: RFC 9457 application/problem+json, one shape for every endpoint.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "server/http/message.hpp"

namespace backfile {

// One thing wrong with one parameter.
struct ParameterError {
  std::string parameter;                 // "q"
  std::string code;                      // "missing_operand"
  std::string detail;                    // one English sentence
  std::string suggestion;                // what would be right, or empty
  std::optional<std::size_t> position;   // code points, from 0, in the parameter's value
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
  explicit ProblemError(Problem problem_in) : std::runtime_error(problem_in.detail), problem(std::move(problem_in)) {}
  Problem problem;
};

HttpResponse problem_response(const Problem& problem, const HttpRequest& request);

}  // namespace backfile

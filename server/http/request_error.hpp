// A request that cannot be served as it was sent.
#pragma once

#include <stdexcept>
#include <string>

namespace backfile {

// `what()` is one English sentence for the client, without anything it sent.
struct RequestError : std::runtime_error {
  RequestError(int status_in, const std::string& detail)
      : std::runtime_error(detail), status(status_in) {}
  int status = 400;
};

}  // namespace backfile

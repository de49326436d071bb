// Which parameters each endpoint takes: one table. It drives acceptance, the answer to a mistyped
// name and the documentation test.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "server/api/problem.hpp"

namespace backfile {

enum class Endpoint : std::uint8_t { Search, Article, Related, Suggest, Translate, Values, Index };

struct Parameter {
  std::string_view name;
  bool repeatable = false;
  std::string_view
      also_called;        // by other systems, space-separated: only ever suggested, never taken
  std::string_view what;  // one clause for the documentation
};

std::span<const Parameter> parameters_of(Endpoint endpoint);

// The known name a mistyped one is most likely to mean: one it is called elsewhere, the one that
// begins with it, or the nearest by edit distance. Empty when nothing is near.
std::string_view nearest_parameter(Endpoint endpoint, std::string_view name);

// Throws ProblemError `unknown-parameter` that names every parameter the endpoint does not take.
void require_known_parameters(Endpoint endpoint, const HttpRequest& request);

}  // namespace backfile

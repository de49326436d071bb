// The addresses of the API and of article pages, and what every answer of theirs has in common:
// errors become problems, other origins are let in by a list.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "server/api/handlers.hpp"
#include "server/http/message.hpp"

namespace backfile {

struct RouteOptions {
  // Web pages of these origins ("https://news.example") may read answers; "*": of any.
  std::vector<std::string> cors_origins;
  // What went wrong, for the operator only; the client is told no more than that something did.
  std::function<void(const HttpRequest& request, const std::string& what)> on_error;
};

// `api` must outlive the routes.
std::vector<HttpRoute> api_routes(Api& api, RouteOptions options);

// For requests that no route takes: a not-found problem.
HttpResponse not_found(const HttpRequest& request);

}  // namespace backfile

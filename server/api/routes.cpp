// The addresses of the API. See routes.hpp.
#include "server/api/routes.hpp"

#include <algorithm>
#include <exception>
#include <memory>
#include <new>
#include <utility>

#include <xapian.h>

#include "server/api/problem.hpp"

namespace backfile {
namespace {

HttpResponse failure(std::string_view type, std::string detail, const HttpRequest& request) {
  return problem_response(make_problem(type, std::move(detail)), request);
}

// Runs a handler; whatever it throws becomes an answer. The client's mistakes are explained, ours
// are logged.
HttpResponse answer_or_problem(const HttpHandler& handler, const HttpRequest& request,
                               const RouteOptions& options) {
  const auto log = [&](const std::string& what) {
    if (options.on_error) options.on_error(request, what);
  };
  try {
    return handler(request);
  } catch (const ProblemError& error) {
    return problem_response(error.problem, request);
  } catch (const Xapian::DatabaseModifiedError& error) {
    // Commits came faster than the search could be redone.
    log(error.get_description());
    return failure("overloaded", "The archive is changing too fast. Try again in a second.",
                   request);
  } catch (const Xapian::Error& error) {
    log(error.get_description());
  } catch (const std::bad_alloc&) {
    log("out of memory");
    return failure("overloaded", "The server is short of memory. Try again in a second.", request);
  } catch (const std::exception& error) {
    log(error.what());
  }
  return failure("internal", "The server could not answer. What happened is in its log.", request);
}

void allow_origin(const HttpRequest& request, const std::vector<std::string>& origins,
                  HttpResponse& response) {
  if (origins.empty()) return;
  response.headers.emplace_back("Vary", "Accept-Encoding, Origin");
  const std::string_view origin = request.header("origin").value_or("");
  const auto listed = [&](std::string_view name) {
    return std::find(origins.begin(), origins.end(), name) != origins.end();
  };
  if (origin.empty() || (!listed(origin) && !listed("*"))) return;
  response.headers.emplace_back("Access-Control-Allow-Origin",
                                listed("*") ? std::string("*") : std::string(origin));
  response.headers.emplace_back("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
}

}  // namespace

std::vector<HttpRoute> api_routes(Api& api, RouteOptions options) {
  const auto shared = std::make_shared<const RouteOptions>(std::move(options));
  std::vector<HttpRoute> routes;
  const auto add = [&](const char* pattern, HttpHandler handler) {
    routes.push_back({.method = "GET",
                      .pattern = pattern,
                      .handler = [shared, inner = std::move(handler)](const HttpRequest& request) {
                        HttpResponse response = answer_or_problem(inner, request, *shared);
                        if (response.status == 503) {
                          response.headers.emplace_back("Retry-After", "1");
                        }
                        allow_origin(request, shared->cors_origins, response);
                        return response;
                      }});
  };
  using Request = const HttpRequest&;
  add("/api/v1/search", [&api](Request request) { return api.search(request); });
  add("/api/v1/articles/{id}", [&api](Request request) { return api.article(request); });
  add("/api/v1/articles/{id}/related", [&api](Request request) { return api.related(request); });
  add("/api/v1/translate", [&api](Request request) { return api.translation(request); });
  add("/api/v1/suggest", [&api](Request request) { return api.suggest(request); });
  add("/api/v1/sources",
      [&api](Request request) { return api.values(FacetField::Source, request); });
  add("/api/v1/topics", [&api](Request request) { return api.values(FacetField::Topic, request); });
  add("/api/v1/index", [&api](Request request) { return api.index(request); });
  add("/healthz", [&api](Request) { return api.health(); });
  add("/readyz", [&api](Request request) { return api.readiness(request); });
  add("/a/{id}", [&api](Request request) { return api.article_page(request); });
  return routes;
}

HttpResponse not_found(const HttpRequest& request) {
  return failure(
      "not-found",
      request.path.starts_with("/api/") ? "The API has no such address." : "There is no such page.",
      request);
}

}  // namespace backfile

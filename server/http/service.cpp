// Everything a handler can throw ends here: details to the log, a fixed sentence to the client.
#include "server/http/service.hpp"

#include <chrono>
#include <cstdlib>
#include <exception>
#include <memory>
#include <new>
#include <utility>

#include <cxxabi.h>

#include "server/http/access_log.hpp"
#include "server/http/finish_response.hpp"
#include "server/http/target.hpp"

namespace backfile {
namespace {

std::string join(const std::vector<std::string>& methods) {
  std::string list;
  for (const std::string& method : methods) list += (list.empty() ? "" : ", ") + method;
  return list;
}

// The type of the exception being handled: the only thing known of one that is no std::exception
// (Xapian's are not).
std::string current_exception_type() {
  const std::type_info* const type = abi::__cxa_current_exception_type();
  if (type == nullptr) return "unknown";
  int status = 0;
  const std::unique_ptr<char, void (*)(void*)> name(
      abi::__cxa_demangle(type->name(), nullptr, nullptr, &status), std::free);
  return status == 0 ? name.get() : type->name();
}

void finish(const HttpRequest& request, HttpResponse& response) {
  finish_response(request, std::chrono::system_clock::now(), response);
}

}  // namespace

Service::Service(GuardedServerOptions options, AccessLog& log)
    : options_(std::move(options)),
      router_(options_.routes),
      hosts_(options_.allowed_hosts),
      log_(log) {}

void Service::read_head(const RequestHead& head, HttpRequest& request) const {
  request.method = head.method;
  request.target = head.target;
  request.headers = head.headers;
  Target target = parse_target(head.target);
  for (const std::optional<std::string_view>& host :
       {head.header("host"), std::optional<std::string_view>(target.authority)}) {
    if (!host) continue;
    const std::optional<bool> allowed = hosts_.allows(*host);
    if (!allowed) throw RequestError(400, "Host is not a host.");
    if (!*allowed) throw RequestError(421, "This server does not answer for that host.");
  }
  request.path = std::move(target.path);
  request.segments = std::move(target.segments);
  request.parameters = std::move(target.parameters);
}

HttpResponse Service::answer(HttpRequest& request) const noexcept {
  try {
    HttpResponse response = route(request);
    finish(request, response);
    return response;
  } catch (const std::bad_alloc&) {
    HttpResponse response = error(503, "The server is out of memory for the moment.", request);
    try {
      response.headers.emplace_back("Retry-After", "1");
    } catch (const std::bad_alloc&) {
      return response;  // without it, then
    }
    return response;
  } catch (const std::exception& exception) {
    return failed(exception.what(), request);
  } catch (...) {
    return failed("not a std::exception", request);
  }
}

HttpResponse Service::failed(const std::string& what, const HttpRequest& request) const noexcept {
  try {
    log_.error(current_exception_type() + ": " + what, request.request_id);
  } catch (...) {
    // Without memory for a log line the client still gets its answer.
    return error(500, "Something went wrong here.", request);
  }
  return error(500, "Something went wrong here. The log has the details under the request id.",
               request);
}

HttpResponse Service::error(int status, const std::string& detail,
                            const HttpRequest& request) const noexcept {
  try {
    HttpResponse response = unfinished_error(status, detail, request);
    finish(request, response);
    return response;
  } catch (...) {
    HttpResponse bare;
    bare.status = status;
    bare.content_type.clear();
    return bare;
  }
}

HttpResponse Service::unfinished_error(int status, const std::string& detail,
                                       const HttpRequest& request) const {
  if (options_.error_response) return options_.error_response(status, detail, request);
  return {.status = status,
          .content_type = "text/plain; charset=utf-8",
          .body = detail + "\n",
          .headers = {}};
}

HttpResponse Service::route(HttpRequest& request) const {
  const std::vector<std::string> everywhere{"GET", "HEAD", "OPTIONS"};
  if (request.path == "*") {
    if (request.method == "OPTIONS") return not_allowed(request, everywhere);
    return unfinished_error(400, "Only OPTIONS can ask about everything.", request);
  }
  RouteMatch match = router_.find(request.method, request.segments);
  if (match.handler != nullptr) {
    request.captures = std::move(match.captures);
    return (*match.handler)(request);
  }
  if (!match.allowed.empty()) return not_allowed(request, match.allowed);
  if (!options_.fallback) {
    return unfinished_error(404, "There is nothing at this address.", request);
  }
  if (request.method == "GET" || request.method == "HEAD") return options_.fallback(request);
  HttpRequest probe = request;
  probe.method = "GET";
  HttpResponse found = options_.fallback(probe);
  return found.status == 404 ? found : not_allowed(request, everywhere);
}

HttpResponse Service::not_allowed(const HttpRequest& request,
                                  const std::vector<std::string>& allowed) const {
  HttpResponse response;
  if (request.method == "OPTIONS") {
    response.status = 204;
    response.content_type.clear();
  } else {
    response = unfinished_error(405, "This address does not know the method.", request);
  }
  response.headers.emplace_back("Allow", join(allowed));
  return response;
}

}  // namespace backfile

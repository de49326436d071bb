// From a request to an answer: routes, methods, fallback, and what escapes from handlers. No
// sockets, no httplib.
#pragma once

#include <string>
#include <vector>

#include "server/http/host_allow_list.hpp"
#include "server/http/request_head.hpp"
#include "server/http/router.hpp"
#include "server/http/server_options.hpp"

namespace backfile {

class AccessLog;

// Thread-safe once the bound addresses are known.
class Service {
 public:
  // Throws std::invalid_argument for a malformed route.
  Service(GuardedServerOptions options, AccessLog& log);

  void add_bound_address(const std::string& host) { hosts_.add_bound_address(host); }
  [[nodiscard]] const HttpLimits& limits() const { return options_.limits; }

  // Fills the request from its head. Throws RequestError: 400, or 421 for a host that is not ours.
  void read_head(const RequestHead& head, HttpRequest& request) const;

  // Never throws; the answer is finished (see finish_response).
  HttpResponse answer(HttpRequest& request) const noexcept;
  [[nodiscard]] HttpResponse error(int status, const std::string& detail,
                                   const HttpRequest& request) const noexcept;

 private:
  HttpResponse route(HttpRequest& request) const;
  [[nodiscard]] HttpResponse not_allowed(const HttpRequest& request,
                                         const std::vector<std::string>& allowed) const;
  [[nodiscard]] HttpResponse unfinished_error(int status, const std::string& detail,
                                              const HttpRequest& request) const;
  [[nodiscard]] HttpResponse failed(const std::string& what,
                                    const HttpRequest& request) const noexcept;

  GuardedServerOptions options_;
  Router router_;
  HostAllowList hosts_;
  AccessLog& log_;
};

}  // namespace backfile

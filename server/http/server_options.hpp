// How a GuardedServer behaves: limits, routes, names, the shape of its errors.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "server/http/message.hpp"

namespace backfile {

struct HttpLimits {
  std::size_t max_connections = 1024;             // more are answered 503 and closed
  std::size_t max_connections_per_address = 256;  // the same; loopback is not counted
  std::size_t max_request_line_bytes = 16384;     // 414
  std::size_t max_header_count = 100;             // 431
  std::size_t max_header_bytes = 32768;           // 431, all of them together
  std::size_t max_body_bytes = 65536;             // 413
  std::chrono::milliseconds idle_timeout{15000};  // between requests: closed without an answer
  std::chrono::milliseconds idle_grace{
      1000};  // then closed when another client is refused for want of a place
  std::chrono::milliseconds head_timeout{5000};    // from first byte to blank line: 408
  std::chrono::milliseconds body_timeout{10000};   // 408
  std::chrono::milliseconds write_timeout{30000};  // for a whole answer: cut
  std::chrono::milliseconds stop_timeout{5000};    // requests in flight when asked to stop
};

struct GuardedServerOptions {
  HttpLimits limits;
  // Names accepted in Host besides localhost, loopback and the bound address; "*": all.
  std::vector<std::string> allowed_hosts;
  std::vector<HttpRoute> routes;
  // Asked for GET and HEAD of a path that no route has: a static file, or a 404. Also asked, as if
  // by GET, whether such a path exists when another method comes for it, so it must be cheap and
  // change nothing. Empty: 404.
  HttpHandler fallback;
  // Makes the answers for errors found here: 400, 404, 405, 408, 411, 413, 414, 415, 417, 421, 431,
  // 500, 501, 503, 505; `detail` is one English sentence. The request is as far known as it could
  // be read: often only its request_id. Empty: plain text.
  std::function<HttpResponse(int status, const std::string& detail, const HttpRequest& request)>
      error_response;
};

}  // namespace backfile

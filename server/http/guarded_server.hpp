// The HTTP server: the only user of cpp-httplib. It keeps slow, idle and hostile clients from harming others: see HttpLimits.
// It knows nothing of articles.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "server/http/message.hpp"

namespace backfile {

class AccessLog;

struct HttpLimits {
  std::size_t max_connections = 1024;             // more are answered 503 and closed
  std::size_t max_connections_per_address = 256;  // the same; loopback is not counted
  std::size_t max_request_line_bytes = 16384;     // 414
  std::size_t max_header_count = 100;             // 431
  std::size_t max_header_bytes = 32768;           // 431, all of them together
  std::size_t max_body_bytes = 65536;             // 413
  std::chrono::milliseconds idle_timeout{15000};  // between requests: closed without an answer
  std::chrono::milliseconds head_timeout{5000};   // from first byte to blank line: 408
  std::chrono::milliseconds body_timeout{10000};  // 408
  std::chrono::milliseconds write_timeout{30000}; // for a whole answer: cut
  std::chrono::milliseconds stop_timeout{5000};   // requests in flight when asked to stop
};

struct ListenAddress {
  std::string host = "127.0.0.1";
  int port = 8080;  // 0: any free port
};

// The port is taken, or the address is not ours. The message names both.
struct BindError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct GuardedServerOptions {
  HttpLimits limits;
  std::vector<std::string> allowed_hosts;  // names accepted in Host besides localhost, loopback and the bound address; "*": all
  std::vector<HttpRoute> routes;
  HttpHandler fallback;                    // no route matched: static files, or a 404
  // Answers for errors made here (400, 404, 405, 408, 413, 414, 421, 431, 500, 503): status and one English sentence -> response.
  std::function<HttpResponse(int status, const std::string& detail, const HttpRequest& request)> error_response;
};

class GuardedServer {
 public:
  GuardedServer(GuardedServerOptions options, AccessLog& log);
  ~GuardedServer();
  GuardedServer(const GuardedServer&) = delete;
  GuardedServer& operator=(const GuardedServer&) = delete;

  // Takes the address; throws BindError. Returns the port.
  int bind(const ListenAddress& address);
  // Serves until stop(). Requires: bind() succeeded.
  void run();
  // Stops accepting, lets requests in flight finish within stop_timeout, then returns from run(). Callable from any thread.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

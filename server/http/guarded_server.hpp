// The HTTP server: the only user of cpp-httplib. It keeps slow, idle and hostile clients from
// harming others: see HttpLimits. It knows nothing of articles.
#pragma once

#include <memory>

#include "server/http/server_options.hpp"
#include "server/http/socket.hpp"

namespace backfile {

class AccessLog;

class GuardedServer {
 public:
  // Throws std::invalid_argument for a malformed route. `log` must outlive the server and its
  // handlers.
  GuardedServer(GuardedServerOptions options, AccessLog& log);
  ~GuardedServer();
  GuardedServer(const GuardedServer&) = delete;
  GuardedServer& operator=(const GuardedServer&) = delete;

  // Takes the address; throws BindError. Returns the port. May be called again, before run(), for
  // further addresses.
  int bind(const ListenAddress& address);

  // Serves until stop(). Requires: bind() succeeded. Once only.
  // True: every request has ended. False: some handler was still at work a second after
  // stop_timeout; it uses what the handlers refer to, so the caller should leave by _exit and
  // destroy nothing.
  bool run();

  // Stops accepting, lets requests in flight finish within stop_timeout, then returns from run().
  // Callable from any thread and from a signal handler.
  void stop() noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

// The life of one connection: requests in order, each received whole within its limits before
// anything is done for it, each answered and logged. Which part is whose: the stream waits, the
// service answers, the exchange (cpp-httplib) speaks HTTP/1.1.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <string_view>

#include "server/http/acceptor.hpp"
#include "server/http/access_log.hpp"
#include "server/http/connection_stream.hpp"
#include "server/http/service.hpp"

namespace backfile {

// An answer and what its Connection header says: "close", "keep-alive" or nothing.
struct Reply {
  HttpResponse response;
  std::string connection;
};

// Runs one request and answer through the HTTP library: calls `reply` once and returns the bytes to
// send; those of the head alone for an answer to HEAD.
using Exchange = std::function<std::string(bool head_only, const std::function<Reply()>& reply)>;

// What all connections of a server share.
struct ConnectionContext {
  ConnectionContext(GuardedServerOptions options, AccessLog& log_in);

  std::string next_request_id();

  Service service;
  AccessLog& log;
  ConnectionSignals signals;

 private:
  std::string id_prefix_;  // of this process
  std::atomic<std::uint64_t> last_id_ = 0;
};

// Serves the connection to its end. Throws std::bad_alloc at most; the connection is then closed.
void serve_connection(ConnectionContext& context, AcceptedSocket socket, const Exchange& exchange);

}  // namespace backfile

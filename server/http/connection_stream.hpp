// The bytes of one accepted connection, with a deadline over every wait: no client can hold a
// thread longer by sending or reading slowly, and nothing is gathered beyond what the caller asked
// for. Bytes that arrive early stay for the next request. It knows where a head ends, and nothing
// else of HTTP.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/http/request_head.hpp"
#include "server/http/socket.hpp"

namespace backfile {

enum class StreamEnd : std::uint8_t {
  Done,
  TimedOut,
  Closed,    // by the client, by an error, or cut by us
  Stopping,  // asked to leave while idle
};

// Not thread-safe: one thread a connection.
// What ends the waits of all connections of a server.
struct ConnectionSignals {
  RaisedFlag stopping;  // no further requests
  RaisedFlag cut;       // every wait ends now
  Wishes places;        // others wait to connect: whoever is idle should leave
};

// Not thread-safe: one thread a connection.
class ConnectionStream {
 public:
  // `signals` must outlive the stream.
  ConnectionStream(UniqueFd socket, const ConnectionSignals& signals);

  // Waits for the first byte of a request. After `grace` it gives up its place when another wants
  // it, as if stopping.
  StreamEnd wait_for_request(std::chrono::milliseconds timeout, std::chrono::milliseconds grace);

  // Takes one head, blank line included. Throws RequestError as HeadScanner does. `timeout` is for
  // all of it.
  StreamEnd read_head(const HeadLimits& limits, std::chrono::milliseconds timeout,
                      std::string& head);

  // Takes exactly `size` bytes. `timeout` is for all of them.
  StreamEnd read_body(std::size_t size, std::chrono::milliseconds timeout, std::string& body);
  [[nodiscard]] bool has_unread_bytes() const { return !buffer_.empty(); }

  // False when the client went away or did not take all of it in time.
  bool write(std::string_view bytes, std::chrono::milliseconds timeout);
  [[nodiscard]] std::uint64_t bytes_written() const { return bytes_written_; }

  // Ends the connection so that the last answer arrives: closing over unread input would reset it.
  // Sends the end, then throws away what still comes until the client ends too or the time is over.
  void finish(std::chrono::milliseconds timeout);

  // Ends the connection by a reset. For a client that does not take its answer: after a plain close
  // the kernel would keep the unsent megabytes and go on offering them.
  void abort();

 private:
  using Clock = std::chrono::steady_clock;

  StreamEnd wait_idle(Clock::time_point deadline, bool gives_way);
  StreamEnd wait_for(short events, Clock::time_point deadline);
  StreamEnd fill(Clock::time_point deadline);

  UniqueFd socket_;
  const ConnectionSignals& signals_;
  std::string buffer_;
  bool is_fresh_ = true;  // no byte has come yet
  std::uint64_t bytes_written_ = 0;
};

}  // namespace backfile

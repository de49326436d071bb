// A client of bytes: sends exactly what a test says, and takes answers apart strictly.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "server/http/socket.hpp"

namespace backfile {

struct RawAnswer {
  int status = 0;
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;
};

class RawClient {
 public:
  // Connects to 127.0.0.1. A small receive buffer makes a client that takes little at a time.
  explicit RawClient(int port, int receive_buffer_bytes = 0);

  // False when the server has gone before all was sent, or takes nothing for 20 s.
  bool send(std::string_view bytes);
  bool send_times(std::string_view bytes, std::size_t times);

  // One answer with as many bytes of body as its Content-Length says (none for `head_only`).
  // Nothing when the connection ends or the time is over before it is whole; what came so far is
  // then in leftover().
  std::optional<RawAnswer> receive(bool head_only = false,
                                   std::chrono::milliseconds timeout = std::chrono::seconds(20));

  // Whether the server ends the connection within the time, without another byte.
  bool ends(std::chrono::milliseconds timeout = std::chrono::seconds(20));

  // Whether the server resets the connection within the time. Reads nothing.
  [[nodiscard]] bool is_reset(std::chrono::milliseconds timeout = std::chrono::seconds(20)) const;

  // Reads at most this many bytes and throws them away; false at the end of the connection.
  bool discard(std::size_t bytes, std::chrono::milliseconds timeout);

  [[nodiscard]] const std::string& leftover() const { return buffer_; }
  [[nodiscard]] int fd() const { return fd_.get(); }

 private:
  // False at the end, on an error or when the time is over.
  bool fill(std::chrono::steady_clock::time_point deadline);

  UniqueFd fd_;
  std::string buffer_;
};

// One request on a connection of its own.
std::optional<RawAnswer> ask(int port, std::string_view request, bool head_only = false);

// "GET <target> HTTP/1.1" with a Host and no other header.
std::string get_request(std::string_view target);

}  // namespace backfile

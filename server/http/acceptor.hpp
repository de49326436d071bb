// Takes connections off listening sockets, whatever happens: no error of accept ends the loop, and
// without free descriptors clients get an answer instead of silence. One thread; it never waits for
// a client.
//
// Ours instead of cpp-httplib's: 0.11.4 has a backlog of 5, shares its port with a second server
// (SO_REUSEPORT), and returns from listen() for good after errors such as ENFILE or ENOBUFS.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "server/http/socket.hpp"

namespace backfile {

struct AcceptedSocket {
  UniqueFd fd;
  PeerAddress peer;
};

class Acceptor {
 public:
  // Moves the socket away and returns true, or leaves it to be refused.
  using Take = std::function<bool(AcceptedSocket&)>;
  // The whole answer for a refused connection, ready to send.
  using Refusal = std::function<std::string()>;

  // Requires: non-blocking listening sockets.
  Acceptor(std::vector<UniqueFd> sockets, const RaisedFlag& stopping);

  // Until `stopping` is raised; then takes who has already connected, and closes the listening
  // sockets.
  void run(const Take& take, const Refusal& refusal);

 private:
  using Clock = std::chrono::steady_clock;
  // Has its answer; open a little longer, because closing over its unread request would reset the
  // connection and lose the answer.
  struct Refused {
    UniqueFd fd;
    Clock::time_point close_at;
  };

  void wait();
  void pause() const;
  void accept_pending(int listener, const Take& take, const Refusal& refusal);
  // False when nobody was waiting after all, or no descriptor could be had.
  bool refuse_without_descriptors(int listener, const Refusal& refusal);
  void refuse(UniqueFd fd, const std::string& answer);
  void close_refused();

  std::vector<UniqueFd> sockets_;
  const RaisedFlag& stopping_;
  UniqueFd reserve_;  // given up for a moment to accept and refuse when no descriptor is left
  std::deque<Refused> refused_;
};

}  // namespace backfile

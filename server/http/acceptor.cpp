// Errors are sorted into "nobody waits", "try the next", "no descriptor" and "pause"; none of them
// ends the loop.
#include "server/http/acceptor.hpp"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>

namespace backfile {
namespace {

constexpr std::size_t kAcceptsPerRound = 64;  // then the other sockets get their turn
constexpr std::size_t kMaxRefused = 128;      // held open at once
constexpr std::chrono::milliseconds kRefusedTime{200};
constexpr int kRefusedPollMs = 20;
constexpr int kPauseMs = 20;  // after an error that will not go away by itself at once

UniqueFd open_reserve() { return UniqueFd(open("/dev/null", O_RDONLY | O_CLOEXEC)); }

// Throws away what has arrived. True when the other side has ended.
bool drain(int fd) {
  std::array<char, 4096> discarded{};
  for (int i = 0; i < 16; ++i) {
    const ssize_t count = recv(fd, discarded.data(), discarded.size(), MSG_DONTWAIT);
    if (count == 0) return true;
    if (count < 0) return errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR;
  }
  return false;
}

UniqueFd accept_one(int listener, sockaddr_storage& address) {
  socklen_t size = sizeof address;
  return UniqueFd(accept4(listener, reinterpret_cast<sockaddr*>(&address), &size,
                          SOCK_CLOEXEC | SOCK_NONBLOCK));
}

}  // namespace

Acceptor::Acceptor(std::vector<UniqueFd> sockets, const RaisedFlag& stopping)
    : sockets_(std::move(sockets)), stopping_(stopping), reserve_(open_reserve()) {}

void Acceptor::run(const Take& take, const Refusal& refusal) {
  bool last_round = false;
  while (!last_round) {
    wait();
    last_round = stopping_.is_raised();
    for (const UniqueFd& listener : sockets_) accept_pending(listener.get(), take, refusal);
    close_refused();
  }
  sockets_.clear();
  refused_.clear();
}

void Acceptor::wait() {
  std::vector<pollfd> fds{{stopping_.fd(), POLLIN, 0}};
  for (const UniqueFd& listener : sockets_) fds.push_back({listener.get(), POLLIN, 0});
  poll(fds.data(), fds.size(), refused_.empty() ? -1 : kRefusedPollMs);
}

void Acceptor::pause() const {
  pollfd flag{.fd = stopping_.fd(), .events = POLLIN, .revents = 0};
  poll(&flag, 1, kPauseMs);
}

void Acceptor::accept_pending(int listener, const Take& take, const Refusal& refusal) {
  for (std::size_t i = 0; i < kAcceptsPerRound; ++i) {
    sockaddr_storage address{};
    AcceptedSocket accepted{.fd = accept_one(listener, address), .peer = {}};
    if (accepted.fd) {
      accepted.peer = peer_address(address);
      if (!take(accepted)) refuse(std::move(accepted.fd), refusal());
      continue;
    }
    const int error = errno;
    if (error == EAGAIN || error == EWOULDBLOCK) return;
    if (error == EINTR || error == ECONNABORTED || error == EPROTO) continue;
    if (error == EMFILE || error == ENFILE) {
      if (refuse_without_descriptors(listener, refusal)) continue;
      return;
    }
    // ENOBUFS, ENOMEM, a network that is down, a firewall's EPERM: all may pass, none may end the
    // server.
    pause();
    return;
  }
}

bool Acceptor::refuse_without_descriptors(int listener, const Refusal& refusal) {
  if (!reserve_) reserve_ = open_reserve();
  if (!reserve_) {
    pause();
    return false;
  }
  reserve_.reset();
  sockaddr_storage address{};
  UniqueFd fd = accept_one(listener, address);
  const bool accepted = static_cast<bool>(fd);
  if (accepted) {
    const std::string answer = refusal();
    send(fd.get(), answer.data(), answer.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    shutdown(fd.get(), SHUT_WR);
    drain(fd.get());
    fd.reset();
  }
  reserve_ = open_reserve();
  return accepted;
}

void Acceptor::refuse(UniqueFd fd, const std::string& answer) {
  send(fd.get(), answer.data(), answer.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  shutdown(fd.get(), SHUT_WR);
  if (refused_.size() >= kMaxRefused) refused_.pop_front();
  refused_.push_back({.fd = std::move(fd), .close_at = Clock::now() + kRefusedTime});
}

void Acceptor::close_refused() {
  const auto now = Clock::now();
  std::erase_if(refused_, [now](const Refused& refused) {
    return drain(refused.fd.get()) || refused.close_at <= now;
  });
}

}  // namespace backfile

// The system calls of setting up. Reading, writing and accepting are in connection_stream and
// acceptor.
#include "server/http/socket.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <memory>
#include <system_error>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace backfile {
namespace {

constexpr int kBacklog = 1024;

struct AddressInfoDeleter {
  void operator()(addrinfo* info) const { freeaddrinfo(info); }
};
using AddressInfo = std::unique_ptr<addrinfo, AddressInfoDeleter>;

[[noreturn]] void fail(const ListenAddress& address, const std::string& reason) {
  throw BindError("cannot listen on " + address.host + " port " + std::to_string(address.port) +
                  ": " + reason);
}

std::string error_text(int error) { return std::generic_category().message(error); }

AddressInfo resolve(const ListenAddress& address) {
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  const int error =
      getaddrinfo(address.host.c_str(), std::to_string(address.port).c_str(), &hints, &found);
  if (error != 0) fail(address, gai_strerror(error));
  return AddressInfo(found);
}

void set_port(sockaddr* address, int port) {
  const auto network_port = htons(static_cast<std::uint16_t>(port));
  if (address->sa_family == AF_INET6) {
    reinterpret_cast<sockaddr_in6*>(address)->sin6_port = network_port;
  } else {
    reinterpret_cast<sockaddr_in*>(address)->sin_port = network_port;
  }
}

// An invalid descriptor and errno when it cannot be had.
UniqueFd listen_on_one(const addrinfo& info) {
  UniqueFd fd(
      socket(info.ai_family, info.ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, info.ai_protocol));
  if (!fd) return fd;
  const int on = 1;
  setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (info.ai_family == AF_INET6) setsockopt(fd.get(), IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
  // Accepted sockets inherit it.
  setsockopt(fd.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (bind(fd.get(), info.ai_addr, info.ai_addrlen) != 0 || listen(fd.get(), kBacklog) != 0) {
    const int error = errno;
    fd.reset();
    errno = error;
  }
  return fd;
}

// The machine has not this family or address: no reason to give up the others that the name stands
// for.
bool is_absent_address(int error) { return error == EAFNOSUPPORT || error == EADDRNOTAVAIL; }

}  // namespace

void UniqueFd::reset() {
  if (fd_ >= 0) close(fd_);
  fd_ = -1;
}

RaisedFlag::RaisedFlag() : fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (!fd_) throw std::system_error(errno, std::generic_category(), "eventfd");
}

void RaisedFlag::raise() const noexcept {
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = write(fd_.get(), &one, sizeof one);
}

bool RaisedFlag::is_raised() const noexcept {
  pollfd flag{.fd = fd_.get(), .events = POLLIN, .revents = 0};
  return poll(&flag, 1, 0) == 1;
}

Wishes::Wishes() : fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK | EFD_SEMAPHORE)) {
  if (!fd_) throw std::system_error(errno, std::generic_category(), "eventfd");
}

void Wishes::add(unsigned count) const noexcept {
  const std::uint64_t value = count;
  [[maybe_unused]] const ssize_t written = write(fd_.get(), &value, sizeof value);
}

bool Wishes::take() const noexcept {
  std::uint64_t one = 0;
  return read(fd_.get(), &one, sizeof one) == sizeof one;
}

std::vector<UniqueFd> listen_on(const ListenAddress& address) {
  if (address.port < 0 || address.port > 65535) fail(address, "not a port");
  const AddressInfo found = resolve(address);
  std::vector<UniqueFd> sockets;
  int port = address.port;
  int error = 0;
  for (addrinfo* info = found.get(); info != nullptr; info = info->ai_next) {
    set_port(info->ai_addr, port);
    UniqueFd fd = listen_on_one(*info);
    if (!fd) {
      error = errno;
      if (is_absent_address(error)) continue;
      fail(address, error_text(error));
    }
    port = local_port(fd.get());
    sockets.push_back(std::move(fd));
  }
  if (sockets.empty()) fail(address, error_text(error));
  return sockets;
}

int local_port(int fd) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  if (getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) != 0) return 0;
  if (address.ss_family == AF_INET6) {
    return ntohs(reinterpret_cast<const sockaddr_in6&>(address).sin6_port);
  }
  return ntohs(reinterpret_cast<const sockaddr_in&>(address).sin_port);
}

PeerAddress peer_address(const sockaddr_storage& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (address.ss_family == AF_INET6) {
    const auto& v6 = reinterpret_cast<const sockaddr_in6&>(address);
    inet_ntop(AF_INET6, &v6.sin6_addr, text.data(), text.size());
    return {.text = text.data(), .is_loopback = IN6_IS_ADDR_LOOPBACK(&v6.sin6_addr) != 0};
  }
  const auto& v4 = reinterpret_cast<const sockaddr_in&>(address);
  inet_ntop(AF_INET, &v4.sin_addr, text.data(), text.size());
  return {.text = text.data(), .is_loopback = (ntohl(v4.sin_addr.s_addr) >> 24U) == 127};
}

}  // namespace backfile

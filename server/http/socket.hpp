// TCP sockets as values: an owned descriptor, listening ones, the text of an address. No HTTP.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <sys/socket.h>

namespace backfile {

struct ListenAddress {
  std::string host = "127.0.0.1";
  int port = 8080;  // 0: any free port
};

// The port is taken, or the address is not ours. The message names both.
struct BindError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// A file descriptor that closes itself.
class UniqueFd {
 public:
  UniqueFd() = default;
  explicit UniqueFd(int fd) : fd_(fd) {}
  UniqueFd(UniqueFd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  UniqueFd& operator=(UniqueFd&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  UniqueFd(const UniqueFd&) = delete;
  UniqueFd& operator=(const UniqueFd&) = delete;
  ~UniqueFd() { reset(); }

  [[nodiscard]] int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  void reset();

 private:
  int fd_ = -1;
};

// Something that many threads can poll for and that stays so: raised once, never lowered. raise()
// is safe in a signal handler.
class RaisedFlag {
 public:
  RaisedFlag();
  void raise() const noexcept;
  [[nodiscard]] bool is_raised() const noexcept;
  [[nodiscard]] int fd() const { return fd_.get(); }

 private:
  UniqueFd fd_;
};

// A number of wishes that many threads can poll for; each is granted by one of them.
class Wishes {
 public:
  Wishes();
  void add(unsigned count) const noexcept;
  // Takes one. False when there is none (any more).
  [[nodiscard]] bool take() const noexcept;
  [[nodiscard]] int fd() const { return fd_.get(); }

 private:
  UniqueFd fd_;
};

// Listens on every address of the host name (both families for "localhost"), all with the same
// port. Never SO_REUSEPORT: with it a second server would start without an error and take half of
// the requests. Throws BindError.
std::vector<UniqueFd> listen_on(const ListenAddress& address);

int local_port(int fd);

struct PeerAddress {
  std::string text;  // "192.0.2.1", "2001:db8::1"
  bool is_loopback = false;
};
PeerAddress peer_address(const sockaddr_storage& address);

}  // namespace backfile

// The socket is non-blocking; every wait is a poll() that also watches the signals, so that no
// thread needs to be interrupted.
#include "server/http/connection_stream.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

#include <poll.h>
#include <sys/socket.h>

namespace backfile {
namespace {

constexpr std::size_t kChunkBytes = 4096;

// A connection accepted just before we stop may have its request on the way.
constexpr std::chrono::milliseconds kFreshGrace{100};

// For poll: rounded up, so that a wait never ends before its deadline and then spins.
int milliseconds_until(std::chrono::steady_clock::time_point deadline) {
  const auto left =
      std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
  return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 1 << 30));
}

// Like poll, but goes on after a signal. The first descriptor is the socket.
template <std::size_t N>
void poll_until(std::array<pollfd, N>& fds, std::chrono::steady_clock::time_point deadline) {
  while (poll(fds.data(), fds.size(), milliseconds_until(deadline)) < 0 && errno == EINTR) {
  }
}

}  // namespace

ConnectionStream::ConnectionStream(UniqueFd socket, const ConnectionSignals& signals)
    : socket_(std::move(socket)), signals_(signals) {}

StreamEnd ConnectionStream::wait_for_request(std::chrono::milliseconds timeout,
                                             std::chrono::milliseconds grace) {
  if (!buffer_.empty()) return StreamEnd::Done;
  // An idle connection shall cost a thread's stack and nothing else.
  if (buffer_.capacity() > kChunkBytes) std::string().swap(buffer_);
  const auto start = Clock::now();
  const StreamEnd end = wait_idle(start + std::min(grace, timeout), false);
  if (end != StreamEnd::TimedOut || timeout <= grace) return end;
  return wait_idle(start + timeout, true);
}

StreamEnd ConnectionStream::wait_idle(Clock::time_point deadline, bool gives_way) {
  for (;;) {
    std::array<pollfd, 3> fds{{{socket_.get(), POLLIN, 0},
                               {signals_.stopping.fd(), POLLIN, 0},
                               {gives_way ? signals_.places.fd() : -1, POLLIN, 0}}};
    poll_until(fds, deadline);
    if (fds[0].revents != 0) return StreamEnd::Done;
    if (fds[1].revents != 0) {
      return is_fresh_ ? wait_for(POLLIN, Clock::now() + kFreshGrace) : StreamEnd::Stopping;
    }
    if (fds[2].revents == 0) return StreamEnd::TimedOut;
    if (signals_.places.take()) return StreamEnd::Stopping;
  }
}

StreamEnd ConnectionStream::read_head(const HeadLimits& limits, std::chrono::milliseconds timeout,
                                      std::string& head) {
  const auto deadline = Clock::now() + timeout;
  HeadScanner scanner(limits);
  for (;;) {
    if (const auto extent = scanner.scan(buffer_)) {
      head.assign(buffer_, extent->begin, extent->end - extent->begin);
      buffer_.erase(0, extent->end);
      return StreamEnd::Done;
    }
    const StreamEnd end = fill(deadline);
    if (end != StreamEnd::Done) return end;
  }
}

StreamEnd ConnectionStream::read_body(std::size_t size, std::chrono::milliseconds timeout,
                                      std::string& body) {
  const auto deadline = Clock::now() + timeout;
  while (buffer_.size() < size) {
    const StreamEnd end = fill(deadline);
    if (end != StreamEnd::Done) return end;
  }
  body.assign(buffer_, 0, size);
  buffer_.erase(0, size);
  return StreamEnd::Done;
}

bool ConnectionStream::write(std::string_view bytes, std::chrono::milliseconds timeout) {
  const auto deadline = Clock::now() + timeout;
  while (!bytes.empty()) {
    const ssize_t count =
        send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
      bytes_written_ += static_cast<std::uint64_t>(count);
      // A reader that takes a little now and then would never wait, so the clock is read here too.
      if (!bytes.empty() && Clock::now() >= deadline) return false;
      continue;
    }
    if (errno == EINTR) continue;
    if (errno != EAGAIN && errno != EWOULDBLOCK) return false;
    if (wait_for(POLLOUT, deadline) != StreamEnd::Done) return false;
  }
  return true;
}

void ConnectionStream::finish(std::chrono::milliseconds timeout) {
  const auto deadline = Clock::now() + timeout;
  buffer_.clear();
  if (shutdown(socket_.get(), SHUT_WR) == 0) {
    std::array<char, kChunkBytes> discarded{};
    while (Clock::now() < deadline && wait_for(POLLIN, deadline) == StreamEnd::Done) {
      const ssize_t count = recv(socket_.get(), discarded.data(), discarded.size(), MSG_DONTWAIT);
      if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)) break;
    }
  }
  socket_.reset();
}

void ConnectionStream::abort() {
  const linger at_once{.l_onoff = 1, .l_linger = 0};
  setsockopt(socket_.get(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  socket_.reset();
}

StreamEnd ConnectionStream::wait_for(short events, Clock::time_point deadline) {
  std::array<pollfd, 2> fds{{{socket_.get(), events, 0}, {signals_.cut.fd(), POLLIN, 0}}};
  poll_until(fds, deadline);
  if (fds[1].revents != 0) return StreamEnd::Closed;
  return fds[0].revents != 0 ? StreamEnd::Done : StreamEnd::TimedOut;
}

// Adds what has arrived to the buffer: at least one byte when Done.
StreamEnd ConnectionStream::fill(Clock::time_point deadline) {
  for (;;) {
    std::array<char, kChunkBytes> chunk{};
    const ssize_t count = recv(socket_.get(), chunk.data(), chunk.size(), MSG_DONTWAIT);
    if (count > 0) {
      is_fresh_ = false;
      buffer_.append(chunk.data(), static_cast<std::size_t>(count));
      // A client that always has one more byte ready would never wait, so the clock is read here
      // too.
      return Clock::now() < deadline ? StreamEnd::Done : StreamEnd::TimedOut;
    }
    if (count == 0) return StreamEnd::Closed;
    if (errno == EINTR) continue;
    if (errno != EAGAIN && errno != EWOULDBLOCK) return StreamEnd::Closed;
    const StreamEnd end = wait_for(POLLIN, deadline);
    if (end != StreamEnd::Done) return end;
  }
}

}  // namespace backfile

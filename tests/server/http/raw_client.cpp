#include "raw_client.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <stdexcept>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include "server/http/request_head.hpp"

namespace backfile {
namespace {

using Clock = std::chrono::steady_clock;

bool wait_for(int fd, short events, Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
  pollfd ready{.fd = fd, .events = events, .revents = 0};
  return poll(&ready, 1, static_cast<int>(std::max<std::int64_t>(0, left))) == 1;
}

RawAnswer parse_answer_head(std::string_view head) {
  RawAnswer answer;
  if (!head.starts_with("HTTP/1.1 ")) {
    throw std::runtime_error("not an answer: " + std::string(head));
  }
  answer.status = std::stoi(std::string(head.substr(9, 3)));
  for (std::size_t begin = head.find("\r\n") + 2; begin < head.size();) {
    const std::size_t end = head.find("\r\n", begin);
    const std::string_view line = head.substr(begin, end - begin);
    begin = end + 2;
    if (line.empty()) break;
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos) {
      throw std::runtime_error("not a header: " + std::string(line));
    }
    const auto [at, is_new] = answer.headers.emplace(to_lower_ascii(line.substr(0, colon)),
                                                     std::string(line.substr(colon + 2)));
    if (!is_new) throw std::runtime_error("twice: " + at->first);
  }
  return answer;
}

}  // namespace

RawClient::RawClient(int port, int receive_buffer_bytes)
    : fd_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  if (receive_buffer_bytes > 0) {
    setsockopt(fd_.get(), SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes,
               sizeof receive_buffer_bytes);
  }
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(fd_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    throw std::runtime_error("cannot connect");
  }
}

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    if (!wait_for(fd_.get(), POLLOUT, Clock::now() + std::chrono::seconds(20))) return false;
    const ssize_t count =
        ::send(fd_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool RawClient::send_times(std::string_view bytes, std::size_t times) {
  for (std::size_t i = 0; i < times; ++i) {
    if (!send(bytes)) return false;
  }
  return true;
}

bool RawClient::fill(Clock::time_point deadline) {
  if (!wait_for(fd_.get(), POLLIN, deadline)) return false;
  std::array<char, 65536> chunk{};
  const ssize_t count = recv(fd_.get(), chunk.data(), chunk.size(), 0);
  if (count <= 0) return false;
  buffer_.append(chunk.data(), static_cast<std::size_t>(count));
  return true;
}

std::optional<RawAnswer> RawClient::receive(bool head_only, std::chrono::milliseconds timeout) {
  const auto deadline = Clock::now() + timeout;
  std::size_t head_end = 0;
  while ((head_end = buffer_.find("\r\n\r\n")) == std::string::npos) {
    if (!fill(deadline)) return std::nullopt;
  }
  head_end += 4;
  RawAnswer answer = parse_answer_head(std::string_view(buffer_).substr(0, head_end));
  const auto length = answer.headers.find("content-length");
  const std::size_t size =
      head_only || length == answer.headers.end() ? 0 : std::stoul(length->second);
  while (buffer_.size() < head_end + size) {
    if (!fill(deadline)) return std::nullopt;
  }
  answer.body = buffer_.substr(head_end, size);
  buffer_.erase(0, head_end + size);
  return answer;
}

bool RawClient::ends(std::chrono::milliseconds timeout) {
  if (!buffer_.empty() || !wait_for(fd_.get(), POLLIN, Clock::now() + timeout)) return false;
  std::array<char, 1> byte{};
  return recv(fd_.get(), byte.data(), byte.size(), 0) <= 0;
}

bool RawClient::is_reset(std::chrono::milliseconds timeout) const {
  pollfd ended{.fd = fd_.get(), .events = 0, .revents = 0};  // errors are reported unasked
  return poll(&ended, 1, static_cast<int>(timeout.count())) == 1 &&
         (ended.revents & (POLLERR | POLLHUP)) != 0;
}

bool RawClient::discard(std::size_t bytes, std::chrono::milliseconds timeout) {
  if (!wait_for(fd_.get(), POLLIN, Clock::now() + timeout)) return true;
  std::string discarded(bytes, '\0');
  return recv(fd_.get(), discarded.data(), discarded.size(), 0) > 0;
}

std::optional<RawAnswer> ask(int port, std::string_view request, bool head_only) {
  RawClient client(port);
  client.send(request);
  return client.receive(head_only);
}

std::string get_request(std::string_view target) {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

}  // namespace backfile

#include "tools/bench/http_client.hpp"

#include <stdexcept>

#include <arpa/inet.h>
#include <httplib.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace backfile {

int free_port() {
  const int socket_handle = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof(address);
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  const bool bound = bind(socket_handle, generic, length) == 0 &&
                     getsockname(socket_handle, generic, &length) == 0;
  close(socket_handle);
  if (!bound) throw std::runtime_error("No free port on this machine.");
  return ntohs(address.sin_port);
}

struct HttpClient::State {
  explicit State(int port) : client("127.0.0.1", port) { client.set_keep_alive(true); }
  httplib::Client client;
};

HttpClient::HttpClient(int port) : state_(std::make_unique<State>(port)) {
  state_->client.set_tcp_nodelay(true);
}

HttpClient::~HttpClient() = default;

bool HttpClient::answers(const std::string& target) {
  const httplib::Result result = state_->client.Get(target);
  return result && result->status == 200;
}

std::string HttpClient::get(const std::string& target) {
  const httplib::Result result = state_->client.Get(target);
  if (!result) {
    throw std::runtime_error("No answer for " + target + ": " + to_string(result.error()));
  }
  if (result->status != 200) {
    throw std::runtime_error(std::to_string(result->status) + " for " + target + ": " +
                             result->body);
  }
  return result->body;
}

}  // namespace backfile

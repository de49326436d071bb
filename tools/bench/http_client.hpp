// One keep-alive connection to a server on this machine, and a free port to start one on.
#pragma once

#include <memory>
#include <string>

namespace backfile {

int free_port();

class HttpClient {
 public:
  explicit HttpClient(int port);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  // Whether a GET of `target` is answered with 200.
  bool answers(const std::string& target);
  // The body of a GET. Throws std::runtime_error for anything but 200.
  std::string get(const std::string& target);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

// A GuardedServer on a free port, in a thread of its own, with routes that do what tests need.
#pragma once

#include <string>
#include <thread>
#include <vector>

#include "server/http/access_log.hpp"
#include "server/http/guarded_server.hpp"

namespace backfile {

// Routes, all open to GET and HEAD unless named otherwise:
//   /hello/{name}   "hello <name>", then one line "key=value" for each parameter
//   /bytes/{count}  so many bytes of text that compresses but not to nothing, with an ETag
//   /slow/{ms}      waits, then answers "slow"
//   /throw/{what}   std, int, bad_alloc, header
//   POST /echo      the body
//   /page.html      from the fallback
GuardedServerOptions test_options();

// Deadlines short enough for tests that wait for them; those of test_options() are so long that a
// busy machine does not reach them.
HttpLimits short_limits();
GuardedServerOptions short_options();

class TestServer {
 public:
  explicit TestServer(GuardedServerOptions options = test_options(),
                      const AccessLogOptions& log = {});
  ~TestServer();
  TestServer(const TestServer&) = delete;
  TestServer& operator=(const TestServer&) = delete;

  [[nodiscard]] int port() const { return port_; }
  void stop() noexcept { server_.stop(); }
  // What run() returned.
  bool join();

 private:
  AccessLog log_;
  GuardedServer server_;
  int port_;
  bool result_ = false;
  std::thread thread_;
};

// A log file of its own for a test, gone afterwards.
class LogFile {
 public:
  explicit LogFile(const std::string& name);
  ~LogFile();
  LogFile(const LogFile&) = delete;
  LogFile& operator=(const LogFile&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::vector<std::string> lines() const;

 private:
  std::string path_;
};

}  // namespace backfile

// Stopping: at once for the idle, in peace for requests in flight, in time for all.
#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "raw_client.hpp"
#include "test_server.hpp"

namespace backfile {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

TEST_CASE("stop returns at once although connections are idle") {
  TestServer server;
  std::vector<std::unique_ptr<RawClient>> idle;
  for (int i = 0; i < 50; ++i) {
    idle.push_back(std::make_unique<RawClient>(server.port()));
    if (i % 2 == 0) continue;
    idle.back()->send(get_request("/hello/a"));
    REQUIRE(idle.back()->receive().has_value());
  }
  const auto start = Clock::now();
  CHECK(server.join());
  CHECK(Clock::now() - start < milliseconds(600));
  for (const auto& client : idle) CHECK(client->ends());
}

TEST_CASE("a request in flight is answered, and told that the connection ends") {
  TestServer server;
  RawClient client(server.port());
  client.send(get_request("/slow/400"));
  std::this_thread::sleep_for(milliseconds(100));
  const auto start = Clock::now();
  CHECK(server.join());
  CHECK(Clock::now() - start < milliseconds(1500));
  const auto answer = client.receive();
  REQUIRE(answer.has_value());
  CHECK(answer->body == "slow");
  CHECK(answer->headers.at("connection") == "close");
  CHECK(client.ends());
}

TEST_CASE("a request that is half sent when we stop may still be completed") {
  TestServer server;
  RawClient client(server.port());
  client.send("GET /hello/late HTTP/1.1\r\nHost: local");
  std::this_thread::sleep_for(milliseconds(100));
  server.stop();
  std::this_thread::sleep_for(milliseconds(100));
  client.send("host\r\n\r\n");
  const auto answer = client.receive();
  REQUIRE(answer.has_value());
  CHECK(answer->body == "hello late\n");
  CHECK(server.join());
}

TEST_CASE("a handler that outlasts the stop timeout is reported, not waited for") {
  GuardedServerOptions options = test_options();
  options.limits.stop_timeout = milliseconds(100);
  TestServer server(std::move(options));
  RawClient client(server.port());
  client.send(get_request("/slow/1600"));
  std::this_thread::sleep_for(milliseconds(100));
  const auto start = Clock::now();
  CHECK_FALSE(server.join());
  CHECK(Clock::now() - start < milliseconds(1500));
  CHECK(client.receive().has_value());             // late, but nothing stands against it
  std::this_thread::sleep_for(milliseconds(300));  // for its thread, which the log must outlive
}

TEST_CASE("stop before run makes run return") {
  AccessLog log;
  GuardedServer server(test_options(), log);
  server.bind({.host = "127.0.0.1", .port = 0});
  server.stop();
  CHECK(server.run());
}

// Asks over and over, on one connection as long as it lasts. Counts answers; false for one that was
// cut or wrong.
bool ask_until_gone(int port, std::atomic<int>& answers) {
  try {
    for (;;) {
      RawClient client(port);
      for (;;) {
        if (!client.send(get_request("/bytes/20000"))) break;
        const auto answer = client.receive();
        if (!answer) {
          if (!client.leftover().empty()) return false;  // a part of an answer
          break;
        }
        if (answer->status != 200 || answer->body.size() != 20000) return false;
        ++answers;
        if (answer->headers.contains("connection")) break;
      }
    }
  } catch (const std::runtime_error&) {
    return true;  // nobody listens any more
  }
}

TEST_CASE("stopping under load cuts no answer short") {
  for (int round = 0; round < 10; ++round) {
    TestServer server;
    std::atomic<int> answers = 0;
    std::atomic<int> faults = 0;
    std::vector<std::thread> clients;
    clients.reserve(8);
    for (int i = 0; i < 8; ++i) {
      clients.emplace_back([&] {
        if (!ask_until_gone(server.port(), answers)) ++faults;
      });
    }
    const auto start = Clock::now();
    while (answers < 50 && Clock::now() - start < milliseconds(5000)) {
      std::this_thread::sleep_for(milliseconds(5));
    }
    CHECK(server.join());
    for (std::thread& client : clients) client.join();
    CHECK(faults == 0);
    CHECK(answers >= 50);
  }
}

}  // namespace
}  // namespace backfile

// Clients that are slow, idle, many or huge: each is cut in time, and the others do not notice.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "raw_client.hpp"
#include "test_server.hpp"

namespace backfile {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

milliseconds since(Clock::time_point start) {
  return std::chrono::duration_cast<milliseconds>(Clock::now() - start);
}

std::size_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::size_t total = 0;
  std::size_t resident = 0;
  statm >> total >> resident;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

// The worst of some requests on connections of their own.
milliseconds slowest_request(int port, int count) {
  milliseconds slowest{0};
  for (int i = 0; i < count; ++i) {
    const auto start = Clock::now();
    const auto answer = ask(port, get_request("/hello/a"));
    REQUIRE(answer.has_value());
    CHECK(answer->status == 200);
    slowest = std::max(slowest, since(start));
  }
  return slowest;
}

// Sends the bytes one by one, far too slowly, until the server ends the connection. The answer's
// status, or 0.
int drip(int port, const std::string& at_once, char dripped, Clock::time_point& ended) {
  RawClient client(port);
  client.send(at_once);
  std::optional<RawAnswer> answer;
  for (int i = 0; i < 100 && !answer; ++i) {
    client.send({&dripped, 1});
    answer = client.receive(false, milliseconds(50));
  }
  ended = Clock::now();
  CHECK(client.ends());
  return answer ? answer->status : 0;
}

TEST_CASE(
    "clients that drip their head or body are cut at the deadline, and others are served "
    "meanwhile") {
  const TestServer server(short_options());
  const std::string head = "GET /hello/a HTTP/1.1\r\nHost: localhost\r\nX: ";
  const std::string body = "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n";
  const auto start = Clock::now();
  constexpr std::size_t kDrippers = 40;
  std::vector<int> statuses(kDrippers);
  std::vector<Clock::time_point> ended(kDrippers);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < kDrippers; ++i) {
    threads.emplace_back(
        [&, i] { statuses[i] = drip(server.port(), i % 2 == 0 ? head : body, 'x', ended[i]); });
  }
  CHECK(slowest_request(server.port(), 50) < milliseconds(kSanitized ? 2000 : 400));
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < kDrippers; ++i) {
    CHECK(statuses[i] == 408);
    CHECK(ended[i] - start >= milliseconds(690));
    CHECK(ended[i] - start < milliseconds(kSanitized ? 6000 : 2500));
  }
}

TEST_CASE("a client that sends part of a head and nothing more gets 408") {
  const TestServer server(short_options());
  for (const char* part :
       {"G", "GET /hello/a HTTP/1.1\r\n", "GET /hello/a HTTP/1.1\r\nHost: localhost\r\n", "\r\n"}) {
    RawClient client(server.port());
    client.send(part);
    const auto answer = client.receive();
    REQUIRE(answer.has_value());
    CHECK(answer->status == 408);
    CHECK(client.ends());
  }
}

TEST_CASE("a silent connection is closed without an answer after the idle timeout") {
  GuardedServerOptions options = short_options();
  options.limits.idle_timeout = milliseconds(300);
  const TestServer server(std::move(options));
  RawClient never(server.port());
  RawClient once(server.port());
  once.send(get_request("/hello/a"));
  CHECK(once.receive().has_value());
  const auto start = Clock::now();
  CHECK(never.ends());
  CHECK(once.ends());
  CHECK(since(start) < milliseconds(1500));
}

TEST_CASE("a client that does not read its answer is cut, and others are served meanwhile") {
  const LogFile log("http_slow_readers.log");
  const TestServer server(short_options(), {.file = log.path()});
  std::vector<std::unique_ptr<RawClient>> readers;
  for (int i = 0; i < 8; ++i) {
    readers.push_back(std::make_unique<RawClient>(server.port(), 4096));
    readers.back()->send(get_request("/bytes/6000000"));
  }
  CHECK(slowest_request(server.port(), 20) < milliseconds(kSanitized ? 4000 : 1500));
  // Takes a little now and then, which must not win it more time.
  const auto start = Clock::now();
  while (since(start) < milliseconds(kSanitized ? 8000 : 4000) &&
         readers.front()->discard(1000, milliseconds(100))) {
    std::this_thread::sleep_for(milliseconds(20));
  }
  for (const auto& reader : readers) {
    CHECK(reader->is_reset());
    CHECK_FALSE(reader->receive().has_value());
  }
  std::string cut;
  for (const std::string& line : log.lines()) {
    if (line.find("/bytes/") != std::string::npos) cut += line + "\n";
  }
  CAPTURE(cut);
  CHECK(std::count(cut.begin(), cut.end(), '\n') == 8);
  CHECK(cut.find("\"bytes\":600") == std::string::npos);
}

TEST_CASE("a request line of 200 MB is refused early and takes no memory") {
  const TestServer server(short_options());
  CHECK(ask(server.port(), get_request("/hello/warm")).has_value());
  const std::string chunk(std::size_t{1} << 20, 'a');
  const std::size_t before = resident_bytes();
  RawClient client(server.port());
  client.send("GET /");
  client.send_times(chunk, 200);
  const std::size_t after = resident_bytes();
  const auto answer = client.receive();
  REQUIRE(answer.has_value());
  CHECK(answer->status == 414);
  if (!kSanitized) CHECK(after < before + (std::size_t{2} << 20));
}

TEST_CASE("50,000 headers are refused early and take no memory") {
  const TestServer server(short_options());
  CHECK(ask(server.port(), get_request("/hello/warm")).has_value());
  const std::string header = "X: " + std::string(1000, 'a') + "\r\n";
  const std::size_t before = resident_bytes();
  RawClient client(server.port());
  client.send("GET /hello/a HTTP/1.1\r\nHost: localhost\r\n");
  client.send_times(header, 50000);
  const std::size_t after = resident_bytes();
  const auto answer = client.receive();
  REQUIRE(answer.has_value());
  CHECK(answer->status == 431);
  if (!kSanitized) CHECK(after < before + (std::size_t{2} << 20));
}

TEST_CASE("a body announced as 4 GB is refused before it is read") {
  const TestServer server(short_options());
  RawClient client(server.port());
  client.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4294967296\r\n\r\n");
  const auto start = Clock::now();
  const auto answer = client.receive();
  REQUIRE(answer.has_value());
  CHECK(answer->status == 413);
  CHECK(since(start) < milliseconds(500));
}

TEST_CASE("a thousand idle connections cost little and delay nobody") {
  GuardedServerOptions options = short_options();
  options.limits.max_connections = 1100;
  options.limits.idle_timeout = std::chrono::seconds(60);
  const TestServer server(std::move(options));
  const milliseconds alone = slowest_request(server.port(), 30);
  const std::size_t before = resident_bytes();
  std::vector<std::unique_ptr<RawClient>> idle;
  for (int i = 0; i < 1000; ++i) {
    idle.push_back(std::make_unique<RawClient>(server.port()));
    idle.back()->send(get_request("/hello/a"));
    REQUIRE(idle.back()->receive().has_value());
  }
  const std::size_t bytes_each =
      (resident_bytes() - std::min(before, resident_bytes())) / idle.size();
  MESSAGE("resident bytes for each idle connection, client and server together: " << bytes_each);
  if (!kSanitized) CHECK(bytes_each < 64 * 1024);
  CHECK(slowest_request(server.port(), 100) < alone * 2 + milliseconds(kSanitized ? 1000 : 250));
  // They are still served.
  idle.back()->send(get_request("/hello/again"));
  CHECK(idle.back()->receive().has_value());
}

TEST_CASE(
    "connections beyond the limit get 503 and are closed, and a place that is free is given "
    "again") {
  GuardedServerOptions options = short_options();
  options.limits.max_connections = 3;
  const TestServer server(std::move(options));
  std::vector<std::unique_ptr<RawClient>> held;
  for (int i = 0; i < 3; ++i) {
    held.push_back(std::make_unique<RawClient>(server.port()));
    held.back()->send(get_request("/hello/a"));
    REQUIRE(held.back()->receive().has_value());
  }
  for (int i = 0; i < 20; ++i) {
    RawClient refused(server.port());
    refused.send(get_request("/hello/a"));
    const auto answer = refused.receive();
    REQUIRE(answer.has_value());
    CHECK(answer->status == 503);
    CHECK(answer->headers.at("retry-after") == "1");
    CHECK(answer->headers.at("connection") == "close");
    CHECK(refused.ends());
  }
  held.clear();
  int status = 503;
  for (int i = 0; i < 100 && status == 503; ++i) {
    std::this_thread::sleep_for(milliseconds(10));
    const auto answer = ask(server.port(), get_request("/hello/a"));
    status = answer ? answer->status : 0;
  }
  CHECK(status == 200);
}

TEST_CASE("when all places are taken, idle connections make room for new ones") {
  GuardedServerOptions options = short_options();
  options.limits.max_connections = 10;
  options.limits.idle_grace = milliseconds(200);
  const TestServer server(std::move(options));
  std::vector<std::unique_ptr<RawClient>> idle;
  for (int i = 0; i < 10; ++i) {
    idle.push_back(std::make_unique<RawClient>(server.port()));
    idle.back()->send(get_request("/hello/a"));
    REQUIRE(idle.back()->receive().has_value());
  }
  CHECK(ask(server.port(), get_request("/hello/a"))->status == 503);
  const auto start = Clock::now();
  int status = 503;
  while (status == 503 && since(start) < milliseconds(5000)) {
    std::this_thread::sleep_for(milliseconds(20));
    const auto answer = ask(server.port(), get_request("/hello/a"));
    status = answer ? answer->status : 0;
  }
  CHECK(status == 200);
  CHECK(since(start) >= milliseconds(100));  // not before their grace is over
  std::size_t closed = 0;
  for (const auto& client : idle) closed += client->ends(milliseconds(20)) ? 1U : 0U;
  CHECK(closed >= 1);
}

// Lowers the number of files that this process may open, for as long as it lives.
class FileLimit {
 public:
  explicit FileLimit(rlim_t soft) {
    getrlimit(RLIMIT_NOFILE, &before_);
    const rlimit lowered{soft, before_.rlim_max};
    setrlimit(RLIMIT_NOFILE, &lowered);
  }
  ~FileLimit() { setrlimit(RLIMIT_NOFILE, &before_); }
  FileLimit(const FileLimit&) = delete;
  FileLimit& operator=(const FileLimit&) = delete;

 private:
  rlimit before_{};
};

TEST_CASE("without free file descriptors clients get 503, and the server recovers") {
  const TestServer server(short_options());
  CHECK(ask(server.port(), get_request("/hello/a")).has_value());
  // Time for the server to wait again: were it just then giving up its reserve, we would take it.
  std::this_thread::sleep_for(milliseconds(50));
  {
    // Takes every free number below those in use, so that the limit leaves all of them valid.
    std::vector<UniqueFd> fillers;
    do {
      fillers.emplace_back(open("/dev/null", O_RDONLY | O_CLOEXEC));
    } while (fillers.back().get() < 200);
    const FileLimit limit(static_cast<rlim_t>(fillers.back().get()) + 1);
    fillers.pop_back();
    // The one descriptor that is left is this client's.
    RawClient refused(server.port());
    refused.send(get_request("/hello/a"));
    const auto answer = refused.receive();
    REQUIRE(answer.has_value());
    CHECK(answer->status == 503);
    CHECK(refused.ends());
  }
  // The one that comes while the last is being refused may be refused too.
  int status = 503;
  for (int i = 0; i < 20 && status == 503; ++i) {
    const auto answer = ask(server.port(), get_request("/hello/a"));
    status = answer ? answer->status : 0;
  }
  CHECK(status == 200);
}

}  // namespace
}  // namespace backfile

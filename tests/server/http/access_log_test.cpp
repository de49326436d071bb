// Log lines that always parse, whatever was in the request and wherever they go.
#include "server/http/access_log.hpp"

#include <chrono>
#include <random>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <rapidjson/document.h>
#include <sys/stat.h>
#include <unistd.h>

#include "raw_client.hpp"
#include "server/http/utf8.hpp"
#include "test_server.hpp"

namespace backfile {
namespace {

rapidjson::Document parse(const std::string& line) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(line.data(), line.size());
  REQUIRE_MESSAGE(!document.HasParseError(), line);
  REQUIRE(document.IsObject());
  return document;
}

AccessEntry entry_of(std::string_view target) {
  AccessEntry entry;
  entry.time = std::chrono::system_clock::time_point(std::chrono::milliseconds(1748837469123));
  entry.request_id = "abc-1";
  entry.remote = "192.0.2.1";
  entry.method = "GET";
  entry.target = target;
  entry.status = 200;
  entry.bytes = 1234;
  entry.ms = 1.5;
  entry.user_agent = "curl/8";
  return entry;
}

TEST_CASE("a request is one line of JSON, without its query unless asked for") {
  const LogFile file("log_plain.jsonl");
  AccessLog({.file = file.path()}).request(entry_of("/api/v1/search?q=secret+source"));
  AccessLog({.file = file.path(), .include_query = true}).request(entry_of("/api/v1/search?q=x"));
  const auto lines = file.lines();
  REQUIRE(lines.size() == 2);
  CHECK(
      lines[0] ==
      R"({"time":"2025-06-02T04:11:09.123Z","request_id":"abc-1","remote":"192.0.2.1","method":"GET","path":"/api/v1/search",)"
      R"("status":200,"bytes":1234,"ms":1.500,"user_agent":"curl/8"})");
  CHECK(std::string_view(parse(lines[1])["target"].GetString()) == "/api/v1/search?q=x");
}

TEST_CASE("an error is one line of JSON with the request it belongs to") {
  const LogFile file("log_error.jsonl");
  AccessLog log({.file = file.path()});
  log.error("it \"broke\"\n{\"time\":\"forged\"}", "abc-2");
  log.error("no request");
  const auto lines = file.lines();
  REQUIRE(lines.size() == 2);
  const auto first = parse(lines[0]);
  CHECK(std::string_view(first["error"].GetString()) == "it \"broke\"\n{\"time\":\"forged\"}");
  CHECK(std::string_view(first["request_id"].GetString()) == "abc-2");
  CHECK_FALSE(parse(lines[1]).HasMember("request_id"));
}

TEST_CASE("any bytes become valid JSON of one line and bounded length") {
  const unsigned seed = 5;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 300, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    const std::string json = json_string(bytes, 128);
    CHECK(json.size() < 128 + 12);
    CHECK(json.find('\n') == std::string::npos);
    CHECK(is_utf8(json));
    parse("{\"a\":" + json + "}");
  }
  CHECK(json_string("caf\xC3\xA9 \"\\\x01\x7f\xff") ==
        "\"caf\xC3\xA9 \\\"\\\\\\u0001\\u007f\\ufffd\"");
  CHECK(json_string(std::string(2000, 'a')).size() < 1100);
}

TEST_CASE(
    "hostile requests forge no log line: every line parses, and there are as many as requests") {
  const LogFile file("log_hostile.jsonl");
  std::size_t requests = 0;
  {
    TestServer server(test_options(), {.file = file.path()});
    const unsigned seed = 9;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 300; ++round) {
      std::string agent;
      for (std::size_t i = random() % 200; i > 0; --i) {
        agent += static_cast<char>(0x20 + random() % 0xE0);
      }
      std::erase(agent, '\x7f');
      RawClient client(server.port());
      client.send(
          "GET /x%0a127.0.0.1%20GET%20/fake?q=%0d%0a HTTP/1.1\r\nHost: localhost\r\nREMOTE_ADDR: "
          "6.6.6.6\r\nX-Forwarded-For: 6.6.6.6\r\n"
          "User-Agent: a%0d%0aFAKE \"}" +
          agent + "\r\n\r\n");
      REQUIRE(client.receive().has_value());
      ++requests;
    }
    for (const char* raw :
         {"\x16\x03\x01\r\n", "GET /\"\\{} HTTP/1.1\r\nHost: localhost\r\n\r\n", "FOO\"\r\n\r\n"}) {
      RawClient client(server.port());
      client.send(raw);
      REQUIRE(client.receive().has_value());
      ++requests;
    }
  }
  const auto lines = file.lines();
  CHECK(lines.size() == requests);
  for (const std::string& line : lines) {
    const auto document = parse(line);
    CHECK(std::string_view(document["remote"].GetString()) == "127.0.0.1");
    CHECK(document["status"].GetInt() >= 400);
  }
}

TEST_CASE("lines of many threads do not mix") {
  const LogFile file("log_threads.jsonl");
  {
    AccessLog log({.file = file.path()});
    std::vector<std::thread> threads;
    threads.reserve(8);
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&log] {
        for (int n = 0; n < 200; ++n) log.request(entry_of("/" + std::string(500, 'x')));
      });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(log.dropped() == 0);
  }
  const auto lines = file.lines();
  CHECK(lines.size() == 1600);
  for (const std::string& line : lines) CHECK(parse(line)["status"].GetInt() == 200);
}

TEST_CASE("a full disk is counted and stops nothing") {
  AccessLog log({.file = "/dev/full"});
  for (int i = 0; i < 3; ++i) log.request(entry_of("/"));
  CHECK(log.dropped() == 3);
  const TestServer server(test_options(), {.file = "/dev/full"});
  CHECK(ask(server.port(), get_request("/hello/a")).has_value());
}

TEST_CASE("a pipe that nobody reads is counted and stops nothing") {
  const LogFile fifo("log_fifo");
  REQUIRE(mkfifo(fifo.path().c_str(), 0600) == 0);
  const UniqueFd reader(open(fifo.path().c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  REQUIRE(reader.get() >= 0);
  AccessLog log({.file = fifo.path()});
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < 1000; ++i) log.request(entry_of("/" + std::string(500, 'x')));
  CHECK(log.dropped() > 0);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
  // What did come through is whole lines.
  std::string bytes(1 << 20, '\0');
  const ssize_t count = read(reader.get(), bytes.data(), bytes.size());
  REQUIRE(count > 0);
  CHECK(bytes[static_cast<std::size_t>(count) - 1] == '\n');
}

TEST_CASE("a log that cannot be opened is an error at the start; no log at all is none") {
  CHECK_THROWS_AS(AccessLog({.file = "/nonexistent/log"}), std::system_error);
  AccessLog nowhere;
  nowhere.request(entry_of("/"));
  nowhere.error("x");
  CHECK(nowhere.dropped() == 0);
}

}  // namespace
}  // namespace backfile

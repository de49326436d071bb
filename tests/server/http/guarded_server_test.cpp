// What a well-behaved client sees of the server: answers, headers, order, errors, addresses.
#include "server/http/guarded_server.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

#include "raw_client.hpp"
#include "test_server.hpp"

namespace backfile {
namespace {

std::string request_with(std::string_view method, std::string_view target,
                         std::string_view headers) {
  return std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" +
         std::string(headers) + "\r\n";
}

RawAnswer answer_to(int port, const std::string& request, bool head_only = false) {
  auto answer = ask(port, request, head_only);
  REQUIRE(answer.has_value());
  return std::move(*answer);
}

TEST_CASE("path segments and parameters reach the handler decoded, in order, with repeats") {
  const TestServer server;
  const RawAnswer answer = answer_to(
      server.port(), get_request("/hello/a%2Fb%20%C3%A9?q=x+y%2B&q=2&empty=&bare&=v&q=%E6%9D%B1"));
  CHECK(answer.body == "hello a/b é\nq=x y+\nq=2\nempty=\nbare=\n=v\nq=東\n");
}

TEST_CASE("every answer carries the security headers, a date and a request id of its own") {
  const TestServer server;
  std::string last_id;
  for (const char* target :
       {"/hello/a", "/bytes/5000", "/page.html", "/none", "/throw/std", "/hello/%zz"}) {
    CAPTURE(target);
    const RawAnswer answer = answer_to(server.port(), get_request(target));
    CHECK(answer.headers.at("x-content-type-options") == "nosniff");
    CHECK(answer.headers.at("referrer-policy") == "no-referrer");
    CHECK(answer.headers.at("cross-origin-resource-policy") == "same-origin");
    CHECK(answer.headers.at("content-security-policy")
              .starts_with("default-src 'none'; script-src 'self';"));
    CHECK(answer.headers.at("date").ends_with(" GMT"));
    CHECK(answer.headers.at("content-length") == std::to_string(answer.body.size()));
    CHECK_FALSE(answer.headers.contains("access-control-allow-origin"));
    CHECK(answer.headers.at("x-request-id") != last_id);
    last_id = answer.headers.at("x-request-id");
  }
}

TEST_CASE("HEAD has the headers of GET, the length too, and no body") {
  const TestServer server;
  for (const char* coding : {"", "Accept-Encoding: gzip\r\n", "Accept-Encoding: zstd\r\n"}) {
    for (const char* target : {"/hello/a", "/bytes/0", "/bytes/100", "/bytes/50000", "/page.html",
                               "/none", "/throw/int", "/echo"}) {
      CAPTURE(coding);
      CAPTURE(target);
      RawClient client(server.port());
      client.send(request_with("GET", target, coding));
      client.send(request_with("HEAD", target, coding));
      auto get = client.receive();
      auto head = client.receive(true);
      REQUIRE((get.has_value() && head.has_value()));
      CHECK(head->status == get->status);
      for (RawAnswer* answer : {&*get, &*head}) {
        answer->headers.erase("x-request-id");
        answer->headers.erase("date");
      }
      CHECK(head->headers == get->headers);
      // No byte of a body came: the next answer begins at once.
      client.send(get_request("/hello/next"));
      const auto next = client.receive();
      REQUIRE(next.has_value());
      CHECK(next->body == "hello next\n");
    }
  }
}

TEST_CASE("OPTIONS and unknown methods are told what a path allows") {
  const TestServer server;
  struct Case {
    const char* method;
    const char* target;
    int status;
    const char* allow;
  };
  constexpr std::array<Case, 6> kCases{{{"OPTIONS", "/hello/a", 204, "GET, HEAD, OPTIONS"},
                                        {"OPTIONS", "/echo", 204, "POST, OPTIONS"},
                                        {"OPTIONS", "*", 204, "GET, HEAD, OPTIONS"},
                                        {"DELETE", "/hello/a", 405, "GET, HEAD, OPTIONS"},
                                        {"GET", "/echo", 405, "POST, OPTIONS"},
                                        {"DELETE", "/page.html", 405, "GET, HEAD, OPTIONS"}}};
  for (const Case& c : kCases) {
    CAPTURE(c.method);
    CAPTURE(c.target);
    const RawAnswer answer = answer_to(server.port(), request_with(c.method, c.target, ""));
    CHECK(answer.status == c.status);
    CHECK(answer.headers.at("allow") == c.allow);
    CHECK(answer.headers.contains("content-length") == (c.status != 204));
  }
}

TEST_CASE("a hundred requests in one packet get a hundred answers in order") {
  const TestServer server;
  std::string requests;
  for (int i = 0; i < 100; ++i) requests += get_request("/hello/" + std::to_string(i));
  RawClient client(server.port());
  REQUIRE(client.send(requests));
  for (int i = 0; i < 100; ++i) {
    const auto answer = client.receive();
    REQUIRE(answer.has_value());
    CHECK(answer->body == "hello " + std::to_string(i) + "\n");
  }
}

TEST_CASE("the body of a GET that comes later is never taken for a request") {
  const TestServer server;
  RawClient client(server.port());
  const std::string smuggled = get_request("/hello/smuggled");
  client.send(request_with("GET", "/hello/a",
                           "Content-Length: " + std::to_string(smuggled.size()) + "\r\n"));
  const auto answer = client.receive();
  client.send(smuggled);
  REQUIRE(answer.has_value());
  CHECK(answer->status == 400);
  CHECK(client.ends());
}

TEST_CASE("a client that expects 100-continue is asked for the body") {
  const TestServer server;
  RawClient client(server.port());
  client.send(request_with("POST", "/echo", "Content-Length: 5\r\nExpect: 100-continue\r\n"));
  const auto interim = client.receive();
  REQUIRE(interim.has_value());
  CHECK(interim->status == 100);
  client.send("hello");
  const auto answer = client.receive();
  REQUIRE(answer.has_value());
  CHECK(answer->body == "hello");
}

TEST_CASE("what a handler throws reaches the log, and the client nothing of it") {
  const LogFile file("http_throw.log");
  {
    const TestServer server(test_options(), {.file = file.path()});
    RawClient client(server.port());
    for (const char* what : {"std", "int", "bad_alloc", "header", "std"}) {
      CAPTURE(what);
      client.send(get_request("/throw/" + std::string(what)));
      const auto answer = client.receive();
      REQUIRE(answer.has_value());
      CHECK(answer->status == (std::string(what) == "bad_alloc" ? 503 : 500));
      CHECK(answer->headers.contains("retry-after") == (answer->status == 503));
      CHECK(answer->body.find("secret") == std::string::npos);
      CHECK_FALSE(answer->headers.contains("exception_what"));
      CHECK_FALSE(answer->headers.contains("set-cookie"));
    }
    client.send(get_request("/hello/still-alive"));
    CHECK(client.receive().has_value());
  }
  std::string log;
  for (const std::string& line : file.lines()) log += line + "\n";
  CHECK(log.find("std::runtime_error: secret /srv/archive path") != std::string::npos);
  CHECK(log.find("\"error\":\"int: ") != std::string::npos);
  CHECK(log.find("unsafe header: X-Injected") != std::string::npos);
}

TEST_CASE(
    "errors have the shape that the options give them, and a shape that fails is not the end") {
  GuardedServerOptions options = test_options();
  options.error_response = [](int status, const std::string& detail, const HttpRequest& request) {
    if (request.path == "/throw/std") throw 7;
    return HttpResponse{.status = status,
                        .content_type = "application/problem+json",
                        .body = "{" + detail + "}",
                        .headers = {}};
  };
  const TestServer server(std::move(options));
  const RawAnswer shaped = answer_to(server.port(), "nonsense\r\n\r\n");
  CHECK(shaped.status == 400);
  CHECK(shaped.headers.at("content-type") == "application/problem+json");
  CHECK(shaped.body == "{The request line is not a method, a target and a version.}");
  const RawAnswer bare = answer_to(server.port(), get_request("/throw/std"));
  CHECK(bare.status == 500);
  CHECK(bare.body.empty());
}

TEST_CASE("an unchanged answer is a 304 without a body, whatever its coding was") {
  const TestServer server;
  const RawAnswer plain = answer_to(server.port(), get_request("/bytes/5000"));
  const RawAnswer gzip =
      answer_to(server.port(), request_with("GET", "/bytes/5000", "Accept-Encoding: gzip\r\n"));
  CHECK(plain.headers.at("etag") == "\"bytes5000\"");
  CHECK(gzip.headers.at("etag") == "\"bytes5000-gzip\"");
  CHECK(gzip.headers.at("content-encoding") == "gzip");
  for (const std::string& etag : {plain.headers.at("etag"), gzip.headers.at("etag")}) {
    const RawAnswer answer = answer_to(
        server.port(), request_with("GET", "/bytes/5000", "If-None-Match: " + etag + "\r\n"));
    CHECK(answer.status == 304);
    CHECK(answer.headers.at("etag") == etag);
    CHECK(answer.headers.at("vary") == "Accept-Encoding");
    CHECK_FALSE(answer.headers.contains("content-length"));
    CHECK_FALSE(answer.headers.contains("content-type"));
  }
}

TEST_CASE("a second server on the same port is refused, and the first keeps all requests") {
  const TestServer first;
  AccessLog log;
  GuardedServer second(test_options(), log);
  const std::string expected = "cannot listen on 127.0.0.1 port " + std::to_string(first.port()) +
                               ": Address already in use";
  CHECK_THROWS_WITH_AS(second.bind({.host = "127.0.0.1", .port = first.port()}), expected.c_str(),
                       BindError);
  for (int i = 0; i < 50; ++i) {
    CHECK(answer_to(first.port(), get_request("/hello/a")).status == 200);
  }
}

TEST_CASE("an address that is not ours cannot be bound") {
  AccessLog log;
  GuardedServer server(test_options(), log);
  CHECK_THROWS_AS(server.bind({.host = "192.0.2.1", .port = 0}), BindError);
  CHECK_THROWS_AS(server.bind({.host = "no such host", .port = 0}), BindError);
  CHECK_THROWS_AS(server.bind({.host = "127.0.0.1", .port = 70000}), BindError);
}

TEST_CASE("a port is free again at once after a stop") {
  int port = 0;
  for (int i = 0; i < 3; ++i) {
    AccessLog log;
    GuardedServer server(test_options(), log);
    port = server.bind({.host = "127.0.0.1", .port = port});
    std::thread thread([&] { CHECK(server.run()); });
    RawClient client(port);
    client.send(get_request("/hello/a"));
    CHECK(client.receive().has_value());
    server.stop();
    thread.join();
  }
}

TEST_CASE("configured names and a wildcard are accepted in Host") {
  GuardedServerOptions named = test_options();
  named.allowed_hosts = {"Archive.Example.org"};
  const TestServer server(std::move(named));
  CHECK(answer_to(server.port(), "GET /hello/a HTTP/1.1\r\nHost: archive.example.ORG:80\r\n\r\n")
            .status == 200);
  CHECK(answer_to(server.port(), "GET /hello/a HTTP/1.1\r\nHost: evil.example\r\n\r\n").status ==
        421);
  GuardedServerOptions open = test_options();
  open.allowed_hosts = {"*"};
  const TestServer open_server(std::move(open));
  CHECK(
      answer_to(open_server.port(), "GET /hello/a HTTP/1.1\r\nHost: evil.example\r\n\r\n").status ==
      200);
}

}  // namespace
}  // namespace backfile

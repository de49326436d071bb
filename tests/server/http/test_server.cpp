#include "test_server.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <new>
#include <random>
#include <stdexcept>
#include <utility>

namespace backfile {
namespace {

HttpResponse text(std::string body) {
  return {.status = 200,
          .content_type = "text/plain; charset=utf-8",
          .body = std::move(body),
          .headers = {}};
}

HttpResponse hello(const HttpRequest& request) {
  std::string body = "hello " + request.captures.at("name") + "\n";
  for (const auto& [key, value] : request.parameters) {
    body.append(key).append("=").append(value).append("\n");
  }
  return text(std::move(body));
}

HttpResponse some_bytes(const HttpRequest& request) {
  const std::string& count = request.captures.at("count");
  std::minstd_rand random(7);
  std::string block(4096, '\0');
  for (char& c : block) c = static_cast<char>('!' + random() % 90);
  std::string body(std::stoul(count), '\0');
  for (std::size_t i = 0; i < body.size(); i += block.size()) {
    block.copy(&body[i], std::min(block.size(), body.size() - i));
  }
  HttpResponse response = text(std::move(body));
  response.headers.emplace_back("ETag", "\"bytes" + count + "\"");
  return response;
}

HttpResponse slow(const HttpRequest& request) {
  std::this_thread::sleep_for(std::chrono::milliseconds(std::stoi(request.captures.at("ms"))));
  return text("slow");
}

HttpResponse throw_something(const HttpRequest& request) {
  const std::string& what = request.captures.at("what");
  if (what == "std") throw std::runtime_error("secret /srv/archive path");
  if (what == "int") throw 42;
  if (what == "bad_alloc") throw std::bad_alloc();
  HttpResponse response = text("header");
  response.headers.emplace_back("X-Injected", "a\r\nSet-Cookie: b=c");
  return response;
}

HttpResponse page(const HttpRequest& request) {
  if (request.path == "/page.html") return text("a page");
  HttpResponse response = text("nothing here");
  response.status = 404;
  return response;
}

}  // namespace

GuardedServerOptions test_options() {
  GuardedServerOptions options;
  options.limits.idle_timeout = std::chrono::seconds(60);
  options.limits.head_timeout = std::chrono::seconds(60);
  options.limits.body_timeout = std::chrono::seconds(60);
  options.limits.write_timeout = std::chrono::seconds(60);
  options.limits.stop_timeout = std::chrono::seconds(20);
  options.routes = {
      {"GET", "/hello/{name}", hello},
      {"GET", "/bytes/{count}", some_bytes},
      {"GET", "/slow/{ms}", slow},
      {"GET", "/throw/{what}", throw_something},
      {"POST", "/echo", [](const HttpRequest& request) { return text(request.body); }}};
  options.fallback = page;
  return options;
}

HttpLimits short_limits() {
  HttpLimits limits = test_options().limits;
  limits.head_timeout = std::chrono::milliseconds(700);
  limits.body_timeout = std::chrono::milliseconds(700);
  limits.write_timeout = std::chrono::milliseconds(700);
  return limits;
}

GuardedServerOptions short_options() {
  GuardedServerOptions options = test_options();
  options.limits = short_limits();
  return options;
}

TestServer::TestServer(GuardedServerOptions options, const AccessLogOptions& log)
    : log_(log),
      server_(std::move(options), log_),
      port_(server_.bind({.host = "127.0.0.1", .port = 0})) {
  thread_ = std::thread([this] { result_ = server_.run(); });
}

TestServer::~TestServer() { join(); }

bool TestServer::join() {
  server_.stop();
  if (thread_.joinable()) thread_.join();
  return result_;
}

LogFile::LogFile(const std::string& name) : path_(BACKFILE_BINARY_DIR "/" + name) {
  std::remove(path_.c_str());
}

LogFile::~LogFile() { std::remove(path_.c_str()); }

std::vector<std::string> LogFile::lines() const {
  std::ifstream file(path_);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

}  // namespace backfile

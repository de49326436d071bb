#include "server/config.hpp"

#include <vector>

#include <doctest/doctest.h>

namespace backfile {
namespace {

std::variant<Config, CommandLineEnd> read(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "backfile-server");
  return read_command_line(static_cast<int>(arguments.size()), arguments.data());
}

Config config_of(const std::vector<const char*>& arguments) {
  auto command = read(arguments);
  REQUIRE(std::holds_alternative<Config>(command));
  return std::get<Config>(std::move(command));
}

CommandLineEnd end_of(const std::vector<const char*>& arguments) {
  auto command = read(arguments);
  REQUIRE(std::holds_alternative<CommandLineEnd>(command));
  return std::get<CommandLineEnd>(std::move(command));
}

TEST_CASE("an archive alone is served on loopback with the page of the source tree") {
  const Config config = config_of({"news"});
  CHECK(config.archive == "news");
  CHECK(config.listen.host == "127.0.0.1");
  CHECK(config.listen.port == 8080);
  CHECK(config.engine == Engine::Fast);
  CHECK(config.threads >= 1);
  CHECK(config.web.filename() == "web");
  CHECK(config.access_log.file == "-");
  CHECK_FALSE(config.access_log.include_query);
  CHECK(config.allowed_hosts.empty());
  CHECK(config.cors_origins.empty());
}

TEST_CASE("every flag is read") {
  const Config config = config_of({"--port",
                                   "0",
                                   "--host",
                                   "0.0.0.0",
                                   "--public",
                                   "--allowed-host",
                                   "a.example",
                                   "--allowed-host",
                                   "b.example",
                                   "news",
                                   "--web",
                                   "page",
                                   "--engine",
                                   "plain",
                                   "--threads",
                                   "3",
                                   "--access-log",
                                   "none",
                                   "--log-queries",
                                   "--cors-origin",
                                   "https://c.example",
                                   "--poll-ms",
                                   "50",
                                   "--max-connections",
                                   "9"});
  CHECK(config.archive == "news");
  CHECK(config.listen.host == "0.0.0.0");
  CHECK(config.listen.port == 0);
  CHECK(config.allowed_hosts == std::vector<std::string>{"a.example", "b.example"});
  CHECK(config.web == "page");
  CHECK(config.engine == Engine::Plain);
  CHECK(config.threads == 3);
  CHECK(config.access_log.file.empty());
  CHECK(config.access_log.include_query);
  CHECK(config.cors_origins == std::vector<std::string>{"https://c.example"});
  CHECK(config.poll_interval == std::chrono::milliseconds(50));
  CHECK(config.max_connections == 9);
}

TEST_CASE("an address that other machines reach wants --public") {
  for (const char* host : {"0.0.0.0", "::", "192.0.2.1", "news.example"}) {
    CAPTURE(host);
    const CommandLineEnd end = end_of({"news", "--host", host});
    CHECK(end.exit_code == kExitUsage);
    CHECK(end.text.find("--public") != std::string::npos);
    CHECK(config_of({"news", "--host", host, "--public"}).listen.host == host);
  }
  for (const char* host : {"127.0.0.1", "127.0.0.2", "::1", "localhost"}) {
    CHECK(config_of({"news", "--host", host}).listen.host == host);
  }
}

TEST_CASE("help and version are answers, mistakes are not") {
  CHECK(end_of({"--help"}).exit_code == kExitDone);
  CHECK(end_of({"--help"}).text.find("--engine") != std::string::npos);
  CHECK(end_of({"--version"}).exit_code == kExitDone);
  CHECK(end_of({"--version"}).text.find("backfile-server ") == 0);
  for (const std::vector<const char*>& wrong :
       std::vector<std::vector<const char*>>{{},
                                             {"news", "--port", "65536"},
                                             {"news", "--port", "-1"},
                                             {"news", "--port", "http"},
                                             {"news", "--engine", "turbo"},
                                             {"news", "--threads", "0"},
                                             {"news", "--unknown"},
                                             {"news", "other"},
                                             {"news", "--poll-ms", "0"}}) {
    const CommandLineEnd end = end_of(wrong);
    CHECK(end.exit_code == kExitUsage);
    CHECK_FALSE(end.text.empty());
  }
}

}  // namespace
}  // namespace backfile

// The API over real sockets: what only shows there.
#include <thread>

#include <doctest/doctest.h>
#include <httplib.h>

#include "server/api/problem.hpp"
#include "server/http/access_log.hpp"
#include "server/http/guarded_server.hpp"
#include "tests/server/api/api_harness.hpp"

namespace backfile {
namespace {

using test::ApiHarness;
using test::SmallArchive;

class RunningServer {
 public:
  explicit RunningServer(ApiHarness& harness)
      : server_({.limits = {},
                 .allowed_hosts = {},
                 .routes = harness.routes(),
                 .fallback = not_found,
                 .error_response =
                     [](int status, const std::string& detail, const HttpRequest& request) {
                       return problem_response(problem_for_status(status, detail), request);
                     }},
                log_),
        port_(server_.bind({.host = "127.0.0.1", .port = 0})),
        thread_([this] { server_.run(); }) {}
  ~RunningServer() {
    server_.stop();
    thread_.join();
  }
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;

  httplib::Client client() const { return httplib::Client("127.0.0.1", port_); }

 private:
  AccessLog log_;
  GuardedServer server_;
  int port_;
  std::thread thread_;
};

TEST_CASE("over sockets: search, HEAD, 304, compression and errors keep their shapes") {
  SmallArchive archive;
  archive.add(test::made_articles(60));
  ApiHarness harness(archive.path());
  const RunningServer server(harness);
  httplib::Client client = server.client();

  const auto found = client.Get("/api/v1/search?q=rice&facets=all&limit=50");
  REQUIRE(found);
  CHECK(found->status == 200);
  CHECK(found->get_header_value("Content-Type") == "application/json");
  CHECK(test::parse_json(found->body)["total"]["articles"].GetInt() == 60);
  const std::string etag = found->get_header_value("ETag");

  const auto head = client.Head("/api/v1/search?q=rice&facets=all&limit=50");
  REQUIRE(head);
  CHECK(head->status == 200);
  CHECK(head->body.empty());

  const auto again = client.Get("/api/v1/search?q=rice&facets=all&limit=50",
                                httplib::Headers{{"If-None-Match", etag}});
  REQUIRE(again);
  CHECK(again->status == 304);
  CHECK(again->body.empty());

  const auto wrong = client.Get("/api/v1/search?sorce=x");
  REQUIRE(wrong);
  CHECK(wrong->status == 400);
  CHECK(wrong->get_header_value("Content-Type") == "application/problem+json");

  const auto posted = client.Post("/api/v1/search", "", "text/plain");
  REQUIRE(posted);
  CHECK(posted->status == 405);
  CHECK(posted->get_header_value("Content-Type") == "application/problem+json");
  CHECK(posted->get_header_value("Allow").find("GET") != std::string::npos);

  const auto elsewhere = client.Get("/api/v1/index", httplib::Headers{{"Host", "evil.example"}});
  REQUIRE(elsewhere);
  CHECK(elsewhere->status == 421);
  CHECK(test::text_of(test::parse_json(elsewhere->body)["type"]) == "/problems/unknown-host");
}

TEST_CASE("over sockets: an id with a slash, a space and another script finds its article") {
  Article article = test::made_article(1);
  article.id = {"2025/06 記事?#%"};
  SmallArchive archive;
  archive.add({article});
  ApiHarness harness(archive.path());
  const RunningServer server(harness);
  httplib::Client client = server.client();
  const auto list = client.Get("/api/v1/search?limit=1");
  REQUIRE(list);
  const auto body = test::parse_json(list->body);
  const std::string link = test::text_of(body["results"][0]["link"]);
  CHECK(link == "/a/2025%2F06%20%E8%A8%98%E4%BA%8B%3F%23%25");
  client.set_url_encode(false);
  const auto page = client.Get(link);
  REQUIRE(page);
  CHECK(page->status == 200);
  const auto found = client.Get("/api/v1/articles" + link.substr(2));
  REQUIRE(found);
  CHECK(found->status == 200);
}

TEST_CASE("over sockets: new commits show within two seconds while clients ask on") {
  SmallArchive archive;
  archive.add(test::made_articles(10));
  ApiHarness harness(archive.path());
  const RunningServer server(harness);
  httplib::Client client = server.client();
  client.set_keep_alive(true);
  archive.add({test::made_article(99)});
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(2);
  int total = 0;
  while (total != 11 && std::chrono::steady_clock::now() < deadline) {
    const auto answer = client.Get("/api/v1/search?q=rice&limit=1");
    REQUIRE(answer);
    REQUIRE(answer->status == 200);
    total = test::parse_json(answer->body)["total"]["articles"].GetInt();
  }
  CHECK(total == 11);
}

}  // namespace
}  // namespace backfile

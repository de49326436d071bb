// Which route wins, what it captures, and what a path allows.
#include "server/http/router.hpp"

#include <stdexcept>

#include <doctest/doctest.h>

namespace backfile {
namespace {

HttpHandler named(const std::string& name) {
  return [name](const HttpRequest&) {
    HttpResponse response;
    response.body = name;
    return response;
  };
}

Router example() {
  return Router({{"GET", "/articles", named("list")},
                 {"POST", "/articles", named("add")},
                 {"GET", "/articles/newest", named("newest")},
                 {"GET", "/articles/{id}", named("one")},
                 {"GET", "/articles/{id}/related/{kind}", named("related")},
                 {"GET", "/", named("root")}});
}

std::string handler_of(const Router& router, std::string_view method,
                       const std::vector<std::string>& segments) {
  const RouteMatch match = router.find(method, segments);
  return match.handler == nullptr ? "" : (*match.handler)({}).body;
}

TEST_CASE("the first route that fits the method and every segment wins") {
  const Router router = example();
  CHECK(handler_of(router, "GET", {"articles"}) == "list");
  CHECK(handler_of(router, "POST", {"articles"}) == "add");
  CHECK(handler_of(router, "GET", {"articles", "newest"}) == "newest");
  CHECK(handler_of(router, "GET", {"articles", "newest2"}) == "one");
  CHECK(handler_of(router, "GET", {""}) == "root");
}

TEST_CASE("captures take whole segments, also one that holds a slash or dots, but no empty one") {
  const Router router = example();
  const RouteMatch match = router.find("GET", {"articles", "a/b", "related", ".."});
  CHECK(match.captures == std::map<std::string, std::string>{{"id", "a/b"}, {"kind", ".."}});
  CHECK(handler_of(router, "GET", {"articles", ""}).empty());
  CHECK(handler_of(router, "GET", {"articles", "a", ""}).empty());
  CHECK(handler_of(router, "GET", {"articles", "", "related", "x"}).empty());
}

TEST_CASE("HEAD is served by GET, not by POST") {
  const Router router = example();
  CHECK(handler_of(router, "HEAD", {"articles"}) == "list");
  CHECK(Router({{"POST", "/x", named("x")}}).find("HEAD", {"x"}).handler == nullptr);
}

TEST_CASE("a path that exists says which methods it has") {
  const Router router = example();
  const RouteMatch match = router.find("DELETE", {"articles"});
  CHECK(match.handler == nullptr);
  CHECK(match.allowed == std::vector<std::string>{"GET", "HEAD", "POST", "OPTIONS"});
  CHECK(router.find("GET", {"none"}).allowed.empty());
  CHECK(router.find("GET", {}).allowed.empty());
}

TEST_CASE("malformed routes are refused when the server is made") {
  for (const char* pattern : {"", "articles", "/{}", "/{id", "/id}"}) {
    CAPTURE(pattern);
    CHECK_THROWS_AS(Router({{"GET", pattern, named("x")}}), std::invalid_argument);
  }
}

}  // namespace
}  // namespace backfile

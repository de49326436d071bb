// Suggestions through their route: shape, addresses, errors, entity tags. What is suggested is
// tested in tests/server/search/suggest_test.cpp.
#include <regex>

#include <doctest/doctest.h>

#include "tests/server/api/api_harness.hpp"

namespace backfile {
namespace {

using test::check_error_shape;
using test::header_of;
using test::reading_harness;
using test::text_of;

rapidjson::Document suggestions(const std::string& parameters) {
  const HttpResponse response = reading_harness().get("/api/v1/suggest" + parameters);
  CAPTURE(parameters);
  CAPTURE(response.body);
  CHECK(response.status == 200);
  CHECK(response.content_type == "application/x-suggestions+json");
  rapidjson::Document body = test::parse_json(response.body);
  REQUIRE(body.IsArray());
  REQUIRE(body.Size() == 4);
  REQUIRE(body[0].IsString());
  for (rapidjson::SizeType i = 1; i < 4; ++i) {
    REQUIRE(body[i].IsArray());
    CHECK(body[i].Size() == body[1].Size());
  }
  return body;
}

TEST_CASE("suggestions are four arrays' worth of text: typed, completed, described, addressed") {
  const auto body = suggestions("?q=rice+cou&lang=en&from=2023");
  CHECK(text_of(body[0]) == "rice cou");
  REQUIRE(body[1].Size() == 3);
  CHECK(text_of(body[1][0]) == "rice council");
  CHECK(text_of(body[2][0]) == "word, 41 articles");
  CHECK(text_of(body[3][0]) == "/?q=rice%20council&lang=en&from=2023");
  CHECK(text_of(body[1][1]) == "rice topic:\"courts\"");
  CHECK(text_of(body[1][2]) == "title:\"Rice council meets\"");
}

TEST_CASE("each suggestion finds as many articles as it says, by the address it gives") {
  std::size_t seen = 0;
  for (const char* q : {"r", "ri", "cou", "the", "har", "w", "co", "topic:s", "1", "steel t"}) {
    for (const char* filters : {"", "&lang=fr", "&source=The+Ledger&topic=trade", "&date=none",
                                "&from=2023-11-20&to=2023-12-10", "&agency=Wire+One"}) {
      const auto body = suggestions("?q=" + std::regex_replace(q, std::regex(" "), "+") + filters);
      for (rapidjson::SizeType i = 0; i < body[1].Size(); ++i) {
        const std::string page = text_of(body[3][i]);
        CAPTURE(page);
        REQUIRE(page.starts_with("/?q="));
        const auto found = reading_harness().json("/api/v1/search" + page.substr(1) + "&limit=0");
        const std::uint64_t articles = found["total"]["articles"].GetUint64();
        CHECK(articles > 0);
        CHECK(text_of(body[2][i]).find(", " + std::to_string(articles) + " article") !=
              std::string::npos);
        CHECK(text_of(found["query"]["q"]) == text_of(body[1][i]));
        ++seen;
      }
    }
  }
  CHECK(seen > 60);
}

TEST_CASE("an empty, unreadable or overlong text has no completions and is no error") {
  for (const std::string& q :
       {std::string(), std::string("?q="), std::string("?q=%22"), std::string("?q=rice+AND"),
        "?q=" + std::string(9000, 'a'), std::string("?q=%3Cscript%3E")}) {
    CHECK(suggestions(q)[1].Empty());
  }
}

TEST_CASE("limits cut, and what cannot be used is a problem that names the parameter") {
  CHECK(suggestions("?q=c&limit=1")[1].Size() == 1);
  struct Case {
    std::string parameters, type, parameter, suggestion;
  };
  for (const Case& c : {Case{"?q=c&limit=11", "bad-parameter", "limit", ""},
                        Case{"?q=c&limit=0", "bad-parameter", "limit", ""},
                        Case{"?q=c&from=tomorrowish", "bad-parameter", "from", ""},
                        Case{"?q=c&q=d", "bad-parameter", "q", ""},
                        Case{"?q=c&sort=newest", "unknown-parameter", "sort", ""},
                        Case{"?query=c", "unknown-parameter", "query", "q"}}) {
    CAPTURE(c.parameters);
    const auto body =
        check_error_shape(reading_harness().get("/api/v1/suggest" + c.parameters), 400, c.type);
    REQUIRE(body["errors"].Size() == 1);
    CHECK(text_of(body["errors"][0]["parameter"]) == c.parameter);
    if (!c.suggestion.empty()) CHECK(text_of(body["errors"][0]["suggestion"]) == c.suggestion);
  }
}

TEST_CASE("suggestions have an entity tag, and a busy server says so") {
  const HttpResponse first = reading_harness().get("/api/v1/suggest?q=cou");
  const auto etag = header_of(first, "ETag");
  REQUIRE(etag);
  CHECK(header_of(first, "Cache-Control") == "no-cache");
  CHECK(reading_harness().get("/api/v1/suggest?q=cou", {{"if-none-match", *etag}}).status == 304);
  CHECK(reading_harness().get("/api/v1/suggest?q=cour", {{"if-none-match", *etag}}).status == 200);
  const auto one = reading_harness().gate().enter();
  const auto two = reading_harness().gate().enter();
  check_error_shape(reading_harness().get("/api/v1/suggest?q=cou"), 503, "overloaded");
}

}  // namespace
}  // namespace backfile

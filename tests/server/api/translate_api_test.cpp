// Translations through their route: shape, errors, entity tags. What becomes what is tested in
// tests/server/query/translate_test.cpp.
#include <doctest/doctest.h>

#include "server/query/translate.hpp"
#include "tests/server/api/api_harness.hpp"

namespace backfile {
namespace {

using test::check_error_shape;
using test::header_of;
using test::names_of;
using test::reading_harness;
using test::text_of;

TEST_CASE("a translation says what it became, what is lost, and where it is searched") {
  const auto answer = reading_harness().json(
      "/api/v1/translate?from=factiva&q=hd%3Drice+and+wc%3E500+and+steel+tariff");
  CHECK(names_of(answer) ==
        std::vector<std::string>{"from", "q", "query", "interpreted", "notes", "search"});
  CHECK(text_of(answer["from"]) == "factiva");
  CHECK(text_of(answer["q"]) == "hd=rice and wc>500 and steel tariff");
  CHECK(text_of(answer["query"]) == "title:rice \"steel tariff\"");
  CHECK(text_of(answer["interpreted"]) == "title:rice \"steel tariff\"");
  CHECK(text_of(answer["search"]) == "/api/v1/search?q=title%3Arice%20%22steel%20tariff%22");
  REQUIRE(answer["notes"].Size() == 3);
  const auto& note = answer["notes"][1];
  CHECK(names_of(note) == std::vector<std::string>{"code", "message", "position", "length"});
  CHECK(text_of(note["code"]) == "unsupported_field");
  CHECK(note["position"].GetUint64() == 12);
  CHECK(note["length"].GetUint64() == 6);
}

TEST_CASE("the address of a translation is answered, and says the same") {
  for (const char* asked : {"from=lucene&q=rice+tariff", "from=nexis&q=rice+w/5+council+or+market",
                            "from=gdelt&q=(rice+OR+steel)+-council",
                            "from=trove&q=", "from=mediacloud&q=%2Brice+title:council~2"}) {
    CAPTURE(asked);
    const auto answer = reading_harness().json(std::string("/api/v1/translate?") + asked);
    const auto found = reading_harness().json(text_of(answer["search"]));
    CHECK(text_of(found["query"]["interpreted"]) == text_of(answer["interpreted"]));
    CHECK(text_of(found["query"]["q"]) == text_of(answer["query"]));
    CHECK(found["query"]["warnings"].Empty());
  }
}

TEST_CASE("every dialect has its name in the API") {
  for (const DialectRow& known : kDialects) {
    const auto answer =
        reading_harness().json("/api/v1/translate?q=rice&from=" + std::string(known.name));
    CHECK(text_of(answer["from"]) == known.name);
    CHECK(text_of(answer["query"]) == "rice");
  }
}

TEST_CASE("a system that is unknown or missing is refused with the names of those that are known") {
  constexpr std::string_view kNames = "factiva, nexis, trove, mediacloud, gdelt, lucene";
  for (const auto& [asked, code] :
       {std::pair<std::string, std::string>{"from=factive&q=rice", "not_a_choice"},
        {"from=google&q=rice", "not_a_choice"},
        {"q=rice", "missing"}}) {
    CAPTURE(asked);
    const HttpResponse response = reading_harness().get("/api/v1/translate?" + asked);
    check_error_shape(response, 400, "bad-parameter");
    const auto body = test::parse_json(response.body);
    REQUIRE(body["errors"].Size() == 1);
    CHECK(text_of(body["errors"][0]["code"]) == code);
    CHECK(text_of(body["detail"]).find(kNames) != std::string::npos);
  }
  const auto mistyped =
      test::parse_json(reading_harness().get("/api/v1/translate?from=factive&q=rice").body);
  CHECK(text_of(mistyped["errors"][0]["suggestion"]) == "factiva");
  check_error_shape(reading_harness().get("/api/v1/translate?from=&q=rice"), 400, "bad-parameter");
  check_error_shape(reading_harness().get("/api/v1/translate?from=nexis&from=trove&q=rice"), 400,
                    "bad-parameter");
  check_error_shape(reading_harness().get("/api/v1/translate?dialect=nexis&q=rice"), 400,
                    "unknown-parameter");
}

TEST_CASE("a query that cannot be read is refused with its place") {
  const HttpResponse response =
      reading_harness().get("/api/v1/translate?from=nexis&q=rice+and+(wheat");
  check_error_shape(response, 400, "query-syntax");
  const auto body = test::parse_json(response.body);
  CHECK(text_of(body["errors"][0]["parameter"]) == "q");
  CHECK(text_of(body["errors"][0]["code"]) == "unclosed_parenthesis");
  CHECK(body["errors"][0]["position"].GetUint64() == 9);
  CHECK(body["errors"][0]["suggestion"].IsNull());
}

TEST_CASE("a translation has an entity tag") {
  const HttpResponse response = reading_harness().get("/api/v1/translate?from=nexis&q=rice");
  CHECK(header_of(response, "ETag").has_value());
  CHECK(header_of(response, "Cache-Control") == "no-cache");
}

}  // namespace
}  // namespace backfile

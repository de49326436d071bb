#include "server/api/problem.hpp"

#include <doctest/doctest.h>

#include "tests/server/api/requests.hpp"

namespace backfile {
namespace {

using test::check_error_shape;
using test::get_request;

TEST_CASE("a problem is written with every member, errors with null for what is not known") {
  Problem problem = make_problem("query-syntax", "'AND' at position 5 has nothing to its right.");
  problem.errors.push_back({.parameter = "q",
                            .code = "missing_operand",
                            .detail = "Nothing follows.",
                            .suggestion = "rice",
                            .position = 5,
                            .length = 3});
  problem.errors.push_back({.parameter = "limit",
                            .code = "empty",
                            .detail = "It is empty.",
                            .suggestion = "",
                            .position = std::nullopt,
                            .length = std::nullopt});
  const HttpResponse response =
      problem_response(problem, get_request("/api/v1/search?q=rice%20AND"));
  const auto body = check_error_shape(response, 400, "query-syntax");
  CHECK(test::text_of(body["title"]) == "The query could not be read");
  CHECK(test::text_of(body["instance"]) == "/api/v1/search?q=rice%20AND");
  CHECK(body["errors"][0]["position"].GetInt() == 5);
  CHECK(test::text_of(body["errors"][0]["suggestion"]) == "rice");
  CHECK(body["errors"][1]["position"].IsNull());
  CHECK(body["errors"][1]["suggestion"].IsNull());
}

TEST_CASE("what a client sent cannot break the answer") {
  HttpRequest request;
  request.path = "/api/x";
  request.target = "/api/x?\xFF\"<\x01\n\xC3";
  const auto body = check_error_shape(
      problem_response(make_problem("bad-request", "no \xFF\xE2\x82 text"), request), 400,
      "bad-request");
  CHECK(test::text_of(body["instance"]) == "/api/x?%FF%22%3C%01%0A%C3");
  CHECK(test::text_of(body["detail"]) == "no \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD text");
}

TEST_CASE("every status that the HTTP layer meets has a type, and keeps its status") {
  struct Case {
    int status;
    std::string_view type;
  };
  for (const Case& c :
       {Case{400, "bad-request"}, Case{404, "not-found"}, Case{405, "method-not-allowed"},
        Case{408, "timeout"}, Case{411, "bad-request"}, Case{413, "body-too-large"},
        Case{414, "address-too-long"}, Case{415, "bad-request"}, Case{417, "bad-request"},
        Case{421, "unknown-host"}, Case{431, "headers-too-large"}, Case{500, "internal"},
        Case{501, "unsupported"}, Case{503, "overloaded"}, Case{505, "unsupported"}}) {
    CAPTURE(c.status);
    const Problem problem = problem_for_status(c.status, "It did not work.");
    check_error_shape(problem_response(problem, HttpRequest{}), c.status, c.type);
  }
}

TEST_CASE("a type that is not in the table is a mistake of ours") {
  CHECK_THROWS_AS(make_problem("nonsense", ""), std::logic_error);
}

TEST_CASE("people get a page, programs and the API problem+json") {
  struct Case {
    std::string path, accept;
    bool html;
  };
  const std::string browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  for (const Case& c :
       {Case{"/nowhere", browser, true}, Case{"/api/v1/search", browser, false},
        Case{"/nowhere", "*/*", false}, Case{"/nowhere", "", false},
        Case{"/nowhere", "application/json", false},
        Case{"/nowhere", "text/html;q=0.5, application/json;q=0.4", true},
        Case{"/nowhere", "text/html;q=0.5, application/problem+json", false},
        Case{"/nowhere", "text/html;q=0", false}, Case{"/nowhere", "text/html;q=0.0,*/*", false},
        Case{"/nowhere", ";;q=,,text/html;q=x", true}}) {
    CAPTURE(c.path);
    CAPTURE(c.accept);
    const HttpResponse response = problem_response(make_problem("not-found", "Not <here>."),
                                                   get_request(c.path, {{"accept", c.accept}}));
    CHECK(response.status == 404);
    CHECK((response.content_type == "text/html; charset=utf-8") == c.html);
    if (!c.html) check_error_shape(response, 404, "not-found");
    if (c.html) CHECK(response.body.find("Not &lt;here&gt;.") != std::string::npos);
  }
}

}  // namespace
}  // namespace backfile

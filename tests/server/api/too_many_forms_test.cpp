#include "server/api/too_many_forms.hpp"

#include <doctest/doctest.h>

#include "tests/server/api/api_harness.hpp"

namespace backfile {
namespace {

ParameterError error_for(const std::string& pattern, std::string_view q) {
  return too_many_forms(TooManyForms(pattern, 1234), q).errors.at(0);
}

TEST_CASE("a pattern too many words fit is a query error that says how many and what to do") {
  const Problem problem = too_many_forms(TooManyForms("ta*", 1234), "rice ta*");
  CHECK(problem.status == 400);
  CHECK(problem.type == "query-syntax");
  CHECK(problem.detail ==
        "'ta*' fits 1234 different words of the archive, more than the 1000 a pattern may stand "
        "for. Write more of its letters.");
  REQUIRE(problem.errors.size() == 1);
  CHECK(problem.errors[0].parameter == "q");
  CHECK(problem.errors[0].code == "too_many_forms");
  CHECK(problem.errors[0].detail == problem.detail);
}

TEST_CASE("the place of the pattern is where it stands in the query as typed, in characters") {
  struct Case {
    std::string_view q;
    std::size_t position;
  };
  for (const Case& c :
       {Case{"ta*", 0}, Case{"café TA*", 5}, Case{"-ta*", 1}, Case{"(rice OR Ta*)", 9},
        Case{"\"steel ta*\"", 7}, Case{"title:ta*", 6}, Case{"stta* ta*", 6},
        Case{"ta** ta*b ta*", 10}, Case{"ta＊", 0}, Case{"ｔａ＊ x", 0}, Case{"covid-ta*, x", 6}}) {
    CAPTURE(c.q);
    const ParameterError error = error_for("ta*", c.q);
    CHECK(error.position == c.position);
    CHECK(error.length == 3);
  }
  CHECK(error_for("фа?", "рис ФА?").position == 4);
}

TEST_CASE("a pattern that is not spelled so in the query has no place") {
  for (const std::string_view q : {"", "rice", "sta*", "ta*b", "t*", "*", "\xFF*"}) {
    CAPTURE(q);
    CHECK_FALSE(error_for("ta*", q).position);
    CHECK_FALSE(error_for("ta*", q).length);
  }
  CHECK_FALSE(error_for("", "rice").position);
  CHECK_FALSE(error_for("rice", "rice").position);
}

TEST_CASE(
    "a search for a pattern too many words fit is a 400 at its place, other uses are answers") {
  test::SmallArchive archive;
  Article article;
  article.id = {"many"};
  article.title = "rice";
  for (std::size_t i = 0; i <= kMostForms; ++i) {
    if (i % 50 == 0) article.body.emplace_back();
    article.body.back() += "wo" + std::to_string(i) + " ";
  }
  archive.add({article});
  test::ApiHarness harness(archive.path());
  for (const std::string parameters : {"", "&limit=0", "&sort=oldest", "&facets=all"}) {
    CAPTURE(parameters);
    const auto body = test::check_error_shape(
        harness.get("/api/v1/search?q=caf%C3%A9+OR+Wo*" + parameters), 400, "query-syntax");
    CHECK(test::text_of(body["detail"]).find("'wo*' fits 1001 ") == 0);
    REQUIRE(body["errors"].Size() == 1);
    CHECK(test::text_of(body["errors"][0]["parameter"]) == "q");
    CHECK(test::text_of(body["errors"][0]["code"]) == "too_many_forms");
    CHECK(body["errors"][0]["position"].GetUint64() == 8);
    CHECK(body["errors"][0]["length"].GetUint64() == 3);
    CHECK(body["errors"][0]["suggestion"].IsNull());
  }
  CHECK(harness.errors().empty());
  CHECK(harness.json("/api/v1/search?q=wo1*")["total"]["articles"].GetUint64() == 1);
  // Never looked for, since nothing else matches; but then it cannot be given up for either.
  CHECK(harness.json("/api/v1/search?q=nothinglikethis+wo*")["relaxations"].Empty());
  CHECK(harness.json("/api/v1/articles/many?q=wo*")["highlights"]["title"].Empty());
}

}  // namespace
}  // namespace backfile

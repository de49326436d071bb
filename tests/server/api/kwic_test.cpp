// Words in context over the API.
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "tests/server/api/api_harness.hpp"

namespace backfile {
namespace {

using test::ApiHarness;
using test::made_articles;
using test::names_of;
using test::SmallArchive;
using test::text_of;

const std::string kRice = "/api/v1/search?q=rice&view=kwic";

TEST_CASE("an occurrence has the members of the reference, in order") {
  SmallArchive archive;
  archive.add({test::made_article(2)});
  ApiHarness harness(archive.path());
  const auto answer = harness.json(kRice);
  CHECK(names_of(answer) == std::vector<std::string>{"query", "index", "total", "took_ms",
                                                     "occurrences", "self", "next"});
  CHECK(text_of(answer["query"]["sort"]) == "oldest");
  CHECK(names_of(answer["total"]) ==
        std::vector<std::string>{"articles", "exact", "excluded_undated", "occurrences"});
  CHECK(answer["total"]["articles"].GetUint64() == 1);
  CHECK(answer["total"]["occurrences"].GetUint64() == 2);
  REQUIRE(answer["occurrences"].Size() == 2);
  const auto& title = answer["occurrences"][0];
  CHECK(names_of(title) == std::vector<std::string>{"id", "link", "title", "source", "published",
                                                    "field", "left", "match", "right"});
  CHECK(text_of(title["field"]) == "title");
  CHECK(text_of(title["left"]).empty());
  CHECK(text_of(title["match"]) == "Rice");
  CHECK(text_of(title["right"]) == " council meets");
  const auto& body = answer["occurrences"][1];
  CHECK(text_of(body["field"]) == "text");
  CHECK(text_of(body["left"]) == "The ");
  CHECK(text_of(body["right"]) == " harvest was number 2 of the year. Tariffs");
  CHECK(answer["next"].IsNull());
}

TEST_CASE("a walk by next meets every occurrence once, whatever the size of a page") {
  SmallArchive archive;
  archive.add(made_articles(53));
  ApiHarness harness(archive.path());
  std::vector<std::string> whole;
  for (const std::string limit : {"200", "10", "7", "1"}) {
    std::vector<std::string> walked;
    std::string target = kRice + "&limit=" + limit;
    for (bool more = true; more;) {
      const HttpResponse response = harness.get(target);
      REQUIRE(response.status == 200);
      const auto answer = test::parse_json(response.body);
      CHECK(text_of(answer["self"]) == target);
      CHECK(answer["total"]["occurrences"].GetUint64() == 53 + 26);  // bodies, and titles of half
      for (const auto& line : answer["occurrences"].GetArray()) {
        walked.push_back(text_of(line["id"]) + text_of(line["field"]));
      }
      more = !answer["next"].IsNull();
      CHECK(test::header_of(response, "Link").has_value() == more);
      if (more) target = text_of(answer["next"]);
    }
    CAPTURE(limit);
    CHECK(walked.size() == 53 + 26);
    CHECK(std::set<std::string>(walked.begin(), walked.end()).size() == walked.size());
    if (whole.empty()) whole = walked;
    CHECK(walked == whole);
  }
}

TEST_CASE("articles are counted as in a list of hits") {
  SmallArchive archive;
  archive.add(made_articles(53));
  ApiHarness harness(archive.path());
  for (const std::string query :
       {"?q=rice", "?q=steel+-council", "?q=", "?q=tariff&from=2023-11-20", "?q=rice&lang=fr"}) {
    CAPTURE(query);
    const auto hits = harness.json("/api/v1/search" + query);
    const auto lines = harness.json("/api/v1/search" + query + "&view=kwic");
    CHECK(lines["total"]["articles"] == hits["total"]["articles"]);
    CHECK(lines["total"]["excluded_undated"] == hits["total"]["excluded_undated"]);
  }
}

TEST_CASE("a cursor of one view is refused by the other") {
  SmallArchive archive;
  archive.add(made_articles(10));
  ApiHarness harness(archive.path());
  std::string next = text_of(harness.json(kRice + "&limit=1")["next"]);
  next.replace(next.find("view=kwic"), 9, "view=list");
  test::check_error_shape(harness.get(next), 400, "bad-cursor");
}

TEST_CASE("words in context have a tag that spares the work") {
  SmallArchive archive;
  archive.add(made_articles(3));
  ApiHarness harness(archive.path());
  const auto tag = test::header_of(harness.get(kRice), "ETag");
  REQUIRE(tag);
  CHECK(harness.get(kRice, {{"if-none-match", *tag}}).status == 304);
}

}  // namespace
}  // namespace backfile

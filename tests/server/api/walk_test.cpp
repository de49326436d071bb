// Walks through whole lists by `next`, as a script does it.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "server/api/cursor.hpp"
#include "tests/server/api/api_harness.hpp"

namespace backfile {
namespace {

using test::ApiHarness;
using test::made_articles;
using test::SmallArchive;
using test::text_of;

struct Walk {
  std::vector<std::string> ids;
  std::vector<std::string> next;  // of each page but the last
};

Walk walk(ApiHarness& harness, std::string target) {
  Walk walked;
  for (int pages = 0; pages < 1000; ++pages) {
    const HttpResponse response = harness.get(target);
    REQUIRE(response.status == 200);
    const auto answer = test::parse_json(response.body);
    CHECK(text_of(answer["self"]) == target);
    for (const auto& hit : answer["results"].GetArray()) {
      walked.ids.push_back(text_of(hit["id"]));
    }
    if (answer["next"].IsNull()) {
      CHECK_FALSE(test::header_of(response, "Link"));
      return walked;
    }
    target = text_of(answer["next"]);
    CHECK(test::header_of(response, "Link") == "<" + target + ">; rel=\"next\"");
    walked.next.push_back(target);
  }
  FAIL("the walk does not end");
  return walked;
}

std::size_t distinct(const std::vector<std::string>& ids) {
  return std::set<std::string>(ids.begin(), ids.end()).size();
}

TEST_CASE("a walk meets every hit exactly once, whatever the sort and the size of a page") {
  SmallArchive archive;
  archive.add(made_articles(53));
  ApiHarness harness(archive.path());
  for (const std::string sort : {"relevance", "newest", "oldest"}) {
    std::vector<std::string> whole;
    for (const std::string limit : {"200", "53", "10", "1"}) {
      CAPTURE(sort);
      CAPTURE(limit);
      const Walk walked =
          walk(harness, "/api/v1/search?q=rice&sort=" + sort + "&limit=" + limit + "&fields=id");
      CHECK(walked.ids.size() == 53);
      CHECK(distinct(walked.ids) == 53);
      if (whole.empty()) whole = walked.ids;
      CHECK(walked.ids == whole);
    }
  }
}

TEST_CASE("any page of a walk can be explained, and is the same page") {
  SmallArchive archive;
  archive.add(made_articles(30));
  ApiHarness harness(archive.path());
  const std::string first = "/api/v1/search?q=rice&sort=relevance&limit=7&fields=id";
  const auto ids_at = [&](const std::string& target, bool explained) {
    const HttpResponse response = harness.get(target);
    REQUIRE(response.status == 200);
    const auto answer = test::parse_json(response.body);
    std::vector<std::string> ids;
    for (const auto& hit : answer["results"].GetArray()) {
      CHECK(hit.HasMember("explain") == explained);
      ids.push_back(text_of(hit["id"]));
    }
    return ids;
  };
  for (const std::string& page : walk(harness, first).next) {
    CHECK(ids_at(page + "&explain=1", true) == ids_at(page, false));
  }
}

TEST_CASE("undated articles come last in both orders of date") {
  SmallArchive archive;
  archive.add(made_articles(20));
  ApiHarness harness(archive.path());
  for (const std::string sort : {"newest", "oldest"}) {
    std::string target = "/api/v1/search?limit=3&sort=" + sort;
    std::string last;
    bool undated = false;
    for (const std::string& page : [&] {
           std::vector<std::string> pages = walk(harness, target).next;
           pages.insert(pages.begin(), target);
           return pages;
         }()) {
      const auto answer = harness.json(page);
      for (const auto& hit : answer["results"].GetArray()) {
        const auto& value = hit["published"]["value"];
        undated = undated || value.IsNull();
        if (value.IsNull()) continue;
        CHECK_FALSE(undated);
        if (!last.empty()) {
          CHECK((sort == "newest" ? text_of(value) <= last : text_of(value) >= last));
        }
        last = text_of(value);
      }
    }
    CHECK(undated);
  }
}

TEST_CASE(
    "a walk by date goes on across commits; one by relevance keeps its list or ends with 410") {
  SmallArchive archive;
  archive.add(made_articles(30));
  ApiHarness harness(archive.path());
  const std::string dates = "/api/v1/search?sort=newest&limit=10";
  const std::string ranked = "/api/v1/search?q=rice&limit=10";
  const Walk by_date = walk(harness, dates);
  const Walk by_relevance = walk(harness, ranked);
  archive.add({test::made_article(200)});
  archive.remove({by_date.ids[9]});  // the very article that the cursor stands at
  harness.archive().refresh();

  const Walk rest = walk(harness, by_date.next.at(0));
  CHECK(rest.ids.size() >= 20);
  std::vector<std::string> missed;
  for (std::size_t i = 10; i < by_date.ids.size(); ++i) {
    if (std::find(rest.ids.begin(), rest.ids.end(), by_date.ids[i]) == rest.ids.end()) {
      missed.push_back(by_date.ids[i]);
    }
  }
  CHECK(missed.empty());

  const Walk held = walk(harness, by_relevance.next.at(0));
  for (const std::string& id : held.ids) {
    CHECK(std::find(by_relevance.ids.begin(), by_relevance.ids.end(), id) !=
          by_relevance.ids.end());
  }
}

TEST_CASE("a relevance cursor of a revision that nobody holds is a 410 that says what to do") {
  SmallArchive archive;
  archive.add(made_articles(30));
  ApiHarness harness(archive.path());
  const std::string target = "/api/v1/search?q=rice&limit=10";
  const Cursor forged{.parameters_hash = hash_parameters(test::get_request(target)),
                      .asked_at = test::kNow,
                      .position = {.revision = {987'654}, .offset = 10, .published = {}, .id = {}}};
  const auto body = test::check_error_shape(
      harness.get(target + "&cursor=" + encode_cursor(forged)), 410, "cursor-expired");
  CHECK(text_of(body["detail"]).find("sort=newest") != std::string::npos);
}

TEST_CASE("a cursor beyond the end of its list gives an empty last page") {
  SmallArchive archive;
  archive.add(made_articles(5));
  ApiHarness harness(archive.path());
  const std::string target = "/api/v1/search?q=rice&limit=10";
  const auto first = harness.json(target);
  const Cursor beyond{.parameters_hash = hash_parameters(test::get_request(target)),
                      .asked_at = test::kNow,
                      .position = {.revision = {first["index"]["revision"].GetUint64()},
                                   .offset = ~std::uint64_t{0},
                                   .published = {},
                                   .id = {}}};
  const auto answer = harness.json(target + "&cursor=" + encode_cursor(beyond));
  CHECK(answer["results"].Empty());
  CHECK(answer["next"].IsNull());
}

TEST_CASE("counts alone have no next page") {
  SmallArchive archive;
  archive.add(made_articles(5));
  ApiHarness harness(archive.path());
  const auto answer = harness.json("/api/v1/search?limit=0");
  CHECK(answer["total"]["articles"].GetUint64() == 5);
  CHECK(answer["results"].Empty());
  CHECK(answer["next"].IsNull());
}

}  // namespace
}  // namespace backfile

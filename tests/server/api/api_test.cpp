// Every endpoint through its real route, over a real archive. Walks by cursor are in walk_test.cpp,
// related articles in related_api_test.cpp, sockets in socket_test.cpp.
#include <cstdlib>
#include <fstream>
#include <functional>
#include <new>
#include <regex>
#include <sstream>
#include <stdexcept>

#include <doctest/doctest.h>
#include <xapian.h>

#include "tests/server/api/api_harness.hpp"

namespace backfile {
namespace {

using test::ApiHarness;
using test::check_error_shape;
using test::header_of;
using test::made_articles;
using test::names_of;
using test::reading_harness;
using test::SmallArchive;
using test::text_of;

std::uint64_t total_of(const rapidjson::Value& answer) {
  return answer["total"]["articles"].GetUint64();
}

TEST_CASE("a whole search answer is as the golden file has it") {
  const std::string path = BACKFILE_SOURCE_DIR "/tests/server/api/golden/search.json";
  const std::string target =
      "/api/v1/search?q=rice+tariff+-sport&source=The+Ledger&from=2023-11&to=2023-12&facets=all"
      "&facet_limit=2&histogram=week&limit=2&snippets=1";
  std::string answer = test::pretty(reading_harness().json(target)) + "\n";
  answer = std::regex_replace(answer, std::regex("(\"took_ms\"): [0-9.e-]+"), "$1: \"…\"");
  answer = std::regex_replace(answer, std::regex("(\"score\": [0-9]+\\.[0-9]{3})[0-9]*"), "$1");
  answer = std::regex_replace(answer, std::regex("cursor=[A-Za-z0-9_-]+"), "cursor=…");
  if (std::getenv("BACKFILE_UPDATE_GOLDEN") != nullptr) std::ofstream(path) << answer;
  std::ostringstream golden;
  golden << std::ifstream(path).rdbuf();
  CHECK(answer == golden.str());
}

TEST_CASE("a search has the members of the reference, in order, with and without hits") {
  const std::vector<std::string> members{"query",       "index",   "total",  "took_ms",
                                         "expansion",   "results", "facets", "histogram",
                                         "relaxations", "self",    "next"};
  for (const char* target : {"/api/v1/search", "/api/v1/search?q=nothinglikethis",
                             "/api/v1/search?limit=0&facets=all&histogram=auto"}) {
    CAPTURE(target);
    const auto answer = reading_harness().json(target);
    CHECK(names_of(answer) == members);
    CHECK(answer["took_ms"].GetDouble() >= 0);
    CHECK(text_of(answer["self"]) == target);
  }
  const auto nothing =
      reading_harness().json("/api/v1/search?q=nothinglikethis&facets=all&histogram=day");
  CHECK(total_of(nothing) == 0);
  CHECK(nothing["next"].IsNull());
  CHECK(nothing["results"].Empty());
  CHECK(names_of(nothing["facets"]) ==
        std::vector<std::string>{"date", "source", "topic", "lang", "agency"});
  CHECK(nothing["histogram"]["buckets"].Empty());
}

TEST_CASE("the query is echoed as it was typed and as it was understood") {
  const auto answer = reading_harness().json(
      "/api/v1/"
      "search?q=++rice+or+council+AND+-%22steel+mills%22&topic=trade&lang=en&from=2023-11&to=-7d");
  const auto& query = answer["query"];
  CHECK(names_of(query) == std::vector<std::string>{"q", "interpreted", "filters", "interval",
                                                    "sort", "match", "recency", "warnings"});
  CHECK(text_of(query["q"]) == "  rice or council AND -\"steel mills\"");
  CHECK(text_of(query["interpreted"]) == "rice or council -\"steel mills\"");
  CHECK(text_of(query["filters"]["topic"][0]) == "trade");
  CHECK(query["filters"]["source"].Empty());
  CHECK(query["filters"]["date"].IsNull());
  CHECK(text_of(query["interval"]["start"]) == "2023-11-01T00:00:00Z");
  CHECK(text_of(query["interval"]["end"]) == "2025-05-27T00:00:00Z");
  CHECK(text_of(query["sort"]) == "relevance");
  REQUIRE(query["warnings"].Size() >= 1);
  CHECK(names_of(query["warnings"][0]) ==
        std::vector<std::string>{"code", "message", "position", "length"});
}

TEST_CASE("facet counts add up, and a click on a value gives exactly that number") {
  const auto answer = reading_harness().json("/api/v1/search?q=rice&facets=all&facet_limit=1000");
  for (const char* name : {"source", "lang", "agency", "topic"}) {
    CAPTURE(name);
    const auto& facet = answer["facets"][name];
    CHECK_FALSE(facet["more"].GetBool());
    std::uint64_t sum = facet["missing"].GetUint64();
    for (const auto& count : facet["values"].GetArray()) {
      const std::string value = text_of(count["value"]);
      CAPTURE(value);
      sum += count["articles"].GetUint64();
      CHECK(total_of(reading_harness().json("/api/v1/search?q=rice&limit=0&" + std::string(name) +
                                            "=" +
                                            std::regex_replace(value, std::regex(" "), "%20"))) ==
            count["articles"].GetUint64());
    }
    if (std::string(name) != "topic") CHECK(sum == total_of(answer));
  }
}

TEST_CASE("a facet ignores its own selection and marks what is selected") {
  const auto answer = reading_harness().json(
      "/api/v1/search?source=The+Ledger&lang=fr&facets=source,lang&facet_limit=1");
  bool selected = false;
  for (const auto& count : answer["facets"]["source"]["values"].GetArray()) {
    if (text_of(count["value"]) == "The Ledger") selected = count["selected"].GetBool();
  }
  CHECK(selected);
  CHECK(answer["facets"]["source"]["missing"].GetUint64() > 0);
  CHECK(text_of(answer["query"]["filters"]["lang"][0]) == "fr");
}

TEST_CASE(
    "the histogram and the undated sum to the total; undated are counted when dates exclude them") {
  const auto answer = reading_harness().json("/api/v1/search?histogram=day");
  std::uint64_t sum = answer["histogram"]["undated"].GetUint64();
  for (const auto& bucket : answer["histogram"]["buckets"].GetArray()) {
    sum += bucket["articles"].GetUint64();
    CHECK(bucket["articles"].GetUint64() <= bucket["all"].GetUint64());
    CHECK(bucket["share"].GetDouble() <= 1);
  }
  CHECK(sum == 60);
  const auto dated = reading_harness().json("/api/v1/search?from=2000&histogram=auto");
  CHECK(dated["total"]["excluded_undated"].GetUint64() == 12);
  CHECK(total_of(dated) == 48);
  CHECK(text_of(dated["query"]["interval"]["start"]) == "2000-01-01T00:00:00Z");
  CHECK(dated["query"]["interval"]["end"].IsNull());
  const auto undated = reading_harness().json("/api/v1/search?date=none");
  CHECK(total_of(undated) == 12);
  CHECK(text_of(undated["query"]["filters"]["date"]) == "none");
  CHECK(undated["query"]["interval"].IsNull());
}

TEST_CASE("a histogram by day over centuries is refused, with what would do") {
  const auto body =
      check_error_shape(reading_harness().get("/api/v1/search?histogram=day&from=1500&to=2025"),
                        400, "bad-parameter");
  CHECK(text_of(body["errors"][0]["parameter"]) == "histogram");
  CHECK(text_of(body["errors"][0]["suggestion"]) == "auto");
  const auto chosen = reading_harness().json("/api/v1/search?histogram=auto&from=0001&to=9998");
  CHECK(text_of(chosen["histogram"]["interval"]) == "year");
}

TEST_CASE("highlights are ranges of the title and of snippets") {
  const auto answer = reading_harness().json("/api/v1/search?q=rice&limit=60&snippets=2");
  REQUIRE(total_of(answer) == 60);
  for (const auto& hit : answer["results"].GetArray()) {
    const std::string title = text_of(hit["title"]);
    for (const auto& range : hit["title_highlights"].GetArray()) {
      CHECK(title.substr(range[0].GetUint(), range[1].GetUint() - range[0].GetUint()) == "Rice");
    }
    REQUIRE(hit["snippets"].Size() >= 1);
    const auto& snippet = hit["snippets"][0];
    CHECK(text_of(snippet["field"]) == "text");
    REQUIRE(snippet["highlights"].Size() == 1);
    const auto& range = snippet["highlights"][0];
    CHECK(text_of(snippet["text"]).substr(range[0].GetUint(), 4) == "rice");
  }
}

TEST_CASE("every kind of mistake is a 400 of its type, in one shape") {
  struct Case {
    std::string target;
    std::string_view type;
  };
  for (const Case& c : {Case{"/api/v1/search?q=rice+AND", "query-syntax"},
                        Case{"/api/v1/search?q=(", "query-syntax"},
                        Case{"/api/v1/search?sorce=x", "unknown-parameter"},
                        Case{"/api/v1/search?limit=x", "bad-parameter"},
                        Case{"/api/v1/search?cursor=x", "bad-cursor"},
                        Case{"/api/v1/articles/article-1?fields=id", "unknown-parameter"},
                        Case{"/api/v1/articles/article-1?q=%22", "query-syntax"},
                        Case{"/api/v1/articles/article-1/related?limit=0", "bad-parameter"},
                        Case{"/api/v1/sources?q=x", "unknown-parameter"},
                        Case{"/api/v1/topics?x=", "unknown-parameter"},
                        Case{"/api/v1/index?x=1", "unknown-parameter"}}) {
    CAPTURE(c.target);
    const auto body = check_error_shape(reading_harness().get(c.target), 400, c.type);
    CHECK(body["errors"].Size() >= 1);
    CHECK(text_of(body["instance"]).starts_with("/api/v1/"));
  }
  CHECK(reading_harness().errors().empty());
}

TEST_CASE("an article comes whole, with highlights when a query is given") {
  const auto answer = reading_harness().json("/api/v1/articles/article-2");
  CHECK(names_of(answer) == std::vector<std::string>{"article", "index"});
  CHECK(text_of(answer["article"]["id"]) == "article-2");
  CHECK(answer["article"]["body"].Size() == 2);
  CHECK_FALSE(answer["article"].HasMember("score"));
  CHECK_FALSE(answer["article"].HasMember("snippets"));

  const auto marked = reading_harness().json("/api/v1/articles/article-2?q=rice+tariff");
  const auto& highlights = marked["highlights"];
  CHECK(names_of(highlights) == std::vector<std::string>{"title", "lead", "body"});
  REQUIRE(highlights["title"].Size() == 1);
  CHECK(highlights["title"][0][0].GetUint() == 0);
  CHECK(highlights["title"][0][1].GetUint() == 4);
  CHECK(highlights["lead"].Empty());
  REQUIRE(highlights["body"].Size() == 2);
  CHECK(highlights["body"][0][0][0].GetUint() == 4);
  CHECK(highlights["body"][1][0][1].GetUint() == 7);
}

TEST_CASE("an article that is not there is a 404 wherever it is asked for") {
  const std::string long_id(300, 'x');
  for (const std::string& id : {std::string("none"), long_id, std::string("%2e%2e"),
                                std::string("a%2Fb"), std::string("%E2%82%AC")}) {
    CAPTURE(id);
    check_error_shape(reading_harness().get("/api/v1/articles/" + id), 404, "not-found");
    check_error_shape(reading_harness().get("/api/v1/articles/" + id + "/related"), 404,
                      "not-found");
    CHECK(reading_harness().get("/a/" + id).status == 404);
  }
  check_error_shape(reading_harness().get("/api/v1/nothing"), 404, "not-found");
  check_error_shape(reading_harness().get("/api/v1/articles"), 404, "not-found");
}

TEST_CASE("sources and topics are listed by name with what is known of their dates") {
  const auto sources = reading_harness().json("/api/v1/sources");
  CHECK(names_of(sources) == std::vector<std::string>{"values", "missing", "index"});
  REQUIRE(sources["values"].Size() == 2);
  CHECK(names_of(sources["values"][0]) ==
        std::vector<std::string>{"value", "articles", "undated", "first", "last"});
  CHECK(text_of(sources["values"][0]["value"]) == "Harbour Gazette");
  CHECK(sources["values"][0]["articles"].GetUint64() == 20);
  CHECK(text_of(sources["values"][0]["first"]).size() == 10);
  CHECK(sources["missing"].GetUint64() == 20);
  CHECK(reading_harness().json("/api/v1/topics")["values"].Size() == 4);
}

TEST_CASE("the index says what it is") {
  const auto index = reading_harness().json("/api/v1/index");
  CHECK(names_of(index) == std::vector<std::string>{"uuid", "revision", "seq", "schema_version",
                                                    "articles", "undated", "created", "committed",
                                                    "first", "last", "stem_classes", "fields",
                                                    "engine", "ranking"});
  CHECK(text_of(index["uuid"]) == "00000000-0000-4000-8000-000000000001");
  CHECK(index["articles"].GetUint64() == 60);
  CHECK(index["undated"].GetUint64() == 12);
  CHECK(text_of(index["engine"]) == "fast");
  CHECK(names_of(index["ranking"]) == std::vector<std::string>{"model",
                                                               "k1",
                                                               "k2",
                                                               "k3",
                                                               "b",
                                                               "min_normlen",
                                                               "stem",
                                                               "exact",
                                                               "title",
                                                               "lead",
                                                               "recurrence",
                                                               "passage",
                                                               "passage_words",
                                                               "proximity",
                                                               "proximity_reach",
                                                               "place_depth",
                                                               "title_equal",
                                                               "expansion",
                                                               "expansion_articles",
                                                               "expansion_words",
                                                               "recency_share"});
  CHECK(index["fields"].Size() == kFields.size());
}

TEST_CASE("an answer has a tag that spares the work until the archive changes") {
  SmallArchive archive;
  archive.add(made_articles(5));
  ApiHarness own(archive.path());
  for (const char* target :
       {"/api/v1/search?q=rice&from=-7d", "/api/v1/articles/article-1", "/api/v1/sources",
        "/api/v1/articles/article-1/related", "/a/article-1"}) {
    CAPTURE(target);
    const auto etag = header_of(own.get(target), "ETag");
    REQUIRE(etag);
    CHECK(header_of(own.get(target), "Cache-Control") == "no-cache");
    const HttpResponse again = own.get(target, {{"if-none-match", "\"other\", " + *etag}});
    CHECK(again.status == 304);
    CHECK(again.body.empty());
    CHECK(header_of(again, "ETag") == etag);
    CHECK(own.get(target, {{"if-none-match", "\"other\""}}).status == 200);
  }
  CHECK(header_of(own.get("/api/v1/search?q=a"), "ETag") !=
        header_of(own.get("/api/v1/search?q=b"), "ETag"));

  const auto before = header_of(own.get("/api/v1/search?from=-7d"), "ETag");
  own.set_clock([] { return test::kNow + kSecondsADay; });
  CHECK(own.get("/api/v1/search?from=-7d", {{"if-none-match", *before}}).status == 200);

  const auto etag = header_of(own.get("/api/v1/search?q=rice"), "ETag");
  archive.add({test::made_article(77)});
  own.archive().refresh();
  const HttpResponse changed = own.get("/api/v1/search?q=rice", {{"if-none-match", *etag}});
  CHECK(changed.status == 200);
  CHECK(header_of(changed, "ETag") != etag);
}

TEST_CASE("a client that claims to know anything is not told that nothing changed") {
  CHECK(reading_harness().get("/api/v1/articles/none", {{"if-none-match", "*"}}).status == 404);
}

TEST_CASE("readiness waits for a first search; health does not, and both take any parameter") {
  SmallArchive archive;
  archive.add(made_articles(3));
  ApiHarness own(archive.path());
  CHECK(own.json("/healthz?x=1")["status"] == "ok");
  check_error_shape(own.get("/readyz?x=1"), 503, "not-ready");
  CHECK(header_of(own.get("/readyz"), "Retry-After") == "1");
  own.api().warm_up();
  CHECK(own.json("/readyz?x=1")["status"] == "ok");
}

TEST_CASE("an archive without articles answers everything") {
  const SmallArchive archive;
  ApiHarness own(archive.path());
  own.api().warm_up();
  CHECK(total_of(own.json("/api/v1/search?q=rice&facets=all&histogram=auto")) == 0);
  CHECK(own.json("/api/v1/sources")["values"].Empty());
  CHECK(own.json("/api/v1/index")["first"].IsNull());
  check_error_shape(own.get("/api/v1/articles/x"), 404, "not-found");
}

TEST_CASE("searches beyond the gate are told to come back, other answers are not held up") {
  ApiHarness& own = reading_harness();
  const auto first = own.gate().enter();
  const auto second = own.gate().enter();
  REQUIRE(first);
  REQUIRE(second);
  check_error_shape(own.get("/api/v1/search?q=rice"), 503, "overloaded");
  CHECK(header_of(own.get("/api/v1/search?q=rice"), "Retry-After") == "1");
  CHECK(own.get("/api/v1/articles/article-1").status == 200);
  CHECK(own.get("/healthz").status == 200);
  CHECK(own.get("/api/v1/search?limit=x").status == 400);
}

TEST_CASE("other origins read answers only when they are listed") {
  SmallArchive archive;
  archive.add(made_articles(1));
  const test::Headers origin{{"origin", "https://news.example"}};
  ApiHarness closed(archive.path());
  CHECK_FALSE(header_of(closed.get("/api/v1/index", origin), "Access-Control-Allow-Origin"));
  ApiHarness listed(archive.path(), {.cors_origins = {"https://news.example"}});
  const HttpResponse allowed = listed.get("/api/v1/search", origin);
  CHECK(header_of(allowed, "Access-Control-Allow-Origin") == "https://news.example");
  CHECK(header_of(allowed, "Vary") == "Accept-Encoding, Origin");
  CHECK_FALSE(header_of(listed.get("/api/v1/search", {{"origin", "https://evil.example"}}),
                        "Access-Control-Allow-Origin"));
  CHECK(header_of(listed.get("/api/v1/search?x", origin), "Access-Control-Allow-Origin"));
  ApiHarness open(archive.path(), {.cors_origins = {"*"}});
  CHECK(header_of(open.get("/api/v1/search", origin), "Access-Control-Allow-Origin") == "*");
}

TEST_CASE("what fails inside is logged in full and told in general") {
  SmallArchive archive;
  archive.add(made_articles(1));
  ApiHarness own(archive.path());
  struct Case {
    std::function<Instant()> clock;
    int status;
    std::string_view type;
  };
  const std::string secret = "/secret/path";
  for (const Case& c :
       {Case{[&]() -> Instant { throw std::runtime_error(secret); }, 500, "internal"},
        Case{[&]() -> Instant { throw Xapian::DatabaseCorruptError(secret); }, 500, "internal"},
        Case{[&]() -> Instant { throw Xapian::DatabaseModifiedError(secret); }, 503, "overloaded"},
        Case{[]() -> Instant { throw std::bad_alloc(); }, 503, "overloaded"}}) {
    const std::size_t logged = own.errors().size();
    own.set_clock(c.clock);
    const HttpResponse response = own.get("/api/v1/search?q=rice");
    check_error_shape(response, c.status, c.type);
    CHECK(response.body.find("secret") == std::string::npos);
    CHECK(own.errors().size() == logged + 1);
    if (c.status == 500) CHECK(own.errors().back().find(secret) != std::string::npos);
  }
}

}  // namespace
}  // namespace backfile

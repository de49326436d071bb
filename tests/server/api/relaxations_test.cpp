// What an answer that finds next to nothing says of other searches, through the real route.
#include <doctest/doctest.h>

#include "tests/server/api/api_harness.hpp"

namespace backfile {
namespace {

using test::names_of;
using test::reading_harness;
using test::text_of;

std::uint64_t total_of(const rapidjson::Value& answer) {
  return answer["total"]["articles"].GetUint64();
}

TEST_CASE("relaxations are always there, and empty where enough is found or none is asked for") {
  for (const std::string target :
       {"/api/v1/search", "/api/v1/search?q=rice", "/api/v1/search?q=rice+nothinglikethis&limit=0",
        "/api/v1/search?q=nothinglikethis"}) {
    CAPTURE(target);
    const auto answer = reading_harness().json(target);
    REQUIRE(answer["relaxations"].IsArray());
    CHECK(answer["relaxations"].Empty());
  }
}

TEST_CASE("each relaxation is an address that finds as many articles as it says") {
  for (const std::string target :
       {"/api/v1/search?q=rice+harvesst+-12",
        "/api/v1/search?q=rice+nothinglikethis&source=The+Ledger&limit=5&facets=source",
        "/api/v1/search?q=cuoncil+%22rice+harvset%22&lang=fr&lang=en",
        "/api/v1/search?source=The+Ledger&source=Nobody%27s&topic=trade&lang=fr&from=2023-11&to="
        "2023-11-16&agency=Wire+One",
        "/api/v1/search?date=none&agency=Wire+Two&q=rice", "/api/v1/search?q=&topic=nosuchtopic",
        "/api/v1/search?q=rice+%22steel%26%3D%2B%23were%22+tarif%C3%A9",
        "/api/v1/search?q=rice+-tariff"}) {
    CAPTURE(target);
    const auto answer = reading_harness().json(target);
    CHECK_FALSE(answer["relaxations"].Empty());
    for (const auto& relaxation : answer["relaxations"].GetArray()) {
      CHECK(names_of(relaxation) == std::vector<std::string>{"kind", "text", "fields", "spellings",
                                                             "q", "search", "articles"});
      const auto relaxed = reading_harness().json(text_of(relaxation["search"]));
      CHECK(total_of(relaxed) == relaxation["articles"].GetUint64());
      CHECK(total_of(relaxed) > total_of(answer));
      CHECK(text_of(relaxed["query"]["interpreted"]) == text_of(relaxation["q"]));
    }
  }
}

TEST_CASE("a spelling says what was typed and what is meant, and comes first") {
  const auto answer = reading_harness().json("/api/v1/search?q=steel+tarrif&lang=en");
  REQUIRE(answer["relaxations"].Size() == 2);
  const auto& spelling = answer["relaxations"][0];
  CHECK(text_of(spelling["kind"]) == "spelling");
  CHECK(spelling["text"].IsNull());
  CHECK(spelling["fields"].Empty());
  REQUIRE(spelling["spellings"].Size() == 1);
  CHECK(text_of(spelling["spellings"][0]["typed"]) == "tarrif");
  CHECK(text_of(spelling["spellings"][0]["spelled"]) == "tariff");
  CHECK(text_of(spelling["q"]) == "steel tariff");
  CHECK(text_of(spelling["search"]) == "/api/v1/search?q=steel%20tariff&lang=en");
  const auto& clause = answer["relaxations"][1];
  CHECK(text_of(clause["kind"]) == "clause");
  CHECK(text_of(clause["text"]) == "tarrif");
  CHECK(text_of(clause["q"]) == "steel");
  CHECK(clause["spellings"].Empty());
}

TEST_CASE("a filter names its field, and all of them theirs; what else was asked stays") {
  const auto answer = reading_harness().json(
      "/api/v1/search?to=2010&source=Nobody&source=No-one&limit=7&q=rice&sort=oldest");
  REQUIRE(answer["relaxations"].Size() == 1);
  const auto& all = answer["relaxations"][0];
  CHECK(text_of(all["kind"]) == "filter");
  REQUIRE(all["fields"].Size() == 2);
  CHECK(text_of(all["fields"][0]) == "source");
  CHECK(text_of(all["fields"][1]) == "date");
  CHECK(text_of(all["text"]) == "(source:\"Nobody\" OR source:\"No-one\") date:..2010-12-31");
  CHECK(text_of(all["search"]) == "/api/v1/search?q=rice&limit=7&sort=oldest");
  CHECK(all["articles"].GetUint64() == 60);
}

TEST_CASE("later pages of a short list are not relaxed again") {
  const auto page = reading_harness().json("/api/v1/search?q=rice+(14+OR+7)&limit=1&sort=newest");
  REQUIRE(total_of(page) == 2);
  REQUIRE(page["next"].IsString());
  CHECK_FALSE(page["relaxations"].Empty());
  CHECK(reading_harness().json(text_of(page["next"]))["relaxations"].Empty());
}

}  // namespace
}  // namespace backfile

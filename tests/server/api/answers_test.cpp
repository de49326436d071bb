#include "server/api/answers.hpp"

#include <limits>

#include <doctest/doctest.h>

#include "server/api/json.hpp"
#include "server/api/url.hpp"
#include "tests/server/api/requests.hpp"

namespace backfile {
namespace {

using test::names_of;
using test::parse_json;
using test::text_of;

Article full_article() {
  Article article;
  article.id = {"a/1?ü"};
  article.title = "Rice";
  article.body = {"One.", "Two."};
  article.lead = "Lead.";
  article.source = "The Ledger";
  article.agency = "Wire One";
  article.place = "Tokyo";
  article.authors = {"A. Author"};
  article.topics = {"trade"};
  article.language = "en";
  article.url = "https://ledger.example/1";
  article.published = {.start = 1'748'855'400,
                       .precision = Precision::Minute,
                       .method = DateMethod::Dateline,
                       .utc_offset_minutes = 540,
                       .original = "Mon 18:10"};
  article.rights = "(c)";
  article.partial = true;
  article.extra = {{"nested", R"({"a":[1,null,"x"]})"}, {"n", "1e3"}};
  article.first_indexed = 1'748'855'469;
  article.seq = 17;
  return article;
}

rapidjson::Document members_of(const Article& article, const MemberSet& members) {
  JsonBuilder json;
  json.begin_object();
  write_members(
      json, {.article = article, .words = 4, .score = 1.5, .title_highlights = {}, .snippets = {}},
      members);
  json.end_object();
  return parse_json(json.text());
}

MemberSet every_member() { return MemberSet().set(); }

TEST_CASE("an article is written with every member in the order of the table") {
  const auto body = members_of(full_article(), every_member());
  std::vector<std::string> names;
  for (const MemberRow& row : kMembers) names.emplace_back(row.name);
  CHECK(names_of(body) == names);
  CHECK(text_of(body["link"]) == "/a/a%2F1%3F%C3%BC");
  CHECK(text_of(body["published"]["value"]) == "2025-06-02T18:10+09:00");
  CHECK(text_of(body["published"]["precision"]) == "minute");
  CHECK(text_of(body["published"]["method"]) == "dateline");
  CHECK(text_of(body["published"]["utc_offset"]) == "+09:00");
  CHECK(text_of(body["published"]["original"]) == "Mon 18:10");
  CHECK(text_of(body["first_indexed"]) == "2025-06-02T09:11:09Z");
  CHECK(body["partial"].GetBool());
  CHECK(body["extra"]["nested"]["a"].Size() == 3);
  CHECK(body["extra"]["n"].GetDouble() == 1000);
  CHECK(body["body"].Size() == 2);
}

TEST_CASE("what an article lacks is null, and lists are empty") {
  Article article;
  article.id = {"x"};
  const auto body = members_of(article, every_member());
  for (const char* name : {"url", "title", "source", "agency", "place", "lang", "lead", "rights"}) {
    CAPTURE(name);
    CHECK(body[name].IsNull());
  }
  for (const char* name : {"authors", "topics", "snippets", "title_highlights", "body"}) {
    CAPTURE(name);
    CHECK(body[name].Empty());
  }
  CHECK(body["published"]["value"].IsNull());
  CHECK(body["published"]["precision"].IsNull());
  CHECK(text_of(body["published"]["method"]) == "none");
  CHECK(body["published"]["utc_offset"].IsNull());
  CHECK(body["extra"].ObjectEmpty());
}

TEST_CASE("offsets west of Greenwich and of odd minutes are written as ISO 8601 has them") {
  Article article = full_article();
  article.published.utc_offset_minutes = -210;
  CHECK(text_of(members_of(article, every_member())["published"]["utc_offset"]) == "-03:30");
  article.published.utc_offset_minutes = 0;
  CHECK(text_of(members_of(article, every_member())["published"]["utc_offset"]) == "+00:00");
}

TEST_CASE("only the members asked for are written") {
  MemberSet members;
  members.set(index_of(Member::Id)).set(index_of(Member::Words));
  CHECK(names_of(members_of(full_article(), members)) == std::vector<std::string>{"id", "words"});
}

TEST_CASE("JSON stays JSON: broken text is repaired, numbers that are none are null") {
  JsonBuilder json;
  json.begin_array();
  json.value("ok \xF0\x9F\x98\x80 \xFF\xE2\x82");
  json.value(std::string_view());
  json.value(std::numeric_limits<double>::infinity());
  json.value(std::numeric_limits<double>::quiet_NaN());
  json.value(std::uint64_t{18'446'744'073'709'551'615U});
  json.value(std::string("nul\0!", 5));
  json.value(0.1);
  json.end_array();
  CHECK(json.text() ==
        "[\"ok \xF0\x9F\x98\x80 \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\",\"\",null,null,"
        "18446744073709551615,\"nul\\u0000!\",0.1]");
  CHECK_NOTHROW(parse_json(json.text()));
}

TEST_CASE("linked data names the publisher, the agency and the date as far as it is known") {
  Article article = full_article();
  article.title = "</script><!-- & >";
  article.published.precision = Precision::Day;
  article.published.utc_offset_minutes.reset();
  const std::string json = linked_data_json(article);
  CHECK(json.find('<') == std::string::npos);
  CHECK(json.find('>') == std::string::npos);
  CHECK(json.find('&') == std::string::npos);
  const auto body = parse_json(json);
  CHECK(text_of(body["@type"]) == "NewsArticle");
  CHECK(text_of(body["headline"]) == "</script><!-- & >");
  CHECK(text_of(body["datePublished"]) == "2025-06-02");
  CHECK(text_of(body["publisher"]["name"]) == "The Ledger");
  CHECK(text_of(body["sourceOrganization"]["name"]) == "Wire One");
  CHECK(text_of(body["author"][0]["name"]) == "A. Author");

  article.url = "javascript:alert(1)//https://x";
  article.published.start.reset();
  article.agency.clear();
  const auto poor = parse_json(linked_data_json(article));
  CHECK_FALSE(poor.HasMember("url"));
  CHECK_FALSE(poor.HasMember("datePublished"));
  CHECK_FALSE(poor.HasMember("sourceOrganization"));
}

TEST_CASE("only http and https are addresses that may become links") {
  for (const char* url : {"http://a.example", "https://a.example/x", "HTTPS://A.EXAMPLE"}) {
    CHECK(is_web_address(url));
  }
  for (const char* url :
       {"", "javascript:alert(1)", "data:text/html,x", "ftp://a.example", "vbscript:x",
        " https://a.example", "//a.example", "mailto:a@b.example", "javascript:a=\"://\""}) {
    CAPTURE(url);
    CHECK_FALSE(is_web_address(url));
  }
}

TEST_CASE("addresses are percent-encoded both ways round") {
  CHECK(percent_encode("aZ0-._~ /é%") == "aZ0-._~%20%2F%C3%A9%25");
  CHECK(query_string({}).empty());
  CHECK(query_string({{"q", "a b&c"}, {"source", "É"}}) == "?q=a%20b%26c&source=%C3%89");
}

}  // namespace
}  // namespace backfile

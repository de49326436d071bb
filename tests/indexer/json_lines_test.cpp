#include "indexer/readers/json_lines.hpp"

#include <random>

#include <doctest/doctest.h>

#include "indexer/article_json.hpp"

namespace backfile {
namespace {

Article article_of(std::string_view line, ReadOptions options = {}) {
  auto read = JsonLinesReader(std::move(options)).read(line);
  if (const auto* rejection = std::get_if<Rejection>(&read)) FAIL(rejection->reason);
  return std::get<Article>(read);
}

// The code of a line's rejection, or "taken".
std::string_view code_of(std::string_view line) {
  const auto read = JsonLinesReader().read(line);
  const auto* rejection = std::get_if<Rejection>(&read);
  return rejection == nullptr ? "taken" : reject_code_name(rejection->code);
}

std::string reason_of(std::string_view line) {
  const auto read = JsonLinesReader().read(line);
  const auto* rejection = std::get_if<Rejection>(&read);
  return rejection == nullptr ? "" : rejection->reason;
}

TEST_CASE("every name of the table gives its member") {
  const Article article = article_of(
      R"({"id":"i","title":"T","body":"One.\n\nTwo.","lead":"L","date":"2025-06-02","source":"S","agency":"A",)"
      R"("place":"P","author":"X","topics":["a","b","a"],"language":"en-GB","url":"https://e.org/","rights":"R","partial":true})");
  CHECK(article.id.value == "i");
  CHECK(article.title == "T");
  CHECK(article.body == std::vector<std::string>{"One.", "Two."});
  CHECK(article.lead == "L");
  CHECK(format_published(article.published) == "2025-06-02");
  CHECK(article.source == "S");
  CHECK(article.agency == "A");
  CHECK(article.place == "P");
  CHECK(article.authors == std::vector<std::string>{"X"});
  CHECK(article.topics == std::vector<std::string>{"a", "b"});
  CHECK(article.language == "en");
  CHECK(article.url == "https://e.org/");
  CHECK(article.rights == "R");
  CHECK(article.partial);
  CHECK(article.extra.empty());

  const Article other = article_of(
      R"({"headline":"T","text":["One.","Two."],"standfirst":"L","published_at":"2025-06-02","publisher":"S",)"
      R"("authors":["X"],"categories":"a","lang":"EN","link":"https://e.org/","copyright":"R"})");
  CHECK(other.title == "T");
  CHECK(other.body == article.body);
  CHECK(other.lead == "L");
  CHECK(other.published == article.published);
  CHECK(other.source == "S");
  CHECK(other.authors == article.authors);
  CHECK(other.topics == std::vector<std::string>{"a"});
  CHECK(other.language == "en");
  CHECK(other.rights == "R");
  CHECK(other.id.value.starts_with("url-"));
}

TEST_CASE("unknown fields and second names are kept as they were written") {
  const Article article = article_of(
      R"({"headline":"B","zeta":{"n":[1.50,-0.0,1e-400,null,true,"é\n"]},"title":"A","places":["usa"],"alpha":12345678901234567890123})");
  CHECK(article.title == "A");
  REQUIRE(article.extra.size() == 4);
  CHECK(article.extra[0] == ExtraField{"headline", "\"B\""});
  CHECK(article.extra[1] == ExtraField{"zeta", R"({"n":[1.50,-0.0,1e-400,null,true,"é\n"]})"});
  CHECK(article.extra[2] == ExtraField{"places", R"(["usa"])"});
  CHECK(article.extra[3] == ExtraField{"alpha", "12345678901234567890123"});
}

TEST_CASE("empty and null members count as absent") {
  const Article article = article_of(
      R"({"id":"","title":"  ","headline":"T","body":null,"source":"","topics":[],"topic":["",null,"x"],"date":"","lang":null})");
  CHECK(article.title == "T");
  CHECK(article.topics == std::vector<std::string>{"x"});
  CHECK(article.id.value.starts_with("text-"));
  CHECK(article.published == Published{});
  CHECK(article.extra.empty());
}

TEST_CASE("a language that is no code is left out and kept") {
  const Article article = article_of(R"({"title":"T","language":"Bahasa Indonesia","lang":"id"})",
                                     {.default_language = "en"});
  CHECK(article.language.empty());
  REQUIRE(article.extra.size() == 2);
  CHECK(article.extra[0] == ExtraField{"language", "\"Bahasa Indonesia\""});
}

TEST_CASE("defaults fill only what is missing, and script comes before them") {
  const ReadOptions defaults{.default_language = "en", .default_source = "Gazette"};
  CHECK(article_of(R"({"title":"T"})", defaults).language == "en");
  CHECK(article_of(R"({"title":"T"})", defaults).source == "Gazette");
  CHECK(article_of(R"({"title":"T","source":"S","lang":"fr"})", defaults).source == "S");
  CHECK(article_of(R"({"title":"T","source":"S","lang":"fr"})", defaults).language == "fr");
  CHECK(article_of(R"({"title":"これはひらがなです"})", defaults).language == "ja");
  CHECK(article_of(R"({"title":"T"})").language.empty());
}

TEST_CASE("dates are resolved or left out with the method, never invented") {
  const auto published = [](std::string_view date, DateOrder order) {
    return article_of(R"({"title":"T","date":")" + std::string(date) + "\"}", {.date_order = order})
        .published;
  };
  CHECK(published("9/6/17", DateOrder::Unknown).method == DateMethod::Ambiguous);
  CHECK(published("9/6/17", DateOrder::Unknown).original == "9/6/17");
  CHECK(format_published(published("9/6/17", DateOrder::MonthFirst)) == "2017-09-06");
  CHECK(format_published(published("9/6/17", DateOrder::DayFirst)) == "2017-06-09");
  CHECK(published("0001-11-30", DateOrder::Unknown).method == DateMethod::Impossible);
  CHECK(published("soon", DateOrder::Unknown).method == DateMethod::Unreadable);
  CHECK(published("2012-01-02T03:04:05+09:00", DateOrder::Unknown).utc_offset_minutes == 540);
}

TEST_CASE("hostile lines are rejected with their reason") {
  struct Case {
    std::string line;
    std::string_view code;
  };
  const auto nested = [](int depth) {
    const auto n = static_cast<std::size_t>(depth);
    return R"({"title":"T","x":)" + std::string(n, '[') + std::string(n, ']') + "}";
  };
  std::string many = R"({"title":"T")";
  for (int i = 0; i < 1001; ++i) many += ",\"f" + std::to_string(i) + "\":1";
  std::string long_text = R"({"title":"T","body":")" + std::string((10U << 20U) + 1, 'x') + "\"}";
  std::string wordy = R"({"title":"T","body":")";
  for (int i = 0; i < 100'001; ++i) wordy += "a ";
  const Case cases[] = {
      {"", "invalid_json"},
      {"{", "invalid_json"},
      {"nonsense", "invalid_json"},
      {R"({"title":"T"} x)", "invalid_json"},
      {R"({"title":"T",})", "invalid_json"},
      {R"({"title":"\ud800"})", "invalid_json"},
      {"{\"title\":\"a\tb\"}", "invalid_json"},
      {R"({"title":"T","x":1e400})", "invalid_json"},
      {"{\"title\":\"\xff\"}", "invalid_utf8"},
      {"{\"title\":\"\xc0\xaf\"}", "invalid_utf8"},
      {"{\"title\":\"\xed\xa0\x80\"}", "invalid_utf8"},
      {"{\"\xff\":1}", "invalid_utf8"},
      {"[1]", "not_an_object"},
      {"12", "not_an_object"},
      {"null", "not_an_object"},
      {nested(31), "taken"},
      {nested(32), "too_deep"},
      {nested(1'000'000), "too_deep"},
      {R"({"title":"T","x":)" + std::string(100'000, '{'), "invalid_json"},
      {many + "}", "too_many_fields"},
      {R"({"title":"T","title":"U"})", "duplicate_field"},
      {R"({"title":"T","x":1,"x":2})", "duplicate_field"},
      {R"({"title":"T","x":{"a":1,"a":2}})", "taken"},
      {R"({"title":7})", "wrong_type"},
      {R"({"title":["T"]})", "wrong_type"},
      {R"({"title":"T","headline":7})", "wrong_type"},
      {R"({"title":"T","body":{"p":"x"}})", "wrong_type"},
      {R"({"title":"T","body":["x",7]})", "wrong_type"},
      {R"({"title":"T","body":["x",["y"]]})", "wrong_type"},
      {R"({"title":"T","date":1496275200})", "wrong_type"},
      {R"({"title":"T","date":{"when":"2025"}})", "wrong_type"},
      {R"({"title":"T","date":{"value":{"a":1}}})", "wrong_type"},
      {R"({"title":"T","date":{"value":"2025","method":"guess"}})", "wrong_type"},
      {R"({"title":"T","author":{"name":"X"}})", "wrong_type"},
      {R"({"title":"T","topics":[1]})", "wrong_type"},
      {R"({"title":"T","partial":"yes"})", "wrong_type"},
      {R"({"title":"T","source":false})", "wrong_type"},
      {R"({"title":"T","id":1.5})", "wrong_type"},
      {R"({"title":"T","id":42})", "taken"},
      {R"({"title":"a\u0000b"})", "nul_character"},
      {R"({"title":"T","x":{"y":"\u0000"}})", "nul_character"},
      {R"({"title":"T","a\u0000b":1})", "nul_character"},
      {std::string("{\"title\":\"T\"}\0{", 15), "nul_character"},
      {R"({})", "no_text"},
      {R"({"id":"x","lead":"only a lead"})", "no_text"},
      {R"({"title":" \u0001 ","body":"\n\n"})", "no_text"},
      {R"({"title":")" + std::string(4097, 'x') + "\"}", "field_too_long"},
      {R"({"title":"T","source":")" + std::string(1001, 'x') + "\"}", "field_too_long"},
      {R"({"title":"T","id":")" + std::string(200, 'x') + "\"}", "taken"},
      {R"({"title":"T","id":")" + std::string(201, 'x') + "\"}", "id_too_long"},
      {long_text, "article_too_long"},
      {wordy + "\"}", "article_too_long"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line.substr(0, 60));
    CHECK(code_of(c.line) == c.code);
  }
}

TEST_CASE("a reason names the field, what it is, and where reading failed") {
  CHECK(reason_of(R"({"title":7})") == "the field 'title' is a number, not a string");
  CHECK(reason_of(R"({"title":"T","topics":[1]})") ==
        "the field 'topics' is an array of other things than strings");
  CHECK(reason_of(R"({"title":"T",})").find("at byte 13") != std::string::npos);
}

TEST_CASE("controls become spaces and an explicit id of digits is text") {
  CHECK(article_of(R"({"title":"a\u0001b\u001fc"})").title == "a b c");
  CHECK(article_of(R"({"title":"T","id":42})").id.value == "42");
}

TEST_CASE("first_indexed and seq of the input are ignored and not kept") {
  const Article article =
      article_of(R"({"title":"T","seq":9,"first_indexed":"2020-01-01T00:00:00Z"})");
  CHECK(article.seq == 0);
  CHECK(article.first_indexed == 0);
  CHECK(article.extra.empty());
}

// Random members that are what a reader would have made of them.
Article random_article(std::mt19937& random) {
  static const std::vector<std::string> kTexts{
      "Rice",           "a \"quoted\" word", "東京　都", "back\\slash",
      "café </script>", "tab-free line",     "emoji 🌾",  "100 %"};
  static const std::vector<std::string> kDates{"2025",
                                               "2025-05",
                                               "2025-05-31",
                                               "2025-05-31T04:11+09:00",
                                               "9/6/17",
                                               "0001-11-30",
                                               "26-FEB-1987 15:01:01.79",
                                               "soon",
                                               ""};
  const auto text = [&] { return kTexts[random() % (kTexts.size())]; };
  const auto some = [&] { return random() % 2 == 0; };
  Article article;
  article.id = {"id " + std::to_string(random())};
  article.title = "T" + text();
  if (some()) article.lead = "L" + text();
  for (unsigned i = 0; i < random() % 4; ++i) article.body.push_back("p" + text());
  if (some()) article.source = "s" + text();
  if (some()) article.agency = "a" + text();
  if (some()) article.place = "p" + text();
  if (some()) article.authors = {"x" + text(), "y" + text()};
  if (some()) article.topics = {"t1", "t2 " + text()};
  if (some()) article.language = "fr";
  if (some()) article.url = "https://e.org/" + std::to_string(random());
  if (some()) article.rights = "r" + text();
  article.partial = some();
  article.published = parse_published(kDates[random() % kDates.size()]);
  if (some()) article.extra = {{"headline", "\"H\""}, {"n", R"({"a":[1.0,"x\u0001"]})"}};
  return article;
}

TEST_CASE("what dump writes, add reads back to the same article") {
  const std::uint32_t seed = std::random_device()();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int i = 0; i < 300; ++i) {
    const Article article = random_article(random);
    const std::string line = article_json(article);
    CAPTURE(line);
    const Article read = article_of(line);
    CHECK(read == article);
    CHECK(article_json(read) == line);
  }
}

}  // namespace
}  // namespace backfile

// The archive as a whole: its features, its truth, and that it is the same everywhere.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/tools/corpus_reading.hpp"
#include "tools/corpus/inflection.hpp"
#include "tools/corpus/tidy.hpp"

using namespace backfile::corpus;

namespace {

std::uint64_t fnv1a(std::string_view bytes, std::uint64_t hash = 0xcbf29ce484222325ULL) {
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
  return hash;
}

// Share of the inner paragraphs of one article that another has, too. The first and the last may
// differ in dateline and promotion.
double shared_paragraphs(const Article& article, const Article& other) {
  if (article.body.size() < 3) return 0;
  std::set<std::string> has;
  for (const std::string& paragraph : other.body) has.insert(plain(paragraph));
  std::size_t shared = 0;
  for (std::size_t i = 1; i + 1 < article.body.size(); ++i) {
    shared += has.count(plain(article.body[i]));
  }
  return static_cast<double>(shared) / static_cast<double>(article.body.size() - 2);
}

}  // namespace

TEST_CASE("the bytes of a small archive are those written when it was last changed on purpose") {
  Composer composer = make_composer(300);
  std::uint64_t hash = fnv1a("");
  for (Number number = 0; number < 300; ++number) hash = fnv1a(line_of(composer, number), hash);
  CHECK(hash == 0x91a2eeda1bbb8082ULL);
}

TEST_CASE("an article is the same whatever was written before it") {
  constexpr Number kArticles = 400;
  Composer forwards = make_composer(kArticles);
  Composer backwards = make_composer(kArticles);
  std::vector<std::string> lines;
  for (Number number = 0; number < kArticles; ++number) lines.push_back(line_of(forwards, number));
  for (Number number = kArticles; number-- > 0;) {
    CAPTURE(number);
    REQUIRE(line_of(backwards, number) == lines[number]);
  }
}

TEST_CASE("another seed is another archive") {
  Composer one = make_composer(50, 1);
  Composer two = make_composer(50, 2);
  std::size_t equal_titles = 0;
  for (Number number = 0; number < 50; ++number) {
    equal_titles += one.compose(number).title == two.compose(number).title ? 1U : 0U;
  }
  CHECK(equal_titles < 3);
}

TEST_CASE("every line is a JSON object with the members an indexer knows, and its id is its own") {
  constexpr Number kArticles = 1500;
  const std::set<std::string> known = {"id",     "title", "lead",    "body",    "source",
                                       "agency", "place", "authors", "topics",  "language",
                                       "url",    "date",  "rights",  "partial", "made"};
  Composer composer = make_composer(kArticles);
  std::set<std::string> ids;
  for (Number number = 0; number < kArticles; ++number) {
    const std::string line = line_of(composer, number);
    CAPTURE(line);
    REQUIRE(line.find('\n') == line.size() - 1);
    rapidjson::Document document;
    document.Parse<rapidjson::kParseValidateEncodingFlag>(line.data(), line.size() - 1);
    REQUIRE_FALSE(document.HasParseError());
    for (std::size_t i = 0; i < document.MemberCount(); ++i) {
      const auto member = document.MemberBegin() + static_cast<std::ptrdiff_t>(i);
      REQUIRE(known.count(member->name.GetString()) == 1);
    }
    REQUIRE(ids.insert(document["id"].GetString()).second);
    REQUIRE(document["title"].GetStringLength() > 0);
    REQUIRE(document["body"].Size() > 0);
    for (const auto& paragraph : document["body"].GetArray()) {
      REQUIRE(paragraph.GetStringLength() > 0);
    }
    REQUIRE(document["topics"].Size() >= 1);
    REQUIRE(document["topics"].Size() <= 3);
  }
}

TEST_CASE("without --truth nothing tells a copy from an original") {
  Composer composer = make_composer(200);
  for (Number number = 0; number < 200; ++number) {
    const std::string line = line_of(composer, number, false);
    CHECK(line.find("\"made\"") == std::string::npos);
    CHECK(line.find("copy_of") == std::string::npos);
  }
}

TEST_CASE("text is finished: no marks of the grammar, doubled words or stray punctuation") {
  constexpr Number kArticles = 1500;
  Composer composer = make_composer(kArticles);
  for (Number number = 0; number < kArticles; ++number) {
    const Article article = composer.compose(number);
    if (article.partial) continue;  // excerpts end as they may
    std::vector<std::string> texts = article.body;
    texts.push_back(article.title);
    texts.push_back(article.lead);
    for (const std::string& text : texts) {
      CAPTURE(text);
      for (const std::string_view flaw :
           {"{", "}", "_", "\x01", "\x02", "  ", " ,", ",,", ",.", "..\"", " the the ", " a a "}) {
        REQUIRE(text.find(flaw) == std::string::npos);
      }
    }
  }
}

TEST_CASE("publication days lie within the years and never run backwards") {
  constexpr Number kArticles = 5000;
  const Planner planner(1, Timeline(kFirst, kLast, kArticles));
  Seconds before = kFirst;
  for (Number number = 0; number < kArticles; ++number) {
    const Seconds published = planner.plan(number).published;
    REQUIRE(published >= before);
    REQUIRE(published < kLast);
    before = published;
  }
}

TEST_CASE("a copy has its original's words in another publisher, later") {
  constexpr Number kArticles = 5000;
  Composer composer = make_composer(kArticles);
  std::map<std::string, Number> numbers;
  std::size_t copies = 0;
  std::size_t with_other_headline = 0;
  std::map<Number, std::size_t> copies_of;
  for (Number number = 0; number < kArticles; ++number) {
    const Article article = composer.compose(number);
    numbers[article.id] = number;
    if (article.truth.copy_of.empty()) continue;
    CAPTURE(article.id);
    REQUIRE(numbers.count(article.truth.copy_of) == 1);
    const Number origin = numbers[article.truth.copy_of];
    ++copies_of[origin];
    const Article original = composer.compose(origin);
    ++copies;
    with_other_headline += plain(article.title) != plain(original.title) ? 1U : 0U;
    CHECK(article.source != original.source);
    CHECK(article.agency == original.agency);
    CHECK_FALSE(article.agency.empty());
    CHECK(article.language == original.language);
    CHECK(article.truth.story == original.truth.story);
    CHECK(original.truth.copy_of.empty());
    CHECK(article.truth.published >= original.truth.published);
    if (!article.partial && !original.partial && article.body.size() > 2) {
      CHECK(shared_paragraphs(article, original) == 1.0);
    }
  }
  CHECK(copies > 500);
  CHECK(with_other_headline * 2 > copies);
  const auto most =
      std::max_element(copies_of.begin(), copies_of.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  CHECK(most->second >= 3);
  CHECK(most->second <= 16);
}

TEST_CASE("a follow-up tells the same story in other words") {
  constexpr Number kArticles = 1500;
  Composer composer = make_composer(kArticles);
  std::size_t pairs = 0;
  for (Number number = 0; number < kArticles; ++number) {
    const Plan plan = composer.planner().plan(number);
    if (plan.kind != Kind::FollowUp) continue;
    const Article article = composer.compose(number);
    const Article start = composer.compose(plan.story);
    CHECK(article.topics.front() == start.topics.front());
    CHECK(shared_paragraphs(article, start) <= 0.5);
    ++pairs;
  }
  CHECK(pairs > 300);
}

TEST_CASE("a correction names the headline and gives a number that the article did not") {
  constexpr Number kArticles = 5000;
  Composer composer = make_composer(kArticles);
  std::size_t corrections = 0;
  for (Number number = 0; number < kArticles; ++number) {
    const Plan plan = composer.planner().plan(number);
    if (plan.kind != Kind::Correction) continue;
    const Article article = composer.compose(number);
    const Article original = composer.compose(plan.original);
    if (article.partial) continue;
    ++corrections;
    CAPTURE(article.id);
    CHECK(article.truth.correction_of == original.id);
    CHECK(article.source == original.source);
    CHECK(plan.published >= composer.planner().plan(plan.original).published);
    CHECK(plain(article.body.front()).find(plain(original.title)) != std::string::npos);
  }
  CHECK(corrections >= 20);
}

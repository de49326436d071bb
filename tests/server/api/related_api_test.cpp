// Related articles through their real route, and the bodies of listed articles.
#include <doctest/doctest.h>

#include "tests/server/api/api_harness.hpp"

namespace backfile {
namespace {

using test::ApiHarness;
using test::made_articles;
using test::names_of;
using test::SmallArchive;
using test::text_of;

// The made articles, of which 2 to 5 have rare words in common.
std::vector<Article> articles_with_kin() {
  std::vector<Article> articles = made_articles(60);
  for (std::size_t number = 2; number <= 5; ++number) {
    articles[number - 1].body.emplace_back("The lighthouse keeper counted whales.");
  }
  return articles;
}

TEST_CASE("related articles never hold the article itself and say why they are there") {
  SmallArchive archive;
  archive.add(articles_with_kin());
  ApiHarness harness(archive.path());
  const auto answer = harness.json("/api/v1/articles/article-2/related?limit=2");
  CHECK(names_of(answer) == std::vector<std::string>{"results", "index"});
  CHECK(answer["results"].Size() == 2);
  for (const auto& hit : answer["results"].GetArray()) {
    CHECK(text_of(hit["id"]) != "article-2");
    CHECK(hit["because"].Size() >= 1);
    CHECK(hit["title_highlights"].Empty());
  }
  const auto few = harness.json("/api/v1/articles/article-2/related?fields=title");
  CHECK(few["results"].Size() == 3);
  for (const auto& hit : few["results"].GetArray()) {
    CHECK(names_of(hit) == std::vector<std::string>{"id", "title", "because"});
  }
}

TEST_CASE("results have their bodies where those are asked for, with snippets or without") {
  SmallArchive archive;
  archive.add(articles_with_kin());
  ApiHarness harness(archive.path());
  for (const std::string target :
       {"/api/v1/search?q=whales&fields=body", "/api/v1/search?q=whales&fields=body,snippets",
        "/api/v1/articles/article-2/related?fields=body"}) {
    CAPTURE(target);
    const auto answer = harness.json(target);
    CHECK(answer["results"].Size() >= 3);
    for (const auto& hit : answer["results"].GetArray()) CHECK(hit["body"].Size() == 3);
  }
}

}  // namespace
}  // namespace backfile

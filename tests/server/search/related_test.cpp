#include "server/search/related.hpp"

#include <doctest/doctest.h>

#include "server/search/live_archive.hpp"
#include "server/search/searcher.hpp"
#include "tests/support/small_archive.hpp"

namespace backfile {
namespace {

using test::SmallArchive;

Article article(std::string id, std::string title, std::string body, std::string language = "en") {
  Article made;
  made.id = ArticleId{std::move(id)};
  made.title = std::move(title);
  made.body = {std::move(body)};
  made.language = std::move(language);
  return made;
}

std::vector<Article> an_archive() {
  std::vector<Article> articles{
      article("steel1", "Steel tariffs rise",
              "The steel tariffs on aluminium imports were raised by the Ostmark ministry."),
      article("steel2", "Ministry defends tariffs",
              "Ostmark defended its steel tariffs before the trade council."),
      article("steel3", "Aluminium prices",
              "Aluminium and steel buyers in Ostmark fear the tariffs."),
      article("match", "Harbour beat United",
              "A late goal by the striker gave Harbour victory over United."),
      article("match2", "United sack manager",
              "United dismissed their manager after the Harbour defeat and a late goal."),
      article("東1", "東京都の経済政策", "東京都は新しい経済政策を発表した。経済成長を目指す。",
              "ja"),
      article("東2", "経済政策に批判", "東京都の経済政策に対し、経済成長は難しいとの批判が出た。",
              "ja"),
  };
  for (int i = 0; i < 60; ++i) {
    articles.push_back(article("filler" + std::to_string(i), "Weather report",
                               "It was said that the weather would stay calm."));
  }
  return articles;
}

TEST_CASE("related articles share characteristic words, and say which") {
  SmallArchive archive;
  archive.add(an_archive());
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  const auto related = searcher.related({.article = ArticleId{"steel1"}, .limit = 10});
  REQUIRE(related);
  REQUIRE(related->hits.size() == 2);
  for (const RelatedHit& hit : related->hits) {
    CHECK((hit.article.id.value == "steel2" || hit.article.id.value == "steel3"));
    CHECK(hit.because.size() >= 2);
    CHECK(hit.score > 0);
  }
  CHECK(std::count(related->hits[0].because.begin(), related->hits[0].because.end(), "Ostmark") ==
        1);
}

TEST_CASE("an article is never related to itself, whatever it is called") {
  SmallArchive archive;
  archive.add(an_archive());
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  for (const char* id : {"steel1", "match", "東1", "filler3"}) {
    const auto related = searcher.related({.article = ArticleId{id}, .limit = 50});
    REQUIRE(related);
    for (const RelatedHit& hit : related->hits) {
      CHECK(hit.article.id.value != id);
    }
  }
}

TEST_CASE("Japanese articles are related by pairs of characters") {
  SmallArchive archive;
  archive.add(an_archive());
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  const auto related = searcher.related({.article = ArticleId{"東1"}, .limit = 5});
  REQUIRE(related->hits.size() == 1);
  CHECK(related->hits[0].article.id.value == "東2");
}

TEST_CASE("the list is the same every time") {
  SmallArchive archive;
  archive.add(an_archive());
  LiveArchive live(archive.path(), {.readers = 2});
  Searcher searcher(live);
  const auto names = [&] {
    std::string all;
    const auto related = searcher.related({.article = ArticleId{"match"}, .limit = 10});
    for (const RelatedHit& hit : related->hits) {
      all += hit.article.id.value;
      for (const std::string& word : hit.because) {
        all += " " + word;
      }
      all += "\n";
    }
    return all;
  };
  const std::string first = names();
  CHECK_FALSE(first.empty());
  for (int i = 0; i < 20; ++i) {
    CHECK(names() == first);
  }
}

TEST_CASE("words that everything has relate nothing") {
  SmallArchive archive;
  archive.add(an_archive());
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  CHECK(searcher.related({.article = ArticleId{"filler1"}, .limit = 10})->hits.empty());
}

TEST_CASE("an unknown article has no answer, and an article without text an empty one") {
  SmallArchive archive;
  std::vector<Article> articles = an_archive();
  articles.push_back(article("numbers", "12 34", "5678"));
  archive.add(articles);
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  CHECK_FALSE(searcher.related({.article = ArticleId{"nobody"}, .limit = 10}));
  CHECK(searcher.related({.article = ArticleId{"numbers"}, .limit = 10})->hits.empty());
}

}  // namespace
}  // namespace backfile

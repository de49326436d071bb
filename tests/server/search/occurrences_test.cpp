// Lists of occurrences over a whole archive.
#include "server/search/occurrences.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include <doctest/doctest.h>

#include "server/query/tree.hpp"
#include "server/search/live_archive.hpp"
#include "server/search/places.hpp"
#include "server/search/searcher.hpp"
#include "tests/server/search/marked_snippet.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/small_archive.hpp"

namespace backfile {
namespace {

using test::query;
using test::RandomArticles;
using test::SmallArchive;

constexpr unsigned kSeed = 20261127;

std::vector<Article> random_articles(std::size_t count) {
  RandomArticles random(kSeed);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) articles.push_back(random.article(i));
  return articles;
}

struct Line {
  std::string id;
  std::optional<Instant> published;
  KwicLine line;
  bool operator==(const Line&) const = default;
};

std::vector<Line> lines_of(const KwicResult& page) {
  std::vector<Line> lines;
  for (const KwicHit& hit : page.hits) {
    CHECK_FALSE(hit.lines.empty());
    for (const KwicLine& line : hit.lines) {
      lines.push_back({hit.article.id.value, hit.article.published.start, line});
    }
  }
  return lines;
}

std::vector<Line> walk(Searcher& searcher, SearchRequest request) {
  std::vector<Line> lines;
  for (;;) {
    const KwicResult page = searcher.kwic(request);
    const std::vector<Line> some = lines_of(page);
    CHECK(some.size() <= request.limit);
    CHECK((some.size() == request.limit || !page.next));
    lines.insert(lines.end(), some.begin(), some.end());
    if (!page.next) return lines;
    request.after = page.next;
  }
}

SearchRequest request_of(Node tree, std::size_t limit) {
  SearchRequest request;
  request.query = std::move(tree);
  request.limit = limit;
  return request;
}

TEST_CASE("a word occurs as often as the index has places for it") {
  CAPTURE(kSeed);
  SmallArchive archive;
  archive.add(random_articles(150));
  LiveArchive live(archive.path(), {.readers = 2});
  Searcher searcher(live);
  const auto snapshot = live.current();
  const auto reader = snapshot->lease();
  const auto file = std::make_shared<const glass::TableFile>(snapshot->generation(),
                                                             reader->database.get_revision());
  RandomArticles random(kSeed + 1);
  std::size_t words = 0;
  for (int i = 0; i < 400; ++i) {
    const Node tree = random.query(0);
    const auto* word = std::get_if<Word>(&tree.value);
    if (word == nullptr || position_space(word->field) != PositionSpace::Text) continue;
    ++words;
    TermReader terms(reader->database, file);
    PlaceReader places(terms);
    PlacePlan plan = plan_places(tree, {.stem_classes = snapshot->metadata().stem_classes,
                                        .stemmers = reader->stemmers,
                                        .terms = terms});
    std::size_t count = 0;
    for (const Docid docid : snapshot->live()) count += places.places(plan, docid).size();
    CAPTURE(word->word);
    const KwicResult result = searcher.kwic(request_of(tree, 10));
    CHECK(result.occurrences == count);
    CHECK(walk(searcher, request_of(tree, 200)).size() == count);
  }
  CHECK(words > 20);
}

TEST_CASE("a walk meets every occurrence once, whatever the page, oldest first, undated last") {
  CAPTURE(kSeed);
  SmallArchive archive;
  archive.add(random_articles(150));
  LiveArchive live(archive.path(), {.readers = 2});
  Searcher fast(live);
  Searcher plain(live, {.engine = Engine::Plain});
  RandomArticles random(kSeed + 2);
  for (int i = 0; i < 25; ++i) {
    SearchRequest request = random.request();
    request.facets.clear();
    request.histogram.reset();
    request.histogram_auto = false;
    request.after.reset();
    request.limit = 100'000;
    const std::vector<Line> whole = walk(fast, request);
    CHECK(walk(plain, request) == whole);
    CHECK(fast.kwic(request).occurrences == whole.size());
    CHECK(fast.kwic(request).total == fast.search(request).total);
    const auto stands_before = [](const Line& a, const Line& b) {
      constexpr Instant kLast = std::numeric_limits<Instant>::max();
      return std::tuple(a.published.value_or(kLast), a.id) <
             std::tuple(b.published.value_or(kLast), b.id);
    };
    CHECK(std::is_sorted(whole.begin(), whole.end(), stands_before));
    for (const std::size_t limit : {1U, 3U, 50U}) {
      request.limit = limit;
      CHECK(walk(fast, request) == whole);
    }
  }
}

Article article(std::string id, std::vector<std::string> body, std::string source = "") {
  Article made;
  made.id = ArticleId{std::move(id)};
  made.body = std::move(body);
  made.language = "en";
  made.source = std::move(source);
  return made;
}

TEST_CASE("articles that match without an occurrence count but have no lines") {
  SmallArchive archive;
  archive.add({article("a", {"rice"}), article("b", {"wheat"}, "Ledger"),
               article("c", {"rice and wheat"}, "Ledger")});
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  const KwicResult result = searcher.kwic(request_of(query("rice OR source:ledger"), 20));
  CHECK(result.total == 3);
  CHECK(result.occurrences == 2);
  REQUIRE(result.hits.size() == 2);
  CHECK(result.hits[0].article.id.value == "a");
  CHECK(result.hits[1].article.id.value == "c");
  CHECK_FALSE(result.next);

  const KwicResult none = searcher.kwic(request_of(query("source:ledger"), 20));
  CHECK(none.total == 2);
  CHECK(none.occurrences == 0);
  CHECK(none.hits.empty());
}

TEST_CASE("occurrences in many articles are not counted, but all listed") {
  SmallArchive archive;
  std::vector<Article> articles;
  for (std::uint64_t i = 0; i <= kMostArticlesCounted; ++i) {
    articles.push_back(article("a" + std::to_string(i), {"rice, rice"}));
  }
  archive.add(articles);
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  const KwicResult result = searcher.kwic(request_of(query("rice"), 5));
  CHECK(result.total == kMostArticlesCounted + 1);
  CHECK_FALSE(result.occurrences);
  CHECK(walk(searcher, request_of(query("rice"), 7)).size() == 2 * articles.size());
  archive.remove({"a7"});
  live.refresh();
  CHECK(searcher.kwic(request_of(query("rice"), 5)).occurrences == 2 * kMostArticlesCounted);
}

TEST_CASE("a page of none answers counts alone") {
  SmallArchive archive;
  archive.add({article("a", {"rice rice"})});
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  const KwicResult result = searcher.kwic(request_of(query("rice"), 0));
  CHECK(result.total == 1);
  CHECK(result.occurrences == 2);
  CHECK(result.hits.empty());
  CHECK_FALSE(result.next);
}

TEST_CASE("a walk goes on when the article it stands in is taken away") {
  SmallArchive archive;
  archive.add({article("a", {"rice rice rice"}), article("b", {"rice"})});
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  SearchRequest request = request_of(query("rice"), 2);
  request.after = searcher.kwic(request).next;
  REQUIRE(request.after);
  CHECK(request.after->id.value == "a");
  CHECK(request.after->offset == 2);
  archive.remove({"a"});
  live.refresh();
  const KwicResult rest = searcher.kwic(request);
  REQUIRE(rest.hits.size() == 1);
  CHECK(rest.hits[0].article.id.value == "b");
  CHECK_FALSE(rest.next);
}

}  // namespace
}  // namespace backfile

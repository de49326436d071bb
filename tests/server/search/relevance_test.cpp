// What stands above what, over small archives written for it.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "server/query/format.hpp"
#include "server/query/natural.hpp"
#include "server/search/live_archive.hpp"
#include "server/search/searcher.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/small_archive.hpp"

namespace backfile {
namespace {

constexpr Instant kDay = kSecondsADay;

Article article(std::string id, std::string title, std::vector<std::string> body) {
  Article made;
  made.id = ArticleId{std::move(id)};
  made.title = std::move(title);
  made.body = std::move(body);
  made.language = "en";
  return made;
}

// The same number of words, so that length decides nothing.
std::string padded(const std::string& text, std::size_t words) {
  std::string result = text;
  for (std::size_t i = 0; i < words; ++i) result += " filler" + std::to_string(i);
  return result;
}

class Archive {
 public:
  explicit Archive(std::vector<Article> articles) {
    // Others, so that no word of a test is in most of the archive.
    for (int i = 0; i < 40; ++i) {
      articles.push_back(article("z" + std::to_string(i), "Other news", {padded("nothing", 20)}));
    }
    archive_.add(articles);
    live_ = std::make_unique<LiveArchive>(archive_.path(), LiveArchiveOptions{.readers = 1});
    searcher_ = std::make_unique<Searcher>(*live_);
  }

  SearchResult search(std::string_view query, SearchRequest request = {}) {
    request.query = std::get<ParsedQuery>(parse_query(query)).tree;
    return searcher_->search(request);
  }
  SearchResult any(std::string_view query, SearchRequest request = {}) {
    request.query = std::get<ParsedQuery>(parse_natural(query)).tree;
    return searcher_->search(request);
  }

 private:
  test::SmallArchive archive_;
  std::unique_ptr<LiveArchive> live_;
  std::unique_ptr<Searcher> searcher_;
};

std::string order(const SearchResult& result) {
  std::string ids;
  for (const Hit& hit : result.hits) ids += hit.article.id.value;
  return ids;
}

SearchRequest explained() {
  SearchRequest request;
  request.explain = true;
  return request;
}

TEST_CASE("the form that was typed stands above other forms of the word") {
  Archive archive(
      {article("a", "x", {padded("tariff", 30)}), article("b", "x", {padded("tariffs", 30)})});
  CHECK(order(archive.search("tariff")) == "ab");
  CHECK(order(archive.search("tariffs")) == "ba");
}

TEST_CASE("a word in the headline counts more than one in the lead, and that more than one below") {
  Archive archive({article("a", "x y", {padded("rice", 60)}),
                   article("b", "x y", {padded("w", 58) + " rice"}),
                   article("c", "rice y", {padded("w", 59)})});
  CHECK(order(archive.search("rice")) == "cab");
}

TEST_CASE("words beside one another stand above words apart") {
  Archive archive({article("a", "x", {padded("rice", 30) + " council"}),
                   article("b", "x", {"rice council " + padded("w", 29)}),
                   article("c", "x", {"rice one two council " + padded("w", 27)})});
  CHECK(order(archive.search("rice council")) == "bca");
}

TEST_CASE("a headline that is the query comes first, whatever else is said more often") {
  Archive archive({article("a", "Rice council rice council", {"rice council rice council"}),
                   article("b", "Rice Council!", {padded("nothing", 200)}),
                   article("c", "The rice council", {"rice council"})});
  CHECK(order(archive.search("rice council")).front() == 'b');
  CHECK(order(archive.search("\"Rice council\"")).front() == 'b');
  CHECK(order(archive.any("rice council")).front() == 'b');
}

TEST_CASE("any word may match when asked for so, and more of them rank higher") {
  Archive archive({article("a", "x", {padded("rice tariff", 28)}),
                   article("b", "x", {padded("rice", 29)}),
                   article("c", "x", {padded("wheat", 29)})});
  const SearchResult found = archive.any("What is the tariff on rice?");
  CHECK(found.total == 2);
  CHECK(order(found) == "ab");
  CHECK(archive.search("rice tariff").total == 1);
  CHECK(archive.any("rice wheat -tariff").total == 2);
}

TEST_CASE("where any word will do, words in one passage rank above the same words far apart") {
  Archive archive({article("a", "x", {padded("rice", 60), padded("tariff", 60)}),
                   article("b", "x", {padded("rice tariff", 59), padded("more", 60)})});
  const SearchResult found = archive.any("tariff for rice", explained());
  CHECK(order(found) == "ba");
  const auto& because = found.hits.front().explanation;
  CHECK(std::count_if(because.begin(), because.end(), [](const Contribution& each) {
          return each.form == MatchForm::Passage;
        }) == 2);
}

TEST_CASE("a word that articles come back to weighs more than one they say once") {
  std::vector<Article> articles;
  for (int i = 0; i < 6; ++i) {
    articles.push_back(article("s" + std::to_string(i), "x", {padded("often often often", 40)}));
    articles.push_back(article("t" + std::to_string(i), "x", {padded("once", 42)}));
  }
  articles.push_back(article("a", "x", {padded("often", 42)}));
  articles.push_back(article("b", "x", {padded("once", 42)}));
  Archive archive(articles);
  const auto score_of = [&](const std::string& word, const std::string& id) {
    for (const Hit& hit : archive.search(word).hits) {
      if (hit.article.id.value == id) return hit.score;
    }
    return 0.0;
  };
  CHECK(score_of("often", "a") > 1.2 * score_of("once", "b"));
}

TEST_CASE("where any word will do, a country's name scores for its people, and matches no more") {
  std::vector<Article> articles{article("a", "x", {padded("Algeria votes", 20)}),
                                article("b", "x", {padded("Algerian votes", 20)}),
                                article("c", "x", {padded("votes", 21)}),
                                article("d", "x", {padded("megan", 21)}),
                                article("e", "x", {padded("megan votes", 20)}),
                                article("f", "x", {padded("mega votes", 20)}),
                                article("g", "x", {padded("mega", 21)})};
  for (int i = 0; i < 3; ++i) {
    articles.push_back(
        article("n" + std::to_string(i), "x", {padded("Algeria and Algerian ministers", 20)}));
  }
  Archive archive(articles);
  const auto rank = [&](std::string_view query, char id) {
    return order(archive.any(query)).find(id);
  };
  CHECK(rank("Algerian votes", 'b') < rank("Algerian votes", 'a'));
  CHECK(rank("Algerian votes", 'a') < rank("Algerian votes", 'c'));
  CHECK(rank("votes in Algeria", 'b') < rank("votes in Algeria", 'c'));
  CHECK(archive.any("Algerian ships").total == 4);
  CHECK(archive.search("Algerian votes").total == 1);
  // Megan is no people of Mega: the two never stand in one article.
  const SearchResult megan = archive.any("Megan votes", explained());
  for (const Hit& hit : megan.hits) {
    for (const Contribution& each : hit.explanation) {
      if (hit.article.id.value == "f") CHECK(each.text != "megan");
    }
  }
}

TEST_CASE("age takes from the score when asked for, by a share that halves") {
  Article old = article("a", "rice rice", {padded("rice", 20)});
  old.published.start = 0;
  Article fresh = article("b", "x y", {padded("rice", 20)});
  fresh.published.start = 100 * kDay;
  Archive archive({old, fresh});
  CHECK(order(archive.search("rice")) == "ab");
  SearchRequest request;
  request.recency = Recency{.half_life_days = 10, .at = 100 * kDay};
  CHECK(order(archive.search("rice", request)) == "ba");
  request.recency->half_life_days = 50;
  const double plain = archive.search("rice").hits.front().score;
  for (const Hit& hit : archive.search("rice", request).hits) {
    if (hit.article.id.value == "a") {
      CHECK(hit.score == doctest::Approx(plain * (0.4 + 0.6 / 4)));
    }
  }
}

TEST_CASE(
    "feedback brings articles of the same story up, says by which words, and matches no more") {
  Archive archive({article("a", "x", {padded("flood harvest paddy drought", 20)}),
                   article("b", "x", {padded("flood harvest paddy drought", 20)}),
                   article("c", "x", {padded("flood", 24)}),
                   article("d", "x", {padded("flood paddy", 23)})});
  SearchRequest request;
  request.expand = true;
  const SearchResult found = archive.search("flood", request);
  CHECK(found.total == 4);
  CHECK(std::find(found.expansion.begin(), found.expansion.end(), "paddy") !=
        found.expansion.end());
  CHECK(order(found).find('d') < order(found).find('c'));
  CHECK(archive.search("flood").expansion.empty());
}

TEST_CASE("an explanation sums to the score and names the form that matched") {
  Archive archive({article("a", "Tariff news", {padded("tariffs on rice", 20)})});
  SearchRequest request;
  request.explain = true;
  const Hit hit = archive.search("tariff rice", request).hits.front();
  std::vector<MatchForm> forms;
  double sum = 0;
  for (const Contribution& contribution : hit.explanation) {
    if (contribution.text == "tariff") forms.push_back(contribution.form);
    sum += contribution.weight;
  }
  CHECK(sum == doctest::Approx(hit.score).epsilon(1e-9));
  CHECK(forms == std::vector<MatchForm>{MatchForm::Stem, MatchForm::Exact, MatchForm::Title,
                                        MatchForm::Lead});
  CHECK(archive.search("tariff").hits.front().explanation.empty());
}

TEST_CASE("explanations sum to the scores of random searches within a millionth") {
  constexpr unsigned kSeed = 20261125;
  CAPTURE(kSeed);
  test::RandomArticles random(kSeed);
  test::SmallArchive archive;
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 300; ++i) articles.push_back(random.article(i));
  archive.add(articles);
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);
  int explained = 0;
  for (int i = 0; i < 150; ++i) {
    SearchRequest request = random.request();
    request.sort = Sort::Relevance;
    request.explain = true;
    request.expand = i % 3 == 0;
    if (i % 4 == 0) request.recency = Recency{.half_life_days = 100, .at = 13'000 * kDay};
    CAPTURE(format_query(request.query));
    for (const Hit& hit : searcher.search(request).hits) {
      double sum = 0;
      for (const Contribution& contribution : hit.explanation) sum += contribution.weight;
      CHECK(std::abs(sum - hit.score) <= 1e-6 * std::max(1.0, std::abs(hit.score)));
      if (!hit.explanation.empty()) ++explained;
    }
  }
  CHECK(explained > 300);
}

TEST_CASE("weights other than the usual ones rank and explain alike") {
  test::SmallArchive archive;
  archive.add({article("a", "x", {padded("rice", 5)}), article("b", "x", {padded("rice", 90)}),
               article("c", "x", {padded("wheat", 40)})});
  LiveArchive live(archive.path(), {.readers = 1});
  RankingWeights weights;
  weights.bm25.b = 0;  // length counts for nothing
  Searcher usual(live);
  Searcher flat(live, {.weights = weights});
  SearchRequest request;
  request.query = Node{Word{Field::Text, "rice"}};
  request.explain = true;
  const auto spread = [&](Searcher& searcher) {
    const std::vector<Hit> hits = searcher.search(request).hits;
    for (const Hit& hit : hits) {
      double sum = 0;
      for (const Contribution& contribution : hit.explanation) sum += contribution.weight;
      CHECK(sum == doctest::Approx(hit.score).epsilon(1e-9));
    }
    return hits.front().score - hits.back().score;
  };
  CHECK(spread(usual) > 0.01);
  CHECK(spread(flat) == doctest::Approx(0));
}

TEST_CASE("the same search gives the same list a hundred times") {
  constexpr unsigned kSeed = 7;
  CAPTURE(kSeed);
  test::RandomArticles random(kSeed);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 100; ++i) articles.push_back(random.article(i));
  Archive archive(articles);
  const std::string first = order(archive.search("rice price -steel"));
  CHECK_FALSE(first.empty());
  for (int i = 0; i < 100; ++i) CHECK(order(archive.search("rice price -steel")) == first);
}

}  // namespace
}  // namespace backfile

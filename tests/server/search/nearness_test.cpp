#include "server/search/nearness.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "server/query/format.hpp"
#include "server/search/live_archive.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/small_archive.hpp"

namespace backfile {
namespace {

Node some_words(test::RandomArticles& random) {
  static const std::vector<std::string> kWords{"rice", "council", "tariff", "cafe",   "vote",
                                               "the",  "covid",   "19",     "absent", "minister"};
  std::vector<Node> parts;
  for (std::size_t i = 2 + random.below(4); i > 0; --i) {
    const std::string& word = kWords[random.below(kWords.size())];
    if (random.chance(20)) {
      parts.push_back({Phrase{Field::Text, {word, "rice"}, {false, false}}});
    } else {
      parts.push_back({Word{Field::Text, word}});
    }
  }
  return random.chance(70) ? Node{Any{std::move(parts)}} : Node{All{std::move(parts)}};
}

TEST_CASE("no article gains more by places than its bound says, which some do reach") {
  constexpr unsigned kSeed = 20261127;
  CAPTURE(kSeed);
  test::RandomArticles random(kSeed);
  test::SmallArchive archive;
  std::vector<Article> articles(200);
  for (std::size_t i = 0; i < articles.size(); ++i) articles[i] = random.article(i);
  archive.add(articles);
  LiveArchive live(archive.path(), {.readers = 1});
  const auto snapshot = live.current();
  const auto reader = snapshot->lease();
  const RankingWeights weights;
  int reached = 0;
  int below_all = 0;
  for (int i = 0; i < 100; ++i) {
    const Node tree = some_words(random);
    CAPTURE(format_query(tree));
    Nearness nearness(tree, weights, *reader, *snapshot);
    for (Docid docid = 1; docid <= articles.size(); ++docid) {
      CAPTURE(docid);
      const double most = nearness.most(docid);
      const double gain = nearness.gain(docid);
      CHECK(gain <= most);
      CHECK(most <= nearness.most() * (1 + 1e-6));
      if (gain > 0 && gain > most * (1 - 1e-6)) ++reached;
      if (most < nearness.most() * 0.9) ++below_all;
    }
  }
  CHECK(reached > 100);
  CHECK(below_all > 100);
}

}  // namespace
}  // namespace backfile

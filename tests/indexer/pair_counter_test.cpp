#include "indexer/pair_counter.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace backfile {
namespace {

Article article(std::string title, std::vector<std::string> body = {}) {
  Article made;
  made.title = std::move(title);
  made.body = std::move(body);
  return made;
}

// A word for each of the commonest, in every article, each in a paragraph of its own.
std::vector<std::string> common_words() {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < kCommonestWords; ++i) words.push_back("the" + std::to_string(i));
  return words;
}

// `count` articles with the common words and these texts.
void add(PairCounter& counter, std::size_t count, const std::vector<std::string>& texts) {
  std::vector<std::string> body = common_words();
  body.insert(body.end(), texts.begin(), texts.end());
  for (std::size_t i = 0; i < count; ++i) counter.add(article("", body));
}

TEST_CASE("pairs that many articles have are chosen, without the commonest words") {
  PairCounter counter;
  add(counter, 150, {"The0 White House said, the WHITE house."});
  add(counter, 50, {"nothing to see"});
  const FrequentPairs pairs = counter.choose();
  CHECK(pairs.contains("white", "house"));
  CHECK(pairs.contains("house", "said"));
  CHECK_FALSE(pairs.contains("the0", "white"));
  CHECK(pairs.lines().starts_with("house said\n"));  // by frequency, then by text
}

TEST_CASE("how often an article has a pair does not count, and two articles are too few") {
  PairCounter counter;
  add(counter, 198, {});
  add(counter, 2, {"gold rush gold rush gold rush gold rush"});
  CHECK(counter.choose().size() == 0);
  add(counter, 1, {"gold rush"});
  CHECK(counter.choose().lines() == "gold rush\n");
}

TEST_CASE("no pair runs from one paragraph to the next, nor over characters without spaces") {
  PairCounter counter;
  add(counter, 200, {"gold", "rush", "silver 東京 lining", "東京"});
  CHECK(counter.choose().size() == 0);
}

TEST_CASE("too few articles have no pairs") {
  PairCounter counter;
  CHECK(counter.choose().size() == 0);
  add(counter, kPairsNeed - 1, {"white house"});
  CHECK(counter.choose().size() == 0);
  add(counter, 1, {});
  CHECK(counter.choose().size() == 1);
}

TEST_CASE("there are never more than the most, those of most articles, in whatever order") {
  constexpr unsigned kSeed = 20261127;
  CAPTURE(kSeed);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < kMostPairs + 500; ++i) {
    texts.push_back("a" + std::to_string(i) + " b" + std::to_string(i));
  }
  std::vector<Article> articles;
  for (std::size_t i = 0; i < kPairsNeed; ++i) {
    std::vector<std::string> body = common_words();
    for (std::size_t t = 0; t < texts.size(); ++t) {
      const bool is_frequent = t < kMostPairs;
      if (i < (is_frequent ? 8U : 4U)) body.push_back(texts[t]);
    }
    articles.push_back(article("", body));
  }
  const auto choose = [&] {
    PairCounter counter;
    for (const Article& each : articles) counter.add(each);
    return counter.choose();
  };
  const FrequentPairs pairs = choose();
  CHECK(pairs.size() == kMostPairs);
  CHECK(pairs.contains("a0", "b0"));
  CHECK(pairs.contains("a1999", "b1999"));
  CHECK_FALSE(pairs.contains("a2000", "b2000"));
  std::shuffle(articles.begin(), articles.end(), std::mt19937(kSeed));
  CHECK(choose() == pairs);
}

}  // namespace
}  // namespace backfile

// Small seeded articles of few words and few values, so that random queries meet each other often.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "schema/article.hpp"
#include "schema/frequent_pairs.hpp"
#include "server/query/query.hpp"
#include "server/search/search_request.hpp"

namespace backfile::test {

class RandomArticles {
 public:
  // Some of the neighbours in its articles; its queries ask for those and others.
  static FrequentPairs pairs() {
    return FrequentPairs("rice council\ncouncil the\nthe tariff\nrice rice\n");
  }

  explicit RandomArticles(unsigned seed) : random_(seed) {}

  Article article(std::size_t number);
  Node query(int depth = 2);
  SearchRequest request();
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_()) % bound; }
  bool chance(unsigned percent) { return below(100) < percent; }

 private:
  std::string word();
  std::string text(std::size_t words);
  std::string pick(const std::vector<std::string>& values) { return values[below(values.size())]; }
  Node leaf();
  Node phrase();

  std::mt19937 random_;
};

}  // namespace backfile::test

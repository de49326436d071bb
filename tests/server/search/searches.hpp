// Archives and searches that tests of the Searcher are made of.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "server/search/searcher.hpp"
#include "tests/support/random_articles.hpp"

namespace backfile::test {

inline std::vector<Article> random_articles(unsigned seed, std::size_t count) {
  RandomArticles random(seed);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    articles.push_back(random.article(i));
  }
  return articles;
}

inline std::vector<std::string> ids_of(const SearchResult& result) {
  std::vector<std::string> ids;
  for (const Hit& hit : result.hits) {
    ids.push_back(hit.article.id.value);
  }
  return ids;
}

inline Article article(std::string id, std::string title, std::vector<std::string> body = {}) {
  Article made;
  made.id = ArticleId{std::move(id)};
  made.title = std::move(title);
  made.body = std::move(body);
  made.language = "en";
  made.source = "Harbour Gazette";
  return made;
}

inline SearchRequest word_search(const std::string& word) {
  SearchRequest request;
  request.query = Node{Word{Field::Text, word}};
  return request;
}

}  // namespace backfile::test

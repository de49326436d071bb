// Small random articles of few words in three languages, in an index as the indexer makes it: to
// compare what is highlighted with what is found.
#pragma once

#include <cstddef>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <xapian.h>

#include "schema/article.hpp"
#include "schema/metadata.hpp"
#include "schema/stemming.hpp"
#include "server/query/query.hpp"
#include "server/search/snippet.hpp"
#include "tests/support/temporary_directory.hpp"

namespace backfile::test {

class IndexedArticles {
 public:
  IndexedArticles(unsigned seed, std::size_t count);

  [[nodiscard]] const std::vector<Article>& articles() const { return articles_; }

  // Of each article, whether the query finds it.
  std::vector<bool> found(const Node& query);

 private:
  [[nodiscard]] std::filesystem::path path() const { return directory_.path() / "index"; }
  std::string text(std::size_t most);
  Article next();

  std::mt19937 random_;
  std::vector<Article> articles_;
  TemporaryDirectory directory_;
  Xapian::WritableDatabase index_;
  Metadata metadata_;
  StemmerSet stemmers_;
};

// Whether anything in title, lead or body is highlighted.
bool has_highlight(Highlighter& highlighter, const Article& article);

}  // namespace backfile::test

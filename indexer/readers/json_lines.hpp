// One line of JSON Lines -> an article, or why not. Says which names of the input mean what; the
// README shows the table.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "indexer/readers/json_members.hpp"
#include "indexer/rejection.hpp"
#include "schema/article.hpp"

namespace backfile {

// Bytes, unless said otherwise. Real news stays far below.
struct ArticleLimits {
  std::size_t id = 200;
  std::size_t title = 4096;
  std::size_t lead = 64 << 10;
  std::size_t value = 1000;  // source, agency, place, each author, each topic
  std::size_t url = 4096;
  std::size_t rights = 16 << 10;
  std::size_t values = 256;     // authors, topics: how many
  std::size_t text = 10 << 20;  // title, lead and body together
  std::size_t words = 100'000;  // of title, lead and body together
};

struct ReadOptions {
  DateOrder date_order = DateOrder::Unknown;
  std::string default_language{};  // where neither the input nor the script of the text says
  std::string default_source{};
  ArticleLimits limits{};
};

// Not thread-safe. Total: any bytes give an article or a rejection.
class JsonLinesReader {
 public:
  explicit JsonLinesReader(ReadOptions options = {}) : options_(std::move(options)) {}

  // The article has its id, given or derived. first_indexed and seq are 0 whatever the line says of
  // them.
  std::variant<Article, Rejection> read(std::string_view line);

 private:
  ReadOptions options_;
  JsonMemberParser parser_;
};

}  // namespace backfile

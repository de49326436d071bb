// The classes of work that are compared with other engines, and what one query of a class is when a
// reader of ours asks it: as a request of the Searcher and as an address of the API. Pure.
//
//   and      words that must all occur                or      any of them
//   phrase   side by side, as they are                common  one word of very many articles
//   filter   a word, a source, a month or a year      newest  a word, newest first
//   prefix   the beginning of a word                  mlt     articles related to one
//   page     10 hits, a snippet each, 20 sources, 20 topics, articles by month
//   nosnip   the same without snippets
//
// Hits are ids but on a page. Variants: top10 asks for the ten best hits; exact for the total
// besides, which we count in any case.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/search/search_request.hpp"
#include "tools/bench/query_file.hpp"

namespace backfile {

struct QueryClass {
  std::string name;
  std::string variant;
  bool operator==(const QueryClass&) const = default;
};

// "and:top10,page:exact"; a class without variant is top10. Throws std::invalid_argument.
std::vector<QueryClass> parse_classes(std::string_view text);
// Every class and variant, as parse_classes takes it.
std::string_view all_classes();
// Of the folder of query files: that of `page` serves `nosnip` too.
std::string query_file_name(const QueryClass& query_class);

// The query's text as it would be typed.
std::string typed_query(const QueryClass& query_class, const FileQuery& query);
// Requires: the class is not mlt. Throws std::invalid_argument for a text that is no query.
SearchRequest search_request(const QueryClass& query_class, const FileQuery& query);
std::string api_address(const QueryClass& query_class, const FileQuery& query);

}  // namespace backfile

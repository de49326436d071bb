// The same work as one search over HTTP, done with Xapian's own calls in this process and nothing
// else: what a program without columns, caches and block bounds would do. The yardstick of
// bench_pages.
//
//   hits       Enquire::get_mset(0, 20, all documents), so that the total is exact
//   facets     a MatchSpy each over source, topics, language, agency and year; where a value is
//   selected, the facet counts
//              again without it
//   histogram  a MatchSpy by month
//   page       the 20 records read and unpacked, MSet::snippet over each text
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "tools/bench/questions.hpp"

namespace backfile {

struct PlainPage {
  std::uint64_t total = 0;
  std::size_t bytes = 0;  // of titles and snippets made, so that no step can be optimised away
};

class PlainXapian {
 public:
  explicit PlainXapian(const Xapian::Database& database);
  ~PlainXapian();
  PlainXapian(const PlainXapian&) = delete;
  PlainXapian& operator=(const PlainXapian&) = delete;

  PlainPage search(const Question& question);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

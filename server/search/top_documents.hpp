// The best documents by the sum of their impacts, without looking at blocks that cannot hold one.
// Reads no index; knows no words.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "server/search/impact_list.hpp"
#include "server/search/posting_list.hpp"
#include "server/search/ranked.hpp"

namespace backfile {

struct WeightedList {
  const ImpactList* list = nullptr;
  double factor = 1;  // of all its impacts; not negative
};

// The first `count` of `hits` by score, ties (scores equal in single precision) by newer_first. A
// document in none of the lists scores 0.
//
// Window by window of document ids: a window is passed over when the lists' block bounds in it sum
// up to less than the worst score kept; within one, lists whose bounds together cannot lift a
// document to that score are read only for documents that the other lists have brought near it.
// Few hits far apart are looked up in each list instead, and of one list alone the best blocks come
// first, until no other can hold a better one.
// After H. Turtle and J. Flood, "Query Evaluation: Strategies and Optimizations" (1995; MaxScore).
std::vector<Ranked> top_documents(const DocSet& hits, std::span<const WeightedList> lists,
                                  std::size_t count, const Columns& columns);

}  // namespace backfile

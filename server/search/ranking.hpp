// The order of hits: relevance by BM25, or dates; the same tie-breaks everywhere. All weights of
// the ranking stand here.
#pragma once

#include <optional>
#include <vector>

#include <xapian.h>

#include "server/query/query.hpp"
#include "server/search/columns.hpp"
#include "server/search/doc_set.hpp"
#include "server/search/search_request.hpp"
#include "server/search/snapshot.hpp"

namespace backfile {

// BM25 as in S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
// (2009); Xapian's defaults, which suit news: short and long stories are both complete, so length
// is normalised by half (b), and repetition soon says nothing new (k1).
struct Bm25 {
  double k1 = 1.0;
  double k2 = 0.0;
  double k3 = 1.0;
  double b = 0.5;
  double min_normlen = 0.5;
};
Xapian::BM25Weight weighting(const Bm25& bm25 = {});

// A document in a list; the score is 0 in lists by date.
struct Ranked {
  Docid docid = 0;
  double score = 0;
  bool operator==(const Ranked&) const = default;
};

// Newer first, undated last, then by id: the tie-break of every list. True when `a` stands before
// `b`.
bool newer_first(const Columns& columns, Docid a, Docid b);

// Whether anything in the query can score. Where nothing can, a list by relevance is the list by
// date.
bool has_score(const Node& tree);

// The words of a leaf (no All, Any or Not) as they score, wherever they stand. `matches` are of
// this node.
Xapian::Query score_of_leaf(const Node& node, const Matches& matches, IndexReader& reader,
                            const Snapshot& snapshot);

// The first `count` of `hits` by score, ties by newer_first. `hits` are those of `matches` that
// pass the filters; `matches` are of this very tree. Scores that differ by less than single
// precision are ties: the last digits depend on the order in which Xapian adds.
std::vector<Ranked> rank_by_score(const Node& tree, const Matches& matches, const DocSet& hits,
                                  std::size_t count, IndexReader& reader, const Snapshot& snapshot);

// The same for any scored Xapian query: what both engines and related articles share.
std::vector<Ranked> top_by_score(const Xapian::Query& query, std::size_t count,
                                 const Xapian::Database& database, const Columns& columns);

// A page of a list by date.
struct DatePage {
  std::vector<Ranked> ranked;
  bool more = false;  // hits after these
};
// The first `count` of `hits` after `after` (if any). Requires: sort is Newest or Oldest.
DatePage page_by_date(const DocSet& hits, Sort sort, const std::optional<ListPosition>& after,
                      std::size_t count, const Columns& columns);

}  // namespace backfile

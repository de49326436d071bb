// The order of hits: relevance, or dates; the same tie-breaks everywhere. The weights stand in
// weights.hpp.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/query/query.hpp"
#include "server/search/columns.hpp"
#include "server/search/doc_set.hpp"
#include "server/search/engine.hpp"
#include "server/search/ranked.hpp"
#include "server/search/search_request.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/weights.hpp"

namespace backfile {

// Whether anything in the query can score. Where nothing can, a list by relevance is the list by
// date.
bool has_score(const Node& tree);

// A word of the feedback: it scores, and matches nothing by itself.
struct ExpansionWord {
  std::string term;
  std::string surface;  // as the articles write it
  double factor = 0;    // of its BM25 weight
};

// What is ranked. The tree and its matches must outlive the ranking.
struct RankingRequest {
  const Node& tree;
  const Matches& matches;  // of this very tree
  RankingWeights weights = {};
  std::optional<Recency> recency = {};
  std::vector<ExpansionWord> expansion = {};
  Engine engine = Engine::Fast;
};

// Relevance, for one query on one revision. An article's score is the sum of its score parts
// (score_parts.hpp); for the first `place_depth` by that sum also of what the places of the
// words add (nearness.hpp); all of it times the factor of its age, where recency is asked for.
class Ranking {
 public:
  // `reader` and `snapshot` must outlive it.
  Ranking(const RankingRequest& request, IndexReader& reader, const Snapshot& snapshot);
  ~Ranking();
  Ranking(const Ranking&) = delete;
  Ranking& operator=(const Ranking&) = delete;
  Ranking(Ranking&&) = delete;
  Ranking& operator=(Ranking&&) = delete;

  // The first `count` of `hits` (matches that pass the filters), in the order of better().
  // Requires: they are among the hits of the first call.
  std::vector<Ranked> rank(const DocSet& hits, std::size_t count);

  // What the score of an article that was ranked here is made of: the sum is its score.
  std::vector<Contribution> explain(Docid docid);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// A page of a list by date.
struct DatePage {
  std::vector<Ranked> ranked;
  bool more = false;  // hits after these
};
// The first `count` of `hits` after `after` (if any). Requires: sort is Newest or Oldest.
DatePage page_by_date(const DocSet& hits, Sort sort, const std::optional<ListPosition>& after,
                      std::size_t count, const Columns& columns);

}  // namespace backfile

// A query tree -> the addends of an article's score: which words, in which form, by which weight.
// Matching is another matter (doc_set.hpp): parts say what a match is worth, not what matches.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "server/query/query.hpp"
#include "server/search/doc_set.hpp"
#include "server/search/search_request.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/weights.hpp"

namespace backfile {

// One addend of a score.
struct ScorePart {
  MatchForm form = MatchForm::Stem;
  std::string text;  // the word or phrase of the query
  std::string via;   // the stem, word or pattern by which the index knows it
  Xapian::Query query;
};

// Of every word, phrase and proximity in the tree that is not negated, each within the articles in
// which it was found. `matches` are of this very tree. Empty when nothing can score.
std::vector<ScorePart> score_parts(const Node& tree, const Matches& matches,
                                   const RankingWeights& weights, IndexReader& reader,
                                   const Snapshot& snapshot);

// Their sum, as one query.
Xapian::Query sum_of(const std::vector<ScorePart>& parts);

}  // namespace backfile

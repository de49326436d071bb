// A query tree -> the addends of an article's score: which words, in which form, by which weight.
// Matching is another matter (doc_set.hpp): parts say what a match is worth, not what matches.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "server/query/query.hpp"
#include "server/search/doc_set.hpp"
#include "server/search/search_request.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/weights.hpp"

namespace backfile {

// One addend of a score: `weight` times how often the term stands in the article, saturated and by
// length as in BM25. Several terms count as one that stands wherever any of them does.
struct ScorePart {
  MatchForm form = MatchForm::Stem;
  std::string text;  // the word or phrase of the query
  std::string via;   // the stem, word or pattern by which the index knows it
  std::string word;  // with its field: what the terms stand for, whatever stem classes there are
  std::vector<std::string> terms;
  double weight = 0;
  const DocSet* within = nullptr;  // counts in these alone; null: wherever it stands
  std::size_t leaf = 0;  // parts of one leaf of the tree follow each other and share this number
};

// Of every word, phrase and proximity in the tree that is not negated, each within the articles in
// which it was found. `matches` are of this very tree and must outlive the parts. Empty when
// nothing can score.
std::vector<ScorePart> score_parts(const Node& tree, const Matches& matches,
                                   const RankingWeights& weights, IndexReader& reader,
                                   const Snapshot& snapshot);

}  // namespace backfile

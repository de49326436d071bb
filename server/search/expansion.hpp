// Feedback: words that the first hits of a search have in common and the archive at large has not,
// so that a search finds what its words alone would not say. Changes no matching.
//
// After J. Rocchio, "Relevance Feedback in Information Retrieval" (1971), with the first hits taken
// for relevant.
#pragma once

#include <vector>

#include "server/query/query.hpp"
#include "server/search/ranking.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/weights.hpp"

namespace backfile {

// Strongest first. Characteristic words (related.hpp) of `first`, each article counting by its
// score, that at least two of them share; none that the tree asks for by itself.
std::vector<ExpansionWord> expansion_words(const Node& tree, const std::vector<Ranked>& first,
                                           const RankingWeights& weights, IndexReader& reader,
                                           const Snapshot& snapshot);

}  // namespace backfile

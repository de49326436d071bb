// What a word of a query is worth, whatever the article: by how few articles have it and how often
// those that do repeat it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/query/query.hpp"
#include "server/search/bm25.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/weights.hpp"

namespace backfile {

// The most that BM25 gives for `terms`, taken as one word, times how often an article that has it
// repeats it, to the power of `recurrence`: names and subjects recur, words said in passing do not.
// After K. L. Kwok, "A New Method of Weighting Query Terms for Ad-Hoc Retrieval" (1996). 0 when no
// article has any.
double word_weight(const std::vector<std::string>& terms, const RankingWeights& weights,
                   IndexReader& reader, const Snapshot& snapshot);

// "Algeria" for "Algerian" and the other way round: the same subject to whoever asks in sentences.
// Nothing unless both are words of the archive and are found in the same articles often enough not
// to be as strange to one another as "mega" and "Megan".
std::optional<std::string> country_form(const std::string& word, IndexReader& reader,
                                        const Snapshot& snapshot);

}  // namespace backfile

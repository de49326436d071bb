// The ranking as JSON: its weights, and what one score is made of.
#pragma once

#include <vector>

#include "server/api/json.hpp"
#include "server/search/search_request.hpp"
#include "server/search/weights.hpp"

namespace backfile {

// "ranking": {"model": "bm25", "k1": …}
void write_ranking(JsonBuilder& json, const RankingWeights& weights);

// "explain": [{"form": "stem", "text": "expenses", "via": "expens", "weight": 2.31}, …]
void write_explanation(JsonBuilder& json, const std::vector<Contribution>& explanation);

}  // namespace backfile

// How good a ranked list is, given which articles are relevant. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace backfile {

// Article id -> grade; a grade above 0 is relevant.
using Judgements = std::map<std::string, int>;

// As trec_eval counts them (C. Buckley, https://trec.nist.gov/trec_eval/): average precision;
// nDCG at 10 with the grade as gain and log2(rank + 1) as discount; precision at 10; recall at 100.
struct Measures {
  double average_precision = 0;
  double ndcg_10 = 0;
  double precision_10 = 0;
  double recall_100 = 0;
};

// Requires: something is relevant.
Measures measure(const std::vector<std::string>& ranked, const Judgements& judgements);

// The mean of each.
Measures mean(const std::vector<Measures>& all);

}  // namespace backfile

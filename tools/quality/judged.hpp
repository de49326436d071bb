// A judged collection: queries and which articles answer them, from files in TREC's forms.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tools/quality/measures.hpp"

namespace backfile {

struct JudgedQuery {
  std::string id;
  std::string text;
  Judgements judgements;  // something in it is relevant
};

// `queries`: lines of id, tab, text. `judgements`: lines of query id, iteration, article id, grade.
// Queries for which nothing is relevant are left out. Throws std::runtime_error for a file that
// cannot be read or a line that is neither.
std::vector<JudgedQuery> read_judged(const std::string& queries, const std::string& judgements);

}  // namespace backfile

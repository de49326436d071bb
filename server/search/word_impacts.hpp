// What a word adds to the score of each document that holds it, made of its postings. Values in and
// out: reads no index, so a thread may make them when the search that wanted them has long
// answered.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "server/search/bm25.hpp"
#include "server/search/columns.hpp"
#include "server/search/impact_list.hpp"
#include "server/search/posting_list.hpp"

namespace backfile {

struct ImpactSources {
  // An addend. How often the word stands in a document is the sum of what its terms' lists say.
  struct Part {
    double weight = 0;
    std::vector<std::string> terms;
  };

  std::vector<Part> parts;
  std::vector<std::shared_ptr<const PostingList>> lists;  // of all terms, one part after the other
  Bm25 bm25;
  CollectionFigures figures;
  std::shared_ptr<const Columns> columns;
};

// Of all documents of the lists. Requires: there is a list.
ImpactList whole_impacts(const ImpactSources& sources);

// Of these alone; 0 for those that are in no list.
ImpactList impacts_among(const ImpactSources& sources, const DocSet& documents);

}  // namespace backfile

// What a search has found, kept for the next one on the same revision: a second page, another sort
// or a click on a facet evaluates nothing again. One revision's answer takes the place of
// another's.
#pragma once

#include <cstddef>

#include "server/query/query.hpp"
#include "server/search/doc_set.hpp"
#include "server/search/match_counts.hpp"

namespace backfile {

// A query and its matches, whose leaves are named by address in this very tree.
struct EvaluatedQuery {
  Node tree;
  Matches matches;
  Revision revision;

  [[nodiscard]] std::size_t bytes() const {
    std::size_t bytes = sizeof(*this) + matches.documents.getSizeInBytes();
    for (const auto& [node, documents] : matches.leaves) bytes += documents.getSizeInBytes();
    for (const auto& [pattern, forms] : matches.forms) bytes += forms.size() * sizeof(std::string);
    return bytes;
  }
};

// Hits of a query under filters, and what was counted over them.
struct KeptCounts {
  CountedMatches counted;
  Revision revision;

  [[nodiscard]] std::size_t bytes() const {
    std::size_t bytes = sizeof(*this) + counted.hits.getSizeInBytes();
    if (counted.tally != nullptr) {
      bytes += counted.tally->bytes() + counted.matches.getSizeInBytes();
    }
    for (const Facet& facet : counted.counts.facets) {
      bytes += facet.values.size() * sizeof(FacetCount);
    }
    if (counted.counts.histogram) {
      bytes += counted.counts.histogram->buckets.size() * sizeof(HistogramBucket);
    }
    return bytes;
  }
};

}  // namespace backfile

// Exact counts over a set of matches, from columns alone: total, facets with multi-select
// semantics, histogram. One pass over the matches of the query, whatever the number of filters and
// facets; where the counts of an earlier revision are known, over what came and went since.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "server/search/doc_set.hpp"
#include "server/search/search_request.hpp"
#include "server/search/snapshot.hpp"

namespace backfile {

struct Counts {
  std::uint64_t total = 0;
  std::uint64_t excluded_undated = 0;
  std::vector<Facet> facets;
  std::optional<Histogram> histogram;
  bool operator==(const Counts&) const = default;
};

// What was counted, by value and day: enough to go on counting. Of one request; of one revision and
// usable on later ones, as ordinals only ever get more.
struct Tally {
  struct Days {
    std::vector<std::uint32_t> counts;  // by day, from `first_day` on; empty: not asked for
    std::uint64_t undated = 0;
  };

  // By field, by ordinal or set number; empty: not asked for.
  std::array<std::vector<std::uint32_t>, kFacetFields> values;
  Days histogram;
  Days facet;
  std::int64_t first_day = 0;
  std::uint64_t excluded_undated = 0;

  [[nodiscard]] std::size_t bytes() const;
};

struct CountedMatches {
  Counts counts;
  DocSet hits;  // the matches that pass all filters
  // To go on from on a later revision; null and empty where counting anew is as fast.
  std::shared_ptr<const Tally> tally;
  DocSet matches;
};

// `matches`: the documents of the query alone, before filters. Of the request only filters, facets
// and histogram are read. `earlier` (may be null): of the same request on an earlier revision.
CountedMatches count_matches(const DocSet& matches, const SearchRequest& request,
                             const Snapshot& snapshot, const CountedMatches* earlier = nullptr);

}  // namespace backfile

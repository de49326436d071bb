// Exact counts over a set of matches, from columns alone: total, facets with multi-select
// semantics, histogram. One pass over the matches of the query, whatever the number of filters and
// facets.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/search/columns.hpp"
#include "server/search/doc_set.hpp"
#include "server/search/histogram.hpp"
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

struct CountedMatches {
  Counts counts;
  DocSet hits;  // the matches that pass all filters
};

// `matches`: the documents of the query alone, before filters. Of the request only filters, facets
// and histogram are read.
CountedMatches count_matches(const DocSet& matches, const SearchRequest& request,
                             const Snapshot& snapshot);

// Raw counts -> answers, shared with the plain engine.

// Most articles first, then by value; `limit` of them and the selected ones besides, which are
// there even without articles.
Facet make_value_facet(FacetField field, std::vector<FacetCount> counted, std::uint64_t missing,
                       std::size_t limit, const std::vector<std::string>& selected);

// Years, oldest first, none without articles. Selected: the date filter covers the whole year.
Facet make_date_facet(const std::vector<DayCount>& days, std::uint64_t undated,
                      const Filters& filters);

// The filter's values of one field.
const std::vector<std::string>& selection(const Filters& filters, FacetField field);

}  // namespace backfile

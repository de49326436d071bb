// Counts by day -> the histogram of an answer. Knows no documents: who counts is facets.* or the
// plain engine.
#pragma once

#include <cstdint>
#include <vector>

#include "server/search/search_request.hpp"
#include "server/search/snapshot.hpp"

namespace backfile {

// Articles of one day; days count from 1970-01-01.
struct DayCount {
  std::int64_t day = 0;
  std::uint64_t articles = 0;
};

// `days` in order. Without gaps; see Histogram in search_request.hpp. Throws TooManyBuckets, but
// never for an interval chosen here.
Histogram make_histogram(const SearchRequest& request, const std::vector<DayCount>& days,
                         std::uint64_t undated, const Snapshot::DayCounts& archive);

}  // namespace backfile

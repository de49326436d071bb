// Raw counts -> facets, the same for both engines. Counts nothing.
#pragma once

#include <string>
#include <vector>

#include "server/search/histogram.hpp"
#include "server/search/search_request.hpp"

namespace backfile {

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

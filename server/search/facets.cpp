#include "server/search/facets.hpp"

#include <algorithm>
#include <map>

namespace backfile {

namespace {

bool by_count_then_value(const FacetCount& a, const FacetCount& b) {
  return a.articles != b.articles ? a.articles > b.articles : a.value < b.value;
}

}  // namespace

const std::vector<std::string>& selection(const Filters& filters, FacetField field) {
  static const std::vector<std::string> kNone;
  switch (field) {
    case FacetField::Source:
      return filters.source;
    case FacetField::Topic:
      return filters.topic;
    case FacetField::Language:
      return filters.language;
    case FacetField::Agency:
      return filters.agency;
    case FacetField::Date:
      break;
  }
  return kNone;
}

Facet make_value_facet(FacetField field, std::vector<FacetCount> counted, std::uint64_t missing,
                       std::size_t limit, const std::vector<std::string>& selected) {
  for (const std::string& value : selected) {
    const auto found = std::find_if(counted.begin(), counted.end(),
                                    [&](const FacetCount& c) { return c.value == value; });
    if (found == counted.end()) {
      counted.push_back({value, 0, true});
    } else {
      found->selected = true;
    }
  }
  std::sort(counted.begin(), counted.end(), by_count_then_value);
  Facet facet;
  facet.field = field;
  facet.missing = missing;
  std::size_t taken = 0;
  for (FacetCount& value : counted) {
    if (value.selected) {
      facet.values.push_back(std::move(value));
    } else if (taken < limit) {
      ++taken;
      facet.values.push_back(std::move(value));
    } else {
      facet.more = true;
    }
  }
  return facet;
}

Facet make_date_facet(const std::vector<DayCount>& days, std::uint64_t undated,
                      const Filters& filters) {
  std::map<Instant, std::uint64_t> years;
  for (const DayCount& day : days) {
    years[bucket_start(day.day * kSecondsADay, HistogramInterval::Year)] += day.articles;
  }
  Facet facet;
  facet.field = FacetField::Date;
  facet.missing = undated;
  const DateInterval& chosen = filters.published;
  for (const auto& [start, articles] : years) {
    const Instant end = next_bucket(start, HistogramInterval::Year);
    const bool selected = (chosen.start || chosen.end) &&
                          (!chosen.start || *chosen.start <= start) &&
                          (!chosen.end || end <= *chosen.end);
    facet.values.push_back({format_day(start).substr(0, 4), articles, selected});
  }
  return facet;
}

}  // namespace backfile

#include "server/search/histogram.hpp"

#include <algorithm>

namespace backfile {

namespace {

constexpr std::int64_t kMostBuckets = 20'000;

// By the span from the first to the last day shown.
HistogramInterval interval_for(std::int64_t days) {
  constexpr std::int64_t kMostDays = 62;
  constexpr std::int64_t kMostWeeksAsDays = 366;
  constexpr std::int64_t kMostMonthsAsDays = std::int64_t{366} * 15;
  if (days <= kMostDays) {
    return HistogramInterval::Day;
  }
  if (days <= kMostWeeksAsDays) {
    return HistogramInterval::Week;
  }
  return days <= kMostMonthsAsDays ? HistogramInterval::Month : HistogramInterval::Year;
}

// No bucket is shorter.
std::int64_t least_days(HistogramInterval interval) {
  switch (interval) {
    case HistogramInterval::Day:
      return 1;
    case HistogramInterval::Week:
      return 7;
    case HistogramInterval::Month:
      return 28;
    case HistogramInterval::Year:
      return 365;
  }
  return 1;
}

std::uint64_t articles_between(const Snapshot::DayCounts& archive, Instant start, Instant end) {
  const auto size = static_cast<std::int64_t>(archive.counts.size());
  const std::int64_t from = std::clamp<std::int64_t>(day_number(start) - archive.first, 0, size);
  const std::int64_t to = std::clamp<std::int64_t>(day_number(end) - archive.first, 0, size);
  std::uint64_t articles = 0;
  for (std::int64_t day = from; day < to; ++day) {
    articles += archive.counts[static_cast<std::size_t>(day)];
  }
  return articles;
}

}  // namespace

Histogram make_histogram(const SearchRequest& request, const std::vector<DayCount>& days,
                         std::uint64_t undated, const Snapshot::DayCounts& archive) {
  Histogram histogram;
  histogram.undated = undated;
  histogram.interval = request.histogram.value_or(HistogramInterval::Day);
  const DateInterval& filter = request.filters.published;
  if (days.empty() && !(filter.start && filter.end)) {
    return histogram;
  }
  const Instant first =
      filter.start && filter.end ? *filter.start : days.front().day * kSecondsADay;
  const Instant last =
      filter.start && filter.end ? *filter.end - 1 : days.back().day * kSecondsADay;
  const std::int64_t span = day_number(last) - day_number(first);
  if (request.histogram_auto) {
    histogram.interval = interval_for(span);
  }
  if (span > kMostBuckets * least_days(histogram.interval)) {
    throw TooManyBuckets();
  }
  auto day = days.begin();
  for (Instant start = bucket_start(first, histogram.interval); start <= last;) {
    const Instant end = next_bucket(start, histogram.interval);
    HistogramBucket bucket{start, 0, articles_between(archive, start, end)};
    for (; day != days.end() && day->day * kSecondsADay < end; ++day) {
      bucket.articles += day->articles;
    }
    histogram.buckets.push_back(bucket);
    start = end;
  }
  return histogram;
}

}  // namespace backfile

#include "tools/bench/query_runner.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>

#include "server/search/term_reader.hpp"

namespace backfile {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::minutes kLongest{4};
constexpr std::size_t kRelated = 10;

double microseconds_of_cpu() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

Answered answered(const SearchResult& result) {
  Answered answer;
  answer.total = static_cast<std::int64_t>(result.total);
  for (const Hit& hit : result.hits) {
    answer.ids.push_back(hit.article.id.value);
    if (!hit.snippets.empty()) ++answer.parts;
  }
  for (const Facet& facet : result.facets) {
    answer.parts += facet.values.size();
    if (facet.field == FacetField::Source && !facet.values.empty()) {
      const FacetCount& first = facet.values.front();
      answer.first_source = first.value + '=' + std::to_string(first.articles);
    }
  }
  if (result.histogram) {
    for (const HistogramBucket& bucket : result.histogram->buckets) {
      if (bucket.articles > 0) ++answer.parts;
    }
  }
  return answer;
}

Answered answered(const RelatedResult& result) {
  Answered answer;
  for (const RelatedHit& hit : result.hits) answer.ids.push_back(hit.article.id.value);
  return answer;
}

}  // namespace

QueryRunner::QueryRunner(const std::filesystem::path& archive, const SearcherOptions& searcher,
                         const LiveArchiveOptions& opened)
    : archive_(archive, opened), searcher_(archive_, searcher) {}

Answered QueryRunner::run(const QueryClass& query_class, const FileQuery& query) {
  if (query_class.name == "mlt") {
    const auto related =
        searcher_.related({.article = ArticleId{query.article}, .limit = kRelated});
    return related ? answered(*related) : Answered{};
  }
  try {
    return answered(searcher_.search(search_request(query_class, query)));
  } catch (const TooManyForms&) {
    return {};
  }
}

QueryFigure QueryRunner::time(const QueryClass& query_class, const FileQuery& query) {
  const double cpu = microseconds_of_cpu();
  const Clock::time_point begin = Clock::now();
  Answered answer = run(query_class, query);
  const std::chrono::duration<double, std::micro> wall = Clock::now() - begin;
  return {.id = query.id,
          .time = {.wall = wall.count(), .cpu = microseconds_of_cpu() - cpu},
          .answer = std::move(answer)};
}

std::vector<QueryFigure> QueryRunner::time_warm(const QueryClass& query_class,
                                                const std::vector<FileQuery>& queries,
                                                std::size_t repetitions) {
  const Clock::time_point begin = Clock::now();
  for (const FileQuery& query : queries) run(query_class, query);
  archive_.finish_work();
  std::vector<std::vector<double>> wall(queries.size());
  std::vector<std::vector<double>> cpu(queries.size());
  std::vector<QueryFigure> figures(queries.size());
  for (std::size_t pass = 0; pass < repetitions; ++pass) {
    if (pass > 0 && Clock::now() - begin > kLongest) break;
    for (std::size_t i = 0; i < queries.size(); ++i) {
      figures[i] = time(query_class, queries[i]);
      wall[i].push_back(figures[i].time.wall);
      cpu[i].push_back(figures[i].time.cpu);
    }
    archive_.finish_work();
  }
  for (std::size_t i = 0; i < queries.size(); ++i) {
    figures[i].time = {.wall = median(wall[i]), .cpu = median(cpu[i])};
  }
  return figures;
}

}  // namespace backfile

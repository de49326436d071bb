// What one class of queries came to, as rows of tables that hold the same of other engines. Pure.
//
//   latency  engine, corpus, class, variant, queries, then microseconds: mean, p50, p95, p99, most;
//            of CPU: p50, p95; mean total
//   query    id, microseconds, of CPU, total, facet values and snippets made, ids of the hits,
//   first
//            value of the source facet with its number
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace backfile {

struct Answered {
  std::int64_t total = -1;       // -1: not counted
  std::uint64_t parts = 0;       // facet values, buckets and snippets: shows that they were made
  std::vector<std::string> ids;  // best first
  std::string first_source;      // "The Gazette=37"
};

struct Microseconds {
  double wall = 0;
  double cpu = 0;  // of the thread
};

struct QueryFigure {
  std::string id;
  Microseconds time;  // the median of its repetitions, wall and CPU apart
  Answered answer;
};

struct RowNames {
  std::string engine;
  std::string corpus;
  std::string query_class;
  std::string variant;
};

// The upper one of the two in the middle. Requires: values.
double median(std::vector<double> values);
// The least value that at least `share` of them do not exceed. Requires: values.
double percentile(std::vector<double> values, double share);

// Each with its line feed.
std::string latency_row(const RowNames& names, const std::vector<QueryFigure>& figures);
std::string query_row(const QueryFigure& figure);

}  // namespace backfile

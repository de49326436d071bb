// Runs queries of the comparison on one archive in this process, through the public Searcher, and
// times them on one thread. Reading the query's text is part of the time, as it is for the others.
#pragma once

#include <filesystem>
#include <vector>

#include "server/search/live_archive.hpp"
#include "server/search/searcher.hpp"
#include "tools/bench/query_class.hpp"
#include "tools/bench/query_file.hpp"
#include "tools/bench/result_rows.hpp"

namespace backfile {

class QueryRunner {
 public:
  QueryRunner(const std::filesystem::path& archive, const SearcherOptions& searcher,
              const LiveArchiveOptions& opened = {});

  // A query that is refused (a pattern that too many words fit) has the total -1.
  Answered run(const QueryClass& query_class, const FileQuery& query);
  // The same, and what it took.
  QueryFigure time(const QueryClass& query_class, const FileQuery& query);
  // Each query once without looking at the clock, then `repetitions` times, all queries in turn;
  // fewer when that takes more than four minutes.
  std::vector<QueryFigure> time_warm(const QueryClass& query_class,
                                     const std::vector<FileQuery>& queries,
                                     std::size_t repetitions);

 private:
  LiveArchive archive_;
  Searcher searcher_;
};

}  // namespace backfile

// `add`: inputs -> lines -> articles -> batches -> index, with rejects, checkpoints, progress and a
// report that sums up.
#pragma once

#include "indexer/article_sink.hpp"
#include "indexer/environment.hpp"
#include "indexer/errors.hpp"
#include "indexer/options.hpp"
#include "indexer/reject_log.hpp"
#include "indexer/report.hpp"

namespace backfile {

struct IngestResult {
  IngestReport report;
  ExitCode exit_code = ExitCode::Done;
};

// Takes all inputs in order, `batch` at a time. Ends early, with what is complete committed, when
// an input cannot be read to its end, or when a stop is requested; where the sink is all or
// nothing, a stop leaves nothing. The report says so. Throws WriteError when the index or the
// rejects cannot be written.
IngestResult ingest(ArticleSink& sink, const BatchLimits& batch, RejectLog& rejects,
                    const AddOptions& options, const Environment& environment);

}  // namespace backfile

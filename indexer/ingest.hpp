// `add`: inputs -> lines -> articles -> batches -> index, with rejects, checkpoints, progress and a
// report that sums up.
#pragma once

#include "indexer/environment.hpp"
#include "indexer/errors.hpp"
#include "indexer/index_writer.hpp"
#include "indexer/options.hpp"
#include "indexer/reject_log.hpp"
#include "indexer/report.hpp"

namespace backfile {

struct IngestResult {
  IngestReport report;
  ExitCode exit_code = ExitCode::Done;
};

// Takes all inputs in order. Ends early, with what is complete committed, when a stop is requested
// or an input cannot be read to its end; the report says so. Throws WriteError when the index or
// the rejects cannot be written.
IngestResult ingest(IndexWriter& writer, RejectLog& rejects, const AddOptions& options,
                    const Environment& environment);

}  // namespace backfile

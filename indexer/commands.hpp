// Runs one command: opens and locks the archive, does the work, prints the answer, and turns what
// went wrong into one sentence and an exit code.
#pragma once

#include "indexer/environment.hpp"
#include "indexer/errors.hpp"
#include "indexer/options.hpp"

namespace backfile {

ExitCode run(const Options& options, const Environment& environment);

}  // namespace backfile

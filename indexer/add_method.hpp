// Which way into an archive is the faster one.
#pragma once

#include <filesystem>

#include "indexer/options.hpp"

namespace backfile {

// Live or Bulk: as the options say, else by the size of the inputs against that of the current
// generation, which the bulk path copies. Inputs of unknown length go live.
AddMethod choose_method(const AddOptions& options, const std::filesystem::path& current);

}  // namespace backfile

// `rebuild`: a new generation from the stored records alone. Ids, seq, first_indexed, uuid and
// document ids stay; terms, values and schema version are this program's. Knows nothing of locks
// and links: its caller publishes the result.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

#include "schema/date.hpp"
#include "schema/metadata.hpp"

namespace backfile {

struct RebuildRequest {
  std::filesystem::path from;
  std::filesystem::path scratch;  // nothing is there yet; of no use afterwards
  std::filesystem::path to;       // nothing is there yet; half as large as what live batches leave
  Instant now = 0;
  // Called now and then; a true answer abandons the rebuild.
  std::function<bool(std::uint64_t articles, std::uint64_t of)> stop_asked;
};

// Returns the metadata of the new generation, its revision one above the old; nothing when it was
// abandoned. Throws CodecError when a record cannot be read, SchemaError when the old metadata
// cannot, Xapian::Error when either index fails.
std::optional<Metadata> rebuild(const RebuildRequest& request);

}  // namespace backfile

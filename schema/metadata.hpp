// What an index says of itself, kept as Xapian metadata and written in the same commit as the
// articles it speaks of.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <xapian.h>

#include "schema/article_codec.hpp"
#include "schema/date.hpp"
#include "schema/frequent_pairs.hpp"
#include "schema/ids.hpp"

namespace backfile {

// An index this program cannot serve: the message names what is wrong and the command that mends
// it.
struct SchemaError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Metadata {
  std::uint32_t schema_version = 0;
  std::string uuid;  // of the archive; kept by a rebuild
  Revision revision;
  std::uint64_t seq = 0;  // of the newest change
  Instant created = 0;
  Instant committed = 0;  // when `revision` was written
  std::vector<std::string>
      stem_classes;  // those in use, sorted: what a query's words are stemmed as
  std::vector<CodecDictionary> dictionaries;  // in the order they were made
  FrequentPairs pairs;                        // chosen once, until a rebuild
  Xapian::docid pairs_after = 0;              // documents up to this one have no terms of pairs
  bool operator==(const Metadata&) const = default;
};

// Reads all of it. Throws SchemaError when it is missing, of another schema version (the message
// names `backfile-indexer rebuild`), or the bytes of a dictionary or of the pairs do not match the
// hash stored beside them.
Metadata read_metadata(const Xapian::Database& database);

// The same, but an older schema version is taken as it is: what `rebuild` starts from.
Metadata read_metadata_for_rebuild(const Xapian::Database& database);

// The revision alone: cheap enough to ask every second.
Revision read_revision(const Xapian::Database& database);

// Writes all of it; dictionaries and pairs already there are not written again.
void write_metadata(Xapian::WritableDatabase& database, const Metadata& metadata);

// Where an interrupted ingest of one input goes on. Kept under the input's name, in the commit it
// describes.
struct Checkpoint {
  std::string input;        // the name it was given as
  std::uint64_t lines = 0;  // taken so far, and
  std::uint64_t bytes = 0;  // their bytes, unpacked, and
  std::string digest;       // a hash of those bytes: another file under the same name starts anew
  std::uint64_t accepted = 0, updated = 0, unchanged = 0, rejected = 0;
  bool operator==(const Checkpoint&) const = default;
};
std::optional<Checkpoint> read_checkpoint(const Xapian::Database& database,
                                          const std::string& input);
void write_checkpoint(Xapian::WritableDatabase& database, const Checkpoint& checkpoint);
void erase_checkpoint(Xapian::WritableDatabase& database, const std::string& input);

}  // namespace backfile

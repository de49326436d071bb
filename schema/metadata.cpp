// Keys and values of the index's metadata. Numbers are decimal text, so that `xapian-metadata`
// shows them to a person; dictionaries and checkpoints are bytes.
#include "schema/metadata.hpp"

#include <array>
#include <charconv>
#include <limits>
#include <string_view>

#include <xxhash.h>

#include "schema/terms.hpp"
#include "schema/varint.hpp"
#include "schema/version.hpp"

namespace backfile {
namespace {

constexpr const char* kSchemaVersionKey = "backfile/schema_version";
constexpr const char* kUuidKey = "backfile/uuid";
constexpr const char* kRevisionKey = "backfile/revision";
constexpr const char* kSeqKey = "backfile/seq";
constexpr const char* kCreatedKey = "backfile/created";
constexpr const char* kCommittedKey = "backfile/committed";
constexpr const char* kStemClassesKey = "backfile/stem_classes";
constexpr const char* kDictionaryPrefix = "backfile/dictionary/";  // 1, 2, ...
constexpr const char* kPairsKey = "backfile/pairs";
constexpr std::string_view kCheckpointPrefix = "backfile/checkpoint/";

constexpr std::uint64_t kCheckpointFormat = 1;
constexpr std::size_t kHashBytes = sizeof(XXH64_canonical_t);

std::string dictionary_key(std::size_t number) {
  return kDictionaryPrefix + std::to_string(number);
}

std::string checkpoint_key(const std::string& input) {
  return bounded_term(kCheckpointPrefix, input);
}

template <typename Number>
Number number_at(const Xapian::Database& database, const char* key) {
  const std::string text = database.get_metadata(key);
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) {
    throw SchemaError(
        "The archive's metadata is damaged: '" + std::string(key) +
        "' is not a number. Restore a backup, or run `backfile-indexer rebuild ARCHIVE`.");
  }
  return value;
}

std::uint32_t schema_version_of(const Xapian::Database& database) {
  if (database.get_metadata(kSchemaVersionKey).empty()) {
    throw SchemaError("This is not a Backfile archive: its index names no schema version.");
  }
  return number_at<std::uint32_t>(database, kSchemaVersionKey);
}

void check_schema_version(const Xapian::Database& database) {
  const std::uint32_t version = schema_version_of(database);
  if (version == kSchemaVersion) return;
  throw SchemaError("This archive has schema version " + std::to_string(version) +
                    "; this program reads version " + std::to_string(kSchemaVersion) +
                    ". Run `backfile-indexer rebuild ARCHIVE`" +
                    (version > kSchemaVersion
                         ? " of the newer release that wrote it, or use that release."
                         : "."));
}

std::string hash_of(std::string_view bytes) {
  XXH64_canonical_t canonical;
  XXH64_canonicalFromHash(&canonical, XXH3_64bits(bytes.data(), bytes.size()));
  return {std::begin(canonical.digest), std::end(canonical.digest)};
}

// A number with bytes behind it: hash | varint number | bytes; the hash is of all that follows it.
struct NumberedBytes {
  std::uint32_t number = 0;
  std::string_view bytes;
};

std::string encode(const NumberedBytes& numbered) {
  std::string content;
  append_varint(content, numbered.number);
  content.append(numbered.bytes);
  return hash_of(content) + content;
}

std::optional<NumberedBytes> decode(std::string_view stored) {
  if (stored.size() <= kHashBytes) return std::nullopt;
  std::string_view content = stored.substr(kHashBytes);
  if (hash_of(content) != stored.substr(0, kHashBytes)) return std::nullopt;
  const auto number = take_varint(content);
  if (!number || *number > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return NumberedBytes{.number = static_cast<std::uint32_t>(*number), .bytes = content};
}

std::vector<CodecDictionary> read_dictionaries(const Xapian::Database& database) {
  std::vector<CodecDictionary> dictionaries;
  for (std::size_t n = 1;; ++n) {
    const std::string stored = database.get_metadata(dictionary_key(n));
    if (stored.empty()) return dictionaries;
    const auto dictionary = decode(stored);
    if (!dictionary || dictionary->number == 0) {
      throw SchemaError("The archive is damaged: compression dictionary " + std::to_string(n) +
                        " does not match its hash. Restore a backup.");
    }
    dictionaries.push_back({.id = dictionary->number, .bytes = std::string(dictionary->bytes)});
  }
}

void read_pairs(const Xapian::Database& database, Metadata& metadata) {
  const std::string stored = database.get_metadata(kPairsKey);
  if (stored.empty()) return;
  const auto pairs = decode(stored);
  if (!pairs) {
    throw SchemaError(
        "The archive is damaged: its pairs of words do not match their hash. Restore a backup.");
  }
  metadata.pairs = FrequentPairs(std::string(pairs->bytes));
  metadata.pairs_after = pairs->number;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text.push_back(' ');
    text.append(word);
  }
  return text;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::array<std::uint64_t Checkpoint::*, 6> checkpoint_numbers() {
  return {&Checkpoint::lines,   &Checkpoint::bytes,     &Checkpoint::accepted,
          &Checkpoint::updated, &Checkpoint::unchanged, &Checkpoint::rejected};
}

// Nothing for a record of another format, or a damaged one: the input is then read from its
// beginning.
std::optional<Checkpoint> decode_checkpoint(std::string_view bytes) {
  if (take_varint(bytes) != kCheckpointFormat) return std::nullopt;
  Checkpoint checkpoint;
  const auto input = take_bytes(bytes);
  const auto digest = take_bytes(bytes);
  if (!input || !digest) return std::nullopt;
  checkpoint.input = *input;
  checkpoint.digest = *digest;
  for (const auto member : checkpoint_numbers()) {
    const auto value = take_varint(bytes);
    if (!value) return std::nullopt;
    checkpoint.*member = *value;
  }
  return bytes.empty() ? std::optional(checkpoint) : std::nullopt;
}

}  // namespace

Metadata read_metadata(const Xapian::Database& database) {
  check_schema_version(database);
  return read_metadata_for_rebuild(database);
}

Metadata read_metadata_for_rebuild(const Xapian::Database& database) {
  Metadata metadata;
  metadata.schema_version = schema_version_of(database);
  if (metadata.schema_version > kSchemaVersion) check_schema_version(database);
  metadata.uuid = database.get_metadata(kUuidKey);
  metadata.revision = read_revision(database);
  metadata.seq = number_at<std::uint64_t>(database, kSeqKey);
  metadata.created = number_at<Instant>(database, kCreatedKey);
  metadata.committed = number_at<Instant>(database, kCommittedKey);
  metadata.stem_classes = split(database.get_metadata(kStemClassesKey));
  metadata.dictionaries = read_dictionaries(database);
  read_pairs(database, metadata);
  return metadata;
}

Revision read_revision(const Xapian::Database& database) {
  if (database.get_metadata(kRevisionKey).empty()) check_schema_version(database);
  return {number_at<std::uint64_t>(database, kRevisionKey)};
}

void write_metadata(Xapian::WritableDatabase& database, const Metadata& metadata) {
  database.set_metadata(kSchemaVersionKey, std::to_string(metadata.schema_version));
  database.set_metadata(kUuidKey, metadata.uuid);
  database.set_metadata(kRevisionKey, std::to_string(metadata.revision.value));
  database.set_metadata(kSeqKey, std::to_string(metadata.seq));
  database.set_metadata(kCreatedKey, std::to_string(metadata.created));
  database.set_metadata(kCommittedKey, std::to_string(metadata.committed));
  database.set_metadata(kStemClassesKey, joined(metadata.stem_classes));
  for (std::size_t i = 0; i < metadata.dictionaries.size(); ++i) {
    const std::string key = dictionary_key(i + 1);
    if (database.get_metadata(key).empty()) {
      const CodecDictionary& dictionary = metadata.dictionaries[i];
      database.set_metadata(key, encode({.number = dictionary.id, .bytes = dictionary.bytes}));
    }
  }
  if (metadata.pairs.size() > 0 && database.get_metadata(kPairsKey).empty()) {
    const std::string& lines = metadata.pairs.lines();
    database.set_metadata(kPairsKey, encode({.number = metadata.pairs_after, .bytes = lines}));
  }
}

std::optional<Checkpoint> read_checkpoint(const Xapian::Database& database,
                                          const std::string& input) {
  const std::string stored = database.get_metadata(checkpoint_key(input));
  if (stored.empty()) return std::nullopt;
  auto checkpoint = decode_checkpoint(stored);
  if (checkpoint && checkpoint->input != input) return std::nullopt;
  return checkpoint;
}

void write_checkpoint(Xapian::WritableDatabase& database, const Checkpoint& checkpoint) {
  std::string record;
  append_varint(record, kCheckpointFormat);
  append_bytes(record, checkpoint.input);
  append_bytes(record, checkpoint.digest);
  for (const auto member : checkpoint_numbers()) append_varint(record, checkpoint.*member);
  database.set_metadata(checkpoint_key(checkpoint.input), record);
}

void erase_checkpoint(Xapian::WritableDatabase& database, const std::string& input) {
  database.set_metadata(checkpoint_key(input), std::string());
}

}  // namespace backfile

#include "schema/metadata.hpp"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "schema/version.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace backfile;

namespace {

Xapian::WritableDatabase new_database() {
  return Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
}

Metadata some_metadata() {
  return {.schema_version = kSchemaVersion,
          .uuid = "0b1c",
          .revision = {12},
          .seq = 345,
          .created = -5,
          .committed = 1'750'000'000,
          .stem_classes = {"en", "fr", "x"},
          .dictionaries = {{.id = 7, .bytes = std::string("\0dict", 5)},
                           {.id = 4'000'000'000U, .bytes = "more"}},
          .pairs = FrequentPairs("white house\nrice prices\n"),
          .pairs_after = 4'000'000'000U};
}

// The message of the SchemaError that reading throws; empty when it does not.
std::string refusal(const Xapian::Database& database) {
  try {
    read_metadata(database);
  } catch (const SchemaError& error) {
    return error.what();
  }
  return "";
}

bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("metadata comes back as it was written") {
  auto database = new_database();
  Metadata metadata = some_metadata();
  write_metadata(database, metadata);
  CHECK(read_metadata(database) == metadata);
  CHECK(read_revision(database) == Revision{12});
  metadata.revision = {13};
  metadata.stem_classes = {};
  metadata.dictionaries.push_back({.id = 9, .bytes = std::string(100'000, 'd')});
  write_metadata(database, metadata);
  CHECK(read_metadata(database) == metadata);
}

TEST_CASE("a dictionary and pairs already in the archive are not written again") {
  auto database = new_database();
  const Metadata kept = some_metadata();
  write_metadata(database, kept);
  Metadata metadata = kept;
  metadata.dictionaries[0].bytes = "other";
  metadata.pairs = FrequentPairs("other pairs\n");
  metadata.pairs_after = 5;
  write_metadata(database, metadata);
  CHECK(read_metadata(database) == kept);
}

TEST_CASE("an archive without pairs has none, and may get them later") {
  auto database = new_database();
  Metadata metadata = some_metadata();
  metadata.pairs = {};
  metadata.pairs_after = 0;
  write_metadata(database, metadata);
  CHECK(read_metadata(database) == metadata);
  metadata.pairs = FrequentPairs("white house\n");
  metadata.pairs_after = 7;
  write_metadata(database, metadata);
  CHECK(read_metadata(database) == metadata);
}

TEST_CASE("an index of another program is refused as no Backfile archive") {
  auto database = new_database();
  CHECK(says(refusal(database), "not a Backfile archive"));
  CHECK_THROWS_AS(read_revision(database), SchemaError);
  database.set_metadata("uuid", "1");
  database.add_document(Xapian::Document());
  CHECK(says(refusal(database), "not a Backfile archive"));
}

TEST_CASE("another schema version is refused with the command that rebuilds") {
  auto database = new_database();
  for (const std::uint32_t version : {kSchemaVersion - 1, kSchemaVersion + 1}) {
    CAPTURE(version);
    Metadata metadata = some_metadata();
    metadata.schema_version = version;
    write_metadata(database, metadata);
    const std::string message = refusal(database);
    CHECK(says(message, "backfile-indexer rebuild ARCHIVE"));
    CHECK(says(message, "schema version " + std::to_string(version)));
  }
}

TEST_CASE("damaged metadata is refused, whatever is damaged") {
  auto database = new_database();
  write_metadata(database, some_metadata());
  // Any text is a uuid, and a list of stem classes.
  for (const std::string name : {"schema_version", "revision", "seq", "created", "committed",
                                 "dictionary/1", "dictionary/2", "pairs"}) {
    const std::string key = "backfile/" + name;
    CAPTURE(key);
    const std::string good = database.get_metadata(key);
    for (const std::string& bad : {std::string("x"), good + "!", "99999999999999999999" + good}) {
      database.set_metadata(key, bad);
      CHECK_FALSE(refusal(database).empty());
    }
    database.set_metadata(key, good);
    CHECK(refusal(database).empty());
  }
}

TEST_CASE("any changed byte of a dictionary or of the pairs is noticed") {
  auto database = new_database();
  write_metadata(database, some_metadata());
  for (const auto& [name, said] :
       {std::pair("dictionary/1", "dictionary 1"), std::pair("pairs", "pairs of words")}) {
    const std::string key = std::string("backfile/") + name;
    const std::string good = database.get_metadata(key);
    for (std::size_t i = 0; i < good.size(); ++i) {
      CAPTURE(key);
      CAPTURE(i);
      std::string bad = good;
      bad[i] = static_cast<char>(bad[i] ^ 1);
      database.set_metadata(key, bad);
      CHECK(says(refusal(database), said));
    }
    database.set_metadata(key, good);
  }
}

TEST_CASE("a checkpoint is kept under its input's name") {
  auto database = new_database();
  const Checkpoint first{.input = "a.jsonl",
                         .lines = 10,
                         .bytes = 1'000'000'000'000,
                         .digest = "ab\x01",
                         .accepted = 7,
                         .updated = 1,
                         .unchanged = 1,
                         .rejected = 1};
  const Checkpoint second{.input = std::string(5000, 'p') + ".jsonl", .lines = 1, .digest = ""};
  write_checkpoint(database, first);
  write_checkpoint(database, second);
  CHECK(read_checkpoint(database, first.input) == first);
  CHECK(read_checkpoint(database, second.input) == second);
  CHECK_FALSE(read_checkpoint(database, "b.jsonl").has_value());
  CHECK_FALSE(read_checkpoint(database, "").has_value());
  erase_checkpoint(database, first.input);
  CHECK_FALSE(read_checkpoint(database, first.input).has_value());
  CHECK(read_checkpoint(database, second.input) == second);
}

TEST_CASE("a damaged checkpoint is none: the input is read from its beginning") {
  auto database = new_database();
  write_checkpoint(database, {.input = "a", .lines = 300, .digest = "d"});
  const std::string key = "backfile/checkpoint/a";
  const std::string good = database.get_metadata(key);
  for (std::size_t size = 1; size < good.size(); ++size) {
    CAPTURE(size);
    database.set_metadata(key, good.substr(0, size));
    CHECK_FALSE(read_checkpoint(database, "a").has_value());
  }
  database.set_metadata(key, good + "x");
  CHECK_FALSE(read_checkpoint(database, "a").has_value());
}

TEST_CASE("a database on disk takes the largest dictionary and the longest name of an input") {
  const test::TemporaryDirectory directory;
  const std::string path = (directory.path() / "index").string();
  Metadata metadata = some_metadata();
  metadata.dictionaries.push_back({.id = 9, .bytes = std::string(1 << 20, 'd')});
  const Checkpoint checkpoint{.input = std::string(4096, '/'), .lines = 1, .digest = "d"};
  {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
    write_metadata(database, metadata);
    write_checkpoint(database, checkpoint);
    database.commit();
  }
  const Xapian::Database database(path);
  CHECK(read_metadata(database) == metadata);
  CHECK(read_checkpoint(database, checkpoint.input) == checkpoint);
}

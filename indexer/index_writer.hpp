// The live path into one generation: batches of articles, each one commit that is either there
// whole or not at all. The numbers of the archive and the checkpoint of the input stand in that
// same commit. Holds no lock: its owner does.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "schema/article.hpp"
#include "schema/metadata.hpp"

namespace backfile {

enum class Outcome : std::uint8_t {
  Accepted,   // a new id
  Updated,    // a known id with other content
  Unchanged,  // a known id with the same content
};

// Articles of one commit, in the order of the input. An id may come twice: the last one stays, each
// counts.
struct Batch {
  std::vector<Article> articles;
  // How far the input has been taken with these articles; its counts are as they were before them.
  std::optional<Checkpoint> checkpoint;
  std::size_t checkpoint_from = 0;    // the first article that belongs to the checkpoint's input
  std::vector<std::string> finished;  // inputs taken to their end: their checkpoints go
};

// Not thread-safe.
class IndexWriter {
 public:
  // Makes an empty index. Requires: nothing is at that path. Throws WriteError.
  static void create(const std::filesystem::path& generation, const Metadata& metadata);

  // Throws SchemaError or ArchiveError when it cannot be opened, LockedError when Xapian's own lock
  // is taken.
  explicit IndexWriter(std::filesystem::path generation);
  ~IndexWriter();
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;
  IndexWriter(IndexWriter&&) = delete;
  IndexWriter& operator=(IndexWriter&&) = delete;

  // Durable when it returns. Articles get seq and first_indexed here. When no article changed,
  // nothing is committed and the revision stays. A failed commit is tried once more on a fresh
  // handle; then it throws WriteError, and the writer is of no more use. What earlier calls wrote
  // is never lost.
  std::vector<Outcome> write(const Batch& batch, Instant now);

  // Returns how many there were. Durable; revision, seq and failures as in write().
  std::size_t remove(std::span<const ArticleId> ids, Instant now);

  [[nodiscard]] const Metadata& metadata() const;
  [[nodiscard]] std::optional<Checkpoint> checkpoint(const std::string& input) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

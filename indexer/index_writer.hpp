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

#include "indexer/article_sink.hpp"
#include "schema/article.hpp"
#include "schema/metadata.hpp"

namespace backfile {

// Not thread-safe.
class IndexWriter final : public ArticleSink {
 public:
  // Makes an empty index. Requires: nothing is at that path. Throws WriteError.
  static void create(const std::filesystem::path& generation, const Metadata& metadata);

  // Throws SchemaError or ArchiveError when it cannot be opened, LockedError when Xapian's own lock
  // is taken.
  explicit IndexWriter(std::filesystem::path generation);
  ~IndexWriter() override;
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;
  IndexWriter(IndexWriter&&) = delete;
  IndexWriter& operator=(IndexWriter&&) = delete;

  // Durable when it returns. When no article changed, nothing is committed and the revision stays.
  // A failed commit is tried once more on a fresh handle; then it throws WriteError, and the writer
  // is of no more use. What earlier calls wrote is never lost.
  std::vector<Outcome> write(const Batch& batch, Instant now) override;
  bool finish(const OnStep& on_step) override;
  [[nodiscard]] bool all_or_nothing() const override { return false; }

  // Returns how many there were. Durable; revision, seq and failures as in write().
  std::size_t remove(std::span<const ArticleId> ids, Instant now);

  [[nodiscard]] const Metadata& metadata() const override;
  [[nodiscard]] std::optional<Checkpoint> checkpoint(const std::string& input) const override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

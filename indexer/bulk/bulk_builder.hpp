// The bulk path: batches become segments, built side by side; finish() merges them with the current
// generation into a new one, checks it and makes it current. Until then the archive is untouched,
// and whatever ends the process leaves it so; what it left behind goes with the next command that
// writes.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include "indexer/archive_dir.hpp"
#include "indexer/article_sink.hpp"
#include "indexer/stop_request.hpp"

namespace backfile {

struct BulkSettings {
  unsigned threads = 1;
  std::function<Instant()> now;  // asked when the new generation is committed
  const StopRequest& stop;
};

// Bytes of text of a batch, so that all that is in memory at once stays within `memory_bytes`.
std::size_t bulk_batch_bytes(std::size_t memory_bytes, unsigned threads);

// Not thread-safe. The directory and the lock must outlive it.
class BulkBuilder final : public ArticleSink {
 public:
  // Throws as IndexWriter does. Requires: there is a current generation.
  BulkBuilder(const ArchiveDir& directory, const ArchiveLock& lock, BulkSettings settings);
  ~BulkBuilder() override;
  BulkBuilder(const BulkBuilder&) = delete;
  BulkBuilder& operator=(const BulkBuilder&) = delete;
  BulkBuilder(BulkBuilder&&) = delete;
  BulkBuilder& operator=(BulkBuilder&&) = delete;

  std::vector<Outcome> write(const Batch& batch, Instant now) override;
  bool finish(const OnStep& on_step) override;
  [[nodiscard]] bool all_or_nothing() const override { return true; }
  [[nodiscard]] const Metadata& metadata() const override;
  [[nodiscard]] std::optional<Checkpoint> checkpoint(const std::string& input) const override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

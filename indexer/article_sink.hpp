// Where an ingest puts its articles, batch by batch: the current generation as it is (index_writer)
// or a new one beside it (bulk_builder). Both give the same outcomes and the same archive.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/article.hpp"
#include "schema/metadata.hpp"

namespace backfile {

enum class Outcome : std::uint8_t {
  Accepted,   // a new id
  Updated,    // a known id with other content
  Unchanged,  // a known id with the same content
};

// Articles taken together, in the order of the input. An id may come twice: the last one stays,
// each counts.
struct Batch {
  std::vector<Article> articles;
  // How far the input has been taken with these articles; its counts are as they were before them.
  std::optional<Checkpoint> checkpoint;
  std::size_t checkpoint_from = 0;    // the first article that belongs to the checkpoint's input
  std::vector<std::string> finished;  // inputs taken to their end: their checkpoints go
};

// Hears what a long finish is at.
using OnStep = std::function<void(std::string_view step)>;

class ArticleSink {
 public:
  virtual ~ArticleSink() = default;
  ArticleSink() = default;
  ArticleSink(const ArticleSink&) = delete;
  ArticleSink& operator=(const ArticleSink&) = delete;
  ArticleSink(ArticleSink&&) = delete;
  ArticleSink& operator=(ArticleSink&&) = delete;

  // Articles get seq and first_indexed here. Throws WriteError.
  virtual std::vector<Outcome> write(const Batch& batch, Instant now) = 0;
  // To be called after the last batch: all of them are durable when it returns true. False: a stop
  // was requested, and the archive is as it was before the first.
  virtual bool finish(const OnStep& on_step) = 0;
  // Whether a stopped ingest leaves nothing, rather than its batches so far.
  [[nodiscard]] virtual bool all_or_nothing() const = 0;

  [[nodiscard]] virtual const Metadata& metadata() const = 0;
  // Where an earlier, interrupted ingest of this input goes on.
  [[nodiscard]] virtual std::optional<Checkpoint> checkpoint(const std::string& input) const = 0;
};

}  // namespace backfile

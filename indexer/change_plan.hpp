// What a batch of articles changes, given what is known of their ids: the rules of updates, of
// repeated articles, of seq and first_indexed, for both ways into an archive. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include <xapian.h>

#include "indexer/article_sink.hpp"
#include "schema/article.hpp"
#include "schema/metadata.hpp"

namespace backfile {

// Stands for an article's content, its seq and first_indexed apart: XXH3-128.
using ContentDigest = std::array<std::uint64_t, 2>;
ContentDigest content_digest(const Article& article);

// The version of an article that a batch meets.
struct KnownArticle {
  Xapian::docid docid = 0;
  // Nothing when its record cannot be read: any version replaces it.
  std::optional<ContentDigest> content;
  Instant first_indexed = 0;
};

// What one batch does to one id.
struct Change {
  Article article;                   // the version that stays
  ContentDigest content{};           // of that version
  std::optional<Xapian::docid> old;  // the document it replaces
};

struct ChangePlan {
  std::vector<Outcome> outcomes;  // one an article of the batch
  std::vector<Change> changes;    // in the order of their seq
  std::uint64_t seq = 0;          // the last one given
};

// seq: the last one given before. known(id) is asked once an id.
ChangePlan plan_changes(std::span<const Article> articles, std::uint64_t seq, Instant now,
                        const std::function<std::optional<KnownArticle>(const ArticleId&)>& known);

// Adds the outcomes from the given one on to a checkpoint's counts.
void count_outcomes(const std::vector<Outcome>& outcomes, std::size_t from, Checkpoint& checkpoint);

// Adds the stem classes that the changes use, keeping the order.
void add_stem_classes(const std::vector<Change>& changes, std::vector<std::string>& classes);

// What the changes teach an archive, a dictionary for its records and its pairs of words, as far as
// it has none and they are enough. `last`: the last document id given before them.
void learn_from(const std::vector<Change>& changes, Xapian::docid last, Metadata& metadata);

}  // namespace backfile

// Articles by the words of a query alone: the sum of its score parts. Ranks through impacts and
// block bounds; plain_ranking.hpp has the same by Xapian's own matcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "server/search/bm25.hpp"
#include "server/search/impact_list.hpp"
#include "server/search/ranked.hpp"
#include "server/search/score_parts.hpp"
#include "server/search/word_impacts.hpp"

namespace backfile {

// For one query on one revision. `reader` and `snapshot` must outlive it. Not thread-safe.
class WordScores {
 public:
  WordScores(std::vector<ScorePart> parts, const Bm25& bm25, IndexReader& reader,
             const Snapshot& snapshot);

  [[nodiscard]] const std::vector<ScorePart>& parts() const { return parts_; }

  // The first `count` of `hits`, in the order of better(). Requires: they are among the hits of the
  // first call, for which the impacts are made.
  std::vector<Ranked> best(const DocSet& hits, std::size_t count);

  // What one part adds to the score of an article.
  double weight(std::size_t part, Docid docid);

 private:
  struct Leaf {
    std::size_t begin = 0;  // its parts
    std::size_t end = 0;
    double weight = 0;  // of its first part, by which the impacts are divided
    std::shared_ptr<const ImpactList> impacts;
  };

  void make_leaves(const DocSet& hits);
  [[nodiscard]] std::string name_of(const Leaf& leaf) const;
  // Of `hits`, or, where the whole of every list is read, of all documents.
  std::shared_ptr<const ImpactList> impacts(const Leaf& leaf, const DocSet& hits);
  // After a commit every word's impacts are others. Where hits are few beside a list, those of the
  // hits are made, and for who asks again those of all its documents, but not while they wait.
  enum class Wanted { OfHits, Whole, WholeLater };
  Wanted wanted_of(const Leaf& leaf, const std::string& name, std::uint64_t lookups);
  [[nodiscard]] ImpactSources sources_of(const Leaf& leaf, const DocSet& hits);

  std::vector<ScorePart> parts_;
  Bm25 bm25_;
  Bm25Formula formula_;
  IndexReader& reader_;
  const Snapshot& snapshot_;
  std::vector<Leaf> leaves_;  // once a list was asked for
};

}  // namespace backfile

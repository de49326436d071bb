// Articles by the words of a query alone: the sum of its score parts. Ranks through impacts and
// block bounds; plain_ranking.hpp has the same by Xapian's own matcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/search/bm25.hpp"
#include "server/search/impact_list.hpp"
#include "server/search/kept_impacts.hpp"
#include "server/search/ranked.hpp"
#include "server/search/score_parts.hpp"

namespace backfile {

// For one query on one revision. `reader` and `snapshot` must outlive it. Not thread-safe.
class WordScores {
 public:
  WordScores(std::vector<ScorePart> parts, const Bm25& bm25, IndexReader& reader,
             const Snapshot& snapshot);

  [[nodiscard]] const std::vector<ScorePart>& parts() const { return parts_; }

  // The first `count` of `hits`, in the order of better(). Requires: they are among the hits of
  // earlier calls, for which the impacts are made.
  std::vector<Ranked> best(const DocSet& hits, std::size_t count);

  // What one part adds to the score of an article.
  double weight(std::size_t part, Docid docid);

 private:
  struct Leaf {
    std::size_t begin = 0;  // its parts
    std::size_t end = 0;
    double weight = 0;  // of its first part, by which the impacts are divided
    std::shared_ptr<const ImpactList> impacts;
    ImpactDrift drift;
  };

  void make_leaves(const DocSet& hits, std::size_t count);
  [[nodiscard]] std::string name_of(const Leaf& leaf) const;
  [[nodiscard]] std::vector<double> weights_of(const Leaf& leaf) const;
  [[nodiscard]] ImpactSources sources_of(const Leaf& leaf, const DocSet& hits);
  [[nodiscard]] bool reads_whole(const Leaf& leaf, std::uint64_t lookups);
  [[nodiscard]] double longest_list(const Leaf& leaf);

  // Whether the leaf has the same terms, or more that only later documents hold.
  bool are_of_same_terms(const KeptImpacts& kept, const Leaf& leaf);
  // What an earlier search has kept, if it will do for so many hits.
  bool take_kept(Leaf& leaf, const std::string& name, const DocSet& hits, std::size_t count);
  // Of all documents, or of the hits alone where they are few beside a list: then those of all its
  // documents are for who asks again, but not while they wait.
  void make_impacts(Leaf& leaf, const std::string& name, const DocSet& hits);

  [[nodiscard]] std::vector<Ranked> best_by(const std::vector<Leaf>& leaves, const DocSet& hits,
                                            std::size_t count) const;
  // By impacts of earlier revisions: all hits that may be among the first `count` now. Nothing
  // where too many look as good.
  [[nodiscard]] std::optional<DocSet> candidates_by(const ImpactDrift& drift, const DocSet& hits,
                                                    std::size_t count) const;
  // With the impacts of this revision, of these hits.
  [[nodiscard]] std::vector<Leaf> exact_leaves(const DocSet& hits);

  std::vector<ScorePart> parts_;
  Bm25 bm25_;
  Bm25Formula formula_;
  IndexReader& reader_;
  const Snapshot& snapshot_;
  std::vector<Leaf> leaves_;  // once a list was asked for
};

}  // namespace backfile

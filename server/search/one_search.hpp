// One search on one snapshot: what matches, what is counted, what comes first, and the hits of a
// page. Knows nothing of cursors beyond one page by date, nor of other snapshots.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/search/answer_cache.hpp"
#include "server/search/match_counts.hpp"
#include "server/search/ranked_lists.hpp"
#include "server/search/ranking.hpp"
#include "server/search/searcher.hpp"
#include "server/search/snapshot.hpp"

namespace backfile {

struct Page {
  std::vector<Ranked> ranked;
  std::optional<ListPosition> next;
};

// All arguments must outlive it. Not thread-safe.
class OneSearch {
 public:
  OneSearch(const SearchRequest& request, const SearcherOptions& options, IndexReader& reader,
            const Snapshot& snapshot);

  // Hits, total, facets and histogram; evaluated once, here or by an earlier search.
  const CountedMatches& count();

  // Requires: count() found `articles`.
  std::vector<Relaxation> relax(std::uint64_t articles);

  KwicResult occurrences(const DocSet& hits);

  // The first `count` of `hits`, which are of count(), by relevance.
  std::vector<Ranked> rank(const DocSet& hits, std::size_t count);

  // The words that feedback has added to the ranking.
  [[nodiscard]] const std::vector<std::string>& expansion() const { return expansion_; }

  [[nodiscard]] Page page_by_date(const DocSet& hits, Sort sort) const;

  std::vector<Hit> fetch(const std::vector<Ranked>& ranked);

  // A list of another revision names its documents by id; those taken out of the archive since are
  // passed over.
  [[nodiscard]] std::vector<Ranked> found_here(std::vector<Ranked> ranked,
                                               const RankedList& list) const;

 private:
  std::shared_ptr<const EvaluatedQuery> evaluate_query(const Node& query);
  // Nothing when the query asks for too many words at once: the rest of the request may have made
  // it needless to look for them.
  std::optional<std::uint64_t> count_of(const Node& query, const Filters& filters);

  const SearchRequest& request_;
  const SearcherOptions& options_;
  const Snapshot& snapshot_;
  IndexReader& reader_;
  std::shared_ptr<const EvaluatedQuery> query_;  // once its matches were needed
  std::shared_ptr<const KeptCounts> counts_;     // once counted
  std::optional<Ranking> ranking_;               // once a list by relevance was made
  std::vector<std::string> expansion_;
};

}  // namespace backfile

// What the places of a query's words add to an article's score: words near one another, and a
// headline that is the query. Reads positions; for the best articles alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/query/query.hpp"
#include "server/search/bm25.hpp"
#include "server/search/doc_set.hpp"
#include "server/search/places.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/weights.hpp"

namespace backfile {

// Two neighbouring words or phrases of a query, and what their nearness is worth in an article.
struct NearPair {
  std::string text;  // of both: "steel tariff"
  double weight = 0;
};

// For one query on one revision. Not thread-safe. `reader` and `snapshot` must outlive it.
class Nearness {
 public:
  Nearness(const Node& tree, const RankingWeights& weights, IndexReader& reader,
           const Snapshot& snapshot);

  // Whether any article can gain by it.
  [[nodiscard]] bool has_pairs() const { return words_.size() > 1; }

  // No article gains more.
  [[nodiscard]] double most() const;

  // What the nearness of words adds to the score of an article.
  double gain(Docid docid);

  // The same pair by pair, in the order of the query.
  std::vector<NearPair> pairs(Docid docid);

  // The articles whose headline is the query: a list of bare words, phrases and nothing else.
  DocSet equal_headlines();

 private:
  struct QueryWord {
    std::string text;
    PlacePlan plan;
    double rarity = 0;  // BM25's weight of a word by how many articles hold it
  };

  template <class Visit>
  void for_each_pair(Docid docid, Visit visit);
  void add_words(const Node& tree);
  void add_word(const Node& node);
  [[nodiscard]] double rarity(const Node& node);
  [[nodiscard]] double saturated(double nearness, Docid docid) const;

  const RankingWeights& weights_;
  IndexReader& reader_;
  const Snapshot& snapshot_;
  TermReader& terms_;
  PlaceReader places_;
  Bm25Formula formula_;
  std::vector<QueryWord> words_;
  std::optional<std::vector<std::string>> headline_;  // the words that a headline must be
};

}  // namespace backfile

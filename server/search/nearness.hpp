// What the places of a query's words add to an article's score: words near one another, the passage
// that has most of them, and a headline that is the query. Reads positions; for the best articles
// alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/query/query.hpp"
#include "server/search/best_passage.hpp"
#include "server/search/bm25.hpp"
#include "server/search/doc_set.hpp"
#include "server/search/places.hpp"
#include "server/search/search_request.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/weights.hpp"

namespace backfile {

// What the places of one or two words or phrases of a query are worth in an article.
struct PlaceGain {
  MatchForm form = MatchForm::Near;  // or Passage
  std::string text;                  // of both: "steel tariff"
  double weight = 0;
};

// Where a word or phrase stands in an article: where it begins, and how many words it has.
struct PlacesOfWord {
  std::vector<Position> begins;
  Position length = 1;
};

// For one query on one revision. Not thread-safe. `reader` and `snapshot` must outlive it.
class Nearness {
 public:
  Nearness(const Node& tree, const RankingWeights& weights, IndexReader& reader,
           const Snapshot& snapshot);

  // Whether any article can gain by it.
  [[nodiscard]] bool has_any() const { return words_.size() > 1; }

  // No article gains more.
  [[nodiscard]] double most() const { return most_; }
  // This article gains no more: by how often it has the words, wherever they stand.
  double most(Docid docid);

  // gain() of these articles, ascending, is asked for next.
  void prefetch(std::span<const Docid> docids) const;

  // What an article gains.
  double gain(Docid docid);

  // The same one by one, in the order of the query. Where all words must be there, pairs of
  // neighbours near one another; where any will do, the words of the best passage.
  std::vector<PlaceGain> gains(Docid docid);

  // The articles whose headline is the query: a list of bare words, phrases and nothing else.
  DocSet equal_headlines();

 private:
  struct QueryWord {
    std::string text;
    PlacePlan plan;
    double rarity = 0;  // BM25's weight of a word by how many articles hold it
    double weight = 0;  // see word_weight.hpp
  };

  template <class Visit>
  void for_each_gain(Docid docid, Visit visit);
  template <class Visit>
  void for_each_pair(Docid docid, Visit visit);
  template <class Visit>
  void for_each_word_of_passage(Docid docid, Visit visit);
  void add_words(const Node& tree);
  void add_word(const Node& node);
  [[nodiscard]] std::vector<std::string> terms_of(const Node& node) const;
  [[nodiscard]] double rarity(const std::vector<std::string>& terms);
  [[nodiscard]] double saturated(double nearness, Docid docid) const;
  [[nodiscard]] double most_of_words() const;

  const RankingWeights& weights_;
  IndexReader& reader_;
  const Snapshot& snapshot_;
  TermReader& terms_;
  PlaceReader places_;
  Bm25Formula formula_;
  std::vector<QueryWord> words_;
  PlacesOfWord before_;                     // room of for_each_pair()
  PlacesOfWord here_;                       // the same
  std::vector<PassageWord> passage_words_;  // room of for_each_word_of_passage()
  bool any_will_do_ = false;                // the words stand in an Any
  double most_ = 0;
  std::optional<std::vector<std::string>> headline_;  // the words that a headline must be
};

}  // namespace backfile

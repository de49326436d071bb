// Puts a grammar's rules into words for one scene. One article's text, or one scene's cast, is one
// Expander.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "tools/corpus/edition.hpp"
#include "tools/corpus/random.hpp"
#include "tools/corpus/scene.hpp"

namespace backfile::corpus {

// Which alternatives of rules an article and its sentences have used. Reused from article to
// article, so that none allocates.
class Deck {
 public:
  void shuffle(std::size_t rules);
  // The next alternative of this rule.
  std::size_t deal(RuleId rule, std::size_t alternatives, Random& random);

  void begin_sentence() { ++sentence_; }
  // False when this sentence has just had this alternative.
  bool fresh(RuleId rule, std::size_t alternative);

 private:
  struct Recent {
    std::uint32_t sentence = 0;
    std::array<std::size_t, 2> alternatives{};
  };
  struct Pile {
    std::uint32_t article = 0;
    std::uint32_t next = 0;
    std::uint32_t step = 1;
  };
  std::uint32_t article_ = 0;
  std::vector<Pile> piles_;
  std::uint32_t sentence_ = 0;
  std::vector<Recent> recent_;
};

class Expander {
 public:
  // Keeps references to all but the random numbers.
  Expander(const Edition& edition, const Scene& scene, Deck& deck, Random random);

  // Appends a sentence: capital first, articles and doubled punctuation put right.
  void sentence(RuleId rule, std::string& out);
  // Appends a phrase as it stands.
  void phrase(RuleId rule, std::string& out);

  Random& random() { return random_; }
  Mentions& mentions() { return mentions_; }

 private:
  void expand(RuleId rule, std::string& out);
  void apply(const Op& op, std::string& out);
  std::size_t choose(RuleId id, const Rule& rule);
  std::size_t choose_for_story(RuleId id, const Rule& rule);
  void builtin(const Op& op, std::string& out);

  void person(std::size_t index, std::string& out);
  void new_person(RuleId role, std::string& out);
  void put_name(const std::string& role, const std::string& name, std::string& out);
  void organisation(std::size_t index, std::string& out);
  void new_organisation(std::string& out);
  void company(std::string& out);
  void new_company(std::string& out);
  void other_place(std::string& out);
  void place(const Op& op, std::string& out);
  void quantity(const Op& op, std::string& out);
  void moment(const Op& op, std::string& out);

  const Edition& edition_;
  const Scene& scene_;
  Deck& deck_;
  Random random_;
  Mentions mentions_;
};

// The brief half of "full => brief" is kept apart; without "=>" both are the same.
Organisation split_organisation(const std::string& text);

}  // namespace backfile::corpus

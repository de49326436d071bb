// Writes articles from plans: the same number gives the same article, whatever was written before
// it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tools/corpus/article.hpp"
#include "tools/corpus/edition.hpp"
#include "tools/corpus/expander.hpp"
#include "tools/corpus/plan.hpp"
#include "tools/corpus/scene.hpp"

namespace backfile::corpus {

class Composer {
 public:
  // Throws GrammarError when one of the grammars is not sound.
  Composer(std::uint64_t seed, Timeline timeline);

  // Not thread-safe: one a thread.
  Article compose(Number number);

  [[nodiscard]] const Planner& planner() const { return planner_; }

 private:
  [[nodiscard]] const Edition& edition(const Plan& plan) const {
    return editions_[static_cast<std::size_t>(plan.language)];
  }
  Scene scene(const Plan& plan);
  void cast(const Plan& plan, Scene& scene);

  std::string headline(const Plan& plan, const Scene& scene, std::uint64_t variant);
  std::vector<std::string> body(const Plan& plan, const Scene& scene);
  std::string background(const Plan& plan, const Scene& scene);
  std::string summary(const Plan& plan, const Scene& scene);

  void write_text(const Plan& plan, Article& article);
  void write_copy(const Plan& plan, const Plan& original, Article& article);
  void write_correction(const Plan& plan, const Plan& original, Article& article);
  void add_dateline(const Plan& plan, const Scene& scene, Article& article) const;

  std::uint64_t seed_;
  Planner planner_;
  std::vector<Edition> editions_;
  Deck deck_;
  Deck side_deck_;  // for what is written inside another text
};

}  // namespace backfile::corpus

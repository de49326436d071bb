// The members of an article that are not prose: id, date, address, authors, rights, topics. Dates
// are as dirty as real ones.
#pragma once

#include <cstdint>
#include <string>

#include "tools/corpus/article.hpp"
#include "tools/corpus/names.hpp"
#include "tools/corpus/plan.hpp"

namespace backfile::corpus {

class Imprint {
 public:
  // Keeps references to the planner and the names.
  Imprint(std::uint64_t seed, const Planner& planner, const Names& names)
      : seed_(seed), planner_(planner), names_(names) {}

  // Fills in everything but title, lead, body and place.
  void put(const Plan& plan, Article& article) const;

 private:
  std::string author(const Plan& plan, Random& random) const;
  void put_rights(const Plan& plan, Random& random, Article& article) const;
  void put_address(const Plan& plan, Random& random, Article& article) const;

  std::uint64_t seed_;
  const Planner& planner_;
  const Names& names_;
};

// "nl-0000123". Needs the publisher alone.
std::string article_id(const Plan& plan);

// Leaves the beginning of the body, as a search engine's preview would.
void cut_to_excerpt(Article& article, std::uint64_t seed);

// Latin letters as capitals.
std::string capitals(const std::string& text);

}  // namespace backfile::corpus

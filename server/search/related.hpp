// Articles like one article, found by its own characteristic words. Never itself; the same list
// every time for one snapshot.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/article.hpp"
#include "server/search/engine.hpp"
#include "server/search/search_request.hpp"
#include "server/search/snapshot.hpp"

namespace backfile {

// A word that sets an article apart from the archive.
struct CharacteristicWord {
  std::string term;     // its stem, or bigram
  std::string surface;  // as it stands in the article, the most frequent form
  double strength = 0;  // how often here, times how rarely elsewhere
};

struct RelatedOptions {
  std::size_t limit = 10;
  std::size_t words = 25;  // characteristic words asked for
  std::size_t least_shared =
      2;                    // a hit shares at least so many of them (or all, where there are fewer)
  std::size_t reasons = 5;  // words named in `because`
  bool bodies = false;      // whether the hits' articles need theirs
  Engine engine = Engine::Fast;
};

// The strongest words first. Words of the headline count thrice. Left out: numbers, words of one or
// two letters, words that no other article has, and words that more than a tenth of the archive
// has.
std::vector<CharacteristicWord> characteristic_words(const Article& article, IndexReader& reader,
                                                     const Snapshot& snapshot, std::size_t count);

std::vector<RelatedHit> find_related(const Article& article, const RelatedOptions& options,
                                     IndexReader& reader, const Snapshot& snapshot);

}  // namespace backfile

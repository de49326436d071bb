// BM25, as Xapian's BM25Weight computes it, for lists that are scored outside Xapian's matcher. The
// randomized test of the engines holds the two together.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "server/search/weights.hpp"

namespace backfile {

// The figures of one revision that every weight depends on.
struct CollectionFigures {
  double articles = 0;
  double average_length = 0;  // in words as they are indexed: Xapian's length
};

class Bm25Formula {
 public:
  Bm25Formula(const Bm25& bm25, const CollectionFigures& figures)
      : bm25_(bm25),
        articles_(figures.articles),
        length_factor_(figures.average_length > 0 ? 1 / figures.average_length : 0) {}

  // The most a term can add, however often it stands in however short a text.
  [[nodiscard]] double term_weight(double termfreq) const {
    double rarity = (articles_ - termfreq + 0.5) / (termfreq + 0.5);
    if (rarity < 2) rarity = rarity * 0.5 + 1;  // never negative, where most articles have the term
    return std::log(rarity) * (bm25_.k1 + 1);
  }

  // Divides: what a term adds is its weight * wdf / (wdf + length_part).
  [[nodiscard]] double length_part(std::uint32_t length) const {
    const double normal = std::max(length * length_factor_, bm25_.min_normlen);
    return bm25_.k1 * (normal * bm25_.b + (1 - bm25_.b));
  }

  [[nodiscard]] static double score(double term_weight, std::uint32_t wdf, double length_part) {
    return wdf == 0 ? 0 : term_weight * (wdf / (length_part + wdf));
  }

 private:
  Bm25 bm25_;
  double articles_;
  double length_factor_;
};

}  // namespace backfile

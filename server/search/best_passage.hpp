// The stretch of a text that says most about a query: many of its words, the weighty ones, and
// again. Pure; reads no index.
#pragma once

#include <vector>

#include "schema/analysis.hpp"

namespace backfile {

// A word of the query: what it is worth, and where it stands in the text, counted in words.
struct PassageWord {
  double weight = 0;
  std::vector<Position> places;  // sorted
};

// What a word of this weight adds to a passage in which it stands `count` times. Grows with it.
double said(double weight, double count);

// Of the best of all stretches of `length` words that begin every length/2 words: what each word
// adds, said(weight, n) = weight * n / (n + 0.5) where it stands there n times. The first of
// equals. Requires: length >= 2.
//
// After J. P. Callan, "Passage-Level Evidence in Document Retrieval" (1994): half-overlapping
// windows, the best one counts.
std::vector<double> best_passage(const std::vector<PassageWord>& words, Position length);

}  // namespace backfile

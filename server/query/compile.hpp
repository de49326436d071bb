// Tree -> the leaves an index is asked for, and -> Xapian::Query for the plain matcher. The one
// place that knows how a word or a phrase becomes terms.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "schema/frequent_pairs.hpp"
#include "schema/stemming.hpp"
#include "server/query/query.hpp"

namespace backfile {

// The terms any one of which a bare word may match: its stems in each stem class of the archive (of
// authors, whose names are not stemmed, in none), without doubles. Sorted, never empty: an archive
// without stem classes has a term that nothing holds.
std::vector<std::string> word_terms(const Word& word, const std::vector<std::string>& stem_classes,
                                    StemmerSet& stemmers);

// Where the places of a bare word are found: at the positions of `stem`, and, in documents that
// hold `stem`, at those of `exact` too (words that are their own stem have no second position;
// empty: there is no such word).
struct StemPlaces {
  std::string stem;
  std::string exact;
  bool operator==(const StemPlaces&) const = default;
};

// Terms with positions: those of Text for title, lead and body. One for each of word_terms().
std::vector<StemPlaces> word_places(const Word& word, const std::vector<std::string>& stem_classes,
                                    StemmerSet& stemmers);

// One place of a phrase: the term there, and its offset from the first.
struct PhraseTerm {
  std::string term;
  unsigned offset = 0;
  bool pattern = false;  // `term` is the field's prefix and a pattern: see term_fits
  bool operator==(const PhraseTerm&) const = default;
};

// Offsets are 0, 1, 2 and so on without gaps. Never empty. A word, and a lone
// CJK character, become exact terms. Of a run of joined CJK characters each becomes the bigram with
// the next one; the last becomes an exact term, or nothing where the phrase ends, since the bigram
// before covers it.
std::vector<PhraseTerm> phrase_terms(const Phrase& phrase);

// A pair of neighbouring words of a phrase, the first of them at `offset`.
struct PairTerm {
  std::string term;
  unsigned offset = 0;
  bool operator==(const PairTerm&) const = default;
};

// The pairs of a phrase that `pairs` has, where it is one of the text, or of a part of it: terms
// that stand somewhere in the text wherever the phrase does.
std::vector<PairTerm> pair_terms(const Phrase& phrase, const FrequentPairs& pairs);

// What every term that fits a pattern begins with.
std::string_view literal_prefix(std::string_view pattern);
// Whether the term fits: `*` is any characters or none, `?` one character (code point).
bool term_fits(std::string_view term, std::string_view pattern);

// What compile_query asks for what Xapian's own matcher cannot express by terms: phrases of
// several, or with patterns; words of the body, Near, Same, AtLeast, DateRange.
using BeyondTerms = std::function<Xapian::Query(const Node&)>;

struct CompileOptions {
  const std::vector<std::string>& stem_classes;
  StemmerSet& stemmers;
  BeyondTerms beyond;
};

// Whether compile_query asks `beyond` for this node itself.
bool is_beyond_terms(const Node& node);

// The same tree for Xapian's own matcher. Weighted by Xapian's rules: words score; values, * and
// NOT do not.
Xapian::Query compile_query(const Node& tree, const CompileOptions& options);

}  // namespace backfile

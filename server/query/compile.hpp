// Tree -> the leaves an index is asked for, and -> Xapian::Query for the plain matcher. The one
// place that knows how a word or a phrase becomes terms.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "schema/stemming.hpp"
#include "server/query/query.hpp"

namespace backfile {

// The terms any one of which a bare word may match: its stems in each stem class of the archive (of
// authors, whose names are not stemmed, in none), without doubles. Sorted, never empty: an archive
// without stem classes has a term that nothing holds.
std::vector<std::string> word_terms(const Word& word, const std::vector<std::string>& stem_classes,
                                    StemmerSet& stemmers);

// One place of a phrase: the term there, and its offset from the first.
struct PhraseTerm {
  std::string term;
  unsigned offset = 0;
  bool operator==(const PhraseTerm&) const = default;
};

// Offsets are 0, 1, 2 and so on without gaps, as Xapian's OP_PHRASE wants them. A word, and a lone
// CJK character, become exact terms. Of a run of joined CJK characters each becomes the bigram with
// the next one; the last becomes an exact term, or nothing where the phrase ends, since the bigram
// before covers it.
std::vector<PhraseTerm> phrase_terms(const Phrase& phrase);

// The same tree for Xapian's own matcher. Weighted by Xapian's rules: words and phrases score,
// values, * and NOT do not.
Xapian::Query compile_query(const Node& tree, const std::vector<std::string>& stem_classes,
                            StemmerSet& stemmers);

}  // namespace backfile

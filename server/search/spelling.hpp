// Words of a query that the archive hardly has, and words of the archive that may be meant: read
// from the index's own list of words, no dictionary. Says nothing of what a search with them finds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "schema/stemming.hpp"
#include "server/query/query.hpp"

namespace backfile {

// A word that fewer articles than this have may be misspelt: an archive has its own misprints.
inline constexpr Xapian::doccount kRareWord = 10;
// Of one word: more would be guessing.
inline constexpr std::size_t kMostSpellings = 3;
// Words of one query that are looked into: who misspells more is not helped by a list.
inline constexpr std::size_t kMostMisspelt = 4;
// Words of the archive read for one query: about 30 ms of work. Archives of a few million articles
// have fewer than this under most letters.
inline constexpr std::size_t kMostWordsRead = 200'000;
// Letters of a word that is looked into: everything is near to a shorter one, nobody types longer
// ones.
inline constexpr std::size_t kShortestMisspelt = 3;
inline constexpr std::size_t kLongestMisspelt = 40;

// A word as the query asks for it.
struct QueryWord {
  Field field = Field::Text;
  std::string word;
  bool exact = false;  // of a phrase: in this form alone
  bool operator==(const QueryWord&) const = default;
};

// The words and words of phrases that a tree looks for, each once, in order; those of negated parts
// and patterns are not among them.
std::vector<QueryWord> query_words(const Node& tree);

// The tree with another word in every place of `word`, but in negated parts.
Node with_word(const Node& tree, const QueryWord& word, const std::string& spelled);

// A word of the archive that is near to another one.
struct Spelling {
  std::string word;
  std::size_t edits = 0;       // 1 or 2: see edit_distance()
  std::uint64_t articles = 0;  // that have it in exactly this form
  bool operator==(const Spelling&) const = default;
};

struct Misspelling {
  QueryWord word;
  std::vector<Spelling> spellings;  // best first, at least one
  bool operator==(const Misspelling&) const = default;
};

struct SpellingSources {
  const Xapian::Database& database;
  const std::vector<std::string>& stem_classes;
  StemmerSet& stemmers;
};

// The words of a query that are rare in their field, and what may be meant: words of that field
// that more articles have, with the same first letter, within one edit (from five letters on: two),
// fewest edits first, then most articles. Words with digits are taken to be meant; CJK characters
// are no words here. Of forms that a bare word finds alike only the best is named. Where the
// archive has more words than kMostWordsRead those with the same first two letters are read first.
std::vector<Misspelling> find_misspellings(const Node& tree, const SpellingSources& sources);

}  // namespace backfile

// Words and values -> Xapian terms. Every term is at most kMaxTermBytes long: a longer value keeps
// its beginning and ends in a hash of the whole, so that two long values stay apart and both fit
// Xapian's 245 bytes (NUL counts double there).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/fields.hpp"
#include "schema/ids.hpp"

namespace backfile {

inline constexpr std::size_t kMaxTermBytes = 200;

// prefix + value, or prefix + the first bytes of the value + "~" + 32 hex digits of its XXH3-128.
std::string bounded_term(std::string_view prefix, std::string_view value);

// A word exactly as normalised (case folded, accents kept), or an n-gram.
std::string exact_term(Field field, std::string_view word);

// A stem, kept apart by language: English "new" and French "new" are not one word. stem_class as in
// stemming.hpp.
std::string stem_term(Field field, std::string_view stem_class, std::string_view stem);

// A whole value whatever its case, width, accents and white space: what `source:"the mainichi"`
// looks up. For Field::Url the value is taken as it is.
std::string value_term(Field field, std::string_view value);

// A whole value as written: what a facet selection filters by. Requires: row(field).facet_prefix is
// not empty.
std::string facet_term(Field field, std::string_view value);

std::string id_term(const ArticleId& id);

// A whole headline, by its tokens: what finds the article whose headline somebody types.
std::string headline_term(const std::vector<std::string>& tokens);

// Two words side by side somewhere in the text, where the archive has the pair
// (frequent_pairs.hpp).
std::string pair_term(std::string_view first, std::string_view second);

// Places in an article that are no words: terms whose positions say where something begins.
enum class Mark : std::uint8_t {
  Paragraph,  // the first word of the title, of the lead, and of each paragraph of the body
  Sentence,   // the first word of each sentence (sentence.hpp)
  TitleEnd,   // one past the last word of the title; absent without title
  LeadEnd,    // one past the last word of the field Lead; absent when it has none
  Body,       // the first word of the body; absent without body
};
std::string mark_term(Mark mark);

}  // namespace backfile

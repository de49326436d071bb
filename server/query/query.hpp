// The query tree: plain values, compared with ==. Made by parser, printed by format, turned into
// Xapian by compile. Words in it are normalised tokens (schema/analysis), so the tree does not
// depend on how they were typed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/date.hpp"
#include "schema/fields.hpp"

namespace backfile {

struct Node;

// Every article: an empty query, or `*`.
struct Everything {
  bool operator==(const Everything&) const = default;
};

// A bare word in any of its forms (stems of every language in the archive, whatever the accents).
// Never of Field::Caps, whose words have one form.
struct Word {
  Field field = Field::Text;
  std::string word;
  bool operator==(const Word&) const = default;
};

// Words exactly as written, one after the other; also a single quoted word. CJK characters are
// words of their own here. A word that holds `*` or `?` is a pattern (is_pattern): any exact word
// it fits may stand there.
struct Phrase {
  Field field = Field::Text;
  std::vector<std::string> words;  // at least one; of Field::Caps exactly one
  // As long as words: is it a CJK character right behind another one? Bigrams find such pairs. The
  // first never is. "東京 大阪" is false true false true, and finds 東京、大阪 too.
  std::vector<bool> joined;
  bool operator==(const Phrase&) const = default;
};

// A whole value of a value field or id: source:"The Mainichi". The value as typed; comparing folds
// it.
struct Value {
  Field field = Field::Source;
  std::string value;
  bool operator==(const Value&) const = default;
};

// Articles by the first moment their date may mean, half-open; `undated`: those without a date,
// and the interval is then open at both ends. At least one end otherwise.
struct DateRange {
  DateInterval published;
  bool undated = false;
  bool operator==(const DateRange&) const = default;
};

// Operands near one another, in one paragraph. Operands are Word, Phrase, Near, or Any of these,
// all of one position space (position_space). Each at a place of its own, none overlapping; read in
// the order of the text, each begins at most `distance` words behind the end of the one before
// (neighbours: 1).
struct Near {
  std::vector<Node> operands;  // at least two
  unsigned distance = 1;       // 1 to kMaxDistance
  bool ordered = false;        // PRE: in the order of the operands
  bool operator==(const Near&) const;
};

enum class Unit : std::uint8_t { Paragraph, Sentence };

// Operands as in Near, each with a place inside one and the same paragraph or sentence. A title and
// a lead are paragraphs. Places may overlap.
struct Same {
  std::vector<Node> operands;  // at least two
  Unit unit = Unit::Paragraph;
  bool operator==(const Same&) const;
};

// At least `count` places of one operand as in Near. Places in the fields Text and Caps count
// in the body alone.
struct AtLeast {
  unsigned count = 1;         // 1 to kMaxMentions
  std::vector<Node> operand;  // exactly one
  bool operator==(const AtLeast&) const;
};

struct All {
  std::vector<Node> parts;  // at least two
  bool operator==(const All&) const;
};

struct Any {
  std::vector<Node> parts;  // at least two
  bool operator==(const Any&) const;
};

struct Not {
  std::vector<Node> part;  // exactly one; a vector because Node is not yet complete here
  bool operator==(const Not&) const;
};

struct Node {
  std::variant<Everything, Word, Phrase, Value, DateRange, Near, Same, AtLeast, All, Any, Not>
      value;
  bool operator==(const Node&) const = default;
};

// Not defaulted: clang 14 does not survive a defaulted comparison that leads back to itself.
inline bool Near::operator==(const Near& other) const {
  return distance == other.distance && ordered == other.ordered && operands == other.operands;
}
inline bool Same::operator==(const Same& other) const {
  return unit == other.unit && operands == other.operands;
}
inline bool AtLeast::operator==(const AtLeast& other) const {
  return count == other.count && operand == other.operand;
}
inline bool All::operator==(const All& other) const { return parts == other.parts; }
inline bool Any::operator==(const Any& other) const { return parts == other.parts; }
inline bool Not::operator==(const Not& other) const { return part == other.part; }

inline constexpr unsigned kMaxDistance = 99;  // below kParagraphGap, so it never leaves a paragraph
inline constexpr unsigned kMaxMentions = 1000;

// Whether a word of a Phrase is a pattern: `*` stands for any characters or none, `?` for one.
inline bool is_pattern(std::string_view word) {
  return word.find_first_of("*?") != std::string_view::npos;
}

template <class... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

// Something in a query that is allowed but may not be meant. Positions are code points, from 0, of
// the text as typed.
struct QueryWarning {
  // "lowercase_operator", "word_not_operator", "field_space", "unquoted_value", "star_ignored" or
  // "no_words"
  std::string code;
  std::string message;  // one English sentence
  std::size_t position = 0;
  std::size_t length = 0;
  bool operator==(const QueryWarning&) const = default;
};

// Why a text is not a query.
struct QueryError {
  // "missing_operand", "unclosed_quote", "unclosed_parenthesis", "unexpected_parenthesis",
  // "unknown_field", "missing_value", "too_deep", "too_many_terms", "too_long", "not_utf8",
  // "control_character", "empty_phrase", "unsupported_operator", "bad_distance", "bad_count",
  // "bad_operand", "too_many_operands", "short_pattern", "not_a_date" or "reversed_range"
  std::string code;
  std::string message;     // one English sentence that says what to change
  std::string suggestion;  // a whole query text that can be read, or empty
  std::size_t position = 0;
  std::size_t length = 0;
  bool operator==(const QueryError&) const = default;
};

}  // namespace backfile

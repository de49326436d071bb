// The query tree: plain values, compared with ==. Made by parser, printed by format, turned into
// Xapian by compile. Words in it are normalised tokens (schema/analysis), so the tree does not
// depend on how they were typed.
#pragma once

#include <optional>
#include <string>
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
struct Word {
  Field field = Field::Text;
  std::string word;
  bool operator==(const Word&) const = default;
};

// Words exactly as written, one after the other; also a single quoted word. CJK characters are
// words of their own here.
struct Phrase {
  Field field = Field::Text;
  std::vector<std::string> words;  // at least one
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
  std::variant<Everything, Word, Phrase, Value, All, Any, Not> value;
  bool operator==(const Node&) const = default;
};

// Not defaulted: clang 14 does not survive a defaulted comparison that leads back to itself.
inline bool All::operator==(const All& other) const { return parts == other.parts; }
inline bool Any::operator==(const Any& other) const { return parts == other.parts; }
inline bool Not::operator==(const Not& other) const { return part == other.part; }

template <class... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

// Something in a query that is allowed but may not be meant. Positions are code points, from 0, of
// the text as typed.
struct QueryWarning {
  // "lowercase_operator", "word_not_operator", "field_space", "unquoted_value" or "no_words"
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
  // "control_character", "empty_phrase" or "unsupported_operator"
  std::string code;
  std::string message;     // one English sentence that says what to change
  std::string suggestion;  // a whole query text that can be read, or empty
  std::size_t position = 0;
  std::size_t length = 0;
  bool operator==(const QueryError&) const = default;
};

}  // namespace backfile

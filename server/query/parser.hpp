// Query text -> tree. Total: any byte string gives a tree or an error, in time linear in its
// length. Guesses nothing in silence.
//
//   query   = or
//   or      = and { "OR" and }
//   and     = unary { [ "AND" ] unary }              words beside one another are AND, always
//   unary   = { "-" | "NOT" } same
//   same    = sent { ( "SAME" | "w/p" ) sent }
//   sent    = near { ( "SENT" | "w/s" ) near }
//   near    = primary { ( "NEAR/5" | "PRE/5" | "w/5" ) primary }
//   primary = "(" or ")" | "*" | "date:" dates | [ "atleast3:" ] [ field ":" ] operand
//   operand = word | pattern | '"' words '"' [ "~5" ] | "(" or ")"
//
// AND, OR, NOT, SAME and SENT are operators in capitals only. In a group behind a field, bare words
// belong to that field; another field inside it stands for itself. lexer.hpp says what is a word, a
// minus, a quotation mark and a field; punctuation that says nothing is passed over. README.md says
// what all this means. Operators of other systems are refused rather than read as words.
#pragma once

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "server/query/query.hpp"

namespace backfile {

struct ParseOptions {
  std::size_t max_bytes = 8192;
  // Of parentheses, and of operators of places in a row that differ; the parser recurses as deep.
  std::size_t max_depth = 20;
  // Words, in phrases too, and values; two joined CJK characters count as one.
  std::size_t max_terms = 64;
  Instant now = 0;  // what date:-7d counts from
};

struct ParsedQuery {
  Node tree;  // Everything for an empty text
  std::vector<QueryWarning> warnings;
  bool operator==(const ParsedQuery&) const = default;
};

// Why a text is no query whatever it says: it is too long, not UTF-8 or holds a NUL character.
std::optional<QueryError> unreadable_text(std::string_view text, const ParseOptions& options);

std::variant<ParsedQuery, QueryError> parse_query(std::string_view text,
                                                  const ParseOptions& options = {});

}  // namespace backfile

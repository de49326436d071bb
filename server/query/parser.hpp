// Query text -> tree. Total: any byte string gives a tree or an error, in time linear in its
// length. Guesses nothing in silence.
//
//   query   = or
//   or      = and { "OR" and }
//   and     = unary { [ "AND" ] unary }            words beside one another are AND, always
//   unary   = { "-" | "NOT" } primary
//   primary = "(" or ")" | [ field ":" ] ( word | '"' words '"' | "(" or ")" ) | "*"
//
// OR, AND and NOT are operators in capitals only. In a group behind a field, bare words belong to
// that field; another field inside it stands for itself. lexer.hpp says what is a word, a minus, a
// quotation mark and a field; punctuation that says nothing is passed over. Operators of other
// systems (tariff*, w/5, "a b"~5, date:) are refused rather than read as words.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "server/query/query.hpp"

namespace backfile {

struct ParseLimits {
  std::size_t max_bytes = 8192;
  std::size_t max_depth = 20;  // of parentheses; the parser recurses as deep
  // Words, in phrases too, and values; two joined CJK characters count as one.
  std::size_t max_terms = 64;
};

struct ParsedQuery {
  Node tree;  // Everything for an empty text
  std::vector<QueryWarning> warnings;
  bool operator==(const ParsedQuery&) const = default;
};

std::variant<ParsedQuery, QueryError> parse_query(std::string_view text,
                                                  const ParseLimits& limits = {});

}  // namespace backfile

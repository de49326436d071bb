// Every sentence that tells somebody why a text is not a query. Positions go in as bytes and come
// out as code points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "server/query/query.hpp"

namespace backfile {

// A stretch of the query text, in bytes, half-open.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The sentences for one text. Suggestions are candidates: parse_query drops those that cannot be
// read either.
class Faults {
 public:
  explicit Faults(std::string_view text) : text_(text) {}  // the text must outlive this

  QueryError too_long(std::size_t max_bytes) const;
  QueryError not_utf8(std::size_t byte) const;
  QueryError control_character(std::size_t byte) const;

  QueryError missing_left(Span operation) const;
  QueryError missing_right(Span operation) const;
  QueryError empty_parentheses(Span both) const;
  QueryError unclosed_parenthesis(Span open, std::size_t open_count) const;
  QueryError unexpected_parenthesis(Span close) const;
  QueryError too_deep(Span open, std::size_t max_depth) const;
  QueryError too_many_terms(Span operand, std::size_t max_terms) const;

  QueryError unclosed_quote(Span mark) const;
  QueryError empty_phrase(Span quoted) const;

  // `name` is the part before the colon, `field` the name and the colon.
  QueryError unknown_field(Span name) const;
  QueryError missing_value(Span field) const;

  // `what` is a whole sentence; the suggestion has `instead` in the place of the operator.
  QueryError unsupported(Span operation, std::string what, std::string_view instead) const;
  // A star where a value or a word of a field is looked for.
  QueryError any_value(Span field_or_star) const;
  // -title:x written title:-x; the minus is the last `minus_bytes` of the span.
  QueryError misplaced_minus(Span field_and_minus, std::size_t minus_bytes) const;
  // -x written !x.
  QueryError exclamation_mark(Span mark) const;

 private:
  QueryError fault(std::string code, Span span, std::string message, std::string suggestion) const;
  std::string at(Span span) const;
  std::string excerpt(Span span) const;
  std::string with(Span span, std::string_view replacement) const;

  std::string_view text_;
};

}  // namespace backfile

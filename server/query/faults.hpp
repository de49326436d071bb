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

  [[nodiscard]] QueryError too_long(std::size_t max_bytes) const;
  [[nodiscard]] QueryError not_utf8(std::size_t byte) const;
  [[nodiscard]] QueryError control_character(std::size_t byte) const;

  [[nodiscard]] QueryError missing_left(Span operation) const;
  [[nodiscard]] QueryError missing_right(Span operation) const;
  [[nodiscard]] QueryError empty_parentheses(Span both) const;
  [[nodiscard]] QueryError unclosed_parenthesis(Span open, std::size_t open_count) const;
  [[nodiscard]] QueryError unexpected_parenthesis(Span close) const;
  [[nodiscard]] QueryError too_deep(Span open, std::size_t max_depth) const;
  [[nodiscard]] QueryError too_many_terms(Span operand, std::size_t max_terms) const;

  [[nodiscard]] QueryError unclosed_quote(Span mark) const;
  [[nodiscard]] QueryError empty_phrase(Span quoted) const;

  // `name` is the part before the colon, `field` the name and the colon.
  [[nodiscard]] QueryError unknown_field(Span name) const;
  [[nodiscard]] QueryError missing_value(Span field) const;

  // `what` is a whole sentence; the suggestion has `instead` in the place of the operator.
  [[nodiscard]] QueryError unsupported(Span operation, std::string what,
                                       std::string_view instead) const;
  // A star where a value or a word of a field is looked for.
  [[nodiscard]] QueryError any_value(Span field_or_star) const;
  // -title:x written title:-x; the minus is the last `minus_bytes` of the span.
  [[nodiscard]] QueryError misplaced_minus(Span field_and_minus, std::size_t minus_bytes) const;
  // NEAR/100; `instead` is within the range.
  [[nodiscard]] QueryError bad_distance(Span operation, unsigned max,
                                        std::string_view instead) const;
  // atleast0:
  [[nodiscard]] QueryError bad_count(Span name, unsigned max, unsigned instead) const;
  // `expectation` goes on after the operation: "takes words of the text".
  [[nodiscard]] QueryError bad_operand(Span operand, Span operation,
                                       std::string_view expectation) const;
  [[nodiscard]] QueryError too_many_operands(Span operand, Span operation,
                                             std::size_t max_operands) const;
  // SAME at the beginning of a text in capitals: the suggestion has it as a word.
  [[nodiscard]] QueryError missing_place(Span operation) const;
  [[nodiscard]] QueryError nested_operators(Span operation, std::size_t max_depth) const;
  [[nodiscard]] QueryError short_pattern(Span pattern) const;
  [[nodiscard]] QueryError not_capitals(Span operand) const;
  // `dates` is what stands behind date:, `instead` may be empty.
  [[nodiscard]] QueryError bad_dates(Span dates, std::string code, std::string sentence,
                                     std::string_view instead) const;
  // title:atleast2:x
  [[nodiscard]] QueryError misplaced_count(Span field, Span count) const;
  // -x written !x.
  [[nodiscard]] QueryError exclamation_mark(Span mark) const;

 private:
  [[nodiscard]] QueryError fault(std::string code, Span span, std::string message,
                                 std::string suggestion) const;
  [[nodiscard]] std::string at(Span span) const;
  [[nodiscard]] std::string excerpt(Span span) const;
  [[nodiscard]] std::string with(Span span, std::string_view replacement) const;
  // Without a change to the white space around.
  [[nodiscard]] std::string replaced(Span span, std::string_view replacement) const;

  std::string_view text_;
};

}  // namespace backfile

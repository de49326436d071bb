// One pass over the text. It recurses into parentheses and fields, whose depth is bounded.
#include "server/query/translate/clause_parser.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "server/query/characters.hpp"
#include "server/query/operators.hpp"
#include "server/query/translate/clause_operands.hpp"
#include "server/query/translate/clauses.hpp"

namespace backfile {
namespace {

class ClauseParser {
 public:
  ClauseParser(std::string_view text, Dialect dialect, Findings& findings)
      : text_(text), dialect_(dialect), findings_(findings), operands_(text, dialect, findings) {}

  Piece parse();

 private:
  Piece clauses();
  Clause clause(bool first);
  Conjunction conjunction(Span& typed);
  Sign sign(Span& typed);
  std::optional<Piece> operand();
  Piece group();
  Piece fielded(const FieldName& name);
  Piece failed(QueryError fault);

  [[nodiscard]] bool optional_words() const {
    return dialect_ == Dialect::Lucene || dialect_ == Dialect::MediaCloud;
  }
  [[nodiscard]] bool at_end() const { return findings_.failed() || operands_.at_end(); }
  [[nodiscard]] bool at_close() const { return operands_.at(CharacterClass::CloseParenthesis); }
  bool takes_word(std::string_view word, Span& typed);

  std::string_view text_;
  Dialect dialect_;
  Findings& findings_;
  ClauseOperands operands_;
};

Piece ClauseParser::parse() {
  operands_.skip_space();
  if (operands_.at_end()) return {.node = std::nullopt, .span = {0, 0}};
  Piece whole = clauses();
  if (!findings_.failed() && at_close()) {
    return failed(findings_.faults().unexpected_parenthesis(operands_.here()));
  }
  return whole;
}

// Up to a closing parenthesis or the end.
Piece ClauseParser::clauses() {
  std::vector<Clause> clauses;
  for (operands_.skip_space(); !at_end() && !at_close(); operands_.skip_space()) {
    clauses.push_back(clause(clauses.empty()));
  }
  if (findings_.failed() || clauses.empty()) return {.node = std::nullopt, .span = {0, 0}};
  return optional_words() ? combine_optional(std::move(clauses), dialect_, findings_)
                          : combine_required(std::move(clauses), dialect_, findings_);
}

Clause ClauseParser::clause(bool first) {
  Clause clause;
  Span last;
  clause.before = conjunction(last);
  if (clause.before != Conjunction::None && first) {
    failed(findings_.faults().missing_left(last));
    return clause;
  }
  clause.sign = sign(last);
  std::optional<Piece> piece = operand();
  if (!piece) {
    // Two operators in a row, or one at the end. Without one, operand() took what is there.
    failed(findings_.faults().missing_right(last));
    return clause;
  }
  clause.piece = *std::move(piece);
  return clause;
}

Conjunction ClauseParser::conjunction(Span& typed) {
  const bool is_and = takes_word("AND", typed) || takes_word("&&", typed);
  if (is_and) return Conjunction::And;
  const bool is_or = takes_word("OR", typed) || takes_word("||", typed);
  return is_or ? Conjunction::Or : Conjunction::None;
}

// + - ! NOT, several in a row.
Sign ClauseParser::sign(Span& typed) {
  Sign sign = Sign::None;
  for (;;) {
    if (takes_word("NOT", typed)) {
      sign = sign == Sign::MustNot ? Sign::None : Sign::MustNot;
    } else if (const char mark = operands_.take_sign(typed); mark == '+') {
      if (sign == Sign::None) sign = Sign::Must;
    } else if (mark == '-' || mark == '!') {
      sign = sign == Sign::MustNot ? Sign::None : Sign::MustNot;
    } else {
      return sign;
    }
  }
}

bool ClauseParser::takes_word(std::string_view word, Span& typed) {
  const std::optional<Span> taken = operands_.take_word(word);
  if (taken) typed = *taken;
  return taken.has_value();
}

// Nothing at the end, at a closing parenthesis and at an operator.
std::optional<Piece> ClauseParser::operand() {
  operands_.skip_space();
  if (at_end() || at_close() || operands_.at_operator()) return std::nullopt;
  if (operands_.at(CharacterClass::OpenParenthesis)) return group();
  if (const std::optional<FieldName> name = operands_.take_field_name()) return fielded(*name);
  return operands_.leaf();
}

Piece ClauseParser::group() {
  const Span open = operands_.here();
  if (!findings_.enter(open)) return {.node = std::nullopt, .span = open};
  operands_.advance(open.end);
  operands_.skip_space();
  if (!at_end() && at_close()) {
    return failed(findings_.faults().empty_parentheses({open.begin, operands_.here().end}));
  }
  Piece inside = clauses();
  findings_.leave();
  if (at_end()) return failed(findings_.faults().unclosed_parenthesis(open, 1));
  inside.span = {open.begin, operands_.here().end};
  operands_.advance(inside.span.end);
  operands_.skip_boost();
  return inside;
}

// name: and what stands behind it.
Piece ClauseParser::fielded(const FieldName& name) {
  if (!findings_.enter(name.span)) return {.node = std::nullopt, .span = name.span};
  const Scope outside = operands_.enter_field(name);
  const bool left_out = operands_.scope().carried == Carried::Nothing;
  if (left_out) findings_.mute();
  std::optional<Piece> piece = name.special ? operands_.special(name) : operand();
  if (left_out) findings_.unmute();
  findings_.leave();
  if (!piece) return failed(findings_.faults().missing_value(name.span));
  if (left_out) piece->node.reset();
  piece->span.begin = name.span.begin;
  operands_.leave_field(outside, name, piece->span);
  return *std::move(piece);
}

Piece ClauseParser::failed(QueryError fault) {
  findings_.fail(std::move(fault));
  return {.node = std::nullopt, .span = {0, 0}};
}

}  // namespace

Piece parse_clauses(std::string_view text, Dialect dialect, Findings& findings) {
  return ClauseParser(text, dialect, findings).parse();
}

}  // namespace backfile

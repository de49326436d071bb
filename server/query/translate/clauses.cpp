#include "server/query/translate/clauses.hpp"

#include <utility>

namespace backfile {
namespace {

Piece signed_piece(Clause clause) {
  return clause.sign == Sign::MustNot ? negated(std::move(clause.piece)) : std::move(clause.piece);
}

// AND makes the clauses on both its sides compulsory.
void mark_compulsory(std::vector<Clause>& clauses) {
  for (std::size_t i = 1; i < clauses.size(); ++i) {
    if (clauses[i].before != Conjunction::And) continue;
    for (Clause* side : {&clauses[i - 1], &clauses[i]}) {
      if (side->sign == Sign::None) side->sign = Sign::Must;
    }
  }
}

bool is_optional(const Clause& clause) { return clause.sign == Sign::None; }

void remark_default_or(const std::vector<Clause>& clauses, Dialect dialect, Findings& findings) {
  const Clause* left = nullptr;
  for (const Clause& right : clauses) {
    if (!is_optional(right)) continue;
    if (left != nullptr && right.before == Conjunction::None) {
      findings.note_once("default_operator",
                         "Words side by side are OR in " + std::string(row(dialect).title) +
                             "; here they would all have to occur, so OR is written out.",
                         {left->piece.span.begin, right.piece.span.end});
    }
    left = &right;
  }
}

// Punctuation is no clause; an operator before it belongs to the next one.
std::vector<Clause> without_blanks(std::vector<Clause> clauses) {
  std::vector<Clause> kept;
  Conjunction before = Conjunction::None;
  for (Clause& clause : clauses) {
    if (clause.before == Conjunction::None) clause.before = before;
    before = clause.piece.blank ? clause.before : Conjunction::None;
    if (!clause.piece.blank) kept.push_back(std::move(clause));
  }
  if (!kept.empty()) kept.front().before = Conjunction::None;
  return kept.empty() ? std::move(clauses) : kept;
}

}  // namespace

Piece combine_optional(std::vector<Clause> clauses, Dialect dialect, Findings& findings) {
  clauses = without_blanks(std::move(clauses));
  mark_compulsory(clauses);
  bool compulsory = false;
  for (const Clause& clause : clauses) compulsory = compulsory || clause.sign == Sign::Must;
  if (!compulsory) remark_default_or(clauses, dialect, findings);
  std::vector<Piece> any;
  std::vector<Piece> all;
  for (Clause& clause : clauses) {
    if (clause.before == Conjunction::Or && clause.sign == Sign::MustNot) {
      findings.note("or_not",
                    "OR NOT is the same as NOT in " + std::string(row(dialect).title) +
                        ": no article may hold it.",
                    clause.piece.span);
    }
    if (!is_optional(clause)) {
      all.push_back(signed_piece(std::move(clause)));
    } else if (!compulsory) {
      any.push_back(std::move(clause.piece));
    } else {
      findings.note("optional",
                    "Where other words must occur (AND, +), " + std::string(row(dialect).title) +
                        " only ranks by this; it restricts nothing and is left out.",
                    clause.piece.span);
    }
  }
  if (!any.empty()) all.insert(all.begin(), any_of(std::move(any), findings));
  return all_of(std::move(all));
}

Piece combine_required(std::vector<Clause> clauses, Dialect dialect, Findings& findings) {
  clauses = without_blanks(std::move(clauses));
  std::vector<Piece> alternatives;
  std::vector<Piece> all;
  const Span whole{clauses.front().piece.span.begin, clauses.back().piece.span.end};
  bool is_and = false;
  for (Clause& clause : clauses) {
    if (clause.before == Conjunction::Or) {
      alternatives.push_back(all_of(std::exchange(all, {})));
    } else if (!all.empty()) {
      is_and = true;
    }
    all.push_back(signed_piece(std::move(clause)));
  }
  alternatives.push_back(all_of(std::move(all)));
  if (alternatives.size() > 1 && is_and) {
    findings.note("mixed_operators",
                  std::string(row(dialect).title) +
                      " does not say which of AND and OR binds tighter; here AND does. "
                      "Parentheses make it sure.",
                  whole);
  }
  return any_of(std::move(alternatives), findings);
}

}  // namespace backfile

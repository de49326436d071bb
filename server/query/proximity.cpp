#include "server/query/proximity.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "schema/analysis.hpp"
#include "schema/unicode.hpp"
#include "server/query/tree.hpp"

namespace backfile {
namespace {

bool is_joined_run_end(const Phrase& phrase, std::size_t word) {
  return word + 1 == phrase.words.size() || !phrase.joined[word + 1];
}

// Whether the text is one token that nothing more happens to.
bool is_one_token(std::string_view text) {
  Tokenizer tokenizer(text);
  Token token;
  if (!tokenizer.next(token) || token.word != text || token.cjk) return false;
  return !tokenizer.next(token);
}

bool is_lone_cjk(std::string_view word) {
  Tokenizer tokenizer(word);
  Token token;
  return tokenizer.next(token) && token.cjk;
}

}  // namespace

std::optional<QueryError> refused_operand(const Operand& operand, Span operation, bool in_text,
                                          const Faults& faults) {
  if (!has_places(operand.node)) {
    return faults.bad_operand(operand.span, operation,
                              "takes words, phrases and OR groups of them");
  }
  const std::optional<PositionSpace> space = position_space(operand.node);
  if (!space) {
    return faults.bad_operand(operand.span, operation,
                              "takes words of the text or of author:, not of both");
  }
  if (in_text && *space != PositionSpace::Text) {
    return faults.bad_operand(operand.span, operation,
                              "takes words of the text; author: has no sentences");
  }
  return std::nullopt;
}

ProximityChain::ProximityChain(Operand first) : span_(first.span) {
  operands_.push_back(std::move(first.node));
}

std::optional<QueryError> ProximityChain::join(const Proximity& operation, Span operator_span,
                                               Operand operand, const Faults& faults) {
  if (operands_.size() > 1 && operation != operation_) {
    Node before = take();
    operands_.clear();
    operands_.push_back(std::move(before));
    ++nesting_;
  }
  operation_ = operation;
  const bool in_text = operation.unit.has_value();
  if (operands_.size() == 1) {
    const Operand first{operands_.front(), span_};
    if (auto fault = refused_operand(first, operator_span, in_text, faults)) return fault;
  }
  if (auto fault = refused_operand(operand, operator_span, in_text, faults)) return fault;
  if (position_space(operand.node) != position_space(operands_.front())) {
    return faults.bad_operand(operand.span, operator_span,
                              "takes words of the text or of author:, not of both");
  }
  if (operands_.size() == kMaxOperands) {
    return faults.too_many_operands(operand.span, operator_span, kMaxOperands);
  }
  span_.end = operand.span.end;
  operands_.push_back(std::move(operand.node));
  return std::nullopt;
}

Node ProximityChain::take() {
  if (operands_.size() == 1) return std::move(operands_.front());
  if (operation_.unit) return {Same{.operands = std::move(operands_), .unit = *operation_.unit}};
  return {Near{.operands = std::move(operands_),
               .distance = operation_.distance,
               .ordered = operation_.ordered}};
}

std::size_t loose_operands(const Phrase& phrase) {
  return static_cast<std::size_t>(std::count(phrase.joined.begin(), phrase.joined.end(), false));
}

Node loosened(Phrase phrase, unsigned distance) {
  if (distance == 0 || loose_operands(phrase) == 1) return {std::move(phrase)};
  Near near{.operands = {}, .distance = distance, .ordered = false};
  Phrase run{.field = phrase.field, .words = {}, .joined = {}};
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    run.words.push_back(std::move(phrase.words[i]));
    run.joined.push_back(!run.joined.empty());
    if (!is_joined_run_end(phrase, i)) continue;
    const std::string& word = run.words.front();
    const bool bare = run.words.size() == 1 && !is_pattern(word) && !is_lone_cjk(word);
    if (bare) {
      near.operands.push_back({Word{.field = phrase.field, .word = word}});
    } else {
      near.operands.push_back({run});
    }
    run.words.clear();
    run.joined.clear();
  }
  return {std::move(near)};
}

std::optional<Phrase> capitals(const Phrase& phrase, bool initialism) {
  if (phrase.words.size() > 1 && !initialism) return std::nullopt;
  std::string joined;
  for (const std::string& word : phrase.words) joined += word;
  const bool digits =
      std::all_of(joined.begin(), joined.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits || count_code_points(joined) < 2 || !is_one_token(joined)) return std::nullopt;
  return Phrase{.field = Field::Caps, .words = {std::move(joined)}, .joined = {false}};
}

}  // namespace backfile

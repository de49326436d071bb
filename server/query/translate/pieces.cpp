#include "server/query/translate/pieces.hpp"

#include <algorithm>
#include <utility>

#include "server/query/proximity.hpp"
#include "server/query/tree.hpp"

namespace backfile {
namespace {

// Pairs of operands that one proximity of AND groups may become, and words of them; beyond that
// the proximity is given up.
constexpr std::size_t kMaxPairs = 16;
constexpr std::size_t kMaxWords = 128;

Span around(const std::vector<Piece>& parts) {
  Span span = parts.front().span;
  for (const Piece& part : parts) {
    span.begin = std::min(span.begin, part.span.begin);
    span.end = std::max(span.end, part.span.end);
  }
  return span;
}

Piece joined(std::vector<Piece> parts, Node (*make)(std::vector<Node>)) {
  const Span span = around(parts);
  std::vector<Node> nodes;
  for (Piece& part : parts) {
    if (part.node) nodes.push_back(*std::move(part.node));
  }
  if (nodes.empty()) return {.node = std::nullopt, .span = span};
  return {.node = make(std::move(nodes)), .span = span};
}

std::size_t count_leaves(const std::vector<Node>& nodes);

std::size_t count_leaves(const Node& node) {
  return std::visit(Overloaded{
                        [](const Near& near) { return count_leaves(near.operands); },
                        [](const Same& same) { return count_leaves(same.operands); },
                        [](const AtLeast& mentions) { return count_leaves(mentions.operand); },
                        [](const All& all) { return count_leaves(all.parts); },
                        [](const Any& any) { return count_leaves(any.parts); },
                        [](const Not& negation) { return count_leaves(negation.part); },
                        [](const auto&) { return std::size_t{1}; },
                    },
                    node.value);
}

std::size_t count_leaves(const std::vector<Node>& nodes) {
  std::size_t count = 0;
  for (const Node& node : nodes) count += count_leaves(node);
  return count;
}

bool may_stand_together(const Node& left, const Node& right, const Proximity& op) {
  if (!has_places(left) || !has_places(right)) return false;
  const std::optional<PositionSpace> space = position_space(left);
  if (!space || space != position_space(right)) return false;
  return !op.unit || *space == PositionSpace::Text;
}

// The operands of a node made by the same operator.
std::vector<Node>* operands_of(Node& node, const Proximity& op) {
  if (auto* near = std::get_if<Near>(&node.value)) {
    const bool same = !op.unit && near->distance == op.distance && near->ordered == op.ordered;
    return same ? &near->operands : nullptr;
  }
  auto* same = std::get_if<Same>(&node.value);
  return same != nullptr && op.unit == same->unit ? &same->operands : nullptr;
}

Node pair(Node left, Node right, const Proximity& op) {
  std::vector<Node> operands;
  operands.push_back(std::move(left));
  operands.push_back(std::move(right));
  if (op.unit) return {Same{.operands = std::move(operands), .unit = *op.unit}};
  return {Near{.operands = std::move(operands), .distance = op.distance, .ordered = op.ordered}};
}

std::vector<Node> conjuncts(Node node) {
  if (auto* all = std::get_if<All>(&node.value)) return std::move(all->parts);
  std::vector<Node> parts;
  parts.push_back(std::move(node));
  return parts;
}

// Every operand of the left near every one of the right, and what has no places by itself. Nothing
// when that is no proximity either, or a very large one.
std::optional<Node> distributed(const Node& left, const Node& right, const Proximity& op) {
  std::vector<Node> lefts = conjuncts(left);
  std::vector<Node> rights = conjuncts(right);
  std::vector<Node> parts;
  for (std::vector<Node>* side : {&lefts, &rights}) {
    const auto loose = std::stable_partition(side->begin(), side->end(), has_places);
    std::move(loose, side->end(), std::back_inserter(parts));
    side->erase(loose, side->end());
  }
  const std::size_t pairs = lefts.size() * rights.size();
  const std::size_t words =
      count_leaves(lefts) * rights.size() + count_leaves(rights) * lefts.size();
  if (pairs == 0 || pairs > kMaxPairs || words > kMaxWords) return std::nullopt;
  std::vector<Node> near;
  for (const Node& a : lefts) {
    for (const Node& b : rights) {
      if (!may_stand_together(a, b, op)) return std::nullopt;
      near.push_back(pair(a, b, op));
    }
  }
  std::move(parts.begin(), parts.end(), std::back_inserter(near));
  return make_all(std::move(near));
}

Node refielded(Node node);

std::vector<Node> refielded(std::vector<Node> nodes) {
  for (Node& node : nodes) node = refielded(std::move(node));
  return nodes;
}

Node refielded(Node node) {
  const auto change = [](Field& field) {
    if (field == Field::Text) field = Field::Lead;
  };
  std::visit(Overloaded{
                 [&](Word& word) { change(word.field); },
                 [&](Phrase& phrase) { change(phrase.field); },
                 [](Near& near) { near.operands = refielded(std::move(near.operands)); },
                 [](Same& same) { same.operands = refielded(std::move(same.operands)); },
                 [](AtLeast& most) { most.operand = refielded(std::move(most.operand)); },
                 [](All& all) { all.parts = refielded(std::move(all.parts)); },
                 [](Any& any) { any.parts = refielded(std::move(any.parts)); },
                 [](Not& negation) { negation.part = refielded(std::move(negation.part)); },
                 [](auto&) {},
             },
             node.value);
  return node;
}

}  // namespace

Piece all_of(std::vector<Piece> parts) { return joined(std::move(parts), make_all); }

Piece any_of(std::vector<Piece> parts, Findings& findings) {
  const auto left_out = std::count_if(parts.begin(), parts.end(),
                                      [](const Piece& part) { return !part.node && !part.blank; });
  Piece any = joined(std::move(parts), make_any);
  if (left_out > 0 && any.node) {
    findings.note("alternative_lost",
                  "Not all alternatives of OR could be carried over: this finds less.", any.span);
  }
  return any;
}

Piece negated(Piece part) {
  if (part.node) part.node = make_not(*std::move(part.node));
  part.chained = false;
  return part;
}

Piece near_each_other(Piece left, Piece right, const Proximity& op, Findings& findings) {
  const Span span{left.span.begin, right.span.end};
  if (!left.node || !right.node) {
    return {.node = left.node ? std::move(left.node) : std::move(right.node), .span = span};
  }
  std::vector<Node>* operands = left.chained ? operands_of(*left.node, op) : nullptr;
  const bool joins = operands != nullptr && operands->size() < kMaxOperands &&
                     may_stand_together(operands->front(), *right.node, op);
  if (joins) {
    operands->push_back(*std::move(right.node));
    return {.node = std::move(left.node), .span = span, .chained = true};
  }
  if (may_stand_together(*left.node, *right.node, op)) {
    return {.node = pair(*std::move(left.node), *std::move(right.node), op),
            .span = span,
            .chained = true};
  }
  if (std::optional<Node> each = distributed(*left.node, *right.node, op)) {
    findings.note("and_in_proximity",
                  "A proximity here takes no AND, NOT or values: each word is looked for near the "
                  "other side by itself, everything else anywhere in the article.",
                  span);
    return {.node = std::move(each), .span = span};
  }
  findings.note("proximity_dropped",
                "These cannot be looked for near one another here; both must occur.", span);
  std::vector<Piece> both;
  both.push_back(std::move(left));
  both.push_back(std::move(right));
  return all_of(std::move(both));
}

Piece far_from(Piece left, Piece right, const Proximity& op, Findings& findings) {
  const Span span{left.span.begin, right.span.end};
  if (!left.node || !right.node) return {.node = std::move(left.node), .span = span};
  const bool possible = may_stand_together(*left.node, *right.node, op) &&
                        2 * count_leaves(*left.node) + count_leaves(*right.node) <= kMaxWords;
  findings.note("not_near",
                possible ? "Articles in which these stand near one another anywhere are left out, "
                           "also where the first stands alone elsewhere."
                         : "That these must not stand near one another cannot be said here; it is "
                           "left out.",
                span);
  if (!possible) return {.node = std::move(left.node), .span = span};
  std::vector<Node> parts;
  parts.push_back(*left.node);
  parts.push_back(make_not(pair(*left.node, *right.node, op)));
  return {.node = make_all(std::move(parts)), .span = span};
}

Piece at_least(unsigned count, Piece operand, Findings& findings) {
  operand.chained = false;
  if (!operand.node) return operand;
  const bool single = has_places(*operand.node) && position_space(*operand.node).has_value();
  std::vector<Node> parts = conjuncts(*std::move(operand.node));
  bool counted = true;
  for (Node& part : parts) {
    const bool countable = has_places(part) && position_space(part).has_value();
    counted = counted && countable;
    if (!countable) continue;
    AtLeast mentions{.count = count, .operand = {}};
    mentions.operand.push_back(std::move(part));
    part = {std::move(mentions)};
  }
  if (!single) {
    findings.note("and_in_proximity",
                  counted ? "Mentions are counted for each of these by itself."
                          : "Mentions of some of these cannot be counted here; they must occur.",
                  operand.span);
  }
  operand.node = make_all(std::move(parts));
  return operand;
}

Piece in_lead(Piece part) {
  part.chained = false;
  if (part.node) part.node = refielded(*std::move(part.node));
  return part;
}

}  // namespace backfile

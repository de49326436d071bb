#include "server/query/tree.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace backfile {
namespace {

// The parts of one All or Any, with those of the same kind among them taken apart.
template <class Kind>
Node combine(std::vector<Node> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  Kind combined;
  for (Node& part : parts) {
    if (auto* same = std::get_if<Kind>(&part.value)) {
      combined.parts.insert(combined.parts.end(), std::make_move_iterator(same->parts.begin()),
                            std::make_move_iterator(same->parts.end()));
    } else {
      combined.parts.push_back(std::move(part));
    }
  }
  return {std::move(combined)};
}

}  // namespace

Node make_all(std::vector<Node> parts) { return combine<All>(std::move(parts)); }

Node make_any(std::vector<Node> parts) { return combine<Any>(std::move(parts)); }

Node make_not(Node part) {
  if (auto* negated = std::get_if<Not>(&part.value)) {
    Node inner = std::move(negated->part.front());
    return inner;
  }
  Not result;
  result.part.push_back(std::move(part));
  return {std::move(result)};
}

bool has_places(const Node& node) {
  const auto all_have = [](const std::vector<Node>& parts) {
    return std::all_of(parts.begin(), parts.end(), has_places);
  };
  return std::visit(Overloaded{[](const Word&) { return true; }, [](const Phrase&) { return true; },
                               [&](const Any& any) { return all_have(any.parts); },
                               [&](const Near& near) { return all_have(near.operands); },
                               [](const auto&) { return false; }},
                    node.value);
}

std::optional<PositionSpace> position_space(const Node& node) {
  const auto common = [](const std::vector<Node>& parts) -> std::optional<PositionSpace> {
    const std::optional<PositionSpace> first = position_space(parts.front());
    const bool same = std::all_of(parts.begin(), parts.end(),
                                  [&](const Node& part) { return position_space(part) == first; });
    return same ? first : std::nullopt;
  };
  using Space = std::optional<PositionSpace>;
  return std::visit(
      Overloaded{[](const Word& word) -> Space { return position_space(word.field); },
                 [](const Phrase& phrase) -> Space { return position_space(phrase.field); },
                 [&](const Any& any) { return common(any.parts); },
                 [&](const Near& near) { return common(near.operands); },
                 [](const auto&) -> Space { return std::nullopt; }},
      node.value);
}

}  // namespace backfile

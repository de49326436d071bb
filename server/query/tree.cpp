#include "server/query/tree.hpp"

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

}  // namespace backfile

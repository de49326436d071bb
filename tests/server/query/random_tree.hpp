// Random query trees in the parser's normal form.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "server/query/query.hpp"

namespace backfile::test {

class RandomTrees {
 public:
  explicit RandomTrees(unsigned seed) : random_(seed) {}

  Node next() { return node(4); }

 private:
  Node node(int depth);
  Node leaf();
  Word word(bool authors);
  Phrase phrase(bool authors);
  Value value();
  Phrase pattern(bool authors);
  Phrase capitals();
  DateRange dates();
  Node placed(int depth, bool authors);
  Node mentions(int depth);
  Node proximity(int depth, bool authors);
  Node same(int depth);
  std::vector<Node> operands(int depth, bool authors);
  Field text_field(bool authors);
  std::vector<Node> parts(int depth);

  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
  }
  template <class T>
  const T& one_of(const std::vector<T>& choices) {
    return choices[below(choices.size())];
  }

  std::mt19937 random_;
};

}  // namespace backfile::test

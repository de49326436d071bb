#include "tests/server/query/random_tree.hpp"

#include "server/query/tree.hpp"

namespace backfile::test {
namespace {

// Also words that are operators in capitals, and names of fields.
const std::vector<std::string> kWords{"rice", "or",     "and", "not",   "café",
                                      "19",   "near",   "w",   "s",     "source",
                                      "no",   "москва", "u",   "near5", "adj3"};
const std::vector<std::string> kCjk{"東", "京", "都", "ソ", "서", "울"};
const std::vector<Field> kTextFields{Field::Text, Field::Text, Field::Title, Field::Lead,
                                     Field::Author};
const std::vector<Field> kValueFields{Field::Source, Field::Topic,    Field::Agency, Field::Place,
                                      Field::Url,    Field::Language, Field::Id};
const std::vector<std::string> kValuePieces{
    "CNN", " ", "\"", "\"\"", "“",  "”",    "＂", "«",  "The Mainichi", "(",
    ")",   "*", ":",  "~5",   "\\", "東京", "-",  "OR", "\n",           "."};

}  // namespace

Word RandomTrees::word() { return {.field = one_of(kTextFields), .word = one_of(kWords)}; }

Phrase RandomTrees::phrase() {
  Phrase phrase{.field = one_of(kTextFields), .words = {}, .joined = {}};
  bool after_cjk = false;
  const std::size_t size = 1 + below(5);
  while (phrase.words.size() < size) {
    const bool cjk = below(2) == 0;
    phrase.words.push_back(cjk ? one_of(kCjk) : word().word);
    phrase.joined.push_back(cjk && after_cjk && below(2) == 0);
    after_cjk = cjk;
  }
  return phrase;
}

Value RandomTrees::value() {
  Value value{.field = one_of(kValueFields), .value = {}};
  const std::size_t before = below(4);  // pieces before something that is not blank
  for (std::size_t i = 0; i < before; ++i) value.value += one_of(kValuePieces);
  value.value += 'x';
  for (std::size_t i = below(4); i > 0; --i) value.value += one_of(kValuePieces);
  return value;
}

Node RandomTrees::leaf() {
  switch (below(8)) {
    case 0:
      return {Everything{}};
    case 1:
    case 2:
      return {value()};
    case 3:
    case 4:
      return {phrase()};
    default:
      return {word()};
  }
}

std::vector<Node> RandomTrees::parts(int depth) {
  std::vector<Node> parts;
  for (std::size_t count = 1 + below(3); count > 0; --count) parts.push_back(node(depth - 1));
  return parts;
}

Node RandomTrees::node(int depth) {
  if (depth == 0) return leaf();
  switch (below(5)) {
    case 0:
      return make_all(parts(depth));
    case 1:
      return make_any(parts(depth));
    case 2:
      return make_not(node(depth - 1));
    default:
      return leaf();
  }
}

}  // namespace backfile::test

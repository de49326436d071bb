#include "tests/server/query/random_tree.hpp"

#include <utility>

#include "server/query/tree.hpp"

namespace backfile::test {
namespace {

// Also words that are operators in capitals, and names of fields.
const std::vector<std::string> kWords{"rice", "or",     "and", "not",   "café",
                                      "19",   "near",   "w",   "s",     "source",
                                      "no",   "москва", "u",   "near5", "adj3"};
const std::vector<std::string> kCjk{"東", "京", "都", "ソ", "서", "울"};
const std::vector<std::string> kPatterns{"tariff*", "wom?n", "ab*?c", "19*", "ñu*e??o*"};
const std::vector<std::string> kCapitals{"us", "g7", "covid", "ñu"};
const std::vector<Field> kTextFields{Field::Text, Field::Text, Field::Title, Field::Lead,
                                     Field::Body};
const std::vector<Field> kValueFields{Field::Source, Field::Topic,    Field::Agency, Field::Place,
                                      Field::Url,    Field::Language, Field::Id};
const std::vector<std::string> kValuePieces{
    "CNN", " ", "\"", "\"\"", "“",  "”",    "＂", "«",  "The Mainichi", "(",
    ")",   "*", ":",  "~5",   "\\", "東京", "-",  "OR", "\n",           "."};

}  // namespace

Field RandomTrees::text_field(bool authors) {
  return authors ? Field::Author : one_of(kTextFields);
}

Word RandomTrees::word(bool authors) {
  return {.field = text_field(authors), .word = one_of(kWords)};
}

Phrase RandomTrees::phrase(bool authors) {
  Phrase phrase{.field = text_field(authors), .words = {}, .joined = {}};
  bool after_cjk = false;
  const std::size_t size = 1 + below(5);
  while (phrase.words.size() < size) {
    const bool cjk = below(2) == 0;
    const std::vector<std::string>& words = cjk ? kCjk : below(5) == 0 ? kPatterns : kWords;
    phrase.words.push_back(one_of(words));
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

Phrase RandomTrees::pattern(bool authors) {
  return {.field = text_field(authors), .words = {one_of(kPatterns)}, .joined = {false}};
}

Phrase RandomTrees::capitals() {
  return {.field = Field::Caps, .words = {one_of(kCapitals)}, .joined = {false}};
}

// Days, seconds, open ends; the parser makes no others.
DateRange RandomTrees::dates() {
  if (below(8) == 0) return {.published = {}, .undated = true};
  const Instant unit = below(2) == 0 ? kSecondsADay : 1;
  const Instant start = (static_cast<Instant>(below(40'000)) - 10'000) * unit;
  const Instant end = start + static_cast<Instant>(1 + below(900)) * unit;
  switch (below(4)) {
    case 0:
      return {.published = {.start = start, .end = {}}, .undated = false};
    case 1:
      return {.published = {.start = {}, .end = end}, .undated = false};
    default:
      return {.published = {.start = start, .end = end}, .undated = false};
  }
}

Node RandomTrees::leaf() {
  switch (below(12)) {
    case 0:
      return {Everything{}};
    case 1:
    case 2:
      return {value()};
    case 3:
      return {dates()};
    default:
      return placed(0, below(5) == 0);
  }
}

// A node that may be an operand of the operators of places.
Node RandomTrees::placed(int depth, bool authors) {
  const std::size_t kind = below(depth > 0 ? 10 : 7);
  if (kind < 3) return {word(authors)};
  if (kind < 5) return {phrase(authors)};
  if (kind == 5) return {pattern(authors)};
  if (kind == 6) return authors ? Node{word(authors)} : Node{capitals()};
  if (kind < 9) return proximity(depth, authors);
  return make_any(operands(depth, authors));
}

std::vector<Node> RandomTrees::operands(int depth, bool authors) {
  std::vector<Node> operands;
  for (std::size_t count = 2 + below(3); count > 0; --count) {
    operands.push_back(placed(depth - 1, authors));
  }
  return operands;
}

Node RandomTrees::proximity(int depth, bool authors) {
  const unsigned distance = 1 + static_cast<unsigned>(below(kMaxDistance));
  return {
      Near{.operands = operands(depth, authors), .distance = distance, .ordered = below(2) == 0}};
}

Node RandomTrees::same(int depth) {
  return {Same{.operands = operands(depth, false),
               .unit = below(2) == 0 ? Unit::Paragraph : Unit::Sentence}};
}

Node RandomTrees::mentions(int depth) {
  AtLeast mentions{.count = 1 + static_cast<unsigned>(below(kMaxMentions)), .operand = {}};
  mentions.operand.push_back(placed(depth - 1, below(5) == 0));
  return {std::move(mentions)};
}

std::vector<Node> RandomTrees::parts(int depth) {
  std::vector<Node> parts;
  for (std::size_t count = 1 + below(3); count > 0; --count) parts.push_back(node(depth - 1));
  return parts;
}

Node RandomTrees::node(int depth) {
  if (depth == 0) return leaf();
  switch (below(8)) {
    case 0:
      return make_all(parts(depth));
    case 1:
      return make_any(parts(depth));
    case 2:
      return make_not(node(depth - 1));
    case 3:
      return proximity(depth, below(5) == 0);
    case 4:
      return same(depth);
    case 5:
      return mentions(depth);
    default:
      return leaf();
  }
}

}  // namespace backfile::test

// Normal form, and which nodes have places.
#include "server/query/tree.hpp"

#include <doctest/doctest.h>

namespace backfile {
namespace {

Node word(std::string text, Field field = Field::Text) {
  return {Word{.field = field, .word = std::move(text)}};
}
Node phrase(std::string text, Field field = Field::Text) {
  return {Phrase{.field = field, .words = {std::move(text)}, .joined = {false}}};
}
Node any(std::vector<Node> parts) { return make_any(std::move(parts)); }
Node near(std::vector<Node> operands) {
  return {Near{.operands = std::move(operands), .distance = 5, .ordered = false}};
}
Node mentions(Node operand) {
  AtLeast mentions{.count = 2, .operand = {}};
  mentions.operand.push_back(std::move(operand));
  return {std::move(mentions)};
}

TEST_CASE("parts of the same kind are taken apart, a single part stands alone") {
  CHECK(make_all({word("a"), make_all({word("b"), word("c")})}) ==
        make_all({word("a"), word("b"), word("c")}));
  CHECK(make_any({word("a"), make_any({word("b"), word("c")})}) ==
        make_any({word("a"), word("b"), word("c")}));
  CHECK(make_all({word("a")}) == word("a"));
  CHECK(make_not(make_not(word("a"))) == word("a"));
}

TEST_CASE("words, phrases, proximities and choices of them have places") {
  CHECK(has_places(word("a")));
  CHECK(has_places(phrase("tar*")));
  CHECK(has_places(phrase("us", Field::Caps)));
  CHECK(has_places(any({word("a"), phrase("b")})));
  CHECK(has_places(near({word("a"), any({word("b"), near({word("c"), word("d")})})})));
}

TEST_CASE("what is found by documents alone has no places") {
  const Node value{Value{.field = Field::Source, .value = "CNN"}};
  CHECK_FALSE(has_places({Everything{}}));
  CHECK_FALSE(has_places(value));
  CHECK_FALSE(has_places({DateRange{.published = {}, .undated = true}}));
  CHECK_FALSE(has_places(make_all({word("a"), word("b")})));
  CHECK_FALSE(has_places(make_not(word("a"))));
  CHECK_FALSE(has_places({Same{.operands = {word("a"), word("b")}, .unit = Unit::Sentence}}));
  CHECK_FALSE(has_places(mentions(word("a"))));
  CHECK_FALSE(has_places(any({word("a"), value})));
  CHECK_FALSE(has_places(near({word("a"), make_not(word("b"))})));
}

TEST_CASE("the places of a node lie in the text, in the authors, or in both") {
  CHECK(position_space(word("a", Field::Title)) == PositionSpace::Text);
  CHECK(position_space(phrase("us", Field::Caps)) == PositionSpace::Text);
  CHECK(position_space(word("a", Field::Author)) == PositionSpace::Authors);
  CHECK(position_space(any({word("a", Field::Body), word("b", Field::Lead)})) ==
        PositionSpace::Text);
  CHECK(position_space(near({word("a", Field::Author), word("b", Field::Author)})) ==
        PositionSpace::Authors);
  CHECK_FALSE(position_space(any({word("a"), word("b", Field::Author)})));
  CHECK_FALSE(position_space(any({word("a"), any({word("b"), word("c", Field::Author)})})));
}

}  // namespace
}  // namespace backfile

// Highlights of patterns, parts of the article, capitals and proximities. The trees are made by
// hand, whatever the language to type them in.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "server/search/snippet.hpp"
#include "tests/server/search/indexed_articles.hpp"
#include "tests/server/search/marked_snippet.hpp"

namespace backfile {
namespace {

using test::article;
using test::marked;

Node word(std::string text, Field field = Field::Text) { return {Word{field, std::move(text)}}; }

Node phrase(std::vector<std::string> words, Field field = Field::Text) {
  const std::size_t size = words.size();
  return {Phrase{field, std::move(words), std::vector<bool>(size, false)}};
}

Node caps(std::string text) { return phrase({std::move(text)}, Field::Caps); }

Node near(std::vector<Node> operands, unsigned distance, bool ordered = false) {
  return {Near{std::move(operands), distance, ordered}};
}

Node any(std::vector<Node> parts) { return {Any{std::move(parts)}}; }
Node all(std::vector<Node> parts) { return {All{std::move(parts)}}; }

std::string body(const Node& query, std::string text, std::string language = "en") {
  return marked(Highlighter(query).body(article({std::move(text)}, std::move(language))).front());
}

// Title, lead and the first paragraph, as they are highlighted.
std::string parts(const Node& query, const Article& article) {
  Highlighter highlighter(query);
  return marked(highlighter.title(article)) + "|" + marked(highlighter.lead(article)) + "|" +
         marked(highlighter.body(article).front());
}

TEST_CASE("a pattern highlights every word that fits") {
  CHECK(body(phrase({"tariff*"}), "Tariffs, tariff-free, tariffication; tarif") ==
        "[Tariffs], [tariff]-free, [tariffication]; tarif");
  CHECK(body(phrase({"wom?n"}), "Women and woman, wom\u00E9n, womn") ==
        "[Women] and [woman], [wom\u00E9n], womn");
  CHECK(body(phrase({"*"}), "any word") == "[any] [word]");
  CHECK(body(phrase({"caf\u00E9*"}), "Caf\u00E9s and cafes") == "[Caf\u00E9s] and cafes");
}

TEST_CASE("a phrase with patterns is one highlight") {
  CHECK(body(phrase({"trump", "russ*"}), "Trump, Russia; Trump and Russians; Trump Russian ties") ==
        "[Trump, Russia]; Trump and Russians; [Trump Russian] ties");
  CHECK(body(phrase({"r*", "ri*"}), "rise rice rise") == "[rise rice rise]");
  CHECK(body(all({phrase({"ri*"}), phrase({"rice"})}), "Rice rises") == "[Rice] [rises]");
}

TEST_CASE("body: highlights in the body alone") {
  Article full = article({"rice again"});
  full.title = "Rice";
  full.lead = "Rice prices";
  CHECK(parts(word("rice", Field::Body), full) == "Rice|Rice prices|[rice] again");
  CHECK(parts(phrase({"rice", "*"}, Field::Body), full) == "Rice|Rice prices|[rice again]");
}

TEST_CASE("caps: highlights words in capitals, and initialisms whole") {
  CHECK(body(caps("us"), "US and U.S. troops told us in the U.S.A.") ==
        "[US] and [U.S]. troops told us in the U.S.A.");
  CHECK(body(caps("usa"), "The U.S.A. is no USB, said a USA fan") ==
        "The [U.S.A]. is no USB, said a [USA] fan");
  CHECK(body(caps("us*"), "The U.S.A. and US but us") == "The [U.S.A]. and [US] but us");
  CHECK(body(all({caps("us"), word("troop")}), "troops of the U.S. met troops") ==
        "[troops] of the [U.S]. met [troops]");
}

TEST_CASE("in a text set in capitals nothing counts as written so") {
  CHECK(body(caps("us"), "US SENDS MORE TROOPS") == "US SENDS MORE TROOPS");
  CHECK(body(caps("us"), "US TROOPS") == "[US] TROOPS");
}

TEST_CASE("near operands highlight only where they are near") {
  const Node tree = near({word("rice"), word("tariff")}, 2);
  CHECK(body(tree, "Rice is dear. The tariff on rice; a tariff") ==
        "Rice is dear. The [tariff] on [rice]; a [tariff]");
  CHECK(body(tree, "tariff now is far from rice") == "tariff now is far from rice");
  CHECK(body(near({word("rice"), word("tariff")}, 2, true), "tariff on rice with tariffs") ==
        "tariff on [rice] with [tariffs]");
}

TEST_CASE("a word that is asked for outside a proximity too highlights everywhere") {
  const Node rice = word("rice");
  CHECK(body(any({near({rice, word("tariff")}, 1), rice}), "rice, rice tariff, tariff") ==
        "[rice], [rice] [tariff], tariff");
  CHECK(body(any({rice, near({rice, word("tariff")}, 1)}), "rice; a tariff") == "[rice]; a tariff");
}

TEST_CASE("phrases, groups, patterns and capitals may be near one another") {
  CHECK(body(near({phrase({"steel", "tariff*"}), any({word("rice"), caps("us")})}, 3),
             "steel tariffs of the U.S. and rice; steel; far from here there is rice for us") ==
        "[steel tariffs] of the [U.S]. and rice; steel; far from here there is rice for us");
}

TEST_CASE("a proximity inside a proximity highlights where both hold") {
  const Node inner = near({word("steel"), word("tariff")}, 2, true);
  CHECK(body(near({inner, word("china")}, 3), "steel and tariff; China is on. Steel or tariffs") ==
        "[steel] and [tariff]; [China] is on. [Steel] or [tariffs]");
  CHECK(body(near({inner, word("china")}, 1), "steel tariff China. No steel tariff") ==
        "[steel] [tariff] [China]. No steel tariff");
}

TEST_CASE("no proximity reaches from one paragraph into the next") {
  Highlighter highlighter(near({word("rice"), word("tariff")}, 9));
  const auto paragraphs = highlighter.body(article({"rice", "tariff", "rice tariff"}));
  CHECK(marked(paragraphs[0]) == "rice");
  CHECK(marked(paragraphs[1]) == "tariff");
  CHECK(marked(paragraphs[2]) == "[rice] [tariff]");
}

TEST_CASE("a proximity of parts of the article highlights in these parts") {
  Article full = article({"rice tariff"});
  full.title = "Rice tariff";
  CHECK(parts(near({word("rice", Field::Title), word("tariff")}, 2), full) ==
        "[Rice] [tariff]||rice tariff");
}

TEST_CASE("what shares a paragraph or is counted highlights everywhere") {
  const Same same{{word("rice"), word("tariff")}, Unit::Sentence};
  CHECK(body({same}, "Rice tariff. Rice") == "[Rice] [tariff]. [Rice]");
  const AtLeast mentions{3, {phrase({"rice", "tariff"})}};
  CHECK(body({mentions}, "Rice tariff. Rice") == "[Rice tariff]. Rice");
}

TEST_CASE("dates and what is left out highlight nothing") {
  Not without;
  without.part.push_back(near({word("rice"), word("tariff")}, 2));
  const DateRange dated{.published = {.start = 0, .end = {}}, .undated = false};
  CHECK(body(all({word("price"), {without}, {dated}}), "rice tariff price") ==
        "rice tariff [price]");
}

TEST_CASE("names of authors highlight nothing, near or not") {
  const Node named = near({word("rice", Field::Author), word("tariff", Field::Author)}, 2);
  CHECK(body(any({named, word("rice", Field::Author)}), "rice tariff") == "rice tariff");
}

TEST_CASE("what is near something outside the text is nowhere") {
  CHECK(body(near({word("rice", Field::Author), word("tariff")}, 2), "rice tariff") ==
        "rice tariff");
}

TEST_CASE("passages show where a proximity is, not where its words are") {
  const std::string far = "Rice. " + test::filler(10);
  Highlighter highlighter(near({word("rice"), word("tariff")}, 1));
  const auto passages =
      highlighter.passages(article({far, "A rice tariff.", test::filler(10)}), {.passages = 2});
  REQUIRE(passages.size() == 1);
  CHECK(marked(passages.front()).find("[rice] [tariff]") != std::string::npos);
}

TEST_CASE("an article is highlighted where the index finds patterns, parts and proximities") {
  constexpr unsigned kSeed = 12;
  CAPTURE(kSeed);
  test::IndexedArticles indexed(kSeed, 300);
  const std::vector<Node> trees{
      phrase({"ric*"}),
      phrase({"r?c*", "pri*"}),
      phrase({"caf*", "rice"}, Field::Lead),
      word("rice", Field::Body),
      phrase({"covid", "19"}, Field::Body),
      caps("us"),
      caps("usa"),
      near({word("rice"), word("cafe")}, 3),
      near({phrase({"covid", "19"}), any({word("price"), caps("us")})}, 4, true),
      near({near({word("rice"), word("price")}, 2), word("cafe")}, 2),
      near({word("rice"), word("rice"), word("rice")}, 5),
      near({word("rice", Field::Body), word("price")}, 3),
      near({word("rice", Field::Title), word("price")}, 3),
      near({word("price", Field::Lead), phrase({"u", "s"})}, 2),
  };
  for (std::size_t i = 0; i < trees.size(); ++i) {
    Highlighter highlighter(trees[i]);
    std::vector<bool> lit;
    for (const Article& each : indexed.articles()) {
      lit.push_back(test::has_highlight(highlighter, each));
    }
    CAPTURE(i);
    const std::vector<bool> found = indexed.found(trees[i]);
    CHECK(lit == found);
    CHECK(std::count(found.begin(), found.end(), true) > 0);
  }
}

}  // namespace
}  // namespace backfile

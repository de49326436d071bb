#include "server/search/places.hpp"

#include <algorithm>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "server/search/doc_set.hpp"
#include "server/search/live_archive.hpp"
#include "server/search/snapshot.hpp"
#include "tests/support/small_archive.hpp"

namespace backfile {
namespace {

std::vector<Place> at(const std::vector<Position>& positions) {
  std::vector<Place> places;
  places.reserve(positions.size());
  for (const Position position : positions) places.push_back({position, position});
  return places;
}

using Places = std::vector<Place>;

TEST_CASE("operands are near in any order, or in theirs alone") {
  CHECK(near_places({at({1}), at({6})}, 5, false) == Places{{1, 6}});
  CHECK(near_places({at({1}), at({7})}, 5, false).empty());
  CHECK(near_places({at({6}), at({1})}, 5, false) == Places{{1, 6}});
  CHECK(near_places({at({6}), at({1})}, 5, true).empty());
  CHECK(near_places({at({1}), at({2})}, 1, true) == Places{{1, 2}});
}

TEST_CASE("no operand may stand where another one stands") {
  CHECK(near_places({at({3}), at({3})}, 5, false).empty());
  CHECK(near_places({at({3, 5}), at({3, 5})}, 5, false) == Places{{3, 5}});
  CHECK(near_places({Places{{1, 4}}, Places{{3, 6}}}, 9, false).empty());
}

TEST_CASE("three operands need only be near their neighbours in the text") {
  CHECK(near_places({at({1}), at({11}), at({6})}, 5, false) == Places{{1, 11}});
  CHECK(near_places({at({1}), at({11}), at({6})}, 5, true).empty());
  CHECK(near_places({at({1}), at({12}), at({6})}, 5, false).empty());
}

TEST_CASE("a long operand counts from its last position") {
  CHECK(near_places({Places{{1, 10}}, at({12})}, 2, true) == Places{{1, 12}});
}

// All ways to choose one place of each operand.
std::set<Place> by_trying(const std::vector<Places>& operands, unsigned distance, bool ordered) {
  std::set<Place> found;
  std::vector<std::size_t> chosen(operands.size(), 0);
  for (const Places& operand : operands) {
    if (operand.empty()) return found;
  }
  for (;;) {
    Places places;
    for (std::size_t i = 0; i < operands.size(); ++i) places.push_back(operands[i][chosen[i]]);
    const bool in_order = std::is_sorted(places.begin(), places.end());
    std::sort(places.begin(), places.end());
    bool fits = in_order || !ordered;
    for (std::size_t i = 1; i < places.size(); ++i) {
      const bool apart = places[i].first > places[i - 1].last;
      fits = fits && apart && places[i].first - places[i - 1].last <= distance;
    }
    if (fits) found.insert({places.front().first, places.back().last});
    std::size_t next = 0;
    while (next < chosen.size() && ++chosen[next] == operands[next].size()) chosen[next++] = 0;
    if (next == chosen.size()) return found;
  }
}

TEST_CASE("near places are those that trying every choice finds") {
  constexpr unsigned kSeed = 20261125;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  const auto below = [&](unsigned bound) { return static_cast<unsigned>(random() % bound); };
  for (int round = 0; round < 2000; ++round) {
    std::vector<Places> operands(2 + below(3));
    for (Places& operand : operands) {
      for (unsigned count = below(5); count > 0; --count) {
        const Position first = 1 + below(25);
        operand.push_back({first, first + below(3)});
      }
      std::sort(operand.begin(), operand.end());
      operand.erase(std::unique(operand.begin(), operand.end()), operand.end());
    }
    const unsigned distance = 1 + below(6);
    const bool ordered = below(2) == 0;
    const Places found = near_places(operands, distance, ordered);
    const std::set<Place> want = by_trying(operands, distance, ordered);
    CAPTURE(round);
    CHECK(std::set<Place>(found.begin(), found.end()) == want);
    CHECK(found.size() == want.size());
  }
}

Node word(std::string text, Field field = Field::Text) { return {Word{field, std::move(text)}}; }

Node phrase(std::vector<std::string> words, Field field = Field::Text) {
  const std::size_t size = words.size();
  return {Phrase{field, std::move(words), std::vector<bool>(size, false)}};
}

Article article(std::string id, std::string title, std::vector<std::string> body) {
  Article made;
  made.id = ArticleId{std::move(id)};
  made.title = std::move(title);
  made.body = std::move(body);
  made.language = "en";
  return made;
}

class Archive {
 public:
  explicit Archive(const std::vector<Article>& articles) {
    archive_.add(articles);
    live_.emplace(archive_.path(), LiveArchiveOptions{.readers = 1});
  }

  // Ids of the matches, joined.
  std::string found(const Node& tree) {
    const auto snapshot = live_->current();
    const auto reader = snapshot->lease();
    const Matches matches = evaluate(tree, {reader->terms, snapshot->live(), snapshot->columns(),
                                            snapshot->metadata(), reader->stemmers});
    std::string ids;
    for (const Docid docid : matches.documents) ids += snapshot->columns().id(docid);
    return ids;
  }

 private:
  test::SmallArchive archive_;
  std::optional<LiveArchive> live_;
};

TEST_CASE("proximities find every form of a word, inside one paragraph") {
  Archive archive({article("a", "", {"The rice market feared tariffs."}),
                   article("b", "", {"Rice.", "Tariffs."}),
                   article("c", "", {"Tariff one two three four rice"})});
  const auto near = [](unsigned distance, bool ordered) {
    return Node{Near{{word("rice"), word("tariff")}, distance, ordered}};
  };
  CHECK(archive.found(near(3, false)) == "a");
  CHECK(archive.found(near(5, false)) == "ac");
  CHECK(archive.found(near(99, false)) == "ac");
  CHECK(archive.found(near(5, true)) == "a");
  CHECK(archive.found({Same{{word("rice"), word("tariff")}, Unit::Paragraph}}) == "ac");
}

TEST_CASE("a run of CJK characters reaches to the last of them, though a bigram stands for two") {
  Archive archive({article("a", "", {"東京の米"})});
  const Node tokyo{Phrase{Field::Text, {"東", "京"}, {false, true}}};
  CHECK(archive.found({Near{{tokyo, phrase({"米"})}, 2, true}}) == "a");
  CHECK(archive.found({Near{{tokyo, phrase({"米"})}, 1, true}}).empty());
  CHECK(archive.found({Near{{tokyo, phrase({"京"})}, 9, false}}).empty());
}

TEST_CASE("a sentence and a paragraph are told apart") {
  Archive archive({article("a", "", {"Rice fell. Tariffs rose."}),
                   article("b", "", {"Rice fell as tariffs rose. More."}),
                   article("c", "Rice", {"Tariffs"})});
  const std::vector<Node> both{word("rice"), word("tariff")};
  CHECK(archive.found({Same{both, Unit::Sentence}}) == "b");
  CHECK(archive.found({Same{both, Unit::Paragraph}}) == "ab");
  CHECK(archive.found({Same{{phrase({"fell", "tariffs"}), word("rose")}, Unit::Sentence}}).empty());
  CHECK(archive.found({Same{{phrase({"fell", "tariffs"}), word("rose")}, Unit::Paragraph}}) == "a");
}

TEST_CASE("mentions count in the body, or in the field that is named") {
  Archive archive({article("a", "Rice", {"Rice and rice", "price"}),
                   article("b", "Rice rice", {"rices"}), article("c", "", {"rice rice rice"})});
  const auto at_least = [](unsigned count, Node operand) {
    return Node{AtLeast{count, {std::move(operand)}}};
  };
  CHECK(archive.found(at_least(2, word("rice"))) == "ac");
  CHECK(archive.found(at_least(3, word("rice"))) == "c");
  CHECK(archive.found(at_least(2, word("rice", Field::Title))) == "b");
  CHECK(archive.found(at_least(2, {Any{{word("price"), word("rice")}}})) == "ac");
  CHECK(archive.found(at_least(3, {Any{{word("price"), word("rice")}}})) == "ac");
  CHECK(archive.found(at_least(2, phrase({"rice", "rice"}))) == "c");
  Archive capitals(
      {article("a", "The US", {"In the US"}), article("b", "", {"The US and the U.S."})});
  CHECK(capitals.found(at_least(2, phrase({"us"}, Field::Caps))) == "b");
}

TEST_CASE("title, lead and body hold what stands in them, words and phrases") {
  std::string long_body = "start";
  for (int i = 0; i < 60; ++i) long_body += " x";
  Archive archive({article("a", "Rice council", {"Nothing here"}),
                   article("b", "Other", {"The rice council met"}),
                   article("c", "Other", {long_body + " rice council"})});
  for (const Node& query :
       {phrase({"rice", "council"}, Field::Title), word("council", Field::Title)}) {
    CHECK(archive.found(query) == "a");
  }
  CHECK(archive.found(phrase({"rice", "council"}, Field::Lead)) == "ab");
  CHECK(archive.found(word("council", Field::Lead)) == "ab");
  CHECK(archive.found(phrase({"rice", "council"}, Field::Body)) == "bc");
  CHECK(archive.found(word("council", Field::Body)) == "bc");
  CHECK(archive.found(phrase({"council"}, Field::Body)) == "bc");
  CHECK(archive.found({Near{{word("other", Field::Title), word("rice")}, 99, false}}).empty());
}

TEST_CASE("patterns stand for every word that fits, alone and inside phrases") {
  Archive archive({article("a", "", {"Trump Russia"}), article("b", "", {"trump russians"}),
                   article("c", "", {"russia trump"})});
  CHECK(archive.found(phrase({"russ*"})) == "abc");
  CHECK(archive.found(phrase({"russi?"})) == "ac");
  CHECK(archive.found(phrase({"trump", "russ*"})) == "ab");
  CHECK(archive.found(phrase({"zz*"})).empty());
  CHECK(archive.found({Near{{word("trump"), phrase({"russ*"})}, 1, false}}) == "abc");
}

TEST_CASE("a pattern that too many words fit is refused with their number") {
  std::string text;
  for (int i = 0; i < 1200; ++i) text += "ab" + std::to_string(i) + " ";
  Archive archive({article("a", "", {text})});
  CHECK_THROWS_WITH_AS(archive.found(phrase({"ab*"})),
                       "'ab*' fits 1200 different words of the archive", TooManyForms);
  CHECK(archive.found(phrase({"ab11*"})) == "a");
}

TEST_CASE("capitals are told from small letters, with or without full stops") {
  Archive archive({article("a", "", {"The US said so."}), article("b", "", {"The U.S. said so."}),
                   article("c", "", {"Let us say so."})});
  CHECK(archive.found(phrase({"us"}, Field::Caps)) == "ab");
  CHECK(archive.found({Near{{phrase({"us"}, Field::Caps), word("said")}, 2, true}}) == "ab");
}

TEST_CASE("dates are half-open, and the undated are found by name alone") {
  Article early = article("a", "x", {});
  early.published.start = 100;
  Article late = article("b", "x", {});
  late.published.start = 200;
  Archive archive({early, late, article("c", "x", {})});
  const auto dates = [](std::optional<Instant> start, std::optional<Instant> end) {
    return Node{DateRange{{start, end}, false}};
  };
  CHECK(archive.found(dates(100, 200)) == "a");
  CHECK(archive.found(dates(std::nullopt, 201)) == "ab");
  CHECK(archive.found(dates(101, std::nullopt)) == "b");
  CHECK(archive.found({DateRange{{}, true}}) == "c");
  CHECK(archive.found({Not{{dates(100, 201)}}}) == "c");
}

TEST_CASE("a word of another language's stem does not stand in for one") {
  Article english = article("a", "", {"The nations met"});
  Article french = article("b", "", {"Les nations unies"});
  french.language = "fr";
  Article none = article("c", "", {"nation wa nations"});
  none.language = "sw";
  Archive archive({english, french, none});
  CHECK(archive.found(word("nation")) == "abc");
  CHECK(archive.found({Near{{word("nation"), word("met")}, 1, false}}) == "a");
  CHECK(archive.found({AtLeast{1, {word("nations")}}}) == "abc");
  CHECK(archive.found({AtLeast{2, {word("nation")}}}).empty());
}

}  // namespace
}  // namespace backfile

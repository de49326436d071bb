// Which passages of lead and body are shown, and where they are cut.
#include "server/search/snippet_passage.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "schema/unicode.hpp"
#include "server/search/snippet.hpp"
#include "tests/server/search/marked_snippet.hpp"

namespace backfile {
namespace {

using test::are_apart;
using test::article;
using test::filler;
using test::marked;
using test::query;

std::vector<std::string> passages(std::string_view text, const Article& article,
                                  const SnippetOptions& options = {}) {
  Highlighter highlighter(query(text));
  std::vector<std::string> marks;
  for (const Snippet& snippet : highlighter.passages(article, options)) {
    CHECK(count_code_points(snippet.text) <= options.max_code_points);
    marks.push_back(marked(snippet));
  }
  return marks;
}

std::string passage(std::string_view text, const Article& article,
                    const SnippetOptions& options = {}) {
  const auto all = passages(text, article, options);
  REQUIRE(all.size() == 1);
  return all.front();
}

TEST_CASE("a short text is its own passage") {
  CHECK(passage("rice", article({"Rice is dear.", "So is wheat, not rice."})) ==
        "[Rice] is dear. So is wheat, not [rice].");
}

TEST_CASE("a passage begins where a sentence does") {
  const Article long_article = article({filler(20) + "Then rice came. " + filler(20)});
  const std::string text = passage("rice", long_article);
  CHECK(text.starts_with("Then [rice] came. Nothing else"));
  CHECK(text.ends_with("town."));
}

TEST_CASE("a passage inside a long sentence is marked as cut, between words") {
  std::string words;
  for (int i = 0; i < 200; ++i) words += "and so on ";
  const std::string text = passage("rice", article({words + "rice " + words}));
  CHECK(text.starts_with("…"));
  CHECK(text.ends_with("…"));
  CHECK(text.find("[rice]") != std::string::npos);
  const std::string inner = text.substr(std::string_view("…").size());
  CHECK((inner.starts_with("and ") || inner.starts_with("so ") || inner.starts_with("on ")));
}

TEST_CASE("a match at the very end leaves its room to what stands before it") {
  const std::string text = passage("rice", article({filler(40) + "Rice."}));
  CHECK(text.ends_with("[Rice]."));
  CHECK(count_code_points(text) > 150);
}

TEST_CASE("abbreviations end no sentence") {
  const Article abbreviated = article({filler(20) + "Later Mr. Rice spoke. " + filler(20)});
  CHECK(passage("rice", abbreviated).starts_with("Later Mr. [Rice]"));
}

TEST_CASE("the passage that covers most of the query is chosen") {
  const Article spread =
      article({"Rice, rice, rice and rice. " + filler(20),
               filler(10) + "Rice met wheat here. " + filler(10), "Wheat alone. " + filler(20)});
  CHECK(passage("rice wheat", spread).starts_with("[Rice] met [wheat] here."));
}

TEST_CASE("the passage with the phrase is chosen over those with its words") {
  const Article split =
      article({"The fourth man saw a faction. The faction was fourth. " + filler(20),
               filler(10) + "A fourth faction formed. " + filler(10)});
  const std::string text = passage("\"fourth faction\"", split);
  CHECK(text.find("[fourth faction]") != std::string::npos);
  CHECK(std::count(text.begin(), text.end(), '[') == 1);
}

TEST_CASE("further passages show what the first does not, in reading order") {
  const Article spread = article(
      {"Maize first. " + filler(20), "Rice and wheat. " + filler(20), "Oats last. " + filler(20)});
  const auto three = passages("rice wheat maize oats", spread, {.passages = 3});
  REQUIRE(three.size() == 3);
  CHECK(three[0].starts_with("[Maize] first."));
  CHECK(three[1].starts_with("[Rice] and [wheat]."));
  CHECK(three[2].starts_with("[Oats] last."));
  CHECK(passages("rice", article({"Rice."}), {.passages = 5}).size() == 1);
  CHECK(passages("rice", article({"Rice."}), {.passages = 0}).empty());
}

TEST_CASE("passages of one text do not overlap") {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "rice" + std::to_string(i) + " rice so ";
  Highlighter highlighter(query("rice"));
  const auto found = highlighter.passages(article({text}), {.passages = 5});
  REQUIRE(found.size() == 5);
  std::size_t end = 0;
  for (const Snippet& snippet : found) {
    std::string inner = snippet.text;
    while (inner.starts_with("…")) inner.erase(0, 3);
    while (inner.ends_with("…")) inner.erase(inner.size() - 3);
    const std::size_t begin = text.find(inner, end);
    REQUIRE(begin != std::string::npos);
    end = begin + inner.size();
  }
}

TEST_CASE("the lead is a source of passages, unless the body begins with it") {
  Article led = article({filler(20), "Wheat here."});
  led.lead = "All about rice.";
  CHECK(passage("rice", led) == "All about [rice].");
  CHECK(Highlighter(query("rice")).passages(led).front().field == Field::Lead);
  CHECK(Highlighter(query("wheat")).passages(led).front().field == Field::Text);

  Article repeated = article({"All about rice. " + filler(2)});
  repeated.lead = "All about rice…";
  const auto found = Highlighter(query("rice")).passages(repeated, {.passages = 2});
  REQUIRE(found.size() == 1);
  CHECK(found.front().field == Field::Text);
}

TEST_CASE("an article without a match in lead and body shows its beginning") {
  Article other = article({"The first words. " + filler(20)});
  other.title = "Rice";
  const std::string text = passage("rice", other);
  CHECK(text.starts_with("The first words. Nothing"));
  CHECK(text.ends_with("town."));
  other.lead = "A summary.";
  CHECK(passage("rice", other) == "A summary.");
  CHECK(passage("", article({"Words."})) == "Words.");
}

TEST_CASE("an article without text has no passage") {
  Article bare = article({});
  bare.title = "Rice";
  CHECK(passages("rice", bare).empty());
  bare.body = {" "};
  CHECK(passages("rice", bare).empty());
}

TEST_CASE("an excerpt shows what there is of it") {
  Article partial = article({"TOKYO (Kyodo) -- The price of rice rose to an all-time"});
  partial.partial = true;
  CHECK(passage("rice", partial) == "TOKYO (Kyodo) -- The price of [rice] rose to an all-time");
}

TEST_CASE("markup in a passage is text") {
  CHECK(passage("rice", article({"<b>Rice</b> & \"rice\""})) == "<b>[Rice]</b> & \"[rice]\"");
}

TEST_CASE("line breaks and control characters inside a passage become spaces") {
  CHECK(passage("rice", article({"a\nb\tc", "rice\x01 d"})) == "a b c [rice]  d");
}

TEST_CASE("a Japanese text without spaces is cut between characters") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "政府は米の価格を調べている、";
  const SnippetOptions options{.passages = 1, .max_code_points = 40};
  const std::string found =
      passage("東京", article({text + "東京都の報告書。" + text}, "ja"), options);
  CHECK(found.find("[東京]都の報告書") != std::string::npos);
  CHECK(count_code_points(found) > 30);
}

TEST_CASE("a phrase longer than a passage is shown as far as it fits") {
  std::string words = "a1";
  for (int i = 2; i <= 60; ++i) words += " a" + std::to_string(i);
  const std::string text =
      passage('"' + words + '"', article({words}), {.passages = 1, .max_code_points = 30});
  CHECK(text.starts_with("[a1 a2 a3"));
  CHECK(text.ends_with("]…"));
}

TEST_CASE("one endless word is cut through") {
  const std::string text = passage("", article({std::string(5000, 'x')}));
  CHECK(text == std::string(258, 'x') + "…");
}

TEST_CASE("a very long article is searched as far as promised and no further") {
  std::vector<std::string> body(30'000, filler(1));  // 1.5 MB
  body[15'000] = "Rice in the middle.";
  body.back() = "Wheat at the end.";
  CHECK(passage("rice", article(body)).find("[Rice] in the middle.") != std::string::npos);
  CHECK(passage("wheat", article(body)).starts_with("Nothing else"));
  std::string one;
  for (const std::string& paragraph : body) one += paragraph;
  CHECK(passage("rice", article({one})).find("[Rice] in the middle.") != std::string::npos);
}

TEST_CASE("a word that an article repeats without end is shown once a passage") {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "rice ";
  CHECK(passages("rice \"rice rice\"", article({text}), {.passages = 5}).size() == 5);
}

class RandomTexts {
 public:
  explicit RandomTexts(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
  }
  Article next() {
    Article made = article({}, below(2) == 0 ? "en" : "ja");
    for (std::size_t paragraphs = below(4); paragraphs > 0; --paragraphs) {
      std::string text;
      for (std::size_t n = 1 + below(150); n > 0; --n) text += pieces_[below(pieces_.size())];
      made.body.push_back(std::move(text));
    }
    return made;
  }

 private:
  std::mt19937 random_;
  std::vector<std::string> pieces_{"rice",    "Rice's", "wheat", " ",  " ",     " ",
                                   ". ",      ", ",     "東京",  "。", "é",     "…",
                                   "e\u0301", "“",      "”",     "\n", "U.S. ", "xxxxxxxxxx",
                                   "🙂",    "\u200D", "㍿",    "(",  "ﬁ",     "서울"};
};

TEST_CASE("random articles and queries give highlights inside passages inside their bound") {
  constexpr unsigned kSeed = 20250603;
  CAPTURE(kSeed);
  RandomTexts texts(kSeed);
  const std::vector<std::string> queries{"rice",          "rice wheat",     "\"rice rice\" 東京",
                                         "東 OR 京 OR é", "株式 lead:rice", "-rice wheat",
                                         "서울 x",        "rice's \"e\""};
  for (int i = 0; i < 3000; ++i) {
    const Article made = texts.next();
    const std::string& text = queries[texts.below(queries.size())];
    const SnippetOptions options{.passages = texts.below(4),
                                 .max_code_points = 20 + texts.below(200)};
    CAPTURE(text);
    CAPTURE(i);
    CHECK(passages(text, made, options).size() <= options.passages);
    const auto body = Highlighter(query(text)).body(made);
    CHECK(std::all_of(body.begin(), body.end(), are_apart));
  }
}

}  // namespace
}  // namespace backfile

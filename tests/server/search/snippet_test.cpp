#include "server/search/snippet.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "schema/unicode.hpp"
#include "server/query/parser.hpp"
#include "server/search/snippet_matcher.hpp"

namespace backfile {
namespace {

Node query(std::string_view text) {
  const auto result = parse_query(text);
  REQUIRE(std::holds_alternative<ParsedQuery>(result));
  return std::get<ParsedQuery>(result).tree;
}

Article article(std::vector<std::string> body, std::string language = "en") {
  Article article;
  article.id = {"a"};
  article.body = std::move(body);
  article.language = std::move(language);
  return article;
}

// Code points first to last of a text.
std::string slice(std::string_view text, std::size_t first, std::size_t last) {
  std::size_t begin = 0;
  std::size_t position = 0;
  std::string piece;
  while (begin < text.size()) {
    const CodePoint point = first_code_point(text.substr(begin));
    if (position >= first && position < last) piece += text.substr(begin, point.bytes);
    begin += point.bytes;
    ++position;
  }
  return piece;
}

// The text with [ ] around its highlights; checks that they are in order and apart.
std::string marked(const Snippet& snippet) {
  std::string text;
  std::size_t position = 0;
  for (std::size_t i = 0; i < snippet.highlights.size(); ++i) {
    const auto [begin, end] = snippet.highlights[i];
    CHECK(begin < end);
    CHECK((i == 0 || begin > position));
    text += slice(snippet.text, position, begin) + "[" + slice(snippet.text, begin, end) + "]";
    position = end;
  }
  const std::size_t size = count_code_points(snippet.text);
  CHECK(position <= size);
  return text + slice(snippet.text, position, size);
}

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

std::string title(std::string_view text, std::string title, std::string language = "en") {
  Article named = article({}, std::move(language));
  named.title = std::move(title);
  return marked(Highlighter(query(text)).title(named));
}

// Sentences without any word of the tests' queries.
std::string filler(std::size_t sentences) {
  std::string text;
  for (std::size_t i = 0; i < sentences; ++i) {
    text += "Nothing else of note happened that morning in town. ";
  }
  return text;
}

TEST_CASE("a bare word highlights its other forms, a quoted one itself") {
  CHECK(title("price", "Rice Prices rise; price unknown") == "Rice [Prices] rise; [price] unknown");
  CHECK(title("\"prices\"", "Rice Prices rise; price unknown") ==
        "Rice [Prices] rise; price unknown");
  CHECK(title("expenses", "Expensive expenses") == "[Expensive] [expenses]");
  CHECK(title("die", "dying and skies") == "[dying] and skies");
}

TEST_CASE("a word highlights by the language of the article") {
  CHECK(title("représentation", "Les représentations", "fr") == "Les [représentations]");
  CHECK(title("houses", "houses house", "ja") == "[houses] house");
  CHECK(title("prices", "price", "") == "price");
}

TEST_CASE("a phrase is one highlight over all its words") {
  CHECK(title("\"fourth faction\"", "A fourth, the fourth faction and a faction") ==
        "A fourth, the [fourth faction] and a faction");
  CHECK(title("covid-19", "COVID-19 and covid") == "[COVID-19] and covid");
  CHECK(title("U.S.", "In the U.S. and us") == "In the [U.S]. and us");
  CHECK(title("\"steel and aluminum\" steel", "Steel and aluminum; steel") ==
        "[Steel and aluminum]; [steel]");
}

TEST_CASE("phrases that overlap are one highlight") {
  CHECK(title("\"a b\" \"b c\"", "a b c") == "[a b c]");
  CHECK(title("\"a a\"", "a a a") == "[a a a]");
}

TEST_CASE("accents are kept outside words and given up inside") {
  CHECK(title("cafe", "Café CAFÉ cafe") == "[Café] [CAFÉ] [cafe]");
  CHECK(title("\"café\"", "Café cafe") == "[Café] cafe");
  CHECK(title("zu\u0308rich", "In Zürich und Zu\u0308rich", "de") ==
        "In [Zürich] und [Zu\u0308rich]");
}

TEST_CASE("CJK characters are highlighted whole, and only where they stand together") {
  CHECK(title("東京", "東京都の報告書", "ja") == "[東京]都の報告書");
  CHECK(title("東京 報告", "東京都の報告書", "ja") == "[東京]都の[報告]書");
  CHECK(title("東京", "東、京", "ja") == "東、京");
  CHECK(title("\"東京 大阪\"", "東京、大阪と東京大阪", "ja") == "[東京、大阪]と[東京大阪]");
  CHECK(title("ソニー", "ｿﾆｰの株", "ja") == "[ｿﾆｰ]の株");
  CHECK(title("2020年", "東京2020年", "ja") == "東京[2020年]");
}

TEST_CASE("negated words, values and other fields highlight nothing") {
  CHECK(title("rice -price", "Rice price") == "[Rice] price");
  CHECK(title("-(rice OR price)", "Rice price") == "Rice price");
  CHECK(title("source:rice author:price", "Rice price") == "Rice price");
  CHECK(title("*", "Rice price") == "Rice price");
}

TEST_CASE("title: and lead: highlight only what these fields hold") {
  Article full = article({"rice " + filler(10) + "rice"});
  full.title = "Rice";
  full.lead = "rice again";
  const auto all = [&](std::string_view text) {
    Highlighter highlighter(query(text));
    return marked(highlighter.title(full)) + "|" + marked(highlighter.lead(full)) + "|" +
           std::to_string(highlighter.body(full).front().highlights.size());
  };
  CHECK(all("rice") == "[Rice]|[rice] again|2");
  CHECK(all("title:rice") == "[Rice]|rice again|0");
  CHECK(all("lead:rice") == "[Rice]|[rice] again|1");  // the body's second is its 92nd word
}

TEST_CASE("the words of lead: end after as many words of the body as are indexed for it") {
  std::string body;
  for (int i = 0; i < 50; ++i) body += "rice ";
  Highlighter highlighter(query("lead:rice lead:\"rice wheat\""));
  const auto paragraphs = highlighter.body(article({body, "rice wheat"}));
  REQUIRE(paragraphs.size() == 2);
  CHECK(paragraphs[0].highlights.size() == 50);
  CHECK(paragraphs[1].highlights.empty());
}

TEST_CASE("every paragraph of the body comes back with its highlights, as it is") {
  Highlighter highlighter(query("rice \"end begin\""));
  const auto paragraphs = highlighter.body(article({"No\nword.", "é rice end", "begin"}));
  REQUIRE(paragraphs.size() == 3);
  CHECK(paragraphs[0] == Snippet{.field = Field::Text, .text = "No\nword.", .highlights = {}});
  CHECK(paragraphs[1].highlights == decltype(paragraphs[1].highlights){{2, 6}});
  CHECK(paragraphs[2].highlights.empty());  // no phrase runs across paragraphs
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

TEST_CASE("markup in a text is text") {
  CHECK(title("script", "<script>alert('rice')</script> &amp;") ==
        "<[script]>alert('rice')</[script]> &amp;");
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

TEST_CASE("stemmers may be shared between queries") {
  StemmerSet stemmers;
  Article priced = article({"Prices of rice."});
  CHECK(marked(Highlighter(query("price"), stemmers).body(priced).front()) == "[Prices] of rice.");
  CHECK(marked(Highlighter(query("rice"), stemmers).body(priced).front()) == "Prices of [rice].");
}

TEST_CASE("stemmers trusted to keep a word's first letter do") {
  constexpr unsigned kSeed = 5;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  const std::vector<std::string> pieces{"b",   "t",   "n",    "bh",   "f", "ge", "be",  "un", "re",
                                        "a",   "e",   "i",    "o",    "u", "y",  "x1",  "qu", "sk",
                                        "ies", "ing", "lich", "ment", "é", "ä",  "ion", "s",  "di"};
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  StemmerSet stemmers;
  for (const std::string_view name : {"ca", "da", "de", "en", "es", "eu", "fi", "fr", "hu", "it",
                                      "nl", "no", "pt", "ro", "sv", "x"}) {
    CHECK(keeps_first_letter(name));
    for (int i = 0; i < 1000; ++i) {
      const std::string word = pieces[piece(random)] + pieces[piece(random)] +
                               pieces[piece(random)] + pieces[piece(random)];
      CAPTURE(name);
      CAPTURE(word);
      if (static_cast<unsigned char>(word.front()) >= 0x80) continue;
      for (const std::string& stem : stemmers.stems(word, name)) {
        CHECK(stem.front() == word.front());
      }
    }
  }
  CHECK_FALSE(keeps_first_letter("ga"));  // bhfuil -> fuil
  CHECK_FALSE(keeps_first_letter("id"));
}

TEST_CASE("words that lose their beginning are found by their stems") {
  CHECK(title("fuil", "an bhfuil", "ga") == "an [bhfuil]");
}

TEST_CASE("random articles and queries give highlights inside passages inside their bound") {
  constexpr unsigned kSeed = 20250603;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  const auto below = [&](std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
  };
  const std::vector<std::string> pieces{
      "rice",       "Rice's", "wheat",  " ",       " ", " ", ". ",   ", ",
      "東京",       "。",     "é",      "e\u0301", "“", "”", "\n",   "U.S. ",
      "xxxxxxxxxx", "🙂",   "\u200D", "㍿",      "(", "ﬁ", "서울", "…"};
  const std::vector<std::string> queries{"rice",          "rice wheat",     "\"rice rice\" 東京",
                                         "東 OR 京 OR é", "株式 lead:rice", "-rice wheat",
                                         "서울 x",        "rice's \"e\""};
  for (int i = 0; i < 3000; ++i) {
    Article made = article({}, below(2) == 0 ? "en" : "ja");
    for (std::size_t paragraphs = below(4); paragraphs > 0; --paragraphs) {
      std::string text;
      for (std::size_t n = below(150); n > 0; --n) text += pieces[below(pieces.size())];
      if (!text.empty()) made.body.push_back(text);
    }
    const std::string& text = queries[below(queries.size())];
    const SnippetOptions options{.passages = below(4), .max_code_points = 20 + below(200)};
    CAPTURE(text);
    CAPTURE(i);
    const auto found = passages(text, made, options);
    CHECK(found.size() <= std::max<std::size_t>(options.passages, 0));
    for (const Snippet& snippet : Highlighter(query(text)).body(made)) marked(snippet);
  }
}

}  // namespace
}  // namespace backfile

// What of title, lead and body is highlighted.
#include "server/search/snippet.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "server/search/snippet_matcher.hpp"
#include "tests/server/search/indexed_articles.hpp"
#include "tests/server/search/marked_snippet.hpp"

namespace backfile {
namespace {

using test::article;
using test::filler;
using test::marked;
using test::query;

std::string title(std::string_view text, std::string title, std::string language = "en") {
  Article named = article({}, std::move(language));
  named.title = std::move(title);
  return marked(Highlighter(query(text)).title(named));
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

TEST_CASE("markup in a title is text") {
  CHECK(title("script", "<script>alert('rice')</script> &amp;") ==
        "<[script]>alert('rice')</[script]> &amp;");
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
      const auto& stems = stemmers.stems(word, name);
      const bool kept = std::all_of(stems.begin(), stems.end(), [&](const std::string& stem) {
        return stem.front() == word.front();
      });
      const bool ascii = static_cast<unsigned char>(word.front()) < 0x80;
      CAPTURE(name);
      CAPTURE(word);
      CHECK((kept || !ascii));
    }
  }
  CHECK_FALSE(keeps_first_letter("ga"));  // bhfuil -> fuil
  CHECK_FALSE(keeps_first_letter("id"));
}

TEST_CASE("words that lose their beginning are found by their stems") {
  CHECK(title("fuil", "an bhfuil", "ga") == "an [bhfuil]");
}

TEST_CASE("an article is highlighted exactly where the index finds it") {
  constexpr unsigned kSeed = 11;
  CAPTURE(kSeed);
  test::IndexedArticles indexed(kSeed, 300);
  for (const std::string_view text :
       {"rice",           "\"rice\"",       "prices",        "cafe",      "\"café\"",
        "représentation", "\"rice price\"", "東京",          "東",        "京",
        "東京都",         "\"東 京\"",      "\"東京 東京\"", "東京2020",  "covid-19",
        "U.S.",           "title:rice",     "title:東京",    "lead:rice", "lead:\"rice cafe\"",
        "lead:東京",      "2020年"}) {
    const Node tree = query(text);
    Highlighter highlighter(tree);
    const std::vector<bool> found = indexed.found(tree);
    std::vector<bool> lit;
    for (const Article& each : indexed.articles()) {
      lit.push_back(test::has_highlight(highlighter, each));
    }
    CAPTURE(text);
    CHECK(lit == found);
    CHECK(std::count(found.begin(), found.end(), true) > 0);
  }
}

}  // namespace
}  // namespace backfile

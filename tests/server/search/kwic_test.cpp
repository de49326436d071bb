// Occurrences of one article in context.
#include "server/search/kwic.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "tests/server/search/marked_snippet.hpp"

namespace backfile {
namespace {

using test::article;
using test::query;

std::vector<KwicLine> lines_of(const Node& tree, const Article& article) {
  StemmerSet stemmers;
  KwicReader reader(tree, stemmers);
  const KwicReader::Lines all = reader.lines(article, 0, 1000);
  CHECK(all.occurrences == all.lines.size());
  CHECK(reader.count(article) == all.occurrences);
  return all.lines;
}

// Each as field:left[match]right.
std::vector<std::string> lines(std::string_view text, const Article& article) {
  std::vector<std::string> lines;
  for (const KwicLine& line : lines_of(query(text), article)) {
    lines.push_back(std::string(row(line.field).name) + ":" + line.left + "[" + line.match + "]" +
                    line.right);
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("an occurrence has eight whole words on each side") {
  CHECK(
      lines("rice", article({"one two three four five six seven eight nine rice ten eleven twelve "
                             "13 14 15 16 17 18 19"})) ==
      Lines{"text:two three four five six seven eight nine [rice] ten eleven twelve 13 14 15 16 "
            "17"});
  CHECK(lines("rice", article({"Rice is dear."})) == Lines{"text:[Rice] is dear."});
  CHECK(lines("rice", article({"rice"})) == Lines{"text:[rice]"});
}

TEST_CASE("title, lead and body come in this order, and each in the order of its text") {
  Article full = article({"The price of rice.", "Rice again."});
  full.title = "Rice prices";
  full.lead = "Dear rice";
  CHECK(lines("rice price", full) ==
        Lines{"title:[Rice] prices", "title:Rice [prices]", "lead:Dear [rice]",
              "text:The [price] of rice. Rice again.", "text:The price of [rice]. Rice again.",
              "text:The price of rice. [Rice] again."});
}

TEST_CASE("quotation marks and full stops stay with the words they stand at") {
  CHECK(lines("rice", article({"Away. \"One two three four five six seven eight rice a b c d e f g "
                               "h.\" Away"})) ==
        Lines{"text:\"One two three four five six seven eight [rice] a b c d e f g h.\""});
  CHECK(lines("rice", article({"(rice)"})) == Lines{"text:([rice])"});
}

TEST_CASE("a phrase is one occurrence, and a word inside it none of its own") {
  CHECK(lines("\"rice council\" rice", article({"A rice council, rice and a council."})) ==
        Lines{"text:A [rice council], rice and a council.",
              "text:A rice council, [rice] and a council."});
  CHECK(lines("rice OR rices", article({"rice"})).size() == 1);
}

TEST_CASE("occurrences that touch are apart, as are those that overlap") {
  CHECK(lines("東京", article({"東京東京"}, "ja")) == Lines{"text:[東京]東京", "text:東京[東京]"});
  CHECK(lines("\"a a\"", article({"a a a"})) == Lines{"text:[a a] a", "text:a [a a]"});
}

TEST_CASE("ends of paragraphs and control characters are spaces") {
  CHECK(lines("rice", article({"End\tof one", "rice\nand"})) ==
        Lines{"text:End of one [rice] and"});
}

TEST_CASE("what cannot occur in a text has no lines") {
  StemmerSet stemmers;
  CHECK_FALSE(KwicReader(query("source:rice -rice"), stemmers).may_occur());
  CHECK(lines("source:rice -rice", article({"rice"})).empty());
  CHECK(lines("*", article({"rice"})).empty());
}

TEST_CASE("a word too long to be one is not shown beside an occurrence") {
  const std::string endless(5000, 'x');
  CHECK(lines("rice", article({endless + " a rice b " + endless})) == Lines{"text:a [rice] b"});
  CHECK(lines("rice", article({std::string(5000, '.') + "rice" + std::string(5000, '.')})) ==
        Lines{"text:[rice]"});
}

TEST_CASE("any stretch of the occurrences may be asked for") {
  Article full = article({"rice a rice", "rice"});
  full.title = "Rice and rice";
  StemmerSet stemmers;
  KwicReader reader(query("rice"), stemmers);
  const std::vector<KwicLine> all = reader.lines(full, 0, 100).lines;
  REQUIRE(all.size() == 5);
  for (std::size_t first = 0; first <= 6; ++first) {
    for (std::size_t most = 0; most <= 6; ++most) {
      const KwicReader::Lines some = reader.lines(full, first, most);
      CHECK(some.occurrences == 5);
      std::vector<KwicLine> want;
      for (std::size_t i = first; i < all.size() && want.size() < most; ++i) {
        want.push_back(all[i]);
      }
      CHECK(some.lines == want);
    }
  }
}

}  // namespace
}  // namespace backfile

#include "schema/capitals.hpp"

#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace backfile {
namespace {

std::vector<CapitalWord> capitals_of(std::string_view text) {
  CapitalsReader reader;
  reader.reset(text);
  Tokenizer tokenizer(text);
  Token token;
  for (Position position = 1; tokenizer.next(token); ++position) reader.add(token, position);
  return reader.finish();
}

TEST_CASE("a word in capitals and an initialism count, other words do not") {
  struct Case {
    std::string_view text;
    std::vector<CapitalWord> want;
  };
  const std::vector<Case> cases{
      {"let us go", {}},
      {"the US said", {{"us", 2}}},
      {"the U.S. said", {{"us", 2}}},
      {"the U.S.A. and the U.K.-led", {{"usa", 2}, {"uk", 7}}},
      {"Us and uS", {}},
      {"A plan", {}},
      {"the G7 and COVID-19", {{"g7", 2}, {"covid", 4}}},
      {"in 1987", {}},
      {"J. P. Morgan", {}},
      {"J.P. Morgan", {{"jp", 1}}},
      {"der ÖBB und ΟΗΕ ist", {{"öbb", 2}, {"οηε", 4}}},
      {"東京 OECD 会議 は", {{"oecd", 3}}},
      {"", {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(capitals_of(c.text) == c.want);
  }
}

TEST_CASE("nothing counts in a text set in capitals, unless it is three tokens or fewer") {
  CHECK(capitals_of("LET US GO HOME").empty());
  CHECK(capitals_of("LET US GO").size() == 3);
  CHECK(capitals_of("LET US GO HOME now").size() == 4);
}

TEST_CASE("one reader reads text after text") {
  CapitalsReader reader;
  reader.reset("U");
  Token token;
  Tokenizer first("U");
  while (first.next(token)) reader.add(token, 1);
  CHECK(reader.finish().empty());
  reader.reset(".S");
  Tokenizer second(".S");
  while (second.next(token)) reader.add(token, 1);
  CHECK(reader.finish().empty());
}

}  // namespace
}  // namespace backfile

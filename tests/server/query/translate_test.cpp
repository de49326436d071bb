// Queries of other systems. What becomes what stands in tests/queries/translate/*.txt; here are the
// promises that hold for all of it, and inputs that nobody should type.
#include "server/query/translate.hpp"

#include <ctime>
#include <random>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "schema/unicode.hpp"
#include "server/query/format.hpp"
#include "tests/server/query/query_rows.hpp"

namespace backfile {
namespace {

using test::QueryRow;

constexpr Instant kNow = 1'748'865'600;  // 2025-06-02T12:00:00Z

std::variant<Translation, QueryError> translated(std::string_view text, Dialect dialect) {
  return translate(text, dialect, {.now = kNow});
}

Translation translation(std::string_view text, Dialect dialect) {
  auto result = translated(text, dialect);
  REQUIRE(std::holds_alternative<Translation>(result));
  return std::get<Translation>(std::move(result));
}

std::string error_code(std::string_view text, Dialect dialect) {
  const auto result = translated(text, dialect);
  REQUIRE(std::holds_alternative<QueryError>(result));
  return std::get<QueryError>(result).code;
}

template <class Remark>
std::string brief(const Remark& remark) {
  return remark.code + "@" + std::to_string(remark.position) + "+" + std::to_string(remark.length);
}

bool is_sentence(std::string_view text) { return text.size() > 10 && text.ends_with('.'); }

std::vector<QueryRow> rows() {
  return test::read_query_rows(std::string(BACKFILE_SOURCE_DIR) + "/tests/queries/translate");
}

Dialect dialect_of(const QueryRow& row) {
  const auto dialect = dialect_named(row.place.substr(0, row.place.find('.')));
  REQUIRE(dialect.has_value());
  return *dialect;
}

// Every promise of translate.hpp about one result.
void check_promises(const std::string& text, const std::variant<Translation, QueryError>& result) {
  const std::size_t length = is_valid_utf8(text) ? count_code_points(text) : text.size();
  if (const auto* error = std::get_if<QueryError>(&result)) {
    CHECK_FALSE(error->code.empty());
    CHECK(is_sentence(error->message));
    CHECK(error->suggestion.empty());
    CHECK(error->position + error->length <= length + 1);
    return;
  }
  const auto& found = std::get<Translation>(result);
  // Read without a moment: a translation does not depend on the day it is searched.
  const auto parsed = parse_query(found.query);
  REQUIRE(std::holds_alternative<ParsedQuery>(parsed));
  CHECK(format_query(std::get<ParsedQuery>(parsed).tree) == found.query);
  std::size_t last = 0;
  for (const TranslationNote& note : found.notes) {
    CAPTURE(note.code);
    CAPTURE(note.message);
    CHECK(is_sentence(note.message));
    CHECK(note.position >= last);
    CHECK(note.position + note.length <= length);
    last = note.position;
  }
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

TEST_CASE("every row of tests/queries/translate becomes what it says, and that can be searched") {
  const auto all = rows();
  CHECK(all.size() >= 400);
  std::set<Dialect> dialects;
  for (const QueryRow& row : all) {
    CAPTURE(row.place);
    CAPTURE(row.input);
    dialects.insert(dialect_of(row));
    const auto result = translated(row.input, dialect_of(row));
    std::string query;
    std::string remarks;
    if (const auto* error = std::get_if<QueryError>(&result)) {
      remarks = brief(*error);
    } else {
      query = std::get<Translation>(result).query;
      for (const TranslationNote& note : std::get<Translation>(result).notes) {
        remarks += (remarks.empty() ? "" : " ") + brief(note);
      }
    }
    CHECK(query == row.canonical);
    CHECK(remarks == row.remarks);
    check_promises(row.input, result);
  }
  CHECK(dialects.size() == kDialects.size());
}

TEST_CASE("every dialect is known by its name, and nothing else is") {
  for (const DialectRow& known : kDialects) {
    CHECK(dialect_named(known.name) == known.dialect);
    CHECK(row(known.dialect).title == known.title);
  }
  for (const std::string_view name : {"", "Factiva", "factiva ", "google"}) {
    CAPTURE(name);
    CHECK_FALSE(dialect_named(name).has_value());
  }
}

TEST_CASE("words side by side keep what they mean where they come from") {
  CHECK(translation("steel tariff", Dialect::Factiva).query == "\"steel tariff\"");
  CHECK(translation("steel tariff", Dialect::Nexis).query == "\"steel tariff\"");
  CHECK(translation("steel tariff", Dialect::Trove).query == "steel tariff");
  CHECK(translation("steel tariff", Dialect::MediaCloud).query == "steel OR tariff");
  CHECK(translation("steel tariff", Dialect::Gdelt).query == "steel tariff");
  CHECK(translation("steel tariff", Dialect::Lucene).query == "steel OR tariff");
}

TEST_CASE("w/5 keeps the order in Factiva and not in Nexis") {
  CHECK(translation("steel w/5 tariff", Dialect::Factiva).query == "steel PRE/5 tariff");
  CHECK(translation("steel w/5 tariff", Dialect::Nexis).query == "steel NEAR/5 tariff");
}

TEST_CASE("a note says in a sentence what is left out, and where it stands") {
  const Translation found = translation("東京 AND theme:TERROR", Dialect::Gdelt);
  CHECK(found.query == "\"東京\"");
  CHECK(found.notes ==
        std::vector<TranslationNote>{
            {.code = "unsupported_field",
             .message = "'theme:TERROR' is left out: its themes are known only there; use topic:.",
             .position = 7,
             .length = 12}});
}

TEST_CASE("relative dates count from the moment that is given") {
  CHECK(translation("date after -7", Dialect::Factiva).query == "date:2025-05-27..");
  const auto later = translate("date after -7", Dialect::Factiva, {.now = kNow + kSecondsADay});
  CHECK(std::get<Translation>(later).query == "date:2025-05-28..");
}

TEST_CASE("the limits of queries hold for translations, however they are passed") {
  for (const DialectRow& known : kDialects) {
    CAPTURE(known.name);
    const Dialect dialect = known.dialect;
    CHECK(error_code(repeated("word OR ", 65) + "word", dialect) == "too_many_terms");
    CHECK(error_code(std::string(8193, 'x'), dialect) == "too_long");
    CHECK(error_code(repeated("(", 4000), dialect) == "too_deep");
    CHECK(translation(repeated("(", 20) + "a" + repeated(")", 20), dialect).query == "a");
    CHECK(error_code("rice\xFF", dialect) == "not_utf8");
    const auto few = translate("rice OR wheat", dialect, {.max_terms = 1});
    CHECK(std::get<QueryError>(few).code == "too_many_terms");
  }
}

TEST_CASE("a proximity of large groups is given up rather than written out without end") {
  std::string group = "(a";
  for (char c = 'b'; c <= 'h'; ++c) group += std::string(" and ") + c;
  group += ")";
  const Translation found = translation(group + " w/5 " + group, Dialect::Nexis);
  CHECK(found.query == "a b c d e f g h a b c d e f g h");
  REQUIRE(found.notes.size() == 2);
  CHECK(found.notes[0].code == "proximity_dropped");

  std::string nested = "a";
  for (int i = 0; i < 18; ++i) nested = "((" + nested + " and b) w/5 c)";
  check_promises(nested, translated(nested, Dialect::Nexis));
}

TEST_CASE("long and odd texts of every dialect take no more than a moment") {
  const std::clock_t start = std::clock();
  for (const DialectRow& known : kDialects) {
    CAPTURE(known.name);
    for (const std::string_view piece : {"not ",      "NOT ",       "-",          "+-",
                                         "\"",        "(",          ")",          "[",
                                         "a:",        "title:",     "headline(",  "hd=",
                                         "date ",     "date(",      "date from ", "/F5/",
                                         "%",         "a w/9 ",     "atleast5 ",  "near5:",
                                         "\\",        "~",          "a^",         "*",
                                         "a*",        "?",          "{",          " TO ",
                                         "/",         ",",          "&&",         "\xE2\x80\x9C",
                                         "_exists_:", "x not w/5 ", "caps(",      "=",
                                         "wc>",       "1/1/2015 ",  "東"}) {
      CAPTURE(piece);
      for (const std::size_t times : {1U, 30U, 8000U / static_cast<unsigned>(piece.size())}) {
        const std::string text = repeated(piece, times);
        check_promises(text, translated(text, known.dialect));
      }
    }
  }
  CHECK(std::clock() - start < 20 * CLOCKS_PER_SEC);
}

TEST_CASE("whatever is strung together gives a query that can be searched, or an error") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  std::vector<std::string> pieces{" and ",
                                  " or ",
                                  " not ",
                                  " AND ",
                                  " OR ",
                                  " NOT ",
                                  " w/5 ",
                                  " adj2 ",
                                  " near3 ",
                                  " same ",
                                  " w/s ",
                                  " w/p ",
                                  " pre/2 ",
                                  "(",
                                  ")",
                                  "\"",
                                  "title:",
                                  "hd=",
                                  "la=",
                                  "headline(",
                                  "rice",
                                  "wheat",
                                  "U.S.",
                                  "t*",
                                  "tar*ff",
                                  "cat?",
                                  "-",
                                  "+",
                                  "~2",
                                  "^3",
                                  "date:[2024 TO 2025]",
                                  "date aft 2015",
                                  "atleast3(",
                                  "allcaps(",
                                  "by=",
                                  "source:",
                                  "not w/5 ",
                                  "/F50/",
                                  " ",
                                  "東京",
                                  "近",
                                  "near5:\"a b\"",
                                  "repeat2:",
                                  "_exists_:",
                                  "&"};
  for (const QueryRow& row : rows()) pieces.push_back(row.input);
  std::uniform_int_distribution<std::size_t> choose(0, pieces.size() - 1);
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    for (std::size_t length = random() % 12; length > 0; --length) text += pieces[choose(random)];
    const Dialect dialect = kDialects[random() % kDialects.size()].dialect;
    CAPTURE(text);
    CAPTURE(row(dialect).name);
    check_promises(text, translated(text, dialect));
  }
}

}  // namespace
}  // namespace backfile

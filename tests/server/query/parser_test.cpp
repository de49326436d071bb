// Query text -> tree. What means what stands in tests/queries/*.txt; here are the trees themselves,
// the limits, and inputs that nobody should type.
#include "server/query/parser.hpp"

#include <ctime>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "schema/unicode.hpp"
#include "server/query/format.hpp"
#include "tests/server/query/query_rows.hpp"
#include "tests/server/query/tree_text.hpp"

namespace backfile {
namespace {

using test::QueryRow;

// 2025-06-02T12:00:00Z, for all rows.
constexpr Instant kNow = 1'748'865'600;

const ParsedQuery& parsed(const std::variant<ParsedQuery, QueryError>& result) {
  const auto* error = std::get_if<QueryError>(&result);
  const std::string why = error == nullptr ? "" : error->message;
  CAPTURE(why);
  REQUIRE(error == nullptr);
  return std::get<ParsedQuery>(result);
}

Node tree_of(std::string_view text, const ParseOptions& limits = {}) {
  return parsed(parse_query(text, limits)).tree;
}

QueryError error_of(std::string_view text, const ParseOptions& limits = {}) {
  const auto result = parse_query(text, limits);
  REQUIRE(std::holds_alternative<QueryError>(result));
  return std::get<QueryError>(result);
}

template <class Remark>
std::string brief(const Remark& remark) {
  return remark.code + "@" + std::to_string(remark.position) + "+" + std::to_string(remark.length);
}

std::string brief(const std::vector<QueryWarning>& warnings) {
  std::string text;
  for (const QueryWarning& warning : warnings) text += (text.empty() ? "" : " ") + brief(warning);
  return text;
}

bool is_sentence(std::string_view text) {
  return text.size() > 10 && (text.ends_with('.') || text.ends_with('?'));
}

// As tests/queries writes it.
QueryRow answer(const QueryRow& row) {
  QueryRow got{.place = row.place,
               .input = row.input,
               .tree = {},
               .canonical = {},
               .remarks = {},
               .suggestion = {}};
  const auto result = parse_query(row.input, {.now = kNow});
  if (const auto* query = std::get_if<ParsedQuery>(&result)) {
    if (row.tree) got.tree = test::tree_text(query->tree);
    got.canonical = format_query(query->tree);
    got.remarks = brief(query->warnings);
    return got;
  }
  const auto& error = std::get<QueryError>(result);
  got.remarks = brief(error);
  if (row.suggestion) got.suggestion = error.suggestion;
  return got;
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

Node word(std::string text, Field field = Field::Text) {
  return {Word{.field = field, .word = std::move(text)}};
}

TEST_CASE("every row of tests/queries is read as it says") {
  const auto rows = test::read_query_rows(std::string(BACKFILE_SOURCE_DIR) + "/tests/queries");
  CHECK(rows.size() >= 1000);
  for (const QueryRow& row : rows) {
    CAPTURE(row.place);
    CAPTURE(row.input);
    const QueryRow got = answer(row);
    CHECK(got.tree.value_or("") == row.tree.value_or(""));
    CHECK(got.canonical == row.canonical);
    CHECK(got.remarks == row.remarks);
    CHECK(got.suggestion.value_or("") == row.suggestion.value_or(""));
  }
}

TEST_CASE("a query is a tree of words, phrases and values") {
  CHECK(tree_of("") == Node{Everything{}});
  CHECK(tree_of("Rice") == word("rice"));
  CHECK(tree_of("\"Rice\"") ==
        Node{Phrase{.field = Field::Text, .words = {"rice"}, .joined = {false}}});
  CHECK(tree_of("source:\"The  Mainichi\"") ==
        Node{Value{.field = Field::Source, .value = "The  Mainichi"}});
  CHECK(tree_of("rice wheat OR -title:maize") ==
        Node{Any{
            {Node{All{{word("rice"), word("wheat")}}}, Node{Not{{word("maize", Field::Title)}}}}}});
}

TEST_CASE("CJK characters right behind one another are joined, others are not") {
  CHECK(tree_of("東京2020年") == Node{Phrase{.field = Field::Text,
                                             .words = {"東", "京", "2020", "年"},
                                             .joined = {false, true, false, false}}});
  CHECK(tree_of("\"東京、大阪\"") == Node{Phrase{.field = Field::Text,
                                                 .words = {"東", "京", "大", "阪"},
                                                 .joined = {false, true, false, true}}});
  CHECK(tree_of("国") == Node{Phrase{.field = Field::Text, .words = {"国"}, .joined = {false}}});
}

TEST_CASE("a query of max_depth parentheses is read, a deeper one is refused") {
  const ParseOptions limits{.max_bytes = 100, .max_depth = 20, .max_terms = 64};
  CHECK(tree_of(repeated("(", 20) + "a" + repeated(")", 20), limits) == word("a"));
  CHECK(brief(error_of(repeated("(", 21) + "a" + repeated(")", 21), limits)) == "too_deep@20+1");
}

TEST_CASE("operators of places in a row that differ are as deep as parentheses") {
  const auto chain = [](int operators) {
    std::string text = "a";
    for (int i = 0; i < operators; ++i) text += i % 2 == 0 ? " w/1 b" : " w/2 b";
    return text;
  };
  const auto again = parse_query(format_query(tree_of(chain(21))));
  CHECK(std::holds_alternative<ParsedQuery>(again));
  CHECK(error_of(chain(22)).code == "too_deep");
  CHECK(tree_of(repeated("(", 20) + chain(1) + repeated(")", 20)) == tree_of(chain(1)));
  CHECK(error_of(repeated("(", 20) + chain(2) + repeated(")", 20)).code == "too_deep");
}

TEST_CASE("relative dates count from the moment that is given") {
  const auto at = [](Instant now) { return parsed(parse_query("date:-1d", {.now = now})).tree; };
  CHECK(format_query(at(kNow)) == "date:2025-06-01..");
  CHECK(format_query(at(kNow + kSecondsADay)) == "date:2025-06-02..");
}

TEST_CASE("a query of max_terms words is read, a longer one is refused") {
  CHECK(std::get<All>(tree_of(repeated("a ", 64)).value).parts.size() == 64);
  CHECK(brief(error_of(repeated("a ", 65))) == "too_many_terms@128+1");
  CHECK(std::get<Phrase>(tree_of('"' + repeated("a ", 64) + '"').value).words.size() == 64);
  CHECK(error_of('"' + repeated("a ", 65) + '"').code == "too_many_terms");
  CHECK(std::get<Phrase>(tree_of(repeated("東", 128)).value).words.size() == 128);
  CHECK(error_of(repeated("東", 130)).code == "too_many_terms");
  CHECK(error_of(repeated("source:a ", 65)).code == "too_many_terms");
  CHECK(error_of(repeated("* ", 65)).code == "too_many_terms");
}

TEST_CASE("a query of max_bytes is read, a longer one is refused") {
  CHECK(tree_of(std::string(8192, ' ')) == Node{Everything{}});
  CHECK(brief(error_of(std::string(8193, ' '))) == "too_long@8192+1");
}

TEST_CASE("positions and lengths count characters, not bytes") {
  CHECK(brief(error_of("東京 日本 AND")) == "missing_operand@6+3");
  CHECK(brief(error_of("é sorcé:x sorce:x")) == "unknown_field@10+5");
  CHECK(brief(parsed(parse_query("é or ü or ß")).warnings) ==
        "lowercase_operator@2+2 lowercase_operator@7+2");
}

TEST_CASE("a sentence names what it is about, shortened when that is long") {
  CHECK(error_of("rice AND").message == "'AND' at position 5 has nothing to its right.");
  CHECK(error_of("sorce:x").message == "There is no field 'sorce'; did you mean 'source'?");
  CHECK(error_of(std::string(1000, 'x') + ":y").message.size() < 200);
}

// Processor time, since other tests may run beside this one.
double milliseconds_to_parse(const std::string& text, std::string_view code) {
  const ParseOptions limits{.max_bytes = std::size_t{1} << 26, .max_depth = 20, .max_terms = 64};
  const std::clock_t start = std::clock();
  const auto result = parse_query(text, limits);
  const std::clock_t end = std::clock();
  const auto* error = std::get_if<QueryError>(&result);
  CHECK((error == nullptr ? "" : error->code) == code);
  return 1000.0 * static_cast<double>(end - start) / CLOCKS_PER_SEC;
}

// Milliseconds. Sanitizers slow the parser more than tenfold; the promise is one of plain builds.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kAtOnce = 5000;
#else
constexpr double kAtOnce = 250;  // some 10 on an idle machine; a busy one must not fail the test
#endif

TEST_CASE("a million parentheses are answered at once") {
  CHECK(milliseconds_to_parse(repeated("(", 1'000'000), "too_deep") < kAtOnce);
  CHECK(milliseconds_to_parse(repeated(")", 1'000'000), "unexpected_parenthesis") < kAtOnce);
  CHECK(milliseconds_to_parse(repeated("-(", 1'000'000), "too_deep") < kAtOnce);
}

// A text of many pieces, and the error that answers it.
struct LongText {
  std::string_view before;
  std::string_view piece;
  std::string_view code;
};

const std::vector<LongText> kLongTexts{
    {"", "()", "missing_operand"},
    {"", "NOT ", "missing_operand"},
    {"", "- ", ""},
    {"", "-", ""},
    {"", "a OR ", "too_many_terms"},
    {"", "\"", "empty_phrase"},
    {"a\"", "\"\"", "unclosed_quote"},
    {"", "“", "empty_phrase"},
    {"", "source:", ""},
    {"", "source: ", "too_many_terms"},
    {"", "title: - ", "too_many_terms"},
    {"", "a", ""},
    {"", "a-", "too_many_terms"},
    {"", "… ", ""},
    {"", "\u0301", ""},
    {"", "? ", ""},
    {"", "-, ", ""},
    {"“", " ", "unclosed_quote"},
    {"", "!", ""},
    {"", "a?", "short_pattern"},
    {"a", "~", ""},
    {"", "東", "too_many_terms"},
    {"", "\u200B", ""},
    {"", "ab*", ""},
    {"", "ab* ", "too_many_terms"},
    {"ab", "*", ""},
    {"ab", "*?", ""},
    {"", "東*", "too_many_terms"},
    {"", "?/", ""},
    {"", "a w/5 ", "too_many_operands"},
    {"", "a w/1 b w/2 ", "too_deep"},
    {"", "w/5 ", "missing_operand"},
    {"", "SAME ", "missing_operand"},
    {"", "atleast2:", "bad_operand"},
    {"", "atleast2:a ", "too_many_terms"},
    {"", "atleast2: ", "too_many_terms"},
    {"", "date:", "not_a_date"},
    {"", "date:2025 ", "too_many_terms"},
    {"date:", "2025..", "not_a_date"},
    {"NEAR/", "9", "bad_distance"},
    {"a NEAR/", "9", "bad_distance"},
    {"caps:", "U.", "too_many_terms"},
    {"\"a b\"~", "9", "bad_distance"},
};

TEST_CASE("time grows no faster than the text") {
  for (const LongText& c : kLongTexts) {
    CAPTURE(c.piece);
    const std::string text = std::string(c.before) + repeated(c.piece, 100'000);
    CHECK(milliseconds_to_parse(text, c.code) < 1500);  // quadratic would be minutes
  }
}

std::string broken_promise(const std::string& text, const QueryError& error) {
  if (error.code.empty() || !is_sentence(error.message)) return "an error says what is wrong";
  const bool placed = error.code != "too_long" && error.code != "not_utf8";
  if (placed && error.position + error.length > count_code_points(text)) {
    return "an error lies in the text";
  }
  const bool readable = error.suggestion.empty() ||
                        std::holds_alternative<ParsedQuery>(parse_query(error.suggestion));
  return readable ? "" : "a suggestion can be read: " + error.suggestion;
}

// What every answer holds to, whatever was asked; empty when it does.
std::string broken_promise(const std::string& text) {
  const auto result = parse_query(text);
  if (const auto* error = std::get_if<QueryError>(&result)) return broken_promise(text, *error);
  const Node& tree = std::get<ParsedQuery>(result).tree;
  const std::string canonical = format_query(tree);
  const auto again = parse_query(canonical, {.max_bytes = 1 << 20, .max_depth = 1000});
  const auto* same = std::get_if<ParsedQuery>(&again);
  if (same == nullptr) return "what is printed can be read: " + canonical;
  return same->tree == tree ? "" : "what is printed reads the same: " + canonical;
}

TEST_CASE("random bytes are read or refused, and what is read prints as what reads the same") {
  constexpr unsigned kSeed = 20250602;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  std::uniform_int_distribution<int> byte(0, 255);
  std::uniform_int_distribution<std::size_t> size(0, 40);
  for (int i = 0; i < 140'000; ++i) {
    std::string text(size(random), ' ');
    for (char& c : text) c = static_cast<char>(byte(random));
    const std::string broken = broken_promise(text);
    if (broken.empty()) continue;
    CAPTURE(text);
    CHECK(broken == "");
  }
}

TEST_CASE("random pieces of queries are read or refused, and what is read prints as itself") {
  constexpr unsigned kSeed = 20250531;
  CAPTURE(kSeed);
  const std::vector<std::string> pieces{
      "rice",     " ",      " ",      " ",       "\"",        "“",     "”",    "«",       "»",
      "(",        ")",      "（",     "）",      "-",         "－",    "OR",   "AND",     "NOT",
      "or",       "title:", "id:",    ":",       "source:",   "：",    "*",    "~5",      "^2",
      "?",        "'s",     "’s",     "京",      "東",        "、",    "—",    "ｿﾆｰ",     "é",
      "\u0301",   "\u200B", "\u00AD", "ﬁ",       "㍿",        "㋉",    "가",   "ᄀ",      "ᅡ",
      "か",       "゙",       "/",      "5",       "\n",        "İ",     "ß",    "NEAR/5 ", " w/3 ",
      " PRE/99 ", " SAME ", " w/s ",  "~9",      "atleast2:", "date:", "2025", "..",      "-7d",
      "none",     "caps:",  "U.S.",   "author:", "ab*",       "*",     "?",    "＊",      "c?d",
      "＊e"};
  std::mt19937 random(kSeed);
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  std::uniform_int_distribution<int> count(0, 12);
  for (int i = 0; i < 60'000; ++i) {
    std::string text;
    for (int n = count(random); n > 0; --n) text += pieces[piece(random)];
    const std::string broken = broken_promise(text);
    if (broken.empty()) continue;
    CAPTURE(text);
    CHECK(broken == "");
  }
}

}  // namespace
}  // namespace backfile

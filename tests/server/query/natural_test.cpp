#include "server/query/natural.hpp"

#include <doctest/doctest.h>

#include "server/query/format.hpp"

namespace backfile {
namespace {

std::string read(std::string_view text) {
  const auto result = parse_natural(text);
  const auto* parsed = std::get_if<ParsedQuery>(&result);
  return parsed == nullptr ? "error" : format_query(parsed->tree);
}

std::string warning(std::string_view text) {
  const auto result = parse_natural(text);
  const auto& warnings = std::get<ParsedQuery>(result).warnings;
  return warnings.empty() ? "" : warnings.front().code;
}

TEST_CASE("words side by side may each match, and common ones are left out") {
  CHECK(read("rice tariff council") == "rice OR tariff OR council");
  CHECK(read("What is the tariff on rice?") == "tariff OR rice");
  CHECK(read("the who") == "the OR who");
  CHECK(read("rice") == "rice");
  CHECK(read("") == "*");
}

TEST_CASE("values, dates and negations hold as before") {
  CHECK(read("rice tariff -export source:CNN date:2020") ==
        "(rice OR tariff) -export source:\"CNN\" date:2020-01-01..2020-12-31");
  CHECK(read("rice OR tariff") == "rice OR tariff");
  CHECK(read("\"rice council\" tariff") == "\"rice council\" OR tariff");
}

TEST_CASE("a text set in capitals has no operators") {
  CHECK(read("SOUTH AND NORTH VIET NAM") == "south OR north OR viet OR nam");
  CHECK(warning("SOUTH AND NORTH VIET NAM") == "read_as_words");
  CHECK(read("U.S . POLICY") == "\"u s\" OR policy");
}

TEST_CASE("what cannot be read as an expression is read as words, and says so") {
  CHECK(read("what (is rice") == "rice");
  CHECK(warning("what (is rice") == "read_as_words");
  CHECK(read("rice \"tariff") == "rice OR tariff");
  CHECK(read("naïve 東京 (") == "naïve OR \"東京\"");
  CHECK(warning("rice tariff").empty());
}

TEST_CASE("an error is left for what is too long or not text") {
  CHECK(read(std::string(10'000, 'x')) == "error");
  CHECK(read("rice \xFF (") == "error");
}

}  // namespace
}  // namespace backfile

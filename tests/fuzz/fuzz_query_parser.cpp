// Any bytes: a query or an error that says where; what is read prints as what reads the same, and
// compiles.
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

#include "schema/unicode.hpp"
#include "server/query/compile.hpp"
#include "server/query/format.hpp"
#include "server/query/parser.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace backfile;
using backfile::test::require;

void check_error(const std::string& text, const QueryError& error) {
  require(!error.code.empty() && !error.message.empty(), "an error says what is wrong");
  require(is_valid_utf8(error.message) && is_valid_utf8(error.suggestion), "it says so in UTF-8");
  if (error.code != "not_utf8" && error.code != "too_long") {
    require(error.position + error.length <= count_code_points(text), "an error is in the text");
  }
  if (!error.suggestion.empty()) {
    require(std::holds_alternative<ParsedQuery>(parse_query(error.suggestion)),
            "a suggestion can be read");
  }
}

void check_query(const std::string& text, const ParsedQuery& query, StemmerSet& stemmers) {
  for (const QueryWarning& warning : query.warnings) {
    require(warning.position + warning.length <= count_code_points(text),
            "a warning is in the text");
  }
  const std::string canonical = format_query(query.tree);
  const auto again = parse_query(canonical, {.max_bytes = std::size_t{1} << 24, .max_depth = 1000});
  require(std::holds_alternative<ParsedQuery>(again), "canonical text can be read");
  require(std::get<ParsedQuery>(again).tree == query.tree, "canonical text gives the same tree");
  const std::vector<std::string> stem_classes{"en", "fr", "x"};
  compile_query(query.tree, {stem_classes, stemmers, [](const Node&) { return Xapian::Query(); }});
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer looks for this name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static StemmerSet stemmers;  // its caches fill once a run
  const std::string text(data, data + size);
  const auto result = parse_query(text);
  if (const auto* error = std::get_if<QueryError>(&result)) {
    check_error(text, *error);
  } else {
    check_query(text, std::get<ParsedQuery>(result), stemmers);
  }
  return 0;
}

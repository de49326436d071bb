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
#include "server/query/proximity.hpp"
#include "server/query/tree.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace backfile;
using backfile::test::require;

constexpr Instant kNow = 1'748'865'600;  // 2025-06-02T12:00:00Z

void check_error(const std::string& text, const QueryError& error) {
  require(!error.code.empty() && !error.message.empty(), "an error says what is wrong");
  require(is_valid_utf8(error.message) && is_valid_utf8(error.suggestion), "it says so in UTF-8");
  if (error.code != "not_utf8" && error.code != "too_long") {
    require(error.position + error.length <= count_code_points(text), "an error is in the text");
  }
  if (!error.suggestion.empty()) {
    require(std::holds_alternative<ParsedQuery>(parse_query(error.suggestion, {.now = kNow})),
            "a suggestion can be read");
  }
}

// What the evaluation of proximities and mentions relies on.
void check_operands(const Node& node) {
  const auto placed = [](const std::vector<Node>& operands) {
    require(operands.size() <= kMaxOperands, "operands are few");
    for (const Node& operand : operands) {
      require(has_places(operand), "an operand has places");
      require(position_space(operand).has_value(), "the places of an operand lie in one space");
      require(position_space(operand) == position_space(operands.front()), "all lie in the same");
    }
  };
  const auto each = [](const std::vector<Node>& parts) {
    for (const Node& part : parts) check_operands(part);
  };
  std::visit(
      Overloaded{[&](const Near& near) { placed(near.operands); },
                 [&](const Same& same) { placed(same.operands); },
                 [&](const AtLeast& mentions) { placed(mentions.operand); },
                 [&](const All& all) { each(all.parts); }, [&](const Any& any) { each(any.parts); },
                 [&](const Not& negated) { each(negated.part); }, [](const auto&) {}},
      node.value);
}

void check_query(const std::string& text, const ParsedQuery& query, StemmerSet& stemmers) {
  for (const QueryWarning& warning : query.warnings) {
    require(warning.position + warning.length <= count_code_points(text),
            "a warning is in the text");
  }
  check_operands(query.tree);
  // Read without a moment: canonical text does not depend on one.
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
  const auto result = parse_query(text, {.now = kNow});
  if (const auto* error = std::get_if<QueryError>(&result)) {
    check_error(text, *error);
  } else {
    check_query(text, std::get<ParsedQuery>(result), stemmers);
  }
  return 0;
}

// Any bytes, the first choosing the dialect: a query of ours that can be read and says itself, or
// an error; notes and errors lie in the text.
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

#include "schema/unicode.hpp"
#include "server/query/format.hpp"
#include "server/query/parser.hpp"
#include "server/query/translate.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace backfile;
using backfile::test::require;

// The first letter of its name, or any other byte.
Dialect dialect_of(std::uint8_t byte) {
  for (const DialectRow& known : kDialects) {
    if (static_cast<std::uint8_t>(known.name.front()) == byte) return known.dialect;
  }
  return kDialects[byte % kDialects.size()].dialect;
}

void check_error(const std::string& text, const QueryError& error) {
  require(!error.code.empty() && !error.message.empty(), "an error says what is wrong");
  require(is_valid_utf8(error.message) && error.suggestion.empty(), "it says no more than that");
  if (error.code == "not_utf8" || error.code == "too_long") return;
  require(error.position + error.length <= count_code_points(text), "an error is in the text");
  const bool too_much = error.code == "too_many_terms" || error.code == "too_deep";
  require(too_much || !error.message.starts_with("The translation"),
          "a translation that cannot be searched is only too large");
}

void check_translation(const std::string& text, const Translation& translation) {
  const auto parsed = parse_query(translation.query);
  require(std::holds_alternative<ParsedQuery>(parsed), "a translation can be read");
  require(format_query(std::get<ParsedQuery>(parsed).tree) == translation.query,
          "a translation is canonical text");
  for (const TranslationNote& note : translation.notes) {
    require(!note.code.empty() && is_valid_utf8(note.message), "a note says what is lost");
    require(note.position + note.length <= count_code_points(text), "a note is in the text");
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer looks for this name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr Instant kNow = 1'748'865'600;  // 2025-06-02T12:00:00Z
  const std::string text(data + 1, data + size);
  const auto result = translate(text, dialect_of(data[0]), {.now = kNow});
  if (const auto* error = std::get_if<QueryError>(&result)) {
    check_error(text, *error);
  } else {
    check_translation(text, std::get<Translation>(result));
  }
  return 0;
}

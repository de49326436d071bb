#include "server/query/translate.hpp"

#include <algorithm>
#include <utility>

#include "schema/unicode.hpp"
#include "server/query/characters.hpp"
#include "server/query/format.hpp"
#include "server/query/translate/clause_parser.hpp"
#include "server/query/translate/connector_parser.hpp"
#include "server/query/translate/findings.hpp"

namespace backfile {
namespace {

bool has_connectors(Dialect dialect) {
  return dialect == Dialect::Factiva || dialect == Dialect::Nexis;
}

// The limits hold for a translation as for any query: written out, it may be longer than it was.
std::optional<QueryError> unsearchable(const std::string& query, std::string_view text,
                                       const ParseOptions& options) {
  const auto parsed = parse_query(query, options);
  const auto* error = std::get_if<QueryError>(&parsed);
  if (error == nullptr) return std::nullopt;
  return QueryError{.code = error->code,
                    .message = "The translation is more than can be searched: " + error->message,
                    .suggestion = {},
                    .position = 0,
                    .length = count_code_points(text)};
}

}  // namespace

std::optional<Dialect> dialect_named(std::string_view name) {
  const auto* const found = std::find_if(kDialects.begin(), kDialects.end(),
                                         [&](const DialectRow& row) { return row.name == name; });
  if (found == kDialects.end()) return std::nullopt;
  return found->dialect;
}

std::variant<Translation, QueryError> translate(std::string_view text, Dialect dialect,
                                                const ParseOptions& options) {
  if (auto error = unreadable_text(text, options)) return *std::move(error);
  Findings findings(text, options);
  Piece whole = has_connectors(dialect) ? parse_connectors(text, dialect, findings)
                                        : parse_clauses(text, dialect, findings);
  if (auto fault = findings.take_fault()) return *std::move(fault);
  if (!whole.node) {
    findings.note("nothing_left", "Nothing is left to search for, so this finds every article.",
                  {0, text.size()});
  }
  Translation translation{.query = format_query(whole.node.value_or(Node{Everything{}})),
                          .notes = findings.take_notes()};
  if (auto error = unsearchable(translation.query, text, options)) return *std::move(error);
  return translation;
}

}  // namespace backfile

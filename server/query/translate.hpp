// Queries of other systems -> queries of ours: a second way into the same tree.
//
// Total: any byte string gives a translation or an error, in time bounded by the limits of
// ParseOptions. Nothing is dropped in silence: what means something else here, and what could not
// be carried over, is in the notes. README.md says what carries over from where.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "server/query/parser.hpp"
#include "server/query/query.hpp"

namespace backfile {

enum class Dialect : std::uint8_t { Factiva, Nexis, Trove, MediaCloud, Gdelt, Lucene };

struct DialectRow {
  Dialect dialect;
  std::string_view name;   // as the API takes it
  std::string_view title;  // as it is written in a sentence
};

inline constexpr std::array<DialectRow, 6> kDialects{{
    {Dialect::Factiva, "factiva", "Factiva"},
    {Dialect::Nexis, "nexis", "Nexis"},
    {Dialect::Trove, "trove", "Trove"},
    {Dialect::MediaCloud, "mediacloud", "Media Cloud"},
    {Dialect::Gdelt, "gdelt", "GDELT"},
    {Dialect::Lucene, "lucene", "Lucene"},
}};

constexpr const DialectRow& row(Dialect dialect) {
  return kDialects[static_cast<std::size_t>(dialect)];
}

std::optional<Dialect> dialect_named(std::string_view name);

// Something that could not be carried over as it was. Positions are code points, from 0, of the
// text that was translated.
struct TranslationNote {
  // Left out: "unsupported_field", "unsupported_operator", "short_pattern", "unreadable_date",
  // "punctuation", "optional", "nothing_left". Means something else here: "default_operator",
  // "mixed_operators", "or_not", "word_forms", "exact_form", "truncation", "capitals",
  // "field_differs", "whole_value", "number_capped", "slop", "one_word_between",
  // "proximity_dropped", "and_in_proximity", "not_near", "relative_date", "date_shifted",
  // "month_first", "alternative_lost".
  std::string code;
  std::string message;  // one or two English sentences
  std::size_t position = 0;
  std::size_t length = 0;
  bool operator==(const TranslationNote&) const = default;
};

struct Translation {
  std::string query;                   // canonical text of our language; "*" when nothing is left
  std::vector<TranslationNote> notes;  // in the order of the text
  bool operator==(const Translation&) const = default;
};

// Errors are those of parse_query; their suggestions are empty.
std::variant<Translation, QueryError> translate(std::string_view text, Dialect dialect,
                                                const ParseOptions& options = {});

}  // namespace backfile

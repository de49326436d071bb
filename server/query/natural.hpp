// Queries in natural language: any word may match, and the more of them do, the higher an article
// stands. What match=any asks for.
#pragma once

#include <string_view>
#include <variant>

#include "server/query/parser.hpp"
#include "server/query/query.hpp"

namespace backfile {

// The words and proximities that stand side by side in a query, any of which may match, beside its
// values, dates and negations, which hold as before. Common English words (the, of, which) are left
// out where others remain. A tree whose top is no All stays as it is.
Node any_of_words(Node tree);

// Reads the text as parse_query does and lets any of its words match. Where it cannot be read as an
// expression, or is set in capitals, so that its ANDs and NOTs are no operators, its words are
// taken alone and a warning says so ("read_as_words"). An error is left for texts that are too
// long.
std::variant<ParsedQuery, QueryError> parse_natural(std::string_view text,
                                                    const ParseOptions& options = {});

}  // namespace backfile

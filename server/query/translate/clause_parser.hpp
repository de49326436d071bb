// Lucene (Elasticsearch, Solr, OpenSearch), Media Cloud, Trove and GDELT: clauses with signs,
// operators in capitals and name: fields.
//
// Lucene and Media Cloud, whose words side by side are OR, have no order of operators: AND makes
// the clauses on both sides of it compulsory, and where some are compulsory the others only move
// articles up. Trove and GDELT, whose words side by side are AND, are read as we are: AND before
// OR.
#pragma once

#include <string_view>

#include "server/query/translate/findings.hpp"
#include "server/query/translate/pieces.hpp"

namespace backfile {

// Requires: text is valid UTF-8; dialect is none of Factiva and Nexis. Only of use when nothing
// failed.
Piece parse_clauses(std::string_view text, Dialect dialect, Findings& findings);

}  // namespace backfile

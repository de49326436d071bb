// Factiva and Nexis: the order of their operators, which differs, and what stands side by side.
//
//   Factiva, from the tightest: words side by side; adjN w/N nearN /Nn/ same /Fn/; atleastN and
//   fields; not; and; or.
//   Nexis: words side by side; or; w/n pre/n, the smallest n first; w/s; w/p; w/seg; and; and not.
#pragma once

#include <string_view>

#include "server/query/translate/findings.hpp"
#include "server/query/translate/pieces.hpp"

namespace backfile {

// Requires: text is valid UTF-8; dialect is Factiva or Nexis. Only of use when nothing failed.
Piece parse_connectors(std::string_view text, Dialect dialect, Findings& findings);

}  // namespace backfile

// Tree -> canonical query text: parse_query(format_query(tree)) gives the same tree back.
#pragma once

#include <string>

#include "server/query/query.hpp"

namespace backfile {

// For instance: tariff "steel and aluminum" (source:"nikkei asia" OR title:rice) -kyodo
// Values stand in quotation marks; a mark inside a value stands twice. Requires: a tree as the
// parser makes them.
std::string format_query(const Node& tree);

}  // namespace backfile

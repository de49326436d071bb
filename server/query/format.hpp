// Tree -> canonical query text: parse_query(format_query(tree)) gives the same tree back.
#pragma once

#include <string>

#include "server/query/query.hpp"

namespace backfile {

// For instance: tariff "steel and aluminum" (source:"nikkei asia" OR title:rice) -kyodo
std::string format_query(const Node& tree);

}  // namespace backfile

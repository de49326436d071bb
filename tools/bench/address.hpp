// Addresses of the HTTP API as a client writes them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backfile {

// Everything but ASCII letters and digits as %XX.
std::string percent_encoded(std::string_view text);

// "/api/v1/search?q=rice&limit=10". Requires: the names need no encoding.
std::string search_address(const std::vector<std::pair<std::string, std::string>>& parameters);

}  // namespace backfile

// Writing addresses: percent-encoding and query strings. Reading them is the HTTP layer's.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backfile {

// Every byte but letters, digits and -._~ as %XX: right for one path segment, and for a parameter's
// name or value.
std::string percent_encode(std::string_view text);

// "?a=1&b=2", or nothing for no parameters.
std::string query_string(const std::vector<std::pair<std::string, std::string>>& parameters);

// A target as it arrived, fit to stand in an answer: bytes that may not stand in a URI are
// percent-encoded.
std::string safe_target(std::string_view target);

}  // namespace backfile

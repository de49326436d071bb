// The target of a request ("/a/x%2Fy?q=rice+bowl") taken apart and percent-decoded. Pure.
//
// Ours instead of cpp-httplib's, because 0.11.4 decodes before it splits (an encoded slash becomes
// a border), answers 400 to a second question mark, loses the order of parameters and lets broken
// escapes pass.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backfile {

struct Target {
  std::string path;  // decoded
  std::vector<std::string>
      segments;  // of the path, each decoded by itself: "/a/x%2Fy" is "a", "x/y"
  std::vector<std::pair<std::string, std::string>> parameters;  // decoded, in order, repeats kept
  std::optional<std::string> authority;                         // of "http://host/path"
  bool operator==(const Target&) const = default;
};

// Throws RequestError (400) for a broken escape, for what does not decode to UTF-8, and for control
// characters in the path or NUL in a parameter. "*" is a path of its own, without segments.
Target parse_target(std::string_view target);

// Nothing for an escape that is not % and two hexadecimal digits.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space = false);

}  // namespace backfile

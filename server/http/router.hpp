// Which handler a path belongs to. Pure; immutable after construction.
//
// Ours instead of cpp-httplib's, whose routes are std::regex matches of the decoded path: they
// recurse a frame a character, see an encoded slash as a border and know no 405.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.hpp"

namespace backfile {

struct RouteMatch {
  const HttpHandler* handler = nullptr;  // null: the path has no such method, or does not exist
  std::map<std::string, std::string> captures;
  std::vector<std::string> allowed;  // methods of this path, for Allow; empty: no such path
};

class Router {
 public:
  // Throws std::invalid_argument for a pattern without a leading slash or with an unclosed or
  // nameless {part}.
  explicit Router(std::vector<HttpRoute> routes);

  // The first route of this method whose segments match; GET serves HEAD too. `segments` are
  // decoded one by one. A {name} matches any segment but an empty one.
  [[nodiscard]] RouteMatch find(std::string_view method,
                                const std::vector<std::string>& segments) const;

 private:
  struct Segment {
    std::string text;  // the literal, or the name of a capture
    bool captures = false;
  };
  struct Compiled {
    HttpRoute route;
    std::vector<Segment> segments;
  };

  static Compiled compile(HttpRoute route);
  static bool matches(const Compiled& compiled, const std::vector<std::string>& segments);

  std::vector<Compiled> routes_;
};

}  // namespace backfile

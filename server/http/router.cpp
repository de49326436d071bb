// A server has a few dozen routes at most, so they are tried one after the other.
#include "server/http/router.hpp"

#include <algorithm>
#include <stdexcept>

namespace backfile {
namespace {

void allow(std::vector<std::string>& methods, std::string_view method) {
  if (std::find(methods.begin(), methods.end(), method) == methods.end()) {
    methods.emplace_back(method);
  }
}

}  // namespace

Router::Router(std::vector<HttpRoute> routes) {
  routes_.reserve(routes.size());
  for (HttpRoute& route : routes) routes_.push_back(compile(std::move(route)));
}

Router::Compiled Router::compile(HttpRoute route) {
  const std::string& pattern = route.pattern;
  if (!pattern.starts_with('/')) {
    throw std::invalid_argument("route without a leading slash: " + pattern);
  }
  std::vector<Segment> segments;
  for (std::size_t begin = 1; begin <= pattern.size();) {
    const std::size_t end = std::min(pattern.find('/', begin), pattern.size());
    std::string text = pattern.substr(begin, end - begin);
    const bool opens = text.starts_with('{');
    const bool closes = text.ends_with('}');
    if (opens != closes || text == "{}") {
      throw std::invalid_argument("route with a broken part: " + pattern);
    }
    if (opens) text = text.substr(1, text.size() - 2);
    segments.push_back({.text = std::move(text), .captures = opens});
    begin = end + 1;
  }
  return {.route = std::move(route), .segments = std::move(segments)};
}

bool Router::matches(const Compiled& compiled, const std::vector<std::string>& segments) {
  const auto fits = [](const Segment& wanted, const std::string& given) {
    return wanted.captures ? !given.empty() : wanted.text == given;
  };
  return std::equal(compiled.segments.begin(), compiled.segments.end(), segments.begin(),
                    segments.end(), fits);
}

RouteMatch Router::find(std::string_view method, const std::vector<std::string>& segments) const {
  RouteMatch match;
  for (const Compiled& compiled : routes_) {
    if (!matches(compiled, segments)) continue;
    const std::string& own = compiled.route.method;
    allow(match.allowed, own);
    if (own == "GET") allow(match.allowed, "HEAD");
    const bool serves = own == method || (own == "GET" && method == "HEAD");
    if (match.handler != nullptr || !serves) continue;
    match.handler = &compiled.route.handler;
    for (std::size_t i = 0; i < segments.size(); ++i) {
      if (compiled.segments[i].captures) match.captures[compiled.segments[i].text] = segments[i];
    }
  }
  if (!match.allowed.empty()) allow(match.allowed, "OPTIONS");
  return match;
}

}  // namespace backfile

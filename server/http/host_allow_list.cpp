// Names are compared in lower case, without port and final dot; addresses must be written as
// inet_pton reads them.
#include "server/http/host_allow_list.hpp"

#include <algorithm>
#include <array>

#include <arpa/inet.h>

#include "server/http/request_head.hpp"

namespace backfile {
namespace {

bool is_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_address(const std::string& name, int family) {
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  return inet_pton(family, name.c_str(), bytes.data()) == 1;
}

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
  });
}

// "Example.ORG.:8080" -> "example.org", "[::1]:80" -> "::1".
std::optional<std::string> host_name(std::string_view host) {
  const std::string lower = to_lower_ascii(host);
  const bool bracketed = lower.starts_with('[');
  const std::size_t name_end =
      bracketed ? lower.find(']') : std::min(lower.find(':'), lower.size());
  if (name_end == std::string::npos) return std::nullopt;
  const std::string port = lower.substr(std::min(name_end + (bracketed ? 1 : 0), lower.size()));
  if (!port.empty() && (port.front() != ':' || port.size() > 6 || !is_digits(port.substr(1)))) {
    return std::nullopt;
  }
  std::string name = bracketed ? lower.substr(1, name_end - 1) : lower.substr(0, name_end);
  if (bracketed) return is_address(name, AF_INET6) ? std::optional(name) : std::nullopt;
  if (name.size() > 1 && name.ends_with('.')) name.pop_back();
  return is_name(name) ? std::optional(name) : std::nullopt;
}

}  // namespace

HostAllowList::HostAllowList(const std::vector<std::string>& names)
    : names_{"localhost", "127.0.0.1", "::1"} {
  for (const std::string& name : names) {
    if (name == "*") any_ = true;
    names_.insert(to_lower_ascii(name));
  }
}

void HostAllowList::add_bound_address(const std::string& host) {
  if (host == "0.0.0.0" || host == "::") any_address_ = true;
  names_.insert(to_lower_ascii(host));
}

std::optional<bool> HostAllowList::allows(std::string_view host) const {
  const std::optional<std::string> name = host_name(host);
  if (!name) return std::nullopt;
  if (any_ || names_.contains(*name)) return true;
  return any_address_ && (is_address(*name, AF_INET) || is_address(*name, AF_INET6));
}

}  // namespace backfile

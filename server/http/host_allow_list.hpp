// The names a request may call this server by. A web page can point its own name at 127.0.0.1 (DNS
// rebinding) and read answers as if they were its own; it cannot forge Host, so a name that is not
// ours is refused (421). Pure.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

class HostAllowList {
 public:
  // Names or addresses without a port, in any case; "*" allows everything. localhost and the
  // loopback addresses are always on it.
  explicit HostAllowList(const std::vector<std::string>& names);

  // Adds an address that the server listens on. For 0.0.0.0 and :: that is every address written in
  // digits: rebinding needs a name.
  void add_bound_address(const std::string& host);

  // `host` is the value of a Host header, with or without a port. Nothing: it is not a host at all.
  [[nodiscard]] std::optional<bool> allows(std::string_view host) const;

 private:
  std::set<std::string, std::less<>> names_;
  bool any_ = false;
  bool any_address_ = false;
};

}  // namespace backfile

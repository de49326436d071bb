// Names that are ours, names that are not, and what is no name at all.
#include "server/http/host_allow_list.hpp"

#include <doctest/doctest.h>

namespace backfile {
namespace {

TEST_CASE(
    "localhost and the loopback addresses are always allowed, with any port and in any case") {
  const HostAllowList hosts({});
  for (const char* host : {"localhost", "LocalHost:8080", "localhost.", "127.0.0.1", "127.0.0.1:1",
                           "[::1]", "[::1]:65535", "localhost:"}) {
    CAPTURE(host);
    CHECK(hosts.allows(host) == true);
  }
}

TEST_CASE("other names and addresses are refused unless configured or bound") {
  HostAllowList hosts({"archive.example"});
  hosts.add_bound_address("192.0.2.7");
  CHECK(hosts.allows("Archive.Example:443") == true);
  CHECK(hosts.allows("192.0.2.7:80") == true);
  for (const char* host : {"evil.example", "archive.example.evil.example", "xarchive.example",
                           "localhost.evil.example", "127.0.0.2", "192.0.2.70", "[::2]"}) {
    CAPTURE(host);
    CHECK(hosts.allows(host) == false);
  }
}

TEST_CASE("a server bound to every address takes addresses in digits, but no name") {
  HostAllowList hosts({});
  hosts.add_bound_address("0.0.0.0");
  CHECK(hosts.allows("192.168.1.5:8080") == true);
  CHECK(hosts.allows("[fe80::1]") == true);
  CHECK(hosts.allows("evil.example") == false);
  CHECK(hosts.allows("192.168.1.5.evil.example") == false);
  // Browsers read these as addresses, but inet_pton does not: refused is the safe side.
  CHECK(hosts.allows("0x7f000001") == false);
}

TEST_CASE("a star allows every host, but not what is no host") {
  const HostAllowList hosts({"*"});
  CHECK(hosts.allows("anything.example") == true);
  for (const char* host : {"", ":80", "a b", "a/b", "a@b", "a:b", "a:123456", "[::1", "[]", "[zz]",
                           "::1", "[::1]x", "a,b", "a\"b", "[fe80::1%25eth0]"}) {
    CAPTURE(host);
    CHECK_FALSE(hosts.allows(host).has_value());
  }
}

}  // namespace
}  // namespace backfile

// The names of things that outlive a process. Document ids of Xapian are not among them: they never
// leave the server.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace backfile {

// What the world calls an article: given by its origin, or derived from its URL or text. UTF-8, 1
// to 200 bytes.
struct ArticleId {
  std::string value;
  auto operator<=>(const ArticleId&) const = default;
};

// The number of commits that changed an archive. Grows by one each commit and survives a rebuild.
struct Revision {
  std::uint64_t value = 0;
  auto operator<=>(const Revision&) const = default;
};

}  // namespace backfile

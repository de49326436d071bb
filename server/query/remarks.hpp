// What is said of places in a text while it is read: kept in bytes, told in code points.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/unicode.hpp"
#include "server/query/faults.hpp"

namespace backfile {

struct Remark {
  std::string code;
  std::string message;
  Span span;
};

// In the order of the text, each a Told{code, message, position, length}. One pass, so that many
// remarks on a long text cost no more than it. Requires: all lie in the text.
template <class Told>
std::vector<Told> told(std::vector<Remark> remarks, std::string_view text) {
  std::stable_sort(remarks.begin(), remarks.end(),
                   [](const Remark& a, const Remark& b) { return a.span.begin < b.span.begin; });
  std::vector<Told> all;
  std::size_t byte = 0;
  std::size_t position = 0;
  for (Remark& remark : remarks) {
    const auto [begin, end] = remark.span;
    position += count_code_points(text.substr(byte, begin - byte));
    byte = begin;
    all.push_back({.code = std::move(remark.code),
                   .message = std::move(remark.message),
                   .position = position,
                   .length = count_code_points(text.substr(begin, end - begin))});
  }
  return all;
}

}  // namespace backfile

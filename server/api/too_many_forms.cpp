// Too wide patterns. See too_many_forms.hpp.
#include "server/api/too_many_forms.hpp"

#include <optional>
#include <string>
#include <vector>

#include "schema/letters.hpp"
#include "schema/unicode.hpp"
#include "server/query/characters.hpp"

namespace backfile {
namespace {

struct Character {
  char32_t value = 0;
  std::size_t byte = 0;  // where it begins
};

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> characters;
  for (std::size_t byte = 0; byte < text.size();) {
    const CodePoint next = first_code_point(text.substr(byte));
    characters.push_back({next.value, byte});
    byte += next.bytes;
  }
  return characters;
}

bool is_wildcard(const Character& character) {
  const char32_t half = half_width(character.value);
  return half == U'*' || half == U'?';
}

// A pattern neither begins nor ends beside it.
bool joins_words(const Character& character) {
  return is_wildcard(character) || is_letter_or_digit(character.value);
}

// Which character of `q` the pattern begins at.
std::optional<std::size_t> find_pattern(std::string_view q, std::string_view pattern) {
  const std::vector<Character> typed = characters_of(q);
  const std::vector<Character> wanted = characters_of(pattern);
  std::size_t wildcard = 0;
  while (wildcard < wanted.size() && !is_wildcard(wanted[wildcard])) ++wildcard;
  if (wildcard == wanted.size()) return std::nullopt;
  for (std::size_t begin = 0; begin + wanted.size() <= typed.size(); ++begin) {
    const std::size_t end = begin + wanted.size();
    if (!is_wildcard(typed[begin + wildcard])) continue;
    if (begin > 0 && joins_words(typed[begin - 1])) continue;
    if (end < typed.size() && joins_words(typed[end])) continue;
    const std::size_t end_byte = end < typed.size() ? typed[end].byte : q.size();
    const std::string_view stretch = q.substr(typed[begin].byte, end_byte - typed[begin].byte);
    if (normalize(stretch) == pattern) return begin;
  }
  return std::nullopt;
}

}  // namespace

Problem too_many_forms(const TooManyForms& error, std::string_view q) {
  Problem problem = make_problem(
      "query-syntax", std::string(error.what()) + ", more than the " + std::to_string(kMostForms) +
                          " a pattern may stand for. Write more of its letters.");
  const std::optional<std::size_t> position = find_pattern(q, error.pattern);
  std::optional<std::size_t> length;
  if (position) length = count_code_points(error.pattern);
  problem.errors.push_back({.parameter = "q",
                            .code = "too_many_forms",
                            .detail = problem.detail,
                            .suggestion = {},
                            .position = position,
                            .length = length});
  return problem;
}

}  // namespace backfile

#include "server/query/foreign.hpp"

#include <array>
#include <utility>

#include "schema/ascii.hpp"
#include "schema/unicode.hpp"
#include "server/query/characters.hpp"
#include "server/query/operators.hpp"

namespace backfile {
namespace {

// Names that other systems give to NEAR and PRE.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kDistanceOperators{
    {{"n", "NEAR"}, {"p", "PRE"}, {"onear", "PRE"}, {"adj", "PRE"}}};

bool is_digit(char c) { return is_ascii_digit(static_cast<unsigned char>(c)); }

// Letters of any script. General and East Asian punctuation is none.
bool is_letter(char32_t c) {
  const bool punctuation = c < 0xC0 || (c >= 0x2000 && c < 0x2070) || (c >= 0x3000 && c < 0x3040);
  return is_ascii_letter(c) || !punctuation;
}
bool is_word(char32_t c) { return is_letter(c) || is_ascii_digit(c); }

// The character that begins at `i`, or a space at the end of the text.
char32_t at(std::string_view text, std::size_t i) {
  return i < text.size() ? first_code_point(text.substr(i)).value : U' ';
}

// The character that ends before `i`, or a space at the beginning of the text.
char32_t before(std::string_view text, std::size_t i) {
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  if (i == 0) return U' ';
  do {
    --i;
  } while (i > 0 && continues(text[i]));
  return at(text, i);
}

// word~, word~2, word^2
std::optional<ForeignOperator> find_suffix(std::string_view chunk) {
  const std::size_t mark = chunk.find_last_of("~^");
  if (mark == std::string_view::npos) return std::nullopt;
  const char32_t last = before(chunk, mark);
  if (!is_letter(last) && last != U'*') return std::nullopt;
  const std::string_view number = chunk.substr(mark + 1);
  const bool fuzzy = chunk[mark] == '~' && (number.empty() || are_digits(number));
  const bool weight = chunk[mark] == '^' && !number.empty() && is_digit(number.front());
  if (!fuzzy && !weight) return std::nullopt;
  return ForeignOperator{
      {0, chunk.size()},
      fuzzy ? "Fuzzy words (~) are not supported; every form of a word is found without."
            : "Weights (^) are not supported.",
      std::string(chunk.substr(0, mark))};
}

std::optional<ForeignOperator> find_doubled(std::string_view chunk) {
  for (const auto& [sign, word] :
       {std::pair<std::string_view, std::string_view>{"||", "OR"}, {"&&", "AND"}}) {
    const std::size_t found = chunk.find(sign);
    if (found == std::string_view::npos) continue;
    return ForeignOperator{
        {found, found + sign.size()},
        "'" + std::string(sign) + "' is not supported; write " + std::string(word) + ".",
        std::string(word)};
  }
  return std::nullopt;
}

// n/5, onear/5, adj/5
std::optional<ForeignOperator> find_distance(std::string_view chunk) {
  const std::size_t slash = chunk.find('/');
  if (slash == std::string_view::npos || !are_digits(chunk.substr(slash + 1))) return std::nullopt;
  const std::string name = lower_case(chunk.substr(0, slash));
  for (const auto& [known, instead] : kDistanceOperators) {
    if (name != known) continue;
    const std::string written = std::string(instead) + std::string(chunk.substr(slash));
    return ForeignOperator{{0, chunk.size()},
                           "'" + std::string(known) + "/' is not supported; write " +
                               std::string(instead) + "/ and a number.",
                           written};
  }
  return std::nullopt;
}

// NEAR/5 for near5; NEAR/10 where no distance is said.
std::string with_distance(std::string_view name, std::string_view digits) {
  const unsigned number = are_digits(digits) ? read_number(digits) : 0;
  const bool fits = number >= 1 && number <= kMaxDistance;
  return std::string(name) + "/" + (fits ? std::to_string(number) : "10");
}

}  // namespace

bool has_wildcard(std::string_view text) {
  for (std::size_t i = text.find('*'); i != std::string_view::npos; i = text.find('*', i + 1)) {
    if (is_word(before(text, i)) || is_word(at(text, i + 1))) return true;
  }
  return false;
}

std::optional<ForeignOperator> find_foreign(std::string_view chunk) {
  for (const auto find : {find_suffix, find_doubled, find_distance}) {
    if (auto found = find(chunk)) return found;
  }
  return std::nullopt;
}

std::optional<std::string> meant_operator(std::string_view chunk) {
  if (chunk == "NEAR" || chunk == "PRE") return with_distance(chunk, "");
  if (chunk == "ADJ" || chunk == "ONEAR") return with_distance("PRE", "");
  if (chunk == "ANDNOT" || chunk == "BUTNOT") return "NOT";
  if (chunk == "XOR") return "";
  const std::string lowered = lower_case(chunk);
  const std::string_view typed = lowered;
  for (const auto& [known, instead] :
       {std::pair<std::string_view, std::string_view>{"near", "NEAR"}, {"adj", "PRE"}}) {
    if (!typed.starts_with(known) || !are_digits(typed.substr(known.size()))) continue;
    return with_distance(instead, typed.substr(known.size()));
  }
  if (least_count(chunk)) return lowered + ":word";
  return std::nullopt;
}

}  // namespace backfile

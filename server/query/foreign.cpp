#include "server/query/foreign.hpp"

#include <algorithm>
#include <array>

#include "schema/unicode.hpp"
#include "server/query/characters.hpp"

namespace backfile {
namespace {

constexpr std::array<std::string_view, 7> kDistanceOperators{"near", "onear", "pre", "w",
                                                             "n",    "p",     "adj"};
constexpr std::array<std::string_view, 7> kOperatorWords{"NEAR",   "SAME",   "ADJ",  "XOR",
                                                         "ANDNOT", "BUTNOT", "ONEAR"};

std::string lower_case(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lowered;
}

bool is_digit(char c) { return is_ascii_digit(static_cast<unsigned char>(c)); }

// Letters of any script. General and East Asian punctuation is none.
bool is_letter(char32_t c) {
  const bool punctuation = c < 0xC0 || (c >= 0x2000 && c < 0x2070) || (c >= 0x3000 && c < 0x3040);
  return is_ascii_letter(c) || !punctuation;
}
bool is_word(char32_t c) { return is_letter(c) || is_ascii_digit(c); }

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

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

std::string without(std::string_view text, char unwanted) {
  std::string kept(text);
  std::replace(kept.begin(), kept.end(), unwanted, ' ');
  const std::size_t first = kept.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return kept.substr(first, kept.find_last_not_of(' ') - first + 1);
}

std::optional<ForeignOperator> find_single_wildcard(std::string_view chunk) {
  if (chunk.find('/') != std::string_view::npos) return std::nullopt;  // an address with parameters
  for (std::size_t i = chunk.find('?'); i != std::string_view::npos; i = chunk.find('?', i + 1)) {
    if (!is_word(before(chunk, i)) || !is_word(at(chunk, i + 1))) continue;
    return ForeignOperator{{0, chunk.size()},
                           "Wildcards (?) are not supported; write the word out, or a space.",
                           without(chunk, '?')};
  }
  return std::nullopt;
}

// word~, word~2, word^2
std::optional<ForeignOperator> find_suffix(std::string_view chunk) {
  const std::size_t mark = chunk.find_last_of("~^");
  if (mark == std::string_view::npos || !is_letter(before(chunk, mark))) return std::nullopt;
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

// w/5, NEAR/5, pre/3, w/s, w/p
std::optional<ForeignOperator> find_distance(std::string_view chunk) {
  const std::size_t slash = chunk.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string name = lower_case(chunk.substr(0, slash));
  const std::string reach = lower_case(chunk.substr(slash + 1));
  const bool known = std::find(kDistanceOperators.begin(), kDistanceOperators.end(), name) !=
                     kDistanceOperators.end();
  const bool unit = name == "w" && (reach == "s" || reach == "p");
  if (!known || (!are_digits(reach) && !unit)) return std::nullopt;
  return ForeignOperator{{0, chunk.size()},
                         "Distances between words (" + std::string(chunk) + ") are not supported.",
                         ""};
}

}  // namespace

std::optional<ForeignOperator> find_wildcard(std::string_view text) {
  for (std::size_t i = text.find('*'); i != std::string_view::npos; i = text.find('*', i + 1)) {
    if (!is_word(before(text, i)) && !is_word(at(text, i + 1))) continue;
    return ForeignOperator{
        {0, text.size()},
        "Wildcards (*) are not supported; a bare word finds its other forms by itself.",
        without(text, '*')};
  }
  return std::nullopt;
}

std::optional<ForeignOperator> find_foreign(std::string_view chunk) {
  for (const auto find :
       {find_wildcard, find_single_wildcard, find_suffix, find_doubled, find_distance}) {
    if (auto found = find(chunk)) return found;
  }
  return std::nullopt;
}

std::optional<std::string> foreign_field(std::string_view name) {
  const std::string lowered = lower_case(name);
  if (lowered == "date") {
    return "Dates are not part of the query; choose them with the date filter.";
  }
  if (lowered == "caps") return "Searching by capitals (caps:) is not supported.";
  constexpr std::string_view kAtLeast = "atleast";
  const bool at_least = lowered.starts_with(kAtLeast) &&
                        are_digits(std::string_view(lowered).substr(kAtLeast.size()));
  if (at_least) return "A least number of mentions (" + std::string(name) + ":) is not supported.";
  return std::nullopt;
}

bool looks_like_operator(std::string_view chunk) {
  if (std::find(kOperatorWords.begin(), kOperatorWords.end(), chunk) != kOperatorWords.end()) {
    return true;
  }
  const std::string lowered = lower_case(chunk);
  for (const std::string_view name : {"near", "adj"}) {
    if (lowered.starts_with(name) && are_digits(std::string_view(lowered).substr(name.size()))) {
      return true;
    }
  }
  return false;
}

}  // namespace backfile

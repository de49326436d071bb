#include "server/query/operators.hpp"

#include <algorithm>
#include <string>

#include "schema/ascii.hpp"
#include "server/query/characters.hpp"

namespace backfile {

unsigned read_number(std::string_view digits) {
  unsigned number = 0;
  for (const char digit : digits) {
    number = std::min(10 * number + static_cast<unsigned>(digit - '0'), kLargestNumber);
  }
  return number;
}

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_ascii_digit(static_cast<unsigned char>(c));
  });
}

std::optional<Proximity> proximity_named(std::string_view chunk) {
  const std::string narrow = as_operator(chunk);
  const std::string_view typed = narrow.empty() ? chunk : std::string_view(narrow);
  if (typed == "SAME") return Proximity{.unit = Unit::Paragraph};
  if (typed == "SENT") return Proximity{.unit = Unit::Sentence};
  const std::size_t slash = typed.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string name = lower_case(typed.substr(0, slash));
  const std::string_view reach = typed.substr(slash + 1);
  if (are_digits(reach) && (name == "near" || name == "pre" || name == "w")) {
    return Proximity{.unit = {}, .distance = read_number(reach), .ordered = name == "pre"};
  }
  if (name != "w") return std::nullopt;
  if (reach == "p" || reach == "P") return Proximity{.unit = Unit::Paragraph};
  if (reach == "s" || reach == "S") return Proximity{.unit = Unit::Sentence};
  return std::nullopt;
}

std::optional<unsigned> least_count(std::string_view name) {
  constexpr std::string_view kName = "atleast";
  if (lower_case(name.substr(0, kName.size())) != kName) return std::nullopt;
  const std::string_view number = name.substr(kName.size());
  return are_digits(number) ? std::optional(read_number(number)) : std::nullopt;
}

}  // namespace backfile

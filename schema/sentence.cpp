// The rule of sentence.hpp. The common case, a space between two words, is told by one look.
#include "schema/sentence.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "schema/ascii.hpp"
#include "schema/letters.hpp"
#include "schema/unicode.hpp"

namespace backfile {
namespace {

// Sorted. Titles and months, which a capital letter or a number follows.
constexpr std::array<std::string_view, 32> kAbbreviations{
    "adm", "apr", "aug", "capt", "cmdr", "col", "dec", "dr",   "feb", "ft",  "gen",
    "gov", "hon", "jan", "jul",  "jun",  "lt",  "maj", "mar",  "mr",  "mrs", "ms",
    "mt",  "nov", "oct", "prof", "rep",  "rev", "sen", "sept", "sgt", "st"};

bool ends_always(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'．'; }

bool ends_before_space(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'…'; }

// Whether a full stop right behind this word ends no sentence.
bool keeps_full_stop(std::string_view word) {
  if (first_code_point(word).bytes == word.size()) return true;
  return std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), lower_case(word));
}

// What stands between two tokens.
struct Between {
  bool ends_always = false;
  bool ends = false;  // a terminator with white space behind it
  std::size_t terminators = 0;
};

Between read_between(std::string_view between) {
  Between found;
  bool open = false;  // a terminator, and nothing but closing marks since
  while (!between.empty()) {
    const CodePoint point = first_code_point(between);
    between.remove_prefix(point.bytes);
    const bool ends = ends_before_space(point.value);
    if (ends) ++found.terminators;
    found.ends_always = found.ends_always || ends_always(point.value);
    found.ends = found.ends || (open && is_white_space(point.value));
    open = ends || (open && is_closing_mark(point.value));
  }
  return found;
}

}  // namespace

bool begins_sentence(std::string_view text, std::size_t begin, std::size_t end, std::size_t next) {
  const std::string_view between = text.substr(end, next - end);
  if (between.size() < 2) return false;
  const Between found = read_between(between);
  if (found.ends_always) return true;
  if (!found.ends || is_lower(first_code_point(text.substr(next)).value)) return false;
  const bool one_stop = found.terminators == 1 && between.front() == '.';
  return !(one_stop && keeps_full_stop(text.substr(begin, end - begin)));
}

}  // namespace backfile

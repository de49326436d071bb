// One pass over the text; the text only shrinks or, for articles, is rebuilt.
#include "tools/corpus/tidy.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace backfile::corpus {
namespace {

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// By sound, for the words that English spelling hides it in.
bool takes_an(std::string_view word) {
  std::array<char, 8> lower{};
  const std::size_t size = std::min(word.size(), lower.size());
  std::transform(
      word.begin(), word.begin() + static_cast<std::ptrdiff_t>(size), lower.begin(),
      [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c); });
  const std::string_view start(lower.data(), size);
  for (const std::string_view silent :
       {"hour", "honest", "honour", "heir", "8", "11-", "11 ", "11,", "18", "é", "å", "ö"}) {
    if (starts_with(start, silent)) return true;
  }
  for (const std::string_view glide :
       {"uni", "use", "usa", "usu", "euro", "eu", "one", "once", "ubiq"}) {
    if (starts_with(start, glide)) {
      return starts_with(start, "unid") || starts_with(start, "unim") || starts_with(start, "unin");
    }
  }
  return !start.empty() && std::string_view("aeiou").find(start.front()) != std::string_view::npos;
}

// A comma that ends an apposition gives way to the punctuation after it.
bool swallows_comma(char c) { return c == ',' || c == '.' || c == ';' || c == ':' || c == '?'; }

}  // namespace

void tidy(std::string& text, std::size_t from) {
  constexpr std::string_view kMarks("\x01\x02");
  std::size_t mark = text.find_first_of(kMarks, from);
  while (mark != std::string::npos) {
    const std::size_t word = text.find_first_not_of(' ', mark + 1);
    const bool an = word != std::string::npos && takes_an(std::string_view(text).substr(word));
    text[mark] = text[mark] == kCapitalArticleMark ? 'A' : 'a';
    if (an) text.insert(mark + 1, 1, 'n');
    mark = text.find_first_of(kMarks, mark + 1);
  }
  std::size_t comma = text.find(',', from);
  while (comma != std::string::npos && comma + 1 < text.size()) {
    if (swallows_comma(text[comma + 1])) text.erase(comma, 1);
    comma = text.find(',', comma + 1);
  }
}

std::string with_straight_quotes(const std::string& text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool general_punctuation =
        text[i] == '\xe2' && i + 2 < text.size() && text[i + 1] == '\x80';
    const char last = general_punctuation ? text[i + 2] : '\0';
    if (last == '\x9c' || last == '\x9d') {
      result += '"';
      i += 2;
    } else if (last == '\x98' || last == '\x99') {
      result += '\'';
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

}  // namespace backfile::corpus

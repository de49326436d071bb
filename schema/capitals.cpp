// The rule of server/query/README.md for caps:. Most words begin with a small letter and are passed
// over at one look.
#include "schema/capitals.hpp"

#include <algorithm>

#include "schema/letters.hpp"
#include "schema/unicode.hpp"

namespace backfile {
namespace {

struct Letters {
  std::size_t count = 0;  // letters and digits
  bool upper = false;
  bool lower = false;
};

Letters letters_of(std::string_view word) {
  Letters letters;
  while (!word.empty()) {
    const CodePoint point = first_code_point(word);
    word.remove_prefix(point.bytes);
    if (is_letter_or_digit(point.value)) ++letters.count;
    letters.upper = letters.upper || is_upper(point.value);
    letters.lower = letters.lower || is_lower(point.value);
  }
  return letters;
}

bool has_lower(std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    if (is_lower(point.value)) return true;
    text.remove_prefix(point.bytes);
  }
  return false;
}

bool may_be_capitals(char first) {
  return (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9') ||
         static_cast<unsigned char>(first) >= 0x80;
}

}  // namespace

void CapitalsReader::reset(std::string_view text) {
  text_ = text;
  words_.clear();
  initialism_tokens_ = 0;
  last_end_ = 0;
  tokens_with_upper_ = 0;
}

void CapitalsReader::end_initialism() {
  if (initialism_tokens_ > 1) words_.push_back(initialism_);
  initialism_tokens_ = 0;
}

void CapitalsReader::add(const Token& token, Position position) {
  const std::string_view raw = text_.substr(token.begin, token.end - token.begin);
  const bool after_stop = token.begin == last_end_ + 1 && last_end_ != 0 && text_[last_end_] == '.';
  last_end_ = token.end;
  const Letters letters = !token.cjk && may_be_capitals(raw.front()) ? letters_of(raw) : Letters{};
  if (letters.upper) ++tokens_with_upper_;
  const bool capitals = letters.upper && !letters.lower;
  const bool initial = capitals && letters.count == 1;
  if (!initial || !after_stop) end_initialism();
  if (capitals && letters.count > 1) {
    words_.push_back({.word = std::string(token.word), .position = position});
  } else if (initial && initialism_tokens_ == 0) {
    initialism_ = {.word = std::string(token.word), .position = position};
    initialism_tokens_ = 1;
  } else if (initial) {
    initialism_.word += token.word;
    ++initialism_tokens_;
  }
}

const std::vector<CapitalWord>& CapitalsReader::finish() {
  end_initialism();
  if (tokens_with_upper_ > kMostTokensSetInCapitals && !words_.empty() && !has_lower(text_))
    words_.clear();
  return words_;
}

}  // namespace backfile

// The text is cut at runs of * and ?, each piece tokenised, and the words on both sides of a run
// glued where the run is part of a pattern.
#include "server/query/words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "schema/unicode.hpp"
#include "server/query/characters.hpp"

namespace backfile {
namespace {

constexpr std::size_t kLeastLiteral = 2;  // characters that a pattern begins with

bool ends_in_apostrophe(std::string_view text) {
  constexpr std::array<std::string_view, 5> kApostrophes{"'", "’", "‘", "＇", "´"};
  return std::any_of(kApostrophes.begin(), kApostrophes.end(),
                     [&](std::string_view apostrophe) { return text.ends_with(apostrophe); });
}

bool is_ignorable(std::string_view text) {
  while (!text.empty()) {
    const QueryCharacter first = character_at(text, 0);
    if (first.kind != CharacterClass::Ignorable) return false;
    text.remove_prefix(first.bytes);
  }
  return true;
}

// Finds the runs of pattern characters, from the first on.
class PatternRuns {
 public:
  explicit PatternRuns(std::string_view text) : text_(text) {}

  // The next run, or an empty one at the end of the text.
  Span next() {
    while (at_ < text_.size() && mark_at(at_) == 0) ++at_;
    const std::size_t begin = at_;
    while (at_ < text_.size() && mark_at(at_) != 0) at_ += mark_at(at_);
    return {begin, at_};
  }

 private:
  // Bytes of the pattern character at `byte`; 0: none is there.
  std::size_t mark_at(std::size_t byte) {
    constexpr std::string_view kWideStar = "＊";
    if (text_[byte] == '*') return 1;
    if (text_[byte] == '?') return in_address(byte) ? 0 : 1;
    return text_.substr(byte).starts_with(kWideStar) ? kWideStar.size() : 0;
  }

  bool in_address(std::size_t byte) {
    if (byte >= piece_end_) {
      constexpr std::string_view kSpaces = " \t\r\n";
      const std::size_t before = text_.find_last_of(kSpaces, byte);
      const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
      piece_end_ = std::min(text_.find_first_of(kSpaces, byte), text_.size());
      const std::string_view piece = text_.substr(begin, piece_end_ - begin);
      has_slash_ = piece.find('/') != std::string_view::npos;
    }
    return has_slash_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t piece_end_ = 0;  // of the piece between white space that was looked at last
  bool has_slash_ = false;
};

// The run as it stands in a pattern: half-width, several stars in a row one.
std::string pattern_of(std::string_view run) {
  std::string pattern;
  while (!run.empty()) {
    const bool single = run.front() == '?';
    if (single || !pattern.ends_with('*')) pattern += single ? '?' : '*';
    run.remove_prefix(character_at(run, 0).bytes);
  }
  return pattern;
}

class Walk {
 public:
  Walk(std::string_view text, Tokenizer& tokenizer) : text_(text), tokenizer_(tokenizer) {}

  WordsRead read(Reading reading);

 private:
  void piece(Span piece);
  void add(const Token& token, std::size_t begin, std::size_t end);
  void resolve(bool word_behind, std::size_t end);
  void drop_possessive();

  std::string_view text_;
  Tokenizer& tokenizer_;
  WordsRead read_;
  Span run_;                  // of pattern characters right before the piece
  bool glue_ = false;         // the next word goes on with the pattern
  Span last_;                 // where the last word stands
  std::string_view between_;  // what stands before the last word, from the one before it
  bool before_cjk_ = false;   // of the last word but one
  bool before_stops_ = true;  // all words but the last are single, with full stops between
  bool stops_ = true;         // all words are
};

WordsRead Walk::read(Reading reading) {
  PatternRuns runs(text_);
  for (std::size_t begin = 0; begin <= text_.size() && !read_.short_pattern;) {
    const Span run = runs.next();
    piece({begin, run.begin});
    run_ = run;
    begin = run.end;
    if (run.begin == run.end) break;
  }
  if (reading == Reading::Bare) drop_possessive();
  read_.initialism = stops_ && read_.phrase.words.size() > 1;
  return std::move(read_);
}

// A piece without pattern characters; the run before it is resolved by what it begins with.
void Walk::piece(Span piece) {
  const std::string_view text = text_.substr(piece.begin, piece.end - piece.begin);
  bool first = true;
  tokenizer_.reset(text);
  Token token;
  while (tokenizer_.next(token)) {
    if (std::exchange(first, false)) {
      const bool touching = is_ignorable(text.substr(0, token.begin)) && !token.cjk;
      resolve(touching, piece.begin + token.end);
      if (read_.short_pattern) return;
    }
    add(token, piece.begin + token.begin, piece.begin + token.end);
  }
  if (first) resolve(false, piece.begin);
}

void Walk::add(const Token& token, std::size_t begin, std::size_t end) {
  Phrase& phrase = read_.phrase;
  if (std::exchange(glue_, false)) {
    phrase.words.back() += token.word;
    last_.end = end;
    return;
  }
  // Words may share one character (㎧ is m and s): nothing stands between them then.
  between_ = begin > last_.end ? text_.substr(last_.end, begin - last_.end) : std::string_view{};
  const bool single = count_code_points(token.word) == 1 && !token.cjk;
  before_stops_ = stops_;
  stops_ = stops_ && single && (phrase.words.empty() || between_ == ".");
  phrase.joined.push_back(read_.cjk && token.cjk && token.adjacent);
  phrase.words.emplace_back(token.word);
  before_cjk_ = std::exchange(read_.cjk, token.cjk);
  last_ = {begin, end};
}

// Makes the run part of a pattern, or leaves it out. `end`: of the word behind it, if one touches
// it.
void Walk::resolve(bool word_behind, std::size_t end) {
  std::string pattern = pattern_of(text_.substr(run_.begin, run_.end - run_.begin));
  const bool star = pattern.find('*') != std::string::npos;
  std::vector<std::string>& words = read_.phrase.words;
  const bool touches = !words.empty() && last_.end <= run_.begin &&
                       is_ignorable(text_.substr(last_.end, run_.begin - last_.end));
  if (pattern.empty()) return;
  if (touches && read_.cjk) {
    if (star) read_.idle_stars.push_back(run_);
    return;
  }
  if (!touches) {
    if (star && word_behind) read_.short_pattern = {run_.begin, end};
    return;
  }
  if (!word_behind) pattern.erase(pattern.find_last_of('*') + 1);
  if (pattern.empty()) return;
  if (!is_pattern(words.back()) && count_code_points(words.back()) < kLeastLiteral) {
    read_.short_pattern = {last_.begin, word_behind ? end : run_.end};
    return;
  }
  const bool starred = words.back().ends_with('*') && pattern.starts_with('*');
  words.back() += starred ? pattern.substr(1) : pattern;
  stops_ = false;
  glue_ = word_behind;
  last_.end = run_.end;
}

void Walk::drop_possessive() {
  Phrase& phrase = read_.phrase;
  const bool possessive =
      phrase.words.size() > 1 && phrase.words.back() == "s" && ends_in_apostrophe(between_);
  if (!possessive) return;
  phrase.words.pop_back();
  phrase.joined.pop_back();
  read_.cjk = before_cjk_;
  stops_ = before_stops_;
}

}  // namespace

WordsRead WordReader::read(std::string_view text, Reading reading) {
  return Walk(text, tokenizer_).read(reading);
}

bool WordReader::holds_word(std::string_view text) {
  tokenizer_.reset(text);
  Token token;
  return tokenizer_.next(token);
}

}  // namespace backfile

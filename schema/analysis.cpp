// The tokenizer, with a fast path for ASCII words, and the terms made of tokens.
#include "schema/analysis.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "schema/capitals.hpp"
#include "schema/characters.hpp"
#include "schema/sentence.hpp"
#include "schema/word_cache.hpp"

namespace backfile {
namespace {

constexpr std::size_t kCachedWords = std::size_t{1} << 13;  // words beyond ASCII, normalised

constexpr std::array<bool, 256> make_ascii_words() {
  std::array<bool, 256> words{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i] = (i >= '0' && i <= '9') || (i >= 'A' && i <= 'Z') || (i >= 'a' && i <= 'z');
  }
  return words;
}

constexpr std::array<bool, 256> kAsciiWords = make_ascii_words();

bool is_ascii_word(char c) { return kAsciiWords[static_cast<unsigned char>(c)]; }
bool is_non_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

Character character_at(std::string_view text, std::size_t at, CodePoint& point) {
  point = first_code_point(text.substr(at));
  if (!point.valid) return {};
  if (point.value < 0x80) {
    return {.kind = is_ascii_word(text[at]) ? CharacterKind::Word : CharacterKind::Separator,
            .stable = false};
  }
  return character_of(point.value);
}

}  // namespace

struct Tokenizer::State {
  struct Part {
    std::string word;
    bool cjk = false;
  };

  std::string_view text;
  std::size_t at = 0;                    // where to read on
  std::optional<std::size_t> joined_to;  // a token that begins here touches the one before it
  std::string word;                      // what Token::word looks at
  std::vector<Part> parts;               // further tokens of one character, last first
  std::size_t parts_begin = 0;
  std::size_t parts_end = 0;
  WordCache<std::string> normalized{kCachedWords};

  bool next(Token& token);
  bool beyond_ascii(Token& token);
  bool word_run(Token& token);
  bool cjk_character(Token& token, const CodePoint& first, bool stable);
  bool several(Token& token, std::size_t begin, std::size_t end);
  bool next_part(Token& token);
  bool emit(Token& token, std::string_view token_word, std::size_t begin, std::size_t end,
            bool cjk);
  std::string_view lower_cased(std::string_view ascii);
};

// Requires: `at` stands behind the token and what vanishes after it.
bool Tokenizer::State::emit(Token& token, std::string_view token_word, std::size_t begin,
                            std::size_t end, bool cjk) {
  token.word = token_word;
  token.begin = begin;
  token.end = end;
  token.cjk = cjk;
  token.adjacent = joined_to == begin;
  joined_to = at;
  return true;
}

std::string_view Tokenizer::State::lower_cased(std::string_view ascii) {
  word.assign(ascii);
  for (char& c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return word;
}

// A run of letters, digits, marks and what vanishes between them. False, and all of it passed, when
// it holds only marks.
bool Tokenizer::State::word_run(Token& token) {
  const std::size_t begin = at;
  std::size_t end = at;
  bool ascii = true;
  bool has_letter = false;
  while (at < text.size()) {
    CodePoint point;
    const CharacterKind kind = character_at(text, at, point).kind;
    const bool part = kind == CharacterKind::Word || kind == CharacterKind::Mark;
    if (!part && kind != CharacterKind::Ignorable) break;
    if (part) {
      ascii = ascii && point.value < 0x80 && end == at;
      has_letter = has_letter || kind == CharacterKind::Word;
      end = at + point.bytes;
    }
    at += point.bytes;
  }
  if (!has_letter) return false;
  const std::string_view raw = text.substr(begin, end - begin);
  return emit(token, ascii ? lower_cased(raw) : normalized.get(raw, normalize), begin, end, false);
}

// A CJK character with the marks, vowels and finals that complete it.
bool Tokenizer::State::cjk_character(Token& token, const CodePoint& first, bool stable) {
  const std::size_t begin = at;
  std::size_t end = begin + first.bytes;
  char32_t before = first.value;
  at = end;
  while (at < text.size() && is_non_ascii(text[at])) {
    CodePoint point;
    const CharacterKind kind = character_at(text, at, point).kind;
    const bool part = kind == CharacterKind::Mark || continues_cjk(before, point.value);
    if (!part && kind != CharacterKind::Ignorable) break;
    at += point.bytes;
    if (part) {
      before = point.value;
      end = at;
    }
  }
  const bool alone = end == begin + first.bytes;
  if (!alone || !stable) return several(token, begin, end);
  return emit(token, text.substr(begin, end - begin), begin, end, true);
}

// One character that may stand for several tokens: each CJK character in it, each run of other
// letters and digits.
bool Tokenizer::State::several(Token& token, std::size_t begin, std::size_t end) {
  const std::string whole = normalize(text.substr(begin, end - begin));
  bool run = false;
  parts.clear();
  for (std::string_view rest = whole; !rest.empty();) {
    CodePoint point;
    const CharacterKind kind = character_at(rest, 0, point).kind;
    const std::string_view bytes = rest.substr(0, point.bytes);
    const bool word_part = kind == CharacterKind::Word;
    if ((word_part && run) || (kind == CharacterKind::Mark && !parts.empty())) {
      parts.back().word.append(bytes);
    } else if (word_part || kind == CharacterKind::Cjk) {
      parts.push_back({.word = std::string(bytes), .cjk = !word_part});
    }
    run = word_part || (run && kind == CharacterKind::Mark);
    rest.remove_prefix(point.bytes);
  }
  if (parts.empty()) return false;
  std::reverse(parts.begin(), parts.end());
  parts_begin = begin;
  parts_end = end;
  const bool adjacent = joined_to == begin;
  next_part(token);
  token.adjacent = adjacent;
  return true;
}

// Requires: parts is not empty.
bool Tokenizer::State::next_part(Token& token) {
  word = std::move(parts.back().word);
  const bool cjk = parts.back().cjk;
  parts.pop_back();
  joined_to = parts_begin;  // parts of one character touch
  return emit(token, word, parts_begin, parts_end, cjk);
}

bool Tokenizer::State::next(Token& token) {
  if (!parts.empty()) return next_part(token);
  while (at < text.size()) {
    const std::size_t begin = at;
    std::size_t end = begin;
    while (end < text.size() && is_ascii_word(text[end])) ++end;
    if (end < text.size() && is_non_ascii(text[end])) {
      if (beyond_ascii(token)) return true;
    } else if (end > begin) {
      at = end;
      return emit(token, lower_cased(text.substr(begin, end - begin)), begin, end, false);
    } else {
      ++at;
    }
  }
  return false;
}

// The token that begins at `at`, where not all is ASCII. False, and something passed, when none
// does.
bool Tokenizer::State::beyond_ascii(Token& token) {
  const std::size_t begin = at;
  CodePoint point;
  const Character character = character_at(text, begin, point);
  switch (character.kind) {
    case CharacterKind::Word:
    case CharacterKind::Mark:
      return word_run(token);
    case CharacterKind::Cjk:
      return cjk_character(token, point, character.stable);
    case CharacterKind::Mixed:
      at += point.bytes;
      return several(token, begin, at);
    case CharacterKind::Separator:
    case CharacterKind::Ignorable:  // with no word before it
      break;
  }
  at += point.bytes;
  return false;
}

Tokenizer::Tokenizer(std::string_view text) : state_(std::make_unique<State>()) { reset(text); }
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

void Tokenizer::reset(std::string_view text) {
  state_->text = text;
  state_->at = 0;
  state_->joined_to.reset();
  state_->parts.clear();
}

bool Tokenizer::next(Token& token) { return state_->next(token); }

struct TextAnalyzer::State {
  Tokenizer tokenizer;
  StemmerSet stemmers;
  CapitalsReader capitals;
};

TextAnalyzer::TextAnalyzer() : state_(std::make_unique<State>()) {}
TextAnalyzer::~TextAnalyzer() = default;
TextAnalyzer::TextAnalyzer(TextAnalyzer&&) noexcept = default;
TextAnalyzer& TextAnalyzer::operator=(TextAnalyzer&&) noexcept = default;

Position TextAnalyzer::analyze(std::string_view text, std::string_view stem_class, Position first,
                               const Sink& sink) {
  Position position = first;
  std::string
      last_cjk;  // the CJK character at position - 1, empty when something else stands there
  std::string bigram;
  std::size_t last_begin = 0;  // bytes of the token before
  std::size_t last_end = 0;
  state_->tokenizer.reset(text);
  state_->capitals.reset(text);
  Token token;
  while (state_->tokenizer.next(token)) {
    state_->capitals.add(token, position);
    if (position == first || begins_sentence(text, last_begin, last_end, token.begin)) {
      sink({.text = {}, .form = TermForm::Sentence, .position = position});
    }
    last_begin = token.begin;
    last_end = token.end;
    sink({.text = token.word, .form = TermForm::Exact, .position = position});
    if (token.cjk) {
      if (token.adjacent && !last_cjk.empty()) {
        bigram.assign(last_cjk).append(token.word);
        sink({.text = bigram, .form = TermForm::Bigram, .position = position - 1});
      }
      last_cjk.assign(token.word);
    } else {
      last_cjk.clear();
      for (const std::string& stem : state_->stemmers.stems(token.word, stem_class)) {
        const Position own = stem == token.word ? 0 : position;
        sink({.text = stem, .form = TermForm::Stem, .position = own});
      }
    }
    ++position;
  }
  for (const CapitalWord& word : state_->capitals.finish()) {
    sink({.text = word.word, .form = TermForm::Capitals, .position = word.position});
  }
  return position;
}

}  // namespace backfile

// A query text that is still being typed. See typed_text.hpp.
#include "server/search/typed_text.hpp"

#include <algorithm>
#include <array>

#include "schema/analysis.hpp"
#include "schema/unicode.hpp"
#include "server/query/characters.hpp"
#include "server/query/quotes.hpp"

namespace backfile {
namespace {

constexpr std::array<std::string_view, 5> kOperators{"AND", "OR", "NOT", "SAME", "SENT"};

std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool found = false;
  for (std::size_t at = 0; at < text.size();) {
    const QueryCharacter character = character_at(text, at);
    if (character.kind != CharacterClass::Space) {
      if (!found) begin = at;
      found = true;
      end = at + character.bytes;
    }
    at += character.bytes;
  }
  return text.substr(begin, end - begin);
}

// The field of a chunk like `source:mai`, and the byte behind its colon.
struct FieldPrefix {
  Field field = Field::Text;
  std::size_t bytes = 0;
};
std::optional<FieldPrefix> field_prefix(std::string_view chunk) {
  const std::size_t colon = chunk.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::optional<Field> field = field_named(chunk.substr(0, colon));
  if (!field) return std::nullopt;
  return FieldPrefix{*field, colon + 1};
}

// What stands between words that belong together and words that do not.
bool ends_run(std::string_view chunk) {
  return chunk.starts_with('-') || chunk.find_first_of(":*?~/") != std::string_view::npos ||
         std::find(kOperators.begin(), kOperators.end(), chunk) != kOperators.end();
}

// Walks to the end of the text and knows there where the last run of words begins.
class EndFinder {
 public:
  explicit EndFinder(std::string_view text) : text_(text) {}

  // False where there is nothing to complete.
  bool find(TypedText& typed) {
    std::size_t at = 0;
    while (at < text_.size()) {
      const QueryCharacter character = character_at(text_, at);
      const std::size_t next = at + character.bytes;
      if (is_quote(character.kind)) {
        const std::size_t closing = find_closing_quote(text_, next, character.kind);
        if (closing == kNoQuote) return open_quote(typed, at, character);
        at = closing + character_at(text_, closing).bytes;
        begin_run(at);
        continue;
      }
      if (character.kind == CharacterClass::Space) {
        if (run_ == at || ends_run(text_.substr(chunk_, at - chunk_))) run_ = next;
        chunk_ = next;
      } else if (character.kind != CharacterClass::Text &&
                 character.kind != CharacterClass::Ignorable) {
        begin_run(next);
      }
      at = next;
    }
    return last_chunk(typed);
  }

  [[nodiscard]] std::size_t run() const { return run_; }

 private:
  void begin_run(std::size_t at) { run_ = chunk_ = at; }

  bool open_quote(TypedText& typed, std::size_t at, const QueryCharacter& mark) {
    typed.begin = at;
    typed.closing_mark = mark.kind == CharacterClass::Guillemet ? "»" : "\"";
    const std::string_view before = text_.substr(chunk_, at - chunk_);
    if (const auto field = field_prefix(before); field && field->bytes == before.size()) {
      typed.field = field->field;
      typed.begin = chunk_;
    }
    run_ = at + mark.bytes;
    return true;
  }

  bool last_chunk(TypedText& typed) {
    std::string_view chunk = text_.substr(chunk_);
    if (chunk.starts_with('-')) {
      begin_run(chunk_ + 1);
      chunk.remove_prefix(1);
    }
    typed.begin = run_;
    if (const auto field = field_prefix(chunk)) {
      typed.field = field->field;
      typed.begin = chunk_;
      run_ = chunk_ + field->bytes;
      return true;
    }
    return !ends_run(chunk);
  }

  std::string_view text_;
  std::size_t chunk_ = 0;
  std::size_t run_ = 0;
};

bool is_cjk_at(std::string_view text, std::size_t at) {
  Tokenizer tokenizer(text.substr(at, first_code_point(text.substr(at)).bytes));
  Token token;
  return tokenizer.next(token) && token.cjk;
}

// Whether a word may begin at this byte: at the start, and behind what is not part of a word.
bool begins_word(std::string_view text, std::size_t at) {
  if (at == 0 || is_cjk_at(text, at)) return true;
  std::size_t before = at - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
  Tokenizer tokenizer(text.substr(before, at - before));
  Token token;
  return !tokenizer.next(token) || token.cjk;
}

}  // namespace

std::optional<TypedText> read_typed(std::string_view q) {
  if (q.size() > kLongestTyped || !is_valid_utf8(q)) return std::nullopt;
  TypedText typed;
  typed.text = trimmed(q);
  EndFinder end(typed.text);
  if (!end.find(typed)) return std::nullopt;
  const std::string_view run = std::string_view(typed.text).substr(end.run());
  Tokenizer tokenizer(run);
  Token token;
  std::size_t last_end = 0;
  while (tokenizer.next(token)) {
    const std::string word(token.word);
    typed.words.push_back({end.run() + token.begin, word, without_accents(word), token.cjk});
    last_end = token.end;
  }
  if (typed.words.empty() || last_end != run.size()) return std::nullopt;
  return typed;
}

bool has_word_prefix(std::string_view folded, std::string_view prefix) {
  if (prefix.empty()) return false;
  for (std::size_t at = folded.find(prefix); at != std::string_view::npos;
       at = folded.find(prefix, at + 1)) {
    if (begins_word(folded, at)) return true;
  }
  return false;
}

}  // namespace backfile

#include "server/query/lexer.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "schema/unicode.hpp"
#include "server/query/foreign.hpp"
#include "server/query/quotes.hpp"

namespace backfile {
namespace {

constexpr std::string_view kWideColon = "：";

bool is_hyphen(char32_t character) { return half_width(character) == U'-'; }

// Bytes of the run of two or more hyphens at `byte`: a dash as typewriters make it. Else 0.
std::size_t typed_dash(std::string_view text, std::size_t byte) {
  std::size_t end = byte;
  int hyphens = 0;
  while (end < text.size()) {
    const QueryCharacter next = character_at(text, end);
    if (!is_hyphen(next.value)) break;
    end += next.bytes;
    ++hyphens;
  }
  return hyphens >= 2 ? end - byte : 0;
}

// Where the ASCII name at `byte` ends; `byte` itself when there is none.
std::size_t end_of_name(std::string_view text, std::size_t byte) {
  const auto is_letter = [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); };
  const auto in_name = [&](char c) {
    return is_letter(c) || is_ascii_digit(static_cast<unsigned char>(c)) || c == '_';
  };
  if (byte >= text.size() || !is_letter(text[byte])) return byte;
  const auto begin = text.begin() + static_cast<std::ptrdiff_t>(byte);
  return static_cast<std::size_t>(std::find_if_not(begin, text.end(), in_name) - text.begin());
}

std::optional<Field> known_field(std::string_view name) {
  std::string lowered(name);
  for (char& c : lowered) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return field_named(lowered);
}

bool ends_in_apostrophe(std::string_view text) {
  constexpr std::array<std::string_view, 5> kApostrophes{"'", "’", "‘", "＇", "´"};
  return std::any_of(kApostrophes.begin(), kApostrophes.end(),
                     [&](std::string_view apostrophe) { return text.ends_with(apostrophe); });
}

// id and url are taken as they are typed.
bool is_verbatim(Field field) { return field == Field::Id || field == Field::Url; }

std::string_view without_final_punctuation(std::string_view value) {
  while (value.ends_with(',') || value.ends_with(';')) value.remove_suffix(1);
  if (!value.empty() && value.find('.') == value.size() - 1) value.remove_suffix(1);
  return value;
}

Lexeme plain(LexemeKind kind, Span span) {
  Lexeme lexeme;
  lexeme.kind = kind;
  lexeme.span = span;
  return lexeme;
}

Lexeme faulty(QueryError fault) {
  Lexeme lexeme;
  lexeme.kind = LexemeKind::Fault;
  lexeme.fault = std::move(fault);
  return lexeme;
}

std::optional<LexemeKind> operator_named(std::string_view name) {
  if (name == "AND") return LexemeKind::And;
  if (name == "OR") return LexemeKind::Or;
  if (name == "NOT") return LexemeKind::Not;
  return std::nullopt;
}

}  // namespace

Lexeme Lexer::next(Field field) {
  for (;;) {
    if (auto lexeme = next_piece(field)) return *std::move(lexeme);
  }
}

std::optional<Lexeme> Lexer::next_piece(Field field) {
  const bool operators = !std::exchange(after_minus_, false);
  skip_blank();
  if (at_ == text_.size()) return plain(LexemeKind::End, {at_, at_});
  const QueryCharacter first = character_at(text_, at_);
  if (first.kind == CharacterClass::OpenParenthesis) {
    return parenthesis(LexemeKind::OpenParenthesis);
  }
  if (first.kind == CharacterClass::CloseParenthesis) {
    return parenthesis(LexemeKind::CloseParenthesis);
  }
  if (is_quote(first.kind)) return quoted(row(field).kind);
  const char32_t narrow = half_width(first.value);
  if (narrow == U'-' || narrow == U'+' || narrow == U'!') return sign(field);
  return chunk(field, operators);
}

Lexeme Lexer::next_operand(const Lexeme& field_lexeme) {
  const Field field = field_lexeme.field;
  const FieldKind kind = row(field).kind;
  while (character_at(text_, at_).kind == CharacterClass::Ignorable) {
    at_ += character_at(text_, at_).bytes;
  }
  const QueryCharacter first = character_at(text_, at_);
  if (first.kind == CharacterClass::OpenParenthesis) {
    return parenthesis(LexemeKind::OpenParenthesis);
  }
  if (is_quote(first.kind)) return quoted(kind);
  const Span span = chunk_from(at_, kind);
  if (auto fault = foreign_operand(field_lexeme, span)) return *std::move(fault);
  at_ = span.end;
  if (auto operand = kind == FieldKind::Text ? words(span) : value(span, field)) {
    return *std::move(operand);
  }
  return faulty(faults_.missing_value({field_lexeme.span.begin, span.end}));
}

// Passes over what says nothing.
void Lexer::skip_blank() {
  while (at_ < text_.size()) {
    const QueryCharacter next = character_at(text_, at_);
    const std::size_t dash = typed_dash(text_, at_);
    if (next.kind == CharacterClass::Space) {
      minus_binds_ = true;
    } else if (next.kind == CharacterClass::Separator || dash > 0) {
      minus_binds_ = false;
    } else if (next.kind != CharacterClass::Ignorable) {
      return;
    }
    at_ += std::max(next.bytes, dash);
  }
}

// A minus, or a sign that other systems know.
std::optional<Lexeme> Lexer::sign(Field field) {
  const QueryCharacter mark = character_at(text_, at_);
  const Span span{at_, at_ + mark.bytes};
  at_ = span.end;
  const bool binds = std::exchange(minus_binds_, false);
  if (!binds || !operand_at(at_, row(field).kind)) return std::nullopt;
  if (mark.value == U'!') return faulty(faults_.exclamation_mark(span));
  if (!is_hyphen(mark.value)) return std::nullopt;  // +word: all words must occur anyway
  after_minus_ = true;
  return plain(LexemeKind::Not, span);
}

Lexeme Lexer::parenthesis(LexemeKind kind) {
  const std::size_t begin = at_;
  at_ += character_at(text_, at_).bytes;
  minus_binds_ = kind == LexemeKind::OpenParenthesis;
  Lexeme lexeme = plain(kind, {begin, at_});
  return kind == LexemeKind::CloseParenthesis ? suffix_checked(std::move(lexeme)) : lexeme;
}

// Refuses ~5, ^2 and * right behind a phrase or group.
Lexeme Lexer::suffix_checked(Lexeme lexeme) {
  if (at_ == text_.size()) return lexeme;
  const char mark = text_[at_];
  const bool number =
      at_ + 1 < text_.size() && is_ascii_digit(static_cast<unsigned char>(text_[at_ + 1]));
  if (mark != '*' && !((mark == '~' || mark == '^') && number)) return lexeme;
  const Span span = chunk_from(at_, FieldKind::Text);
  return faulty(faults_.unsupported(
      span, "'" + std::string(slice(span)) + "' behind a phrase or group is not supported.", ""));
}

Lexeme Lexer::quoted(FieldKind kind) {
  const QueryCharacter mark = character_at(text_, at_);
  const Span opening{at_, at_ + mark.bytes};
  const std::size_t closing = find_closing_quote(text_, opening.end, mark.kind);
  if (closing == kNoQuote) return faulty(faults_.unclosed_quote(opening));
  const Span inside{opening.end, closing};
  at_ = closing + character_at(text_, closing).bytes;
  minus_binds_ = false;

  Lexeme lexeme = plain(kind == FieldKind::Text ? LexemeKind::Phrase : LexemeKind::Quoted,
                        {opening.begin, at_});
  if (kind != FieldKind::Text) {
    const bool straight = mark.kind == CharacterClass::StraightQuote;
    lexeme.value = straight ? undoubled(slice(inside)) : std::string(slice(inside));
    if (is_blank(lexeme.value)) return faulty(faults_.missing_value(lexeme.span));
    return suffix_checked(std::move(lexeme));
  }
  if (auto wildcard = find_wildcard(slice(inside))) {
    return faulty(
        faults_.unsupported(lexeme.span, wildcard->sentence, '"' + wildcard->instead + '"'));
  }
  set_phrase(lexeme, slice(inside), false);
  if (lexeme.phrase.words.empty()) return faulty(faults_.empty_phrase(lexeme.span));
  return suffix_checked(std::move(lexeme));
}

std::optional<Lexeme> Lexer::chunk(Field field, bool operators) {
  const FieldKind kind = row(field).kind;
  const Span span = chunk_from(at_, kind);
  minus_binds_ = false;
  if (auto prefix = field_prefix(span, field)) return prefix;
  at_ = span.end;
  const std::string name = as_operator(slice(span));
  if (name == "*") return plain(LexemeKind::Star, span);
  const std::optional<LexemeKind> operation = operators ? operator_named(name) : std::nullopt;
  if (operation) return plain(*operation, span);
  return kind == FieldKind::Text ? words(span) : value(span, field);
}

// name: at the beginning of the chunk, when it is a field or meant to be one. The wide colon ends
// the chunk itself.
std::optional<Lexeme> Lexer::field_prefix(Span chunk, Field field) {
  const Span name{chunk.begin, end_of_name(text_, chunk.begin)};
  const std::string_view behind = text_.substr(name.end);
  const bool wide = behind.starts_with(kWideColon);
  if (name.begin == name.end || !(wide || behind.starts_with(':'))) return std::nullopt;
  const Span prefix{name.begin, name.end + (wide ? kWideColon.size() : 1)};
  const std::string_view rest = text_.substr(prefix.end);
  if (rest.starts_with("//") || rest.starts_with(':')) return std::nullopt;

  const std::optional<Field> known = known_field(slice(name));
  const bool operand = operand_at(prefix.end, known ? row(*known).kind : FieldKind::Text);
  if (known && !operand) return wide ? std::nullopt : blank_field(name, prefix);
  if (known) {
    at_ = prefix.end;
    Lexeme lexeme = plain(LexemeKind::Field, prefix);
    lexeme.field = *known;
    return lexeme;
  }
  const bool in_value = row(field).kind != FieldKind::Text;
  if (wide || !operand || in_value) return std::nullopt;
  if (auto sentence = foreign_field(slice(name))) {
    return faulty(faults_.unsupported({name.begin, chunk.end}, *std::move(sentence), ""));
  }
  return faulty(faults_.unknown_field(name));
}

// source: with nothing to look for right behind the colon: punctuation, but the reader may have
// meant a field.
std::optional<Lexeme> Lexer::blank_field(Span name, Span prefix) {
  if (only_closing_from(prefix.end)) return faulty(faults_.missing_value(prefix));
  const std::string field(slice(name));
  remark({"field_space",
          "'" + field + ":' is searched as a word because nothing stands right behind its colon.",
          prefix});
  return std::nullopt;
}

std::optional<Lexeme> Lexer::words(Span chunk) {
  if (auto foreign = find_foreign(slice(chunk))) {
    const Span span{chunk.begin + foreign->span.begin, chunk.begin + foreign->span.end};
    return faulty(faults_.unsupported(span, foreign->sentence, foreign->instead));
  }
  Lexeme lexeme = plain(LexemeKind::Words, chunk);
  set_phrase(lexeme, slice(chunk), true);
  if (lexeme.phrase.words.empty()) return std::nullopt;
  if (looks_like_operator(slice(chunk))) {
    remark({"word_not_operator",
            "'" + std::string(slice(chunk)) + "' is searched as a word; it is no operator here.",
            chunk});
  }
  return lexeme;
}

std::optional<Lexeme> Lexer::value(Span chunk, Field field) {
  Lexeme lexeme = plain(LexemeKind::Value, chunk);
  if (is_verbatim(field)) {
    lexeme.value = slice(chunk);
    return lexeme;
  }
  if (find_wildcard(slice(chunk))) {
    return faulty(faults_.unsupported(
        chunk, "Wildcards (*) are not supported in values; write the whole value.", ""));
  }
  lexeme.value = without_final_punctuation(slice(chunk));
  if (is_blank(lexeme.value)) return std::nullopt;
  return lexeme;
}

// What would mean something behind a field's colon elsewhere: title:-rice, source:*, topic:[a TO
// b].
std::optional<Lexeme> Lexer::foreign_operand(const Lexeme& field_lexeme, Span chunk) {
  if (is_verbatim(field_lexeme.field)) return std::nullopt;
  const QueryCharacter first = character_at(text_, chunk.begin);
  const Span whole{field_lexeme.span.begin, chunk.end};
  if (is_hyphen(first.value)) {
    return faulty(faults_.misplaced_minus({whole.begin, chunk.begin + first.bytes}, first.bytes));
  }
  if (as_operator(slice(chunk)) == "*") {
    return faulty(faults_.any_value(whole));
  }
  constexpr std::u32string_view kRangeSigns = U"[{<>";
  if (kRangeSigns.find(first.value) == std::u32string_view::npos) return std::nullopt;
  return faulty(faults_.unsupported(
      whole, "Ranges are not supported behind a field; put text in quotation marks.", ""));
}

// Whether something to search for stands right at `byte`.
bool Lexer::operand_at(std::size_t byte, FieldKind kind) {
  while (byte < text_.size() && character_at(text_, byte).kind == CharacterClass::Ignorable) {
    byte += character_at(text_, byte).bytes;
  }
  if (byte == text_.size()) return false;
  const CharacterClass first = character_at(text_, byte).kind;
  if (first == CharacterClass::OpenParenthesis || is_quote(first)) return true;
  if (first != CharacterClass::Text) return false;
  const std::string_view chunk = slice(chunk_from(byte, kind));
  return kind != FieldKind::Text || as_operator(chunk) == "*" || holds_word(chunk);
}

bool Lexer::only_closing_from(std::size_t byte) const {
  while (byte < text_.size()) {
    const QueryCharacter next = character_at(text_, byte);
    if (next.kind == CharacterClass::CloseParenthesis) return true;
    if (next.kind != CharacterClass::Space && next.kind != CharacterClass::Ignorable) return false;
    byte += next.bytes;
  }
  return true;
}

Span Lexer::chunk_from(std::size_t begin, FieldKind kind) const {
  std::size_t end = begin;
  while (end < text_.size()) {
    const QueryCharacter next = character_at(text_, end);
    const bool in_chunk =
        next.kind == CharacterClass::Text || next.kind == CharacterClass::Ignorable;
    const bool in_value = kind != FieldKind::Text && next.kind == CharacterClass::Separator;
    const bool dash = kind == FieldKind::Text && end > begin && typed_dash(text_, end) > 0;
    if ((!in_chunk && !in_value) || dash) break;
    end += next.bytes;
  }
  return {begin, end};
}

bool Lexer::holds_word(std::string_view text) {
  tokenizer_.reset(text);
  Token token;
  return tokenizer_.next(token);
}

// The tokens of a text; of a bare chunk without the 's at its end.
void Lexer::set_phrase(Lexeme& lexeme, std::string_view text, bool bare) {
  Phrase& phrase = lexeme.phrase;
  std::string_view between;
  std::size_t end = 0;
  bool before_cjk = false;  // of the last token but one
  tokenizer_.reset(text);
  Token token;
  while (tokenizer_.next(token)) {
    phrase.words.emplace_back(token.word);
    phrase.joined.push_back(lexeme.cjk && token.cjk && token.adjacent);
    // Tokens may share one character (㎧ is m and s): nothing stands between them then.
    between = token.begin > end ? text.substr(end, token.begin - end) : std::string_view{};
    end = token.end;
    before_cjk = std::exchange(lexeme.cjk, token.cjk);
  }
  const bool possessive =
      phrase.words.size() > 1 && phrase.words.back() == "s" && ends_in_apostrophe(between);
  if (!bare || !possessive) return;
  phrase.words.pop_back();
  phrase.joined.pop_back();
  lexeme.cjk = before_cjk;
}

}  // namespace backfile

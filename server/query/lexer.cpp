#include "server/query/lexer.hpp"

#include <algorithm>
#include <utility>

#include "schema/unicode.hpp"
#include "server/query/foreign.hpp"
#include "server/query/quotes.hpp"

namespace backfile {
namespace {

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

std::optional<LexemeKind> operator_named(std::string_view name) {
  if (name == "AND") return LexemeKind::And;
  if (name == "OR") return LexemeKind::Or;
  if (name == "NOT") return LexemeKind::Not;
  return std::nullopt;
}

}  // namespace

Lexeme Lexer::plain(LexemeKind kind, Span span) {
  Lexeme lexeme;
  lexeme.kind = kind;
  lexeme.span = span;
  return lexeme;
}

Lexeme Lexer::faulty(QueryError fault) {
  Lexeme lexeme;
  lexeme.kind = LexemeKind::Fault;
  lexeme.fault = std::move(fault);
  return lexeme;
}

Lexeme Lexer::next(Field field) {
  for (;;) {
    if (auto lexeme = next_piece(field)) return *std::move(lexeme);
  }
}

std::optional<Lexeme> Lexer::next_piece(Field field) {
  const bool operators = !std::exchange(operand_next_, false);
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
  operand_next_ = true;
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

  const Span whole{opening.begin, at_};
  if (kind == FieldKind::Text) return quoted_words(whole, inside);
  Lexeme lexeme = plain(LexemeKind::Quoted, whole);
  const bool straight = mark.kind == CharacterClass::StraightQuote;
  lexeme.value = straight ? undoubled(slice(inside)) : std::string(slice(inside));
  if (is_blank(lexeme.value)) return faulty(faults_.missing_value(whole));
  return suffix_checked(std::move(lexeme));
}

Lexeme Lexer::quoted_words(Span whole, Span inside) {
  Lexeme lexeme = plain(LexemeKind::Phrase, whole);
  if (auto fault = read_words(lexeme, inside, Reading::Quoted)) return *std::move(fault);
  if (lexeme.phrase.words.empty()) return faulty(faults_.empty_phrase(whole));
  if (auto near = loosened(lexeme)) return *std::move(near);
  return suffix_checked(std::move(lexeme));
}

// A phrase with ~5 right behind it.
std::optional<Lexeme> Lexer::loosened(const Lexeme& phrase) {
  const Span span = chunk_from(at_, FieldKind::Text);
  const std::string_view suffix = slice(span);
  const std::size_t end = std::min(suffix.find_first_of(",;.:", 1), suffix.size());
  const std::string_view digits = suffix.substr(0, end).substr(std::min<std::size_t>(end, 1));
  if (!suffix.starts_with('~') || !are_digits(digits)) return std::nullopt;
  if (words_.holds_word(suffix.substr(end))) return std::nullopt;
  at_ = span.begin + end;
  Lexeme near = phrase;
  near.number = read_number(digits);
  if (near.number <= kMaxDistance) return near;
  return faulty(
      faults_.bad_distance({span.begin, at_}, kMaxDistance, "~" + std::to_string(kMaxDistance)));
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
  if (operators) {
    if (auto near = proximity(span)) return near;
  }
  return kind == FieldKind::Text ? words(span) : value(span, field);
}

std::optional<Lexeme> Lexer::proximity(Span chunk) {
  const std::optional<Proximity> operation = proximity_named(slice(chunk));
  if (!operation) return std::nullopt;
  const bool in_range = operation->distance >= 1 && operation->distance <= kMaxDistance;
  if (!operation->unit && !in_range) {
    const std::string_view typed = slice(chunk);
    const std::string nearest = std::to_string(operation->distance == 0 ? 1 : kMaxDistance);
    return faulty(faults_.bad_distance(
        chunk, kMaxDistance, std::string(typed.substr(0, typed.find('/'))) + "/" + nearest));
  }
  Lexeme lexeme = plain(LexemeKind::Proximity, chunk);
  lexeme.proximity = *operation;
  return lexeme;
}

std::optional<Lexeme> Lexer::words(Span chunk) {
  if (auto foreign = find_foreign(slice(chunk))) {
    const Span span{chunk.begin + foreign->span.begin, chunk.begin + foreign->span.end};
    return faulty(faults_.unsupported(span, foreign->sentence, foreign->instead));
  }
  Lexeme lexeme = plain(LexemeKind::Words, chunk);
  if (auto fault = read_words(lexeme, chunk, Reading::Bare)) return fault;
  if (lexeme.phrase.words.empty()) return std::nullopt;
  if (const auto meant = meant_operator(slice(chunk))) {
    remark({"word_not_operator",
            "'" + std::string(slice(chunk)) + "' is searched as a word; " +
                (meant->empty() ? "it is no operator here." : "write " + *meant + " to use it."),
            chunk});
  }
  return lexeme;
}

// Into the lexeme; a fault when a pattern cannot be looked for.
std::optional<Lexeme> Lexer::read_words(Lexeme& lexeme, Span inside, Reading reading) {
  WordsRead read = words_.read(slice(inside), reading);
  const auto in_text = [&](Span span) {
    return Span{inside.begin + span.begin, inside.begin + span.end};
  };
  if (read.short_pattern) return faulty(faults_.short_pattern(in_text(*read.short_pattern)));
  for (const Span star : read.idle_stars) {
    remark({"star_ignored",
            "A star behind a CJK character is left out; longer words are found without it.",
            in_text(star)});
  }
  lexeme.phrase = std::move(read.phrase);
  lexeme.cjk = read.cjk;
  lexeme.initialism = read.initialism;
  return std::nullopt;
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
  return kind != FieldKind::Text || as_operator(chunk) == "*" || words_.holds_word(chunk);
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

}  // namespace backfile

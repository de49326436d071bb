// Names with a colon: fields, date: and atleast3:, and what stands right behind them.
#include <algorithm>
#include <utility>

#include "schema/ascii.hpp"
#include "server/query/dates.hpp"
#include "server/query/foreign.hpp"
#include "server/query/lexer.hpp"

namespace backfile {
namespace {

constexpr std::string_view kWideColon = "：";

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

// id and url are taken as they are typed.
bool is_verbatim(Field field) { return field == Field::Id || field == Field::Url; }

std::string_view without_final_punctuation(std::string_view value) {
  while (value.ends_with(',') || value.ends_with(';')) value.remove_suffix(1);
  if (!value.empty() && value.find('.') == value.size() - 1) value.remove_suffix(1);
  return value;
}

}  // namespace

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

  if (lower_case(slice(name)) == "date") return dates(prefix);
  if (const auto count = least_count(slice(name))) return at_least(name, prefix, *count);
  const std::optional<Field> known = field_named(lower_case(slice(name)));
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
  if (lower_case(slice(name)) == "atleast") {
    return faulty(faults_.bad_count(name, kMaxMentions, 2));
  }
  return faulty(faults_.unknown_field(name));
}

// date: and its dates, in one lexeme.
std::optional<Lexeme> Lexer::dates(Span prefix) {
  const bool wide = slice(prefix).ends_with(kWideColon);
  const Span name{prefix.begin, prefix.end - (wide ? kWideColon.size() : 1)};
  if (!operand_at(prefix.end, FieldKind::Value)) {
    return wide ? std::nullopt : blank_field(name, prefix);
  }
  const QueryCharacter first = character_at(text_, prefix.end);
  if (first.kind == CharacterClass::OpenParenthesis) {
    return faulty(faults_.bad_dates({prefix.begin, prefix.end + first.bytes}, "not_a_date",
                                    "Write date: before each date: (date:2019 OR date:2021).", ""));
  }
  Span span = chunk_from(prefix.end, FieldKind::Value);
  std::string typed(without_final_punctuation(slice(span)));
  if (span.begin == span.end) {
    at_ = prefix.end;
    Lexeme lexeme = quoted(FieldKind::Value);
    if (lexeme.kind == LexemeKind::Fault) return lexeme;
    if (lexeme.kind == LexemeKind::Quoted) {
      typed = lexeme.value;
      span = lexeme.span;
    }
  }
  at_ = span.end;
  minus_binds_ = false;
  std::variant<DateRange, DateFault> read = read_dates(typed, now_);
  if (auto* fault = std::get_if<DateFault>(&read)) {
    return faulty(faults_.bad_dates(span, std::move(fault->code), std::move(fault->sentence),
                                    fault->instead));
  }
  Lexeme lexeme = plain(LexemeKind::Dates, {prefix.begin, span.end});
  lexeme.dates = std::get<DateRange>(read);
  return lexeme;
}

// atleast3: with something to look for right behind it.
std::optional<Lexeme> Lexer::at_least(Span name, Span prefix, unsigned count) {
  const bool wide = slice(prefix).ends_with(kWideColon);
  if (!operand_at(prefix.end, FieldKind::Text)) {
    return wide ? std::nullopt : blank_field(name, prefix);
  }
  const QueryCharacter first = character_at(text_, prefix.end);
  if (half_width(first.value) == U'-') {
    return faulty(faults_.misplaced_minus({prefix.begin, prefix.end + first.bytes}, first.bytes));
  }
  if (count < 1 || count > kMaxMentions) {
    return faulty(faults_.bad_count(name, kMaxMentions, count < 1 ? 1 : kMaxMentions));
  }
  at_ = prefix.end;
  operand_next_ = true;
  Lexeme lexeme = plain(LexemeKind::AtLeast, prefix);
  lexeme.number = count;
  return lexeme;
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

std::optional<Lexeme> Lexer::value(Span chunk, Field field) {
  Lexeme lexeme = plain(LexemeKind::Value, chunk);
  if (is_verbatim(field)) {
    lexeme.value = slice(chunk);
    return lexeme;
  }
  if (has_wildcard(slice(chunk))) {
    return faulty(faults_.unsupported(
        chunk, "Values are whole: a star stands for nothing in them. Write the whole value.", ""));
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
  if (half_width(first.value) == U'-') {
    return faulty(faults_.misplaced_minus({whole.begin, chunk.begin + first.bytes}, first.bytes));
  }
  if (as_operator(slice(chunk)) == "*") {
    return faulty(faults_.any_value(whole));
  }
  const Span name{chunk.begin, end_of_name(text_, chunk.begin)};
  const bool words = row(field_lexeme.field).kind == FieldKind::Text;
  if (words && text_.substr(name.end).starts_with(':')) {
    if (least_count(slice(name))) {
      return faulty(faults_.misplaced_count(field_lexeme.span, {name.begin, name.end + 1}));
    }
    const std::string known = lower_case(slice(name));
    if (known == "date" || field_named(known)) {
      return faulty(faults_.unsupported(
          whole, "'" + known + ":' cannot stand right behind another field; leave one of them out.",
          slice(chunk)));
    }
  }
  constexpr std::u32string_view kRangeSigns = U"[{<>";
  if (kRangeSigns.find(first.value) == std::u32string_view::npos) return std::nullopt;
  return faulty(faults_.unsupported(
      whole, "Ranges are not supported behind a field; put text in quotation marks.", ""));
}

}  // namespace backfile

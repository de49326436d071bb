#include "server/query/translate/clause_operands.hpp"

#include <algorithm>
#include <utility>

#include "schema/ascii.hpp"
#include "server/query/operators.hpp"
#include "server/query/quotes.hpp"

namespace backfile {
namespace {

bool in_name(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_ascii_letter(byte) || is_ascii_digit(byte) || c == '_' || c == '-' || c == '.' ||
         c == '@';
}

bool begins_name(char c) {
  return is_ascii_letter(static_cast<unsigned char>(c)) || c == '_' || c == '@';
}

bool ends_chunk(CharacterClass kind) {
  return kind == CharacterClass::Space || kind == CharacterClass::OpenParenthesis ||
         kind == CharacterClass::CloseParenthesis || is_quote(kind);
}

// near5, repeat3
bool is_counted(std::string_view name, std::string_view word) {
  return name.starts_with(word) && are_digits(name.substr(word.size()));
}

// Byte of the first of `marks` behind the first character that no backslash stands before.
std::size_t find_mark(std::string_view text, std::string_view marks) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (i > 0 && marks.find(text[i]) != std::string_view::npos) {
      return i;
    }
  }
  return std::string_view::npos;
}

}  // namespace

Span ClauseOperands::here() const {
  return at_end() ? Span{text_.size(), text_.size()}
                  : Span{at_, at_ + character_at(text_, at_).bytes};
}

void ClauseOperands::skip_space() {
  while (at(CharacterClass::Space) || at(CharacterClass::Ignorable)) at_ = here().end;
}

std::optional<Span> ClauseOperands::take_word(std::string_view word) {
  skip_space();
  const std::optional<Span> span = word_here(word);
  if (span) at_ = span->end;
  return span;
}

std::optional<Span> ClauseOperands::word_here(std::string_view word) const {
  if (!text_.substr(at_).starts_with(word)) return std::nullopt;
  const Span span{at_, at_ + word.size()};
  const bool alone = span.end == text_.size() || ends_chunk(character_at(text_, span.end).kind);
  const bool letters = is_ascii_letter(static_cast<unsigned char>(word.front()));
  return letters && !alone ? std::nullopt : std::optional(span);
}

bool ClauseOperands::at_operator() const {
  return word_here("AND") || word_here("OR") || word_here("&&") || word_here("||");
}

char ClauseOperands::take_sign(Span& typed) {
  skip_space();
  if (at_end()) return '\0';
  const char mark = text_[at_];
  const bool known =
      mark == '-' || (mark == '+' && dialect_ != Dialect::Gdelt) || (mark == '!' && is_lucene());
  const std::size_t next = at_ + 1;
  if (!known || next == text_.size()) return '\0';
  const CharacterClass behind = character_at(text_, next).kind;
  if (behind == CharacterClass::Space || behind == CharacterClass::CloseParenthesis) return '\0';
  typed = {at_, next};
  at_ = next;
  return mark;
}

std::optional<FieldName> ClauseOperands::take_field_name() {
  if (at_end() || !begins_name(text_[at_])) return std::nullopt;
  std::size_t end = at_;
  while (end < text_.size() && in_name(text_[end])) ++end;
  FieldName name{.name = lower_case(slice({at_, end})), .span = {at_, end + 1}};
  const std::string_view rest = text_.substr(end);
  const bool facet = dialect_ == Dialect::Trove && name.name.starts_with("l-");
  const bool compares = dialect_ == Dialect::Gdelt && !rest.empty() &&
                        std::string_view("<>=").find(rest.front()) != std::string_view::npos &&
                        find_foreign_field(dialect_, name.name) != nullptr;
  if (!rest.starts_with(':') && !compares && !(facet && rest.starts_with('='))) {
    return std::nullopt;
  }
  const std::string_view behind = rest.substr(1);
  if (behind.starts_with("//") || behind.starts_with(':')) return std::nullopt;
  name.special = dialect_ == Dialect::Gdelt &&
                 (is_counted(name.name, "near") || is_counted(name.name, "repeat"));
  const bool spaced = behind.empty() || character_at(behind, 0).kind == CharacterClass::Space;
  const bool known = find_foreign_field(dialect_, name.name) != nullptr;
  const bool stands_apart = known && is_lucene() && !is_blank(behind);
  if (spaced && !stands_apart && !name.special) return std::nullopt;
  at_ = name.span.end;
  return name;
}

Scope ClauseOperands::enter_field(const FieldName& name) {
  if (name.special) return scope_;
  return std::exchange(scope_, scope_of(find_foreign_field(dialect_, name.name)));
}

void ClauseOperands::leave_field(const Scope& outside, const FieldName& name, Span whole) {
  scope_ = outside;
  if (name.special) return;
  leaves_.remark_field(find_foreign_field(dialect_, name.name), text_, name.span, whole);
}

Piece ClauseOperands::leaf() {
  if (is_quote(character_at(text_, at_).kind)) return quoted();
  const char first = text_[at_];
  if ((first == '[' || first == '{') && dialect_ != Dialect::Gdelt) return range();
  if ((first == '<' || first == '>') && scope_.carried == Carried::Date) return comparison();
  if (first == '/' && is_lucene()) {
    if (auto expression = regular_expression()) return *std::move(expression);
  }
  return chunk();
}

Span ClauseOperands::chunk_here() const {
  std::size_t end = at_;
  while (end < text_.size()) {
    const QueryCharacter next = character_at(text_, end);
    const bool escape = has_escapes() && next.value == U'\\' && end + 1 < text_.size();
    if (!escape && ends_chunk(next.kind)) break;
    end += next.bytes;
    if (escape) end += character_at(text_, end).bytes;
  }
  return {at_, end};
}

// A straight mark ends at the next straight one that is not escaped.
std::size_t ClauseOperands::closing_quote(std::size_t byte, CharacterClass kind) const {
  if (kind != CharacterClass::StraightQuote) return find_closing_quote(text_, byte, kind);
  while (byte < text_.size()) {
    const QueryCharacter next = character_at(text_, byte);
    if (next.kind == CharacterClass::StraightQuote) return byte;
    byte += next.bytes;
    if (has_escapes() && next.value == U'\\' && byte < text_.size()) {
      byte += character_at(text_, byte).bytes;
    }
  }
  return kNoQuote;
}

// Escaped wildcards, and all of them where there are none, are white space.
std::string ClauseOperands::unescaped(std::string_view text, bool wildcards) const {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = has_escapes() && text[i] == '\\' && i + 1 < text.size();
    if (escape) ++i;
    const bool wildcard = text[i] == '*' || text[i] == '?';
    plain += wildcard && (escape || !wildcards) ? ' ' : text[i];
  }
  return plain;
}

Piece ClauseOperands::quoted() {
  const QueryCharacter mark = character_at(text_, at_);
  const std::size_t inside = at_ + mark.bytes;
  const std::size_t closing = closing_quote(inside, mark.kind);
  if (closing == kNoQuote) {
    findings_.fail(findings_.faults().unclosed_quote({at_, inside}));
    return {.node = std::nullopt, .span = {at_, text_.size()}};
  }
  Span span{at_, closing + character_at(text_, closing).bytes};
  at_ = span.end;
  const bool is_value = scope_.carried == Carried::Value;
  const std::string text = unescaped(slice({inside, closing}), is_value);
  if (dialect_ != Dialect::Gdelt && at_ + 1 < text_.size() && text_[at_] == '~') {
    const std::size_t end = std::min(text_.find_first_not_of("0123456789", at_ + 1), text_.size());
    const std::string_view digits = slice({at_ + 1, end});
    if (!digits.empty()) {
      span.end = at_ = end;
      Piece near = loose_phrase(text, span, read_number(digits));
      skip_boost();
      return near;
    }
  }
  skip_boost();
  return leaves_.words(text, span, scope_, Reading::Quoted);
}

// "a b"~5: up to five words between, or fewer where the order is another.
Piece ClauseOperands::loose_phrase(const std::string& text, Span span, unsigned slop) {
  if (slop == 0) return leaves_.words(text, span, scope_, Reading::Quoted);
  const unsigned distance = findings_.in_range(slop + 1, kMaxDistance, span);
  Piece near = leaves_.loose(text, span, scope_, distance);
  if (near.node && std::holds_alternative<Near>(near.node->value)) {
    findings_.note("slop",
                   "~" + std::to_string(slop) +
                       " is that many words between, or steps out of order; NEAR counts from one "
                       "word to the next, in any order, and finds at least as much.",
                   span);
  }
  return near;
}

Piece ClauseOperands::chunk() {
  Span span = chunk_here();
  at_ = span.end;
  std::string_view typed = slice(span);
  const bool everything = typed == "*" || typed == "*:*";
  if (scope_.carried == Carried::Existence) {
    return existence(scope_of(find_foreign_field(dialect_, typed)).carried == Carried::Date, span);
  }
  if (everything && scope_.carried == Carried::Date) return existence(true, span);
  if (everything && dialect_ != Dialect::Gdelt) {
    const bool anything = scope_.carried == Carried::Words && scope_.field == Field::Text;
    if (anything) return {.node = Node{Everything{}}, .span = span};
    return left_out("That a field has any value at all", span);
  }
  const std::size_t mark =
      dialect_ == Dialect::Gdelt ? std::string_view::npos : find_mark(typed, "~^");
  if (mark != std::string_view::npos) {
    left_out(typed[mark] == '~' ? "A word like this one (~)" : "A weight (^)",
             {span.begin + mark, span.end});
    typed = typed.substr(0, mark);
  }
  const bool wildcards = dialect_ != Dialect::Gdelt || scope_.carried == Carried::Value;
  std::string text = unescaped(typed, wildcards);
  constexpr std::size_t kDecadeDigits = 3;  // 191: the years from 1910 to 1919
  if (scope_.carried == Carried::Date && text.size() == kDecadeDigits && are_digits(text)) {
    const auto first = leaves_.interval(text + '0', span);
    const auto last = leaves_.interval(text + '9', span);
    if (!first || !last) return {.node = std::nullopt, .span = span};
    return leaves_.date_between({.start = first->start, .end = last->end}, span);
  }
  const bool words = scope_.carried == Carried::Words || scope_.carried == Carried::Exact;
  if (words) text = with_open_end(std::move(text), span, findings_);
  return leaves_.words(text, span, scope_, Reading::Bare);
}

// [a TO b], {a TO b}; in the text, what merely looks like one is words.
Piece ClauseOperands::range() {
  constexpr std::string_view kTo = " TO ";
  const std::size_t close = text_.find_first_of("]}", at_);
  const std::size_t to = text_.find(kTo, at_);
  if (to == std::string_view::npos || to > close) return chunk();
  if (close == std::string_view::npos) {
    findings_.fail(findings_.faults().unclosed_parenthesis(here(), 1));
    return {.node = std::nullopt, .span = here()};
  }
  const Span span{at_, close + 1};
  const Span first{at_ + 1, to};
  const Span last{to + kTo.size(), std::max(close, to + kTo.size())};
  at_ = span.end;
  if (scope_.carried != Carried::Date) return left_out("A range of values", span);
  const bool open_start = slice(first).find('*') != std::string_view::npos;
  const bool open_end = slice(last).find('*') != std::string_view::npos;
  if (open_start && open_end) return existence(true, span);
  std::optional<DateInterval> whole = DateInterval{};
  if (!open_start) {
    const auto from = bound(slice(first), first, true);
    if (!from) return {.node = std::nullopt, .span = span};
    const bool inclusive = text_[span.begin] == '[';
    whole = compared(inclusive ? Comparison::From : Comparison::After, *from);
  }
  if (!open_end) {
    const auto until = bound(slice(last), last, false);
    if (!until) return {.node = std::nullopt, .span = span};
    const bool inclusive = text_[close] == ']';
    whole = intersection(*whole, compared(inclusive ? Comparison::To : Comparison::Before, *until));
  }
  if (whole) return leaves_.date_between(*whole, span);
  findings_.note("unreadable_date", "The range ends before it begins and is left out.", span);
  return {.node = std::nullopt, .span = span};
}

// One end of a range. A day of Trove begins, by its clock, before midnight UTC: a range from
// 1942-10-31T00:00:00Z on begins with 1 November.
std::optional<DateInterval> ClauseOperands::bound(std::string_view text, Span span, bool first) {
  constexpr std::string_view kMidnight = "T00:00:00Z";
  text.remove_prefix(std::min(text.find_first_not_of(" \""), text.size()));
  text = text.substr(0, text.find_last_not_of(" \"") + 1);
  if (dialect_ != Dialect::Trove || !text.ends_with(kMidnight)) {
    return leaves_.interval(text, span);
  }
  auto day = leaves_.interval(text.substr(0, text.size() - kMidnight.size()), span);
  if (!day || !first) return day;
  findings_.note("date_shifted",
                 "Trove's days begin before midnight UTC: its range begins with the day after " +
                     shown(text) + ", and so does this one.",
                 span);
  return DateInterval{.start = *day->start + kSecondsADay, .end = *day->end + kSecondsADay};
}

// >=2025-01-01
Piece ClauseOperands::comparison() {
  const Span span = chunk_here();
  at_ = span.end;
  std::string_view typed = slice(span);
  const bool after = typed.starts_with('>');
  const bool inclusive = typed.substr(1).starts_with('=');
  typed.remove_prefix(inclusive ? 2 : 1);
  const Comparison comparison = after ? (inclusive ? Comparison::From : Comparison::After)
                                      : (inclusive ? Comparison::To : Comparison::Before);
  return leaves_.date(typed, span, comparison);
}

std::optional<Piece> ClauseOperands::regular_expression() {
  std::size_t end = at_ + 1;
  while (end < text_.size() && text_[end] != '/') end += text_[end] == '\\' ? 2U : 1U;
  if (end >= text_.size() || end == at_ + 1) return std::nullopt;
  const Span span{at_, end + 1};
  const bool alone = span.end == text_.size() || text_[span.end] == '^' ||
                     ends_chunk(character_at(text_, span.end).kind);
  if (!alone) return std::nullopt;
  at_ = span.end;
  skip_boost();
  return left_out("A regular expression", span);
}

Piece ClauseOperands::existence(bool of_date, Span span) {
  if (!of_date) return left_out("That a field is there", span);
  findings_.use_terms(1, span);
  return negated({.node = Node{DateRange{.published = {}, .undated = true}}, .span = span});
}

std::optional<Piece> ClauseOperands::special(const FieldName& name) {
  if (at_end()) return std::nullopt;
  const bool near = name.name.starts_with("near");
  const unsigned number = read_number(
      std::string_view(name.name).substr(std::string_view(near ? "near" : "repeat").size()));
  const bool is_quoted = is_quote(character_at(text_, at_).kind);
  Span span = chunk_here();
  Span inside = span;
  if (is_quoted) {
    const QueryCharacter mark = character_at(text_, at_);
    inside = {at_ + mark.bytes, closing_quote(at_ + mark.bytes, mark.kind)};
    if (inside.end == kNoQuote) {
      findings_.fail(findings_.faults().unclosed_quote({at_, inside.begin}));
      return Piece{.node = std::nullopt, .span = name.span};
    }
    span = {at_, inside.end + character_at(text_, inside.end).bytes};
  }
  if (span.begin == span.end) return std::nullopt;
  at_ = span.end;
  const std::string text = unescaped(slice(inside), false);
  if (!near) {
    Piece words = leaves_.words(text, span, scope_, Reading::Bare);
    return at_least(findings_.in_range(number, kMaxMentions, name.span), std::move(words),
                    findings_);
  }
  return leaves_.loose(text, span, scope_, findings_.in_range(number, kMaxDistance, name.span));
}

// ^2 behind a word, a phrase or a group, and ~2 behind a group.
void ClauseOperands::skip_boost() {
  if (dialect_ == Dialect::Gdelt) return;
  while (!at_end() && (text_[at_] == '^' || text_[at_] == '~')) {
    const std::size_t end = std::min(text_.find_first_not_of("0123456789.", at_ + 1), text_.size());
    left_out(text_[at_] == '^' ? "A weight (^)" : "A number of words at least (~)", {at_, end});
    at_ = end;
  }
}

Piece ClauseOperands::left_out(std::string_view what, Span span) {
  findings_.note(
      "unsupported_operator",
      std::string(what) + " cannot be searched here; " + shown(slice(span)) + " is left out.",
      span);
  return {.node = std::nullopt, .span = span};
}

}  // namespace backfile

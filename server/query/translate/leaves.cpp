#include "server/query/translate/leaves.hpp"

#include <algorithm>
#include <utility>

#include "server/query/characters.hpp"
#include "server/query/proximity.hpp"
#include "server/query/tree.hpp"

namespace backfile {
namespace {

// As parse_query counts them: two characters of a CJK run are about a word.
std::size_t term_count(const Phrase& phrase) {
  const auto joined = std::count(phrase.joined.begin(), phrase.joined.end(), true);
  return std::max<std::size_t>(phrase.words.size() - static_cast<std::size_t>(joined + 1) / 2, 1);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

}  // namespace

Scope scope_of(const ForeignField* found) {
  if (found == nullptr) return {.carried = Carried::Nothing, .field = Field::Text};
  return {.carried = found->carried, .field = found->field};
}

void Leaves::remark_field(const ForeignField* found, std::string_view text, Span name, Span whole) {
  const auto typed = [&](Span span) {
    return shown(text.substr(span.begin, span.end - span.begin));
  };
  if (found == nullptr) {
    findings_.note("unsupported_field",
                   typed(whole) + " is left out: this field of " +
                       std::string(row(dialect_).title) + " is not known here.",
                   whole);
  } else if (found->carried == Carried::Nothing) {
    findings_.note("unsupported_field",
                   typed(whole) + " is left out: " + std::string(found->remark), whole);
  } else if (!found->remark.empty()) {
    findings_.note("field_differs",
                   typed(name) + " is not quite the same here: " + std::string(found->remark),
                   name);
  }
}

Piece Leaves::words(std::string_view text, Span span, const Scope& scope, Reading reading) {
  switch (scope.carried) {
    case Carried::Nothing:
    case Carried::Existence:
      return {.node = std::nullopt, .span = span};
    case Carried::Date:
      return date(trimmed(text), span);
    case Carried::Value:
    case Carried::Language:
      return value(trimmed(text), span, scope);
    case Carried::Words:
    case Carried::Exact:
      break;
  }
  WordsRead found;
  std::optional<Phrase> phrase = read(text, span, scope, reading, found);
  if (!phrase) return {.node = std::nullopt, .span = span, .blank = !found.short_pattern};
  if (scope.field == Field::Caps) return capitals_of(found, span);
  const bool word = reading == Reading::Bare && scope.carried == Carried::Words &&
                    phrase->words.size() == 1 && !found.cjk && !is_pattern(phrase->words.front());
  if (!word) return {.node = Node{*std::move(phrase)}, .span = span};
  remark_forms(span);
  return {.node = Node{Word{.field = scope.field, .word = std::move(phrase->words.front())}},
          .span = span};
}

Piece Leaves::loose(std::string_view text, Span span, const Scope& scope, unsigned distance) {
  const bool in_text = scope.carried == Carried::Words || scope.carried == Carried::Exact;
  if (!in_text || scope.field == Field::Caps) return words(text, span, scope, Reading::Quoted);
  WordsRead found;
  std::optional<Phrase> phrase = read(text, span, scope, Reading::Quoted, found);
  if (!phrase) return {.node = std::nullopt, .span = span};
  const std::size_t operands = loose_operands(*phrase);
  Node node = loosened(*std::move(phrase), distance);
  auto* near = std::get_if<Near>(&node.value);
  if (near == nullptr || operands <= kMaxOperands) {
    return {.node = std::move(node), .span = span};
  }
  findings_.note("proximity_dropped",
                 "More than " + std::to_string(kMaxOperands) +
                     " words cannot be looked for near one another here; all must occur.",
                 span);
  return {.node = make_all(std::move(near->operands)), .span = span};
}

Readability Leaves::readability(std::string_view text, Span span) {
  return readability(words_.read(text, Reading::Quoted), text, span);
}

Readability Leaves::readability(const WordsRead& read, std::string_view text, Span span) {
  if (read.short_pattern) {
    findings_.note("short_pattern",
                   shown(text) + " is left out: a wildcard needs two characters before it.", span);
    return Readability::ShortPattern;
  }
  if (read.phrase.words.empty()) {
    findings_.note("punctuation", shown(text) + " holds no word and is left out.", span);
    return Readability::Blank;
  }
  return Readability::Words;
}

// Nothing, with a note, when there is no word to look for.
std::optional<Phrase> Leaves::read(std::string_view text, Span span, const Scope& scope,
                                   Reading reading, WordsRead& read) {
  read = words_.read(text, reading);
  if (readability(read, text, span) != Readability::Words) return std::nullopt;
  findings_.use_terms(term_count(read.phrase), span);
  Phrase phrase = read.phrase;
  phrase.field = scope.field;
  return phrase;
}

Piece Leaves::capitals_of(const WordsRead& read, Span span) {
  if (std::optional<Phrase> word = capitals(read.phrase, read.initialism)) {
    return {.node = Node{*std::move(word)}, .span = span};
  }
  findings_.note("capitals",
                 "Only single words can be looked for in capitals here; this is found in any "
                 "spelling.",
                 span);
  return {.node = Node{read.phrase}, .span = span};
}

Piece Leaves::value(std::string_view text, Span span, const Scope& scope) {
  if (is_blank(text)) {
    findings_.note("punctuation", "An empty value is left out.", span);
    return {.node = std::nullopt, .span = span};
  }
  if (text.find_first_of("*?") != std::string_view::npos && scope.field != Field::Url) {
    findings_.note("unsupported_operator",
                   shown(text) + " is left out: values take no wildcards here.", span);
    return {.node = std::nullopt, .span = span};
  }
  findings_.use_terms(1, span);
  if (scope.carried == Carried::Language) {
    return {.node = Node{Value{.field = Field::Language, .value = language_code(text)}},
            .span = span};
  }
  const std::string field(row(scope.field).name);
  if (scope.field != Field::Url) {
    findings_.note_once("whole_value",
                        field + ": compares whole values here: " + shown(text) +
                            " finds no longer name that holds these words.",
                        span);
  }
  return {.node = Node{Value{.field = scope.field, .value = std::string(text)}}, .span = span};
}

void Leaves::remark_forms(Span span) {
  const bool exact = dialect_ == Dialect::Factiva || dialect_ == Dialect::Gdelt;
  if (!exact && dialect_ != Dialect::Nexis) return;
  findings_.note_once(
      "word_forms",
      std::string(row(dialect_).title) +
          (exact ? " finds a word as it is written" : " finds a word and its plural") +
          "; here it is found in all its forms. In quotation marks it is found as written.",
      span);
}

std::optional<DateInterval> Leaves::interval(std::string_view text, Span span) {
  std::optional<DateInterval> read = read_foreign_date(text, DateOrder::Unknown, findings_.now());
  if (!read && dialect_ == Dialect::Nexis) {
    read = read_foreign_date(text, DateOrder::MonthFirst, findings_.now());
    if (read) {
      findings_.note("month_first", shown(text) + " is read with the month first.", span);
    }
  }
  if (!read) {
    findings_.note("unreadable_date",
                   shown(text) +
                       " is left out: it is not a date, or day and month may be either "
                       "way round. Write date: with a day like 2025-05-31.",
                   span);
  } else if (is_relative_date(text)) {
    findings_.note("relative_date",
                   shown(text) + " became the day it means today; date:-7d stays relative.", span);
  }
  return read;
}

Piece Leaves::date(std::string_view text, Span span, Comparison comparison) {
  const std::optional<DateInterval> read = interval(text, span);
  if (!read) return {.node = std::nullopt, .span = span};
  return date_between(compared(comparison, *read), span);
}

Piece Leaves::date_between(const DateInterval& interval, Span span) {
  if (!interval.start && !interval.end) return {.node = std::nullopt, .span = span};
  findings_.use_terms(1, span);
  return {.node = Node{DateRange{.published = interval, .undated = false}}, .span = span};
}

std::string with_open_end(std::string text, Span span, Findings& findings) {
  const std::size_t last = text.find_last_not_of('?');
  if (last == std::string::npos || last + 1 == text.size()) return text;
  findings.note("truncation",
                "A wildcard for one character at the end of a word is none here; * finds any "
                "ending.",
                span);
  text.resize(last + 1);
  if (text.back() != '*') text += '*';
  return text;
}

}  // namespace backfile

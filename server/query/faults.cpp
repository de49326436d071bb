#include "server/query/faults.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "schema/fields.hpp"
#include "schema/unicode.hpp"

namespace backfile {
namespace {

constexpr std::size_t kLongestExcerpt = 40;  // bytes of the user's text that a sentence repeats

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

QueryError Faults::fault(std::string code, Span span, std::string message,
                         std::string suggestion) const {
  const std::size_t position = count_code_points(text_.substr(0, span.begin));
  const std::size_t length = count_code_points(text_.substr(span.begin, span.end - span.begin));
  return {.code = std::move(code),
          .message = std::move(message),
          .suggestion = std::move(suggestion),
          .position = position,
          .length = length};
}

std::string Faults::at(Span span) const {
  return "at position " + std::to_string(count_code_points(text_.substr(0, span.begin)));
}

std::string Faults::excerpt(Span span) const {
  const std::string_view piece = text_.substr(span.begin, span.end - span.begin);
  const std::string_view shown = whole_characters(piece, kLongestExcerpt);
  return "'" + std::string(shown) + (shown.size() < piece.size() ? "…'" : "'");
}

std::string Faults::with(Span span, std::string_view replacement) const {
  const std::string_view before = trimmed(text_.substr(0, span.begin));
  const std::string_view after = trimmed(text_.substr(span.end));
  std::string text(before);
  bool behind_colon = before.ends_with(':') && before.size() == span.begin;
  if (trimmed(replacement).empty()) behind_colon = false;
  for (const std::string_view piece : {trimmed(replacement), after}) {
    if (piece.empty()) continue;
    const bool apart = !text.empty() && !text.ends_with('(') && !piece.starts_with(')');
    if (apart && !(std::exchange(behind_colon, false))) text += ' ';
    text += piece;
  }
  return text;
}

std::string Faults::replaced(Span span, std::string_view replacement) const {
  return std::string(text_.substr(0, span.begin)) + std::string(replacement) +
         std::string(text_.substr(span.end));
}

QueryError Faults::too_long(std::size_t max_bytes) const {
  const std::size_t kept = std::min(max_bytes, text_.size());
  return fault("too_long", {kept, text_.size()},
               "The query is longer than " + std::to_string(max_bytes) + " bytes.", "");
}

QueryError Faults::not_utf8(std::size_t byte) const {
  QueryError error = fault("not_utf8", {byte, byte}, "", "");
  error.message =
      "The query is not valid UTF-8 at position " + std::to_string(error.position) + ".";
  error.length = 1;
  return error;
}

QueryError Faults::control_character(std::size_t byte) const {
  const Span span{byte, byte + 1};
  return fault("control_character", span, "There is a NUL character " + at(span) + ".", "");
}

QueryError Faults::missing_left(Span operation) const {
  return fault("missing_operand", operation,
               excerpt(operation) + " " + at(operation) + " has nothing to its left.",
               with(operation, ""));
}

QueryError Faults::missing_right(Span operation) const {
  return fault("missing_operand", operation,
               excerpt(operation) + " " + at(operation) + " has nothing to its right.",
               with(operation, ""));
}

QueryError Faults::empty_parentheses(Span both) const {
  return fault("missing_operand", both, "The parentheses " + at(both) + " hold no words.",
               with(both, ""));
}

QueryError Faults::unclosed_parenthesis(Span open, std::size_t open_count) const {
  return fault("unclosed_parenthesis", open, "The parenthesis " + at(open) + " is never closed.",
               std::string(trimmed(text_)) + std::string(open_count, ')'));
}

QueryError Faults::unexpected_parenthesis(Span close) const {
  return fault("unexpected_parenthesis", close,
               "The closing parenthesis " + at(close) + " has no opening one before it.",
               with(close, ""));
}

QueryError Faults::too_deep(Span open, std::size_t max_depth) const {
  return fault(
      "too_deep", open,
      "Parentheses " + at(open) + " are nested more than " + std::to_string(max_depth) + " deep.",
      "");
}

QueryError Faults::too_many_terms(Span operand, std::size_t max_terms) const {
  return fault(
      "too_many_terms", operand,
      "The query has more than " + std::to_string(max_terms) + " words; search for fewer of them.",
      "");
}

QueryError Faults::unclosed_quote(Span mark) const {
  // Behind a word it is no opening mark: 5" pipe.
  const bool opens = mark.begin == 0 || text_[mark.begin - 1] == ' ' ||
                     text_[mark.begin - 1] == ':' || text_[mark.begin - 1] == '(';
  return fault("unclosed_quote", mark, "The quotation mark " + at(mark) + " is never closed.",
               opens ? std::string(trimmed(text_)) + '"' : with(mark, ""));
}

QueryError Faults::empty_phrase(Span quoted) const {
  return fault("empty_phrase", quoted, "The quotation marks " + at(quoted) + " hold no words.",
               with(quoted, ""));
}

QueryError Faults::unknown_field(Span name) const {
  const std::string sentence = "There is no field " + excerpt(name);
  const std::optional<std::string_view> nearest =
      nearest_field_name(text_.substr(name.begin, name.end - name.begin));
  const std::string_view rest = text_.substr(name.end);
  const std::string before(text_.substr(0, name.begin));
  if (nearest) {
    return fault("unknown_field", name,
                 sentence + "; did you mean '" + std::string(*nearest) + "'?",
                 before + std::string(*nearest) + std::string(rest));
  }
  const std::string spaced =
      std::string(text_.substr(0, name.end + 1)) + " " + std::string(rest.substr(1));
  return fault("unknown_field", name,
               sentence + "; write a space after the colon to search for the word.", spaced);
}

QueryError Faults::missing_value(Span field) const {
  return fault("missing_value", field,
               excerpt(field) + " " + at(field) + " has nothing to look for behind it.",
               with(field, ""));
}

QueryError Faults::unsupported(Span operation, std::string what, std::string_view instead) const {
  return fault("unsupported_operator", operation, std::move(what), with(operation, instead));
}

QueryError Faults::any_value(Span field_or_star) const {
  return unsupported(field_or_star, "Searching for any value of a field is not supported.", "");
}

QueryError Faults::misplaced_minus(Span field_and_minus, std::size_t minus_bytes) const {
  const Span field{field_and_minus.begin, field_and_minus.end - minus_bytes};
  const std::string name(text_.substr(field.begin, field.end - field.begin));
  return fault("unsupported_operator", field_and_minus,
               "Write the minus before the field (-" + name + "), not behind it.",
               std::string(text_.substr(0, field.begin)) + "-" + name +
                   std::string(text_.substr(field_and_minus.end)));
}

QueryError Faults::bad_distance(Span operation, unsigned max, std::string_view instead) const {
  return fault(
      "bad_distance", operation,
      "The distance of " + excerpt(operation) + " must be from 1 to " + std::to_string(max) + ".",
      replaced(operation, instead));
}

QueryError Faults::bad_count(Span name, unsigned max, unsigned instead) const {
  return fault("bad_count", name,
               "The number of mentions in " + excerpt(name) + " must be from 1 to " +
                   std::to_string(max) + ".",
               replaced(name, "atleast" + std::to_string(instead)));
}

QueryError Faults::bad_operand(Span operand, Span operation, std::string_view expectation) const {
  return fault("bad_operand", operand,
               excerpt(operand) + " cannot be joined: " + excerpt(operation) + " " +
                   std::string(expectation) + ".",
               "");
}

QueryError Faults::too_many_operands(Span operand, Span operation, std::size_t max_operands) const {
  return fault("too_many_operands", operand,
               excerpt(operation) + " joins at most " + std::to_string(max_operands) +
                   " words, phrases or groups.",
               "");
}

QueryError Faults::missing_place(Span operation) const {
  std::string word(text_.substr(operation.begin, operation.end - operation.begin));
  for (char& c : word) c = static_cast<char>(c | 0x20);
  return fault("missing_operand", operation,
               excerpt(operation) + " " + at(operation) +
                   " has nothing to its left; write it in small letters to search for the word.",
               replaced(operation, word));
}

QueryError Faults::nested_operators(Span operation, std::size_t max_depth) const {
  return fault("too_deep", operation,
               "Operators of different kinds in a row are nested more than " +
                   std::to_string(max_depth) + " deep.",
               "");
}

QueryError Faults::short_pattern(Span pattern) const {
  std::string words(text_.substr(pattern.begin, pattern.end - pattern.begin));
  constexpr std::string_view kWideStar = "＊";
  for (std::size_t i = words.find(kWideStar); i != std::string::npos; i = words.find(kWideStar)) {
    words.replace(i, kWideStar.size(), " ");
  }
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '*' || c == '?'; }, ' ');
  return fault("short_pattern", pattern,
               "The pattern " + excerpt(pattern) + " must begin with at least two characters.",
               replaced(pattern, trimmed(words)));
}

QueryError Faults::not_capitals(Span operand) const {
  return fault("bad_operand", operand,
               "'caps:' takes one word of two or more letters, or an initialism like U.S., not " +
                   excerpt(operand) + ".",
               "");
}

QueryError Faults::bad_dates(Span dates, std::string code, std::string sentence,
                             std::string_view instead) const {
  return fault(std::move(code), dates, std::move(sentence),
               instead.empty() ? "" : replaced(dates, instead));
}

QueryError Faults::misplaced_count(Span field, Span count) const {
  const auto piece = [&](Span span) {
    return std::string(text_.substr(span.begin, span.end - span.begin));
  };
  const Span both{field.begin, count.end};
  return fault("unsupported_operator", both,
               "Write " + piece(count) + " before the field, not behind it.",
               replaced(both, piece(count) + piece(field)));
}

QueryError Faults::exclamation_mark(Span mark) const {
  return fault(
      "unsupported_operator", mark,
      "'!' is not supported; write - or NOT before what to leave out.",
      std::string(text_.substr(0, mark.begin)) + "-" + std::string(text_.substr(mark.end)));
}

}  // namespace backfile

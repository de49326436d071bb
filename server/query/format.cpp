#include "server/query/format.hpp"

#include <algorithm>
#include <variant>

namespace backfile {
namespace {

constexpr std::string_view kStraightMark = "\"";
constexpr std::string_view kWideMark = "＂";

std::string prefix(Field field) {
  return field == Field::Text ? "" : std::string(row(field).name) + ":";
}

// In quotation marks; a mark inside stands twice.
std::string quoted(std::string_view value) {
  std::string text(kStraightMark);
  while (!value.empty()) {
    const bool wide = value.starts_with(kWideMark);
    const std::string_view piece = value.substr(0, wide ? kWideMark.size() : 1);
    text += piece;
    if (wide || piece == kStraightMark) text += piece;
    value.remove_prefix(piece.size());
  }
  text += kStraightMark;
  return text;
}

std::string format_phrase(const Phrase& phrase) {
  std::string text = prefix(phrase.field) + "\"";
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    if (i > 0 && !phrase.joined[i]) text += ' ';
    text += phrase.words[i];
  }
  return text + "\"";
}

// ASCII alone; other text stays as it is.
std::string upper_case(std::string text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (!std::all_of(text.begin(), text.end(), is_ascii)) return text;
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

// A single pattern stands bare, as it is typed: tariff*. So does a word in capitals: caps:US.
std::string format_words(const Phrase& phrase) {
  if (phrase.field == Field::Caps) return prefix(phrase.field) + upper_case(phrase.words.front());
  const bool bare = phrase.words.size() == 1 && is_pattern(phrase.words.front());
  return bare ? prefix(phrase.field) + phrase.words.front() : format_phrase(phrase);
}

// Days where both ends are midnights, else moments; the last day or second is inside.
std::string format_dates(const DateRange& dates) {
  if (dates.undated) return "date:none";
  const auto is_midnight = [](const std::optional<Instant>& instant) {
    return !instant || *instant == day_number(*instant) * kSecondsADay;
  };
  const auto& [start, end] = dates.published;
  const bool days = is_midnight(start) && is_midnight(end);
  const auto text = [&](Instant instant) {
    return days ? format_day(instant) : format_instant(instant);
  };
  const std::string first = start ? text(*start) : "";
  const std::string last = end ? text(*end - 1) : "";
  return "date:" + (first == last ? first : first + ".." + last);
}

bool has_parts(const Node& node) {
  return std::holds_alternative<All>(node.value) || std::holds_alternative<Any>(node.value) ||
         std::holds_alternative<Near>(node.value) || std::holds_alternative<Same>(node.value);
}

std::string format_part(const Node& part) {
  return has_parts(part) ? "(" + format_query(part) + ")" : format_query(part);
}

// All inside Any needs no parentheses to be read again; they show the reader what belongs together.
std::string format_parts(const std::vector<Node>& parts, std::string_view between) {
  std::string text;
  for (const Node& part : parts) {
    if (!text.empty()) text += between;
    text += format_part(part);
  }
  return text;
}

}  // namespace

std::string format_query(const Node& tree) {
  return std::visit(
      Overloaded{
          [](const Everything&) -> std::string { return "*"; },
          [](const Word& word) { return prefix(word.field) + word.word; },
          [](const Phrase& phrase) { return format_words(phrase); },
          [](const Value& value) { return prefix(value.field) + quoted(value.value); },
          [](const DateRange& dates) { return format_dates(dates); },
          [](const Near& near) {
            const std::string name = near.ordered ? " PRE/" : " NEAR/";
            return format_parts(near.operands, name + std::to_string(near.distance) + " ");
          },
          [](const Same& same) {
            return format_parts(same.operands, same.unit == Unit::Sentence ? " SENT " : " SAME ");
          },
          [](const AtLeast& mentions) {
            return "atleast" + std::to_string(mentions.count) + ":" +
                   format_part(mentions.operand.front());
          },
          [](const All& all) { return format_parts(all.parts, " "); },
          [](const Any& any) { return format_parts(any.parts, " OR "); },
          [](const Not& negated) { return "-" + format_part(negated.part.front()); },
      },
      tree.value);
}

}  // namespace backfile

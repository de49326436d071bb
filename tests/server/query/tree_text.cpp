#include "tests/server/query/tree_text.hpp"

#include <variant>

namespace backfile::test {
namespace {

std::string field_text(Field field) {
  return field == Field::Text ? "" : std::string(row(field).name) + ":";
}

std::string call(const std::string& name, const std::vector<Node>& parts) {
  std::string text;
  for (const Node& part : parts) text += (text.empty() ? "" : ", ") + tree_text(part);
  return name + "(" + text + ")";
}

std::string phrase_text(const Phrase& phrase) {
  std::string text = "phrase(" + field_text(phrase.field);
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    text += (i == 0 || phrase.joined[i] ? "" : " ") + phrase.words[i];
  }
  return text + ")";
}

std::string dates_text(const DateRange& dates) {
  if (dates.undated) return "undated";
  const auto& [start, end] = dates.published;
  return "dates([" + (start ? format_instant(*start) : "") + ", " +
         (end ? format_instant(*end) : "") + "))";
}

}  // namespace

std::string tree_text(const Node& tree) {
  return std::visit(
      Overloaded{
          [](const Everything&) -> std::string { return "everything"; },
          [](const Word& word) { return "word(" + field_text(word.field) + word.word + ")"; },
          [](const Phrase& phrase) { return phrase_text(phrase); },
          [](const Value& value) { return "value(" + field_text(value.field) + value.value + ")"; },
          [](const DateRange& dates) { return dates_text(dates); },
          [](const Near& near) {
            const std::string name = near.ordered ? "pre/" : "near/";
            return call(name + std::to_string(near.distance), near.operands);
          },
          [](const Same& same) {
            return call(same.unit == Unit::Sentence ? "sent" : "same", same.operands);
          },
          [](const AtLeast& mentions) {
            return call("atleast/" + std::to_string(mentions.count), mentions.operand);
          },
          [](const All& all) { return call("all", all.parts); },
          [](const Any& any) { return call("any", any.parts); },
          [](const Not& negated) { return call("not", negated.part); },
      },
      tree.value);
}

}  // namespace backfile::test

// A grammar of text: named rules, each a list of alternatives that may name other rules. Parsing
// only; see expander.hpp.
//
//   @name [choice]        begins a rule; its alternatives follow, there or on the next lines, one a
//   line or parted by " | ".
//                         "{}" is the empty one. Without a choice all are equally likely;
//     zipf                earlier ones are likelier (rank r as 1/(r+3));
//     deal                none comes twice in an article before each has come once;
//     theme, motif        as zipf, but a story mostly keeps to one (theme) or three (motif) of them
//   {rule}              an alternative of that rule
//   {rule.*}            of rule.<topic> for the article's topic, else of rule.any
//   {^rule}             with its first letter as a capital
//   {rule:pl}           inflected: s, ed, ing (verbs, first word), pl (nouns, last word), or a form
//   of the language {NAME} {NAME:1:9}   a builtin in capitals (see scene.hpp) [he/she] by the
//   gender of the person named last # ...               a comment
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "tools/corpus/topics.hpp"

namespace backfile::corpus {

// A grammar that refers to nothing, or cannot be read. The message names the rule.
struct GrammarError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

enum class Form : std::uint8_t {
  Plain,
  Plural,
  VerbS,
  VerbEd,
  VerbIng,
  Of,
  To,
  Dative,
  Accusative
};

enum class Builtin : std::uint8_t {
  Person,
  Person0,
  Person1,
  Person2,
  NewPerson,
  Bystander,
  FamilyName,
  FullName,
  Organisation,
  Organisation0,
  Organisation1,
  NewOrganisation,
  Company,
  NewCompany,
  City,
  OtherCity,
  Country,
  CountryAdjective,
  OtherCountry,
  OtherCountryAdjective,
  Count,
  Score,
  Ordinal,
  Percent,
  Money,
  StoryMoney,
  StoryPercent,
  Fact,
  FactBefore,
  Weekday,
  DayBefore,
  DayAfter,
  DateAhead,
  DatePast,
  Month,
  MonthBefore,
  MonthAhead,
  Year,
  YearPast,
  YearAhead,
  Coin,
  AnArticle,
  Agency,
  Title,
};

using RuleId = std::uint32_t;

struct Op {
  enum class Kind : std::uint8_t { Literal, Rule, TopicRule, Builtin, Gender };
  Kind kind = Kind::Literal;
  Form form = Form::Plain;
  bool capital = false;
  Builtin builtin = Builtin::Person;
  std::uint32_t a = 0;  // Literal: first byte. Rule: its id. TopicRule: its table. Builtin: first
                        // number. Gender: his form's first byte
  std::uint32_t b = 0;  // Literal: bytes. Builtin: second number. Gender: his form's bytes, her
                        // form's bytes << 16
};

enum class Choice : std::uint8_t { Even, Zipf, Deal, Theme, Motif };

struct Rule {
  std::string name;
  Choice choice = Choice::Even;
  std::vector<std::vector<Op>> alternatives;
  std::vector<std::uint16_t>
      wheel;  // alternatives in proportion to their weight; empty for Even and Deal
};

class Grammar {
 public:
  // Reads rules from all texts as one. Throws GrammarError.
  explicit Grammar(const std::vector<std::string_view>& texts);

  [[nodiscard]] const Rule& rule(RuleId id) const { return rules_[id]; }
  [[nodiscard]] std::size_t size() const { return rules_.size(); }
  [[nodiscard]] std::string_view literal(std::uint32_t first, std::uint32_t bytes) const {
    return std::string_view(literals_).substr(first, bytes);
  }
  [[nodiscard]] RuleId topic_rule(std::uint32_t table, Topic topic) const {
    return topic_tables_[table][static_cast<std::size_t>(topic)];
  }
  // Throws GrammarError when there is none.
  [[nodiscard]] RuleId find(std::string_view name) const;
  // name.<topic>, else name.any. Throws GrammarError when there is neither.
  [[nodiscard]] std::array<RuleId, kTopicCount> find_by_topic(std::string_view name) const;

 private:
  friend class GrammarReader;
  std::vector<Rule> rules_;
  std::map<std::string, RuleId, std::less<>> ids_;
  std::vector<std::array<RuleId, kTopicCount>> topic_tables_;
  std::string literals_;
};

}  // namespace backfile::corpus

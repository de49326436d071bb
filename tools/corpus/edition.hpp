// A language as the generator writes it: grammar, names, and the entry rules that every grammar
// must have.
#pragma once

#include <array>
#include <cstdint>

#include "tools/corpus/grammar.hpp"
#include "tools/corpus/names.hpp"
#include "tools/corpus/world.hpp"

namespace backfile::corpus {

using TopicRules = std::array<RuleId, kTopicCount>;

// Rules that composing begins at.
struct EntryRules {
  explicit EntryRules(const Grammar& grammar);

  TopicRules headline;
  TopicRules lead;       // the first sentence
  TopicRules fact;       // a sentence with the story's number
  TopicRules fact_name;  // what that number counts
  TopicRules detail;
  TopicRules background;
  TopicRules summary;       // a standfirst
  TopicRules organisation;  // "full => brief"
  TopicRules role;
  TopicRules star;     // the role of a story's main person
  TopicRules general;  // sentences that fit many topics
  TopicRules bystander;
  RuleId general_background;
  RuleId quotation;     // sentences with a speaker
  RuleId subheading;    // in long articles
  RuleId promotion;     // a last line that sells something
  RuleId person_later;  // how a person is named again, "_" for the family name
  RuleId correction;
  RuleId correction_headline;  // "_" for the headline
  RuleId headline_frame;       // how a copy changes it, "_" for the headline
  RuleId reporting;            // "(reporting by ...)"
};

class Edition {
 public:
  // Throws GrammarError when the grammar of the language is not sound.
  Edition(Language language, std::uint64_t seed);

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] const Grammar& grammar() const { return grammar_; }
  [[nodiscard]] const EntryRules& rules() const { return rules_; }
  [[nodiscard]] const Names& names() const { return names_; }
  [[nodiscard]] std::string_view space() const {
    return language_ == Language::Japanese ? "" : " ";
  }

 private:
  Language language_;
  Grammar grammar_;
  EntryRules rules_;
  Names names_;
};

}  // namespace backfile::corpus

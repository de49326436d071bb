// Which grammar texts make which language.
#include "tools/corpus/edition.hpp"

#include <vector>

#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {
namespace {

std::vector<std::string_view> texts(Language language) {
  switch (language) {
    case Language::French:
      return {kFrench};
    case Language::German:
      return {kGerman};
    case Language::Japanese:
      return {kJapanese};
    case Language::English:
      break;
  }
  return {kEnglish,        kEnglishQuotes,    kEnglishScenes, kEnglishWords,   kEnglishState,
          kEnglishMarkets, kEnglishKnowledge, kEnglishNature, kEnglishJustice, kEnglishLife};
}

}  // namespace

EntryRules::EntryRules(const Grammar& grammar)
    : headline(grammar.find_by_topic("headline")),
      lead(grammar.find_by_topic("lead")),
      fact(grammar.find_by_topic("fact")),
      fact_name(grammar.find_by_topic("factname")),
      detail(grammar.find_by_topic("detail")),
      background(grammar.find_by_topic("background")),
      summary(grammar.find_by_topic("summary")),
      organisation(grammar.find_by_topic("org")),
      role(grammar.find_by_topic("role")),
      star(grammar.find_by_topic("star")),
      general(grammar.find_by_topic("general")),
      bystander(grammar.find_by_topic("bystander")),
      general_background(grammar.find("background.general")),
      quotation(grammar.find("quotation")),
      subheading(grammar.find("subheading")),
      promotion(grammar.find("promotion")),
      person_later(grammar.find("person.later")),
      correction(grammar.find("correction")),
      correction_headline(grammar.find("correction.headline")),
      headline_frame(grammar.find("headline.frame")),
      reporting(grammar.find("reporting")) {}

Edition::Edition(Language language, std::uint64_t seed)
    : language_(language),
      grammar_(texts(language)),
      rules_(grammar_),
      names_(seed, language == Language::Japanese ? Script::Japanese : Script::Latin) {}

}  // namespace backfile::corpus

// Grammars, and the word forms that they ask for.
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "tools/corpus/edition.hpp"
#include "tools/corpus/expander.hpp"
#include "tools/corpus/figures.hpp"
#include "tools/corpus/inflection.hpp"
#include "tools/corpus/tidy.hpp"

using namespace backfile::corpus;

namespace {

std::string formed(std::string word, Form form) {
  inflect(word, 0, form);
  return word;
}

std::string tidied(std::string text) {
  tidy(text, 0);
  return text;
}

void check_error(std::string_view text, std::string_view message) {
  CAPTURE(text);
  CHECK_THROWS_WITH_AS(Grammar({text}), std::string(message).c_str(), GrammarError);
}

std::string count_in(Language language, std::uint64_t value) {
  std::string out;
  Figures(language).count(value, out);
  return out;
}

std::string money_in(Language language, std::uint64_t value) {
  std::string out;
  Figures(language).money(value, out);
  return out;
}

}  // namespace

TEST_CASE("a grammar that refers to nothing is refused with the rule's name") {
  check_error("@a\n{b}", "grammar rule a: no rule 'b'");
  check_error("@a\n{b.*}", "grammar has no rule b.any");
  check_error("@a\n{a:loudly}", "grammar rule a: unknown form 'loudly'");
  check_error("@a\n{b", "grammar rule a: no end of '{b'");
  check_error("@a\nx\n@a\ny", "grammar rule a begins twice");
  check_error("@a zipf", "grammar rule a has no alternative");
}

TEST_CASE("alternatives stand on the rule's line or below it, parted by bars") {
  const Grammar grammar({"@a x | y\n# a comment\n@b zipf\nz | {}\n  w\n"});
  CHECK(grammar.rule(grammar.find("a")).alternatives.size() == 2);
  CHECK(grammar.rule(grammar.find("b")).alternatives.size() == 3);
  CHECK(grammar.rule(grammar.find("b")).alternatives[1].empty());
}

TEST_CASE("a rule for a topic is taken from the topic, else from any") {
  const Grammar grammar({"@s.sport match\n@s.any thing"});
  const auto rules = grammar.find_by_topic("s");
  CHECK(rules[static_cast<std::size_t>(Topic::Sport)] == grammar.find("s.sport"));
  CHECK(rules[static_cast<std::size_t>(Topic::Courts)] == grammar.find("s.any"));
}

TEST_CASE("the grammar of every language is sound") {
  for (std::size_t i = 0; i < kLanguageCount; ++i) {
    CHECK_NOTHROW(Edition(static_cast<Language>(i), 1));
  }
}

TEST_CASE("dealt alternatives do not come twice before each has come once") {
  Deck deck;
  Random random(7);
  for (const std::size_t count : {1U, 2U, 3U, 12U, 60U}) {
    deck.shuffle(1);
    std::set<std::size_t> seen;
    for (std::size_t i = 0; i < count; ++i) seen.insert(deck.deal(0, count, random));
    CHECK(seen.size() == count);
  }
}

TEST_CASE("English verbs and nouns take their endings") {
  CHECK(formed("study", Form::VerbEd) == "studied");
  CHECK(formed("plan", Form::VerbIng) == "planning");
  CHECK(formed("phase out", Form::VerbEd) == "phased out");
  CHECK(formed("free", Form::VerbIng) == "freeing");
  CHECK(formed("withdraw", Form::VerbEd) == "withdrew");
  CHECK(formed("catch", Form::VerbS) == "catches");
  CHECK(formed("rolling pin", Form::Plural) == "rolling pins");
  CHECK(formed("cherry", Form::Plural) == "cherries");
  CHECK(formed("fishing box", Form::Plural) == "fishing boxes");
  CHECK(formed("woman", Form::Plural) == "women");
}

TEST_CASE("French and German little words contract and decline") {
  CHECK(formed("le ministère", Form::Of) == "du ministère");
  CHECK(formed("les quais", Form::To) == "aux quais");
  CHECK(formed("Ostrava", Form::Of) == "d’Ostrava");
  CHECK(formed("Montrève", Form::Of) == "de Montrève");
  CHECK(formed("das Amt", Form::Dative) == "dem Amt");
  CHECK(formed("der Rat", Form::Accusative) == "den Rat");
}

TEST_CASE("the indefinite article follows the sound of the next word") {
  const std::string mark(1, kArticleMark);
  CHECK(tidied(mark + " apple") == "an apple");
  CHECK(tidied(mark + " university") == "a university");
  CHECK(tidied(mark + " unimportant detail") == "an unimportant detail");
  CHECK(tidied(mark + " hour and " + mark + " house") == "an hour and a house");
  CHECK(tidied(mark + " 83-page report") == "an 83-page report");
  CHECK(tidied(mark + " 11-year-old") == "an 11-year-old");
  CHECK(tidied(mark + " one-off") == "a one-off");
}

TEST_CASE("a comma gives way to the punctuation after it") {
  CHECK(tidied("said Ann Ashford, a nurse,.") == "said Ann Ashford, a nurse.");
  CHECK(tidied("Ann Ashford, a nurse,, said") == "Ann Ashford, a nurse, said");
}

TEST_CASE("capitals find the first letter past quotation marks and through accents") {
  std::string text = "“école”";
  capitalise(text, 0);
  CHECK(text == "“École”");
  text.clear();
  capitalise(text, 0);
  CHECK(text.empty());
}

TEST_CASE("numbers and money are written as the language writes them") {
  CHECK(count_in(Language::English, 7) == "seven");
  CHECK(count_in(Language::English, 1234567) == "1,234,567");
  CHECK(count_in(Language::French, 12345) == "12\u202f345");
  CHECK(count_in(Language::German, 1234) == "1234");
  CHECK(count_in(Language::German, 12345) == "12.345");
  CHECK(count_in(Language::Japanese, 120034) == "12万34");
  CHECK(money_in(Language::English, 4200000000) == "$4.2 billion");
  CHECK(money_in(Language::English, 45000) == "$45,000");
  CHECK(money_in(Language::French, 1500000) == "1,5 million de dollars");
  CHECK(money_in(Language::German, 1000000) == "1 Million Dollar");
  CHECK(money_in(Language::Japanese, 420000000) == "4.2億ドル");
}

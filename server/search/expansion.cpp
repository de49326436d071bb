#include "server/search/expansion.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "server/query/compile.hpp"
#include "server/search/related.hpp"

namespace backfile {
namespace {

constexpr std::size_t kWordsAnArticle = 40;

// The terms of all words of a tree, wherever they stand in it.
void add_terms(const Node& node, const std::vector<std::string>& stem_classes, StemmerSet& stemmers,
               std::set<std::string>& terms) {
  const auto add_all = [&](const std::vector<Node>& parts) {
    for (const Node& part : parts) add_terms(part, stem_classes, stemmers, terms);
  };
  const auto add_word = [&](const std::string& word) {
    const auto forms = word_terms({.field = Field::Text, .word = word}, stem_classes, stemmers);
    terms.insert(forms.begin(), forms.end());
  };
  std::visit(Overloaded{[&](const Word& word) { add_word(word.word); },
                        [&](const Phrase& phrase) {
                          for (const std::string& word : phrase.words) add_word(word);
                          for (const PhraseTerm& place : phrase_terms(phrase)) {
                            terms.insert(place.term);
                          }
                        },
                        [&](const Near& near) { add_all(near.operands); },
                        [&](const Same& same) { add_all(same.operands); },
                        [&](const AtLeast& mentions) { add_all(mentions.operand); },
                        [&](const All& all) { add_all(all.parts); },
                        [&](const Any& any) { add_all(any.parts); },
                        [&](const Not& negated) { add_all(negated.part); },
                        [](const auto& /*everything, values, dates*/) {}},
             node.value);
}

struct Candidate {
  std::string surface;
  double strength = 0;
  std::size_t articles = 0;
};

}  // namespace

std::vector<ExpansionWord> expansion_words(const Node& tree, const std::vector<Ranked>& first,
                                           const RankingWeights& weights, IndexReader& reader,
                                           const Snapshot& snapshot) {
  std::set<std::string> asked;
  add_terms(tree, snapshot.metadata().stem_classes, reader.stemmers, asked);
  std::map<std::string, Candidate> candidates;
  for (std::size_t i = 0; i < std::min(first.size(), weights.expansion_articles); ++i) {
    const Article article = reader.article(first[i].docid);
    const double trust = first[i].score / first.front().score;
    for (const CharacteristicWord& word :
         characteristic_words(article, reader, snapshot, kWordsAnArticle)) {
      if (asked.contains(word.term)) continue;
      Candidate& candidate = candidates[word.term];
      if (candidate.surface.empty()) candidate.surface = word.surface;
      candidate.strength += trust * word.strength;
      ++candidate.articles;
    }
  }
  std::vector<ExpansionWord> words;
  for (const auto& [term, candidate] : candidates) {
    if (candidate.articles < 2) continue;
    words.push_back({.term = term, .surface = candidate.surface, .factor = candidate.strength});
  }
  std::sort(words.begin(), words.end(), [](const ExpansionWord& a, const ExpansionWord& b) {
    return a.factor != b.factor ? a.factor > b.factor : a.term < b.term;
  });
  words.resize(std::min(words.size(), weights.expansion_words));
  const double strongest = words.empty() ? 1 : words.front().factor;
  for (ExpansionWord& word : words) word.factor *= weights.expansion / strongest;
  return words;
}

}  // namespace backfile

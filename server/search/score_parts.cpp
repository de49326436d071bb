#include "server/search/score_parts.hpp"

#include <utility>

#include "schema/terms.hpp"
#include "server/query/compile.hpp"
#include "server/query/format.hpp"

namespace backfile {
namespace {

// "Zen:tariff" -> "tariff"; the first, where a word has a stem in several languages.
std::string stem_text(const std::vector<std::string>& terms) {
  const std::string& term = terms.front();
  return term.substr(term.find(':') + 1);
}

class PartMaker {
 public:
  PartMaker(const Matches& matches, const RankingWeights& weights, IndexReader& reader,
            const Snapshot& snapshot)
      : matches_(matches),
        weights_(weights),
        stem_classes_(snapshot.metadata().stem_classes),
        stemmers_(reader.stemmers) {}

  void add(const Node& node) {
    std::visit(Overloaded{[&](const Word& word) { add_leaf(node, word); },
                          [&](const Phrase& phrase) { add_leaf(node, phrase); },
                          [&](const Near& near) { add_leaf(node, near.operands); },
                          [&](const Same& same) { add_leaf(node, same.operands); },
                          [&](const AtLeast& mentions) { add_leaf(node, mentions.operand); },
                          [&](const All& all) { add_parts(all.parts); },
                          [&](const Any& any) { add_parts(any.parts); },
                          [](const auto& /*everything, values, dates, not*/) {}},
               node.value);
  }

  std::vector<ScorePart> take() { return std::move(parts_); }

 private:
  void add_parts(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) add(node);
  }

  // What belongs to one leaf counts in the articles alone in which the leaf was found.
  template <class Leaf>
  void add_leaf(const Node& node, const Leaf& leaf) {
    const auto found = matches_.leaves.find(&node);
    within_ = found == matches_.leaves.end() ? nullptr : &found->second;
    text_ = format_query(node);
    add_words(leaf);
    ++leaf_;
  }

  void add_words(const std::vector<Node>& operands) {
    for (const Node& operand : operands) {
      std::visit(
          Overloaded{[&](const Word& word) { add_words(word); },
                     [&](const Phrase& phrase) { add_words(phrase); },
                     [&](const Any& any) { add_words(any.parts); },
                     [&](const Near& near) { add_words(near.operands); }, [](const auto&) {}},
          operand.value);
    }
  }

  void add_words(const Word& word) {
    const std::vector<std::string> stems = terms_of(word, word.field);
    add_terms(MatchForm::Stem, weights_.stem, stems, stem_text(stems));
    if (word.field != Field::Text) return;
    add_terms(MatchForm::Exact, weights_.exact, {exact_term(Field::Text, word.word)}, word.word);
    add_terms(MatchForm::Title, weights_.title, terms_of(word, Field::Title), stem_text(stems));
    add_terms(MatchForm::Lead, weights_.lead, terms_of(word, Field::Lead), stem_text(stems));
  }

  [[nodiscard]] std::vector<std::string> terms_of(const Word& word, Field field) {
    return word_terms({.field = field, .word = word.word}, stem_classes_, stemmers_);
  }

  void add_words(const Phrase& phrase) {
    add_phrase(phrase, MatchForm::Exact, weights_.stem + weights_.exact);
    if (phrase.field != Field::Text) return;
    Phrase zone = phrase;
    zone.field = Field::Title;
    add_phrase(zone, MatchForm::Title, weights_.title);
    zone.field = Field::Lead;
    add_phrase(zone, MatchForm::Lead, weights_.lead);
  }

  void add_phrase(const Phrase& phrase, MatchForm form, double factor) {
    for (const PhraseTerm& place : phrase_terms(phrase)) {
      const std::string via = place.term.substr(row(phrase.field).prefix.size());
      const auto forms = matches_.forms.find(place.term);
      if (!place.pattern) {
        add_terms(form, factor, {place.term}, via);
      } else if (forms != matches_.forms.end() && !forms->second.empty()) {
        add_terms(MatchForm::Pattern, factor, forms->second, via);
      }
    }
  }

  void add_terms(MatchForm form, double factor, std::vector<std::string> terms, std::string via) {
    parts_.push_back({.form = form,
                      .text = text_,
                      .via = std::move(via),
                      .terms = std::move(terms),
                      .factor = factor,
                      .within = within_,
                      .leaf = leaf_});
  }

  const Matches& matches_;
  const RankingWeights& weights_;
  const std::vector<std::string>& stem_classes_;
  StemmerSet& stemmers_;
  // Of the leaf in hand.
  std::string text_;
  const DocSet* within_ = nullptr;
  std::size_t leaf_ = 0;
  std::vector<ScorePart> parts_;
};

}  // namespace

std::vector<ScorePart> score_parts(const Node& tree, const Matches& matches,
                                   const RankingWeights& weights, IndexReader& reader,
                                   const Snapshot& snapshot) {
  PartMaker maker(matches, weights, reader, snapshot);
  maker.add(tree);
  return maker.take();
}

}  // namespace backfile

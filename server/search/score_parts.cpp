#include "server/search/score_parts.hpp"

#include <optional>
#include <utility>

#include "schema/terms.hpp"
#include "server/query/compile.hpp"
#include "server/query/format.hpp"
#include "server/search/word_weight.hpp"

namespace backfile {
namespace {

// "Zen:tariff" -> "tariff"; the first, where a word has a stem in several languages.
std::string stem_text(const std::vector<std::string>& terms) {
  const std::string& term = terms.front();
  return term.substr(term.find(':') + 1);
}

// Of a query of two words.
constexpr std::size_t kUsualParts = 8;

class PartMaker {
 public:
  PartMaker(const Matches& matches, const RankingWeights& weights, IndexReader& reader,
            const Snapshot& snapshot)
      : matches_(matches), weights_(weights), reader_(reader), snapshot_(snapshot) {
    parts_.reserve(kUsualParts);
  }

  void add(const Node& node) {
    std::visit(Overloaded{[&](const Word& word) { add_leaf(node, word); },
                          [&](const Phrase& phrase) { add_leaf(node, phrase); },
                          [&](const Near& near) { add_leaf(node, near.operands); },
                          [&](const Same& same) { add_leaf(node, same.operands); },
                          [&](const AtLeast& mentions) { add_leaf(node, mentions.operand); },
                          [&](const All& all) { add_parts(all.parts); },
                          [&](const Any& any) { add_any(any); },
                          [](const auto& /*everything, values, dates, not*/) {}},
               node.value);
  }

  std::vector<ScorePart> take() { return std::move(parts_); }

 private:
  void add_parts(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) add(node);
  }

  void add_any(const Any& any) {
    const bool outer = std::exchange(among_others_, true);
    add_parts(any.parts);
    among_others_ = outer;
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

  // All forms of a word weigh by the word itself: that a headline has a common word says little,
  // however few headlines have it. Among alternatives a country's name counts for its people too.
  void add_words(const Word& word) {
    std::optional<std::string> other;
    if (among_others_ && word.field == Field::Text) {
      other = country_form(word.word, reader_, snapshot_);
    }
    const auto terms_in = [&](Field field) {
      std::vector<std::string> terms = terms_of(word.word, field);
      if (!other) return terms;
      const std::vector<std::string> more = terms_of(*other, field);
      terms.insert(terms.end(), more.begin(), more.end());
      return terms;
    };
    word_ = std::string(row(word.field).prefix) + word.word;
    if (other) word_ += ' ' + *other;
    const std::vector<std::string> stems = terms_in(word.field);
    const double weight = weight_of(stems);
    add_terms(MatchForm::Stem, weights_.stem * weight, stems, stem_text(stems));
    if (word.field != Field::Text) return;
    add_terms(MatchForm::Exact, weights_.exact * weight, {exact_term(Field::Text, word.word)},
              word.word);
    add_terms(MatchForm::Title, weights_.title * weight, terms_in(Field::Title), stem_text(stems));
    add_terms(MatchForm::Lead, weights_.lead * weight, terms_in(Field::Lead), stem_text(stems));
  }

  [[nodiscard]] double weight_of(const std::vector<std::string>& terms) const {
    return word_weight(terms, weights_, reader_, snapshot_);
  }

  [[nodiscard]] std::vector<std::string> terms_of(const std::string& word, Field field) const {
    return word_terms({.field = field, .word = word}, snapshot_.metadata().stem_classes,
                      reader_.stemmers);
  }

  void add_words(const Phrase& phrase) {
    const std::vector<PhraseTerm> places = phrase_terms(phrase);
    std::vector<double> weights;
    weights.reserve(places.size());
    for (const PhraseTerm& place : places) weights.push_back(weight_of(forms_of(place)));
    add_phrase(phrase, MatchForm::Exact, weights_.stem + weights_.exact, weights);
    if (phrase.field != Field::Text) return;
    Phrase zone = phrase;
    zone.field = Field::Title;
    add_phrase(zone, MatchForm::Title, weights_.title, weights);
    zone.field = Field::Lead;
    add_phrase(zone, MatchForm::Lead, weights_.lead, weights);
  }

  // The words of the index that stand for one place of a phrase.
  [[nodiscard]] std::vector<std::string> forms_of(const PhraseTerm& place) const {
    if (!place.pattern) return {place.term};
    const auto forms = matches_.forms.find(place.term);
    return forms == matches_.forms.end() ? std::vector<std::string>() : forms->second;
  }

  // `weights`: of each place of the phrase.
  void add_phrase(const Phrase& phrase, MatchForm form, double factor,
                  const std::vector<double>& weights) {
    auto weight = weights.begin();
    for (const PhraseTerm& place : phrase_terms(phrase)) {
      const std::string via = place.term.substr(row(phrase.field).prefix.size());
      std::vector<std::string> forms = forms_of(place);
      word_ = place.term;
      if (!forms.empty()) {
        add_terms(place.pattern ? MatchForm::Pattern : form, factor * *weight, std::move(forms),
                  via);
      }
      ++weight;
    }
  }

  void add_terms(MatchForm form, double weight, std::vector<std::string> terms, std::string via) {
    parts_.push_back({.form = form,
                      .text = text_,
                      .via = std::move(via),
                      .word = word_,
                      .terms = std::move(terms),
                      .weight = weight,
                      .within = within_,
                      .leaf = leaf_});
  }

  const Matches& matches_;
  const RankingWeights& weights_;
  IndexReader& reader_;
  const Snapshot& snapshot_;
  bool among_others_ = false;  // inside an Any: the words are alternatives
  // Of the leaf in hand.
  std::string text_;
  std::string word_;
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

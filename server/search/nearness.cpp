#include "server/search/nearness.hpp"

#include <algorithm>
#include <cmath>

#include "schema/terms.hpp"
#include "server/query/compile.hpp"
#include "server/query/format.hpp"
#include "server/search/word_weight.hpp"

namespace backfile {
namespace {

// More pairs cost more than they tell: what a long text has in common with a query is told by
// words.
constexpr std::size_t kMostWords = 24;

// What a sum in another order may come out above a bound.
constexpr double kRounding = 1 + 1e-9;

bool is_in_text(const Node& node) {
  const auto* word = std::get_if<Word>(&node.value);
  const auto* phrase = std::get_if<Phrase>(&node.value);
  return (word != nullptr && word->field == Field::Text) ||
         (phrase != nullptr && phrase->field == Field::Text);
}

const std::vector<Node>* parts_of(const Node& tree) {
  if (const auto* all = std::get_if<All>(&tree.value)) return &all->parts;
  if (const auto* any = std::get_if<Any>(&tree.value)) return &any->parts;
  return nullptr;
}

// The words of a query of bare words and phrases; nothing when there is anything else in it.
std::optional<std::vector<std::string>> headline_words(const Node& tree) {
  std::vector<std::string> words;
  const auto add = [&](const Node& node) {
    if (!is_in_text(node)) return false;
    if (const auto* word = std::get_if<Word>(&node.value)) {
      words.push_back(word->word);
      return true;
    }
    const auto& phrase = std::get<Phrase>(node.value);
    words.insert(words.end(), phrase.words.begin(), phrase.words.end());
    return std::none_of(phrase.words.begin(), phrase.words.end(), is_pattern);
  };
  const std::vector<Node>* parts = parts_of(tree);
  const bool plain = parts == nullptr ? add(tree) : std::all_of(parts->begin(), parts->end(), add);
  return plain ? std::optional(std::move(words)) : std::nullopt;
}

// Each pair of places counts by the square of its distance, up to the reach.
double nearness_of(const PlacesOfWord& a, const PlacesOfWord& b, unsigned reach) {
  double sum = 0;
  auto from = b.begins.begin();
  for (const Position first : a.begins) {
    const Position last = first + a.length - 1;
    while (from != b.begins.end() && *from + b.length - 1 + reach < first) ++from;
    for (auto other = from; other != b.begins.end() && *other <= last + reach; ++other) {
      const Position other_last = *other + b.length - 1;
      const Position distance = *other > last        ? *other - last
                                : first > other_last ? first - other_last
                                                     : 0;
      if (distance > 0) sum += 1.0 / (static_cast<double>(distance) * distance);
    }
  }
  return sum;
}

// The number of a word in a text: positions without the gaps that the index leaves between
// paragraphs. `paragraphs`: where each begins.
Position word_number(Position position, std::span<const Position> paragraphs) {
  const auto next = std::upper_bound(paragraphs.begin(), paragraphs.end(), position);
  const auto gaps = next == paragraphs.begin() ? 0 : next - paragraphs.begin() - 1;
  return position - static_cast<Position>(gaps) * kParagraphGap;
}

}  // namespace

Nearness::Nearness(const Node& tree, const RankingWeights& weights, IndexReader& reader,
                   const Snapshot& snapshot)
    : weights_(weights),
      reader_(reader),
      snapshot_(snapshot),
      terms_(reader.terms),
      places_(terms_),
      formula_(weights.bm25, snapshot.figures()),
      headline_(headline_words(tree)) {
  add_words(tree);
  most_ = most_of_words();
}

void Nearness::add_words(const Node& tree) {
  const std::vector<Node>* parts = parts_of(tree);
  if (parts == nullptr) return;
  any_will_do_ = any_will_do_ || std::holds_alternative<Any>(tree.value);
  for (const Node& part : *parts) {
    const auto* several = std::get_if<Any>(&part.value);
    if (is_in_text(part)) add_word(part);
    // match=any: the words stand in an OR beside the filters of the query.
    if (several != nullptr && std::holds_alternative<All>(tree.value)) add_words(part);
  }
}

void Nearness::add_word(const Node& node) {
  if (words_.size() == kMostWords) return;
  Node sought = node;
  const auto* word = std::get_if<Word>(&node.value);
  if (word != nullptr && any_will_do_) {
    if (auto other = country_form(word->word, reader_, snapshot_)) {
      sought = Node{Any{{node, Node{Word{Field::Text, *std::move(other)}}}}};
    }
  }
  const std::vector<std::string> terms = terms_of(sought);
  words_.push_back({.text = format_query(node),
                    .plan = plan_places(sought, {.stem_classes = snapshot_.metadata().stem_classes,
                                                 .stemmers = reader_.stemmers,
                                                 .terms = terms_}),
                    .rarity = rarity(terms),
                    .weight = word_weight(terms, weights_, reader_, snapshot_)});
}

std::vector<std::string> Nearness::terms_of(const Node& node) const {
  std::vector<std::string> terms;
  if (const auto* word = std::get_if<Word>(&node.value)) {
    return word_terms(*word, snapshot_.metadata().stem_classes, reader_.stemmers);
  }
  if (const auto* several = std::get_if<Any>(&node.value)) {
    for (const Node& part : several->parts) {
      const std::vector<std::string> more = terms_of(part);
      terms.insert(terms.end(), more.begin(), more.end());
    }
    return terms;
  }
  for (const PhraseTerm& place : phrase_terms(std::get<Phrase>(node.value))) {
    if (!place.pattern) terms.push_back(place.term);
  }
  return terms;
}

double Nearness::rarity(const std::vector<std::string>& terms) {
  const auto all = static_cast<double>(snapshot_.articles());
  double rarest = 0;
  for (const std::string& term : terms) {
    const double holding = terms_.figures(term).articles;
    if (holding > 0) {
      rarest = std::max(rarest, std::log(1 + (all - holding + 0.5) / (holding + 0.5)));
    }
  }
  return rarest;
}

// As repetition in BM25: the second pair says less than the first.
double Nearness::saturated(double nearness, Docid docid) const {
  const double part = formula_.length_part(snapshot_.columns().length(docid));
  return (weights_.bm25.k1 + 1) * nearness / (part + nearness);
}

double Nearness::most_of_words() const {
  double pairs = 0;
  double passage = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    passage += words_[i].weight;
    if (i > 0) pairs += std::min(words_[i - 1].rarity, words_[i].rarity);
  }
  return any_will_do_ ? weights_.passage * passage
                      : weights_.proximity * (weights_.bm25.k1 + 1) * pairs;
}

// Of pairs how often says little: two words that come once each may be neighbours.
double Nearness::most(Docid docid) {
  if (!any_will_do_) return most_;
  double passage = 0;
  for (QueryWord& word : words_) {
    const auto count = static_cast<double>(places_.most_places(word.plan, docid));
    passage += said(weights_.passage * word.weight, count);
  }
  return passage * kRounding;
}

// Calls visit(the pair's second word, weight) for each pair near one another.
template <class Visit>
void Nearness::for_each_pair(Docid docid, Visit visit) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::span<const Position> begins = places_.place_begins(words_[i].plan, docid);
    here_.begins.assign(begins.begin(), begins.end());
    here_.length = words_[i].plan.length;
    if (i > 0) {
      const double nearness = nearness_of(before_, here_, weights_.proximity_reach);
      const double rarer = std::min(words_[i - 1].rarity, words_[i].rarity);
      const double weight = weights_.proximity * rarer * saturated(nearness, docid);
      if (weight > 0) visit(i, weight);
    }
    std::swap(before_, here_);
  }
}

// Calls visit(word, weight) for each word of the best passage.
template <class Visit>
void Nearness::for_each_word_of_passage(Docid docid, Visit visit) {
  const std::span<const Position> paragraphs = places_.mark_positions(Mark::Paragraph, docid);
  passage_words_.resize(words_.size());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    PassageWord& here = passage_words_[i];
    here.weight = weights_.passage * words_[i].weight;
    here.places.clear();
    for (const Position begin : places_.place_begins(words_[i].plan, docid)) {
      here.places.push_back(word_number(begin, paragraphs));
    }
  }
  const std::vector<double> gains = best_passage(passage_words_, weights_.passage_words);
  for (std::size_t i = 0; i < gains.size(); ++i) {
    if (gains[i] > 0) visit(i, gains[i]);
  }
}

// Calls visit(form, first word, last word, weight).
template <class Visit>
void Nearness::for_each_gain(Docid docid, Visit visit) {
  if (!has_any()) return;
  if (any_will_do_) {
    for_each_word_of_passage(docid, [&](std::size_t word, double weight) {
      visit(MatchForm::Passage, word, word, weight);
    });
  } else {
    for_each_pair(docid, [&](std::size_t second, double weight) {
      visit(MatchForm::Near, second - 1, second, weight);
    });
  }
}

void Nearness::prefetch(std::span<const Docid> docids) const {
  for (const QueryWord& word : words_) PlaceReader::prefetch(word.plan, docids);
  for (const Docid docid : docids) snapshot_.columns().prefetch_length(docid);
}

double Nearness::gain(Docid docid) {
  double gain = 0;
  for_each_gain(docid, [&](MatchForm /*form*/, std::size_t /*first*/, std::size_t /*last*/,
                           double weight) { gain += weight; });
  return gain;
}

std::vector<PlaceGain> Nearness::gains(Docid docid) {
  std::vector<PlaceGain> gains;
  for_each_gain(docid, [&](MatchForm form, std::size_t first, std::size_t last, double weight) {
    std::string text = words_[first].text;
    if (last != first) text += " " + words_[last].text;
    gains.push_back({.form = form, .text = std::move(text), .weight = weight});
  });
  return gains;
}

DocSet Nearness::equal_headlines() {
  return headline_ ? terms_.documents(headline_term(*headline_)) : DocSet();
}

}  // namespace backfile

#include "server/search/doc_set.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "schema/terms.hpp"
#include "server/query/compile.hpp"
#include "server/search/all_terms.hpp"
#include "server/search/ascending_set.hpp"
#include "server/search/places.hpp"

namespace backfile {

namespace {

// Cheap leaves first: positions are read only of what the others have left.
int cost(const Node& node) {
  return std::visit(
      Overloaded{[](const Word& word) { return word.field == Field::Body ? 3 : 1; },
                 [](const Value&) { return 0; },
                 [](const Phrase& phrase) { return phrase.words.size() > 1 ? 4 : 1; },
                 [](const Everything&) { return 0; }, [](const DateRange&) { return 2; },
                 [](const Near&) { return 5; }, [](const Same&) { return 5; },
                 [](const AtLeast&) { return 5; }, [](const auto&) { return 3; }},
      node.value);
}

class Evaluation {
 public:
  explicit Evaluation(const DocSetSources& sources)
      : sources_(sources), terms_(sources.terms), places_(terms_) {}

  // The matches of `node` within `candidates`.
  DocSet matches(const Node& node, const DocSet& candidates) {
    return std::visit([&](const auto& kind) { return of(kind, node, candidates); }, node.value);
  }

  std::map<const Node*, DocSet> leaves() { return std::move(leaves_); }
  [[nodiscard]] const TermForms& forms() const { return terms_.known_forms(); }

 private:
  static DocSet of(const Everything&, const Node&, const DocSet& candidates) { return candidates; }

  DocSet of(const Word& word, const Node& node, const DocSet& candidates) {
    DocSet set = holding(node, candidates);
    if (word.field != Field::Body) return set;
    // What the lead does not hold stands in the body, no need to look.
    const DocSet unsure = holding(Node{Word{Field::Lead, word.word}}, set);
    set -= unsure;
    set |= with_places(node, unsure);
    return leaf(node, std::move(set));
  }

  DocSet of(const Value& value, const Node&, const DocSet& candidates) {
    return terms_.documents(term_of(value)) & candidates;
  }

  DocSet of(const DateRange& dates, const Node& node, const DocSet& candidates) {
    DocSet set = kept(candidates, [&](Docid docid) {
      const Instant published = sources_.columns.published(docid);
      const auto& [start, end] = dates.published;
      const bool dated = published != kUndated;
      const bool inside = dated && (!start || published >= *start) && (!end || published < *end);
      return dates.undated ? !dated : inside;
    });
    return leaf(node, std::move(set));
  }

  DocSet of(const Phrase& phrase, const Node& node, const DocSet& candidates) {
    DocSet set = holding(node, candidates);
    const bool one_term = phrase_terms(phrase).size() == 1 && phrase.field != Field::Body;
    if (!set.isEmpty() && !one_term) {
      const DocSet unsure = is_pair(phrase) ? before_pairs(set) : set;
      set -= unsure;
      set |= with_places(node, unsure);
    }
    return leaf(node, std::move(set));
  }

  DocSet of(const Near&, const Node& node, const DocSet& candidates) {
    return leaf(node, with_places(node, holding(node, candidates)));
  }

  DocSet of(const Same& same, const Node& node, const DocSet& candidates) {
    std::vector<PlacePlan> plans;
    for (const Node& operand : same.operands) plans.push_back(plan(operand));
    return leaf(node, kept(holding(node, candidates), [&](Docid docid) {
                  return places_.share_unit(plans, same.unit, docid);
                }));
  }

  DocSet of(const AtLeast& mentions, const Node& node, const DocSet& candidates) {
    PlacePlan mention = plan(mentions.operand.front(), true);
    return leaf(node, kept(holding(node, candidates), [&](Docid docid) {
                  return places_.places(mention, docid).size() >= mentions.count;
                }));
  }

  DocSet of(const All& all, const Node&, const DocSet& candidates) {
    std::vector<std::string> terms;
    std::vector<Part> parts;
    for (const Node& part : all.parts) {
      if (std::optional<std::string> term = only_term(part)) {
        terms.push_back(*std::move(term));
      } else {
        parts.push_back({cost(part), articles(part), &part});
      }
    }
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
      return std::tie(a.cost, a.articles) < std::tie(b.cost, b.articles);
    });
    DocSet set = terms.empty() ? candidates : holding_terms(std::move(terms), candidates, terms_);
    for (const Part& part : parts) {
      if (set.isEmpty()) break;
      set = matches(*part.node, set);
    }
    return set;
  }

  DocSet of(const Any& any, const Node&, const DocSet& candidates) {
    DocSet set;
    std::vector<std::string> terms;
    for (const Node& part : any.parts) {
      const auto* const word = std::get_if<Word>(&part.value);
      if (word != nullptr && word->field != Field::Body) {
        const std::vector<std::string> more = terms_of(*word);
        terms.insert(terms.end(), more.begin(), more.end());
      } else {
        set |= matches(part, candidates);
      }
    }
    if (!terms.empty()) set |= holding_any(terms, candidates);
    return set;
  }

  DocSet of(const Not& negation, const Node&, const DocSet& candidates) {
    return candidates - matches(negation.part.front(), candidates);
  }

  // The term that a node matches by itself, if there is one.
  [[nodiscard]] std::optional<std::string> only_term(const Node& node) const {
    if (const auto* const value = std::get_if<Value>(&node.value)) return term_of(*value);
    const auto* const word = std::get_if<Word>(&node.value);
    if (word == nullptr || word->field == Field::Body) return std::nullopt;
    std::vector<std::string> terms = terms_of(*word);
    if (terms.size() != 1) return std::nullopt;
    return std::move(terms.front());
  }

  static std::string term_of(const Value& value) {
    return value.field == Field::Id ? id_term(ArticleId{value.value})
                                    : value_term(value.field, value.value);
  }

  // A part of an All, with what decides its turn.
  struct Part {
    int cost = 0;
    double articles = 0;
    const Node* node = nullptr;
  };

  // Of words, rare ones first: little of the lists of the others is read then.
  double articles(const Node& node) {
    const auto* const word = std::get_if<Word>(&node.value);
    if (word == nullptr) return 0;
    double sum = 0;
    for (const std::string& term : terms_of(*word)) sum += terms_.figures(term).articles;
    return sum;
  }

  // Those of `candidates` that hold the terms of a node with places, or of Same and AtLeast,
  // wherever they stand: a superset of its matches among them.
  DocSet holding(const Node& node, const DocSet& candidates) {
    return std::visit(
        Overloaded{
            [&](const Word& word) { return holding_any(terms_of(word), candidates); },
            [&](const Phrase& phrase) { return holding_phrase(phrase, candidates); },
            [&](const Any& any) {
              DocSet set;
              for (const Node& part : any.parts) set |= holding(part, candidates);
              return set;
            },
            [&](const Near& near) { return holding_all(near.operands, candidates); },
            [&](const Same& same) { return holding_all(same.operands, candidates); },
            [&](const AtLeast& mentions) { return holding_all(mentions.operand, candidates); },
            [&](const auto&) { return candidates; }},
        node.value);
  }

  DocSet holding_all(const std::vector<Node>& operands, const DocSet& candidates) {
    DocSet set = candidates;
    for (const Node& operand : operands) {
      set = holding(operand, set);
      if (set.isEmpty()) break;
    }
    return set;
  }

  [[nodiscard]] std::vector<std::string> terms_of(const Word& word) const {
    return word_terms(word, sources_.metadata.stem_classes, sources_.stemmers);
  }

  // All lists at once: the set grows in one pass, and is cut to the candidates once.
  DocSet holding_any(const std::vector<std::string>& terms, const DocSet& candidates) {
    if (terms.size() == 1) return holding_terms(terms, candidates, terms_);
    std::vector<std::shared_ptr<const PostingList>> lists;
    std::vector<const DocSet*> sets;
    for (const std::string& term : terms) {
      lists.push_back(terms_.postings_among(term, candidates));
      sets.push_back(&lists.back()->documents());
    }
    DocSet set = DocSet::fastunion(sets.size(), sets.data());
    set &= candidates;
    return set;
  }

  [[nodiscard]] std::vector<PairTerm> pairs_of(const Phrase& phrase) const {
    return pair_terms(phrase, sources_.metadata.pairs);
  }

  // Whether the phrase is a pair, and nothing else: where the pair stands, the phrase does.
  [[nodiscard]] bool is_pair(const Phrase& phrase) const {
    return phrase.words.size() == 2 && phrase.field == Field::Text && !pairs_of(phrase).empty();
  }

  // Those that have no terms of pairs, whatever they hold.
  [[nodiscard]] DocSet before_pairs(const DocSet& set) const {
    DocSet before;
    before.addRange(0, std::uint64_t{sources_.metadata.pairs_after} + 1);
    before &= set;
    return before;
  }

  DocSet holding_phrase(const Phrase& phrase, const DocSet& candidates) {
    const std::vector<PairTerm> pairs = pairs_of(phrase);
    if (pairs.empty()) return holding_words(phrase, {}, candidates);
    const DocSet before = before_pairs(candidates);
    DocSet set = holding_words(phrase, pairs, candidates - before);
    if (!before.isEmpty()) set |= holding_words(phrase, {}, before);
    return set;
  }

  // Those that hold the pairs and what words of the phrase the pairs don't.
  DocSet holding_words(const Phrase& phrase, const std::vector<PairTerm>& pairs,
                       const DocSet& candidates) {
    const std::string_view prefix = row(phrase.field).prefix;
    const auto is_known = [&](unsigned offset) {
      return prefix.empty() && std::any_of(pairs.begin(), pairs.end(), [&](const PairTerm& pair) {
               return offset == pair.offset || offset == pair.offset + 1;
             });
    };
    std::vector<std::string> terms;
    terms.reserve(pairs.size() + phrase.words.size());
    for (const PairTerm& pair : pairs) terms.push_back(pair.term);
    std::vector<std::string> patterns;
    for (const PhraseTerm& place : phrase_terms(phrase)) {
      if (!is_known(place.offset)) (place.pattern ? patterns : terms).push_back(place.term);
    }
    DocSet set = terms.empty() ? candidates : holding_terms(std::move(terms), candidates, terms_);
    for (const std::string& pattern : patterns) {
      if (set.isEmpty()) break;
      DocSet any_form;
      for (const std::string& form :
           terms_.forms(prefix, std::string_view(pattern).substr(prefix.size()))) {
        any_form |= terms_.documents(form);
      }
      set &= any_form;
    }
    return set;
  }

  PlacePlan plan(const Node& node, bool text_is_body = false) {
    return plan_places(node, {.stem_classes = sources_.metadata.stem_classes,
                              .stemmers = sources_.stemmers,
                              .terms = terms_,
                              .text_is_body = text_is_body});
  }

  template <class Keep>
  static DocSet kept(const DocSet& candidates, Keep keep) {
    std::vector<std::uint32_t> docids;
    for_each_document(candidates, [&](Docid docid) {
      if (keep(docid)) docids.push_back(docid);
    });
    return ascending_set(docids);
  }

  DocSet with_places(const Node& node, const DocSet& candidates) {
    if (candidates.isEmpty()) return {};
    PlacePlan wanted = plan(node);
    return kept(candidates, [&](Docid docid) { return places_.has_places(wanted, docid); });
  }

  DocSet leaf(const Node& node, DocSet set) {
    leaves_[&node] = set;
    return set;
  }

  const DocSetSources& sources_;
  TermReader& terms_;
  PlaceReader places_;
  std::map<const Node*, DocSet> leaves_;
};

}  // namespace

Matches evaluate(const Node& tree, const DocSetSources& sources) {
  Evaluation evaluation(sources);
  DocSet documents = evaluation.matches(tree, sources.live);
  return {std::move(documents), evaluation.leaves(), evaluation.forms()};
}

namespace {

// Keeps its set: freed by Xapian with the last query that asks it.
class OwnedDocSetSource final : public Xapian::PostingSource {
 public:
  explicit OwnedDocSetSource(DocSet set) : set_(std::move(set)), source_(set_) {}

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override {
    return source_.get_termfreq_min();
  }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override {
    return source_.get_termfreq_est();
  }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override {
    return source_.get_termfreq_max();
  }
  void next(double min_weight) override { source_.next(min_weight); }
  void skip_to(Xapian::docid docid, double min_weight) override {
    source_.skip_to(docid, min_weight);
  }
  [[nodiscard]] bool at_end() const override { return source_.at_end(); }
  [[nodiscard]] Xapian::docid get_docid() const override { return source_.get_docid(); }
  void init(const Xapian::Database& database) override { source_.init(database); }

 private:
  DocSet set_;
  DocSetSource source_;
};

}  // namespace

Xapian::Query query_within(DocSet set) {
  auto* const source = new OwnedDocSetSource(std::move(set));
  return Xapian::Query(source->release());
}

DocSetSource::DocSetSource(const DocSet& set)
    : set_(set), size_(static_cast<Xapian::doccount>(set.cardinality())), position_(set.begin()) {}

Xapian::doccount DocSetSource::get_termfreq_min() const { return size_; }
Xapian::doccount DocSetSource::get_termfreq_est() const { return size_; }
Xapian::doccount DocSetSource::get_termfreq_max() const { return size_; }

void DocSetSource::init(const Xapian::Database&) {
  position_ = set_.begin();
  started_ = false;
}

void DocSetSource::next(double) {
  if (started_) {
    ++position_;
  }
  started_ = true;
}

void DocSetSource::skip_to(Xapian::docid docid, double) {
  started_ = true;
  position_.equalorlarger(docid);
}

bool DocSetSource::at_end() const { return position_ == set_.end(); }

Xapian::docid DocSetSource::get_docid() const { return *position_; }

}  // namespace backfile

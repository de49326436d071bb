#include "server/search/doc_set.hpp"

#include <algorithm>
#include <utility>

#include "schema/terms.hpp"
#include "server/query/compile.hpp"
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
    DocSet set = holding(node) & candidates;
    if (word.field != Field::Body) return set;
    // What the lead does not hold stands in the body, no need to look.
    const DocSet unsure = set & holding(Node{Word{Field::Lead, word.word}});
    set -= unsure;
    set |= with_places(node, unsure);
    return leaf(node, std::move(set));
  }

  DocSet of(const Value& value, const Node&, const DocSet& candidates) {
    const bool is_id = value.field == Field::Id;
    return terms_.documents(is_id ? id_term(ArticleId{value.value})
                                  : value_term(value.field, value.value)) &
           candidates;
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
    DocSet set = holding(node) & candidates;
    const bool one_term = phrase_terms(phrase).size() == 1 && phrase.field != Field::Body;
    if (!set.isEmpty() && !one_term) set = with_places(node, set);
    return leaf(node, std::move(set));
  }

  DocSet of(const Near&, const Node& node, const DocSet& candidates) {
    return leaf(node, with_places(node, holding(node) & candidates));
  }

  DocSet of(const Same& same, const Node& node, const DocSet& candidates) {
    std::vector<PlacePlan> plans;
    for (const Node& operand : same.operands) plans.push_back(plan(operand));
    return leaf(node, kept(holding(node) & candidates, [&](Docid docid) {
                  return places_.share_unit(plans, same.unit, docid);
                }));
  }

  DocSet of(const AtLeast& mentions, const Node& node, const DocSet& candidates) {
    PlacePlan mention = plan(mentions.operand.front(), true);
    return leaf(node, kept(holding(node) & candidates, [&](Docid docid) {
                  return places_.places(mention, docid).size() >= mentions.count;
                }));
  }

  DocSet of(const All& all, const Node&, const DocSet& candidates) {
    std::vector<const Node*> parts;
    for (const Node& part : all.parts) parts.push_back(&part);
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Node* a, const Node* b) { return cost(*a) < cost(*b); });
    DocSet set = candidates;
    for (const Node* part : parts) {
      set = matches(*part, set);
      if (set.isEmpty()) break;
    }
    return set;
  }

  DocSet of(const Any& any, const Node&, const DocSet& candidates) {
    DocSet set;
    for (const Node& part : any.parts) set |= matches(part, candidates);
    return set;
  }

  DocSet of(const Not& negation, const Node&, const DocSet& candidates) {
    return candidates - matches(negation.part.front(), candidates);
  }

  // The documents that hold the terms of a node with places, or of Same and AtLeast, wherever they
  // stand: a superset of its matches.
  DocSet holding(const Node& node) {
    return std::visit(
        Overloaded{[&](const Word& word) { return holding_word(word); },
                   [&](const Phrase& phrase) { return holding_phrase(phrase); },
                   [&](const Any& any) {
                     DocSet set;
                     for (const Node& part : any.parts) set |= holding(part);
                     return set;
                   },
                   [&](const Near& near) { return holding_all(near.operands); },
                   [&](const Same& same) { return holding_all(same.operands); },
                   [&](const AtLeast& mentions) { return holding_all(mentions.operand); },
                   [&](const auto&) { return sources_.live; }},
        node.value);
  }

  DocSet holding_all(const std::vector<Node>& operands) {
    DocSet set = holding(operands.front());
    for (std::size_t i = 1; i < operands.size() && !set.isEmpty(); ++i) set &= holding(operands[i]);
    return set;
  }

  DocSet holding_word(const Word& word) {
    DocSet set;
    for (const std::string& term : word_terms(word, sources_.stem_classes, sources_.stemmers)) {
      set |= terms_.documents(term);
    }
    return set;
  }

  DocSet holding_phrase(const Phrase& phrase) {
    const std::string_view prefix = row(phrase.field).prefix;
    DocSet set = sources_.live;
    for (const PhraseTerm& place : phrase_terms(phrase)) {
      if (!place.pattern) {
        set &= terms_.documents(place.term);
      } else {
        DocSet any_form;
        const std::string_view pattern = std::string_view(place.term).substr(prefix.size());
        for (const std::string& form : terms_.forms(prefix, pattern)) {
          any_form |= terms_.documents(form);
        }
        set &= any_form;
      }
      if (set.isEmpty()) break;
    }
    return set;
  }

  PlacePlan plan(const Node& node, bool text_is_body = false) {
    return plan_places(node, {.stem_classes = sources_.stem_classes,
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
    return {docids.size(), docids.data()};
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

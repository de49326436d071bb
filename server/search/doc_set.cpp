#include "server/search/doc_set.hpp"

#include <algorithm>
#include <utility>

#include "schema/terms.hpp"
#include "server/query/compile.hpp"

namespace backfile {

namespace {

void add_postings(const Xapian::Database& database, const std::string& term, DocSet& set) {
  std::vector<std::uint32_t> docids;
  docids.reserve(database.get_termfreq(term));
  const auto end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    docids.push_back(*posting);
  }
  set.addMany(docids.size(), docids.data());
}

DocSet postings(const Xapian::Database& database, const std::string& term) {
  DocSet set;
  add_postings(database, term, set);
  return set;
}

// Cheap leaves first: a phrase reads positions only of what the others have left.
int cost(const Node& node) {
  return std::visit(Overloaded{[](const Word&) { return 1; }, [](const Value&) { return 0; },
                               [](const Phrase& phrase) { return phrase.words.size() > 1 ? 4 : 1; },
                               [](const Everything&) { return 0; }, [](const auto&) { return 3; }},
                    node.value);
}

class Evaluation {
 public:
  explicit Evaluation(const DocSetSources& sources) : sources_(sources) {}

  // The matches of `node` within `candidates`.
  DocSet matches(const Node& node, const DocSet& candidates) {
    return std::visit([&](const auto& kind) { return of(kind, candidates); }, node.value);
  }

  std::map<const Phrase*, DocSet> phrases() { return std::move(phrases_); }

 private:
  static DocSet of(const Everything&, const DocSet& candidates) { return candidates; }

  DocSet of(const Word& word, const DocSet& candidates) {
    DocSet set;
    for (const std::string& term : word_terms(word, sources_.stem_classes, sources_.stemmers)) {
      add_postings(sources_.database, term, set);
    }
    set &= candidates;
    return set;
  }

  DocSet of(const Value& value, const DocSet& candidates) {
    const bool is_id = value.field == Field::Id;
    DocSet set = postings(sources_.database, is_id ? id_term(ArticleId{value.value})
                                                   : value_term(value.field, value.value));
    set &= candidates;
    return set;
  }

  DocSet of(const Phrase& phrase, const DocSet& candidates) {
    const std::vector<PhraseTerm> terms = phrase_terms(phrase);
    DocSet holding = postings(sources_.database, terms.front().term) & candidates;
    for (std::size_t i = 1; i < terms.size() && !holding.isEmpty(); ++i) {
      holding &= postings(sources_.database, terms[i].term);
    }
    DocSet set = terms.size() == 1 || holding.isEmpty() ? std::move(holding)
                                                        : with_positions(phrase, holding);
    phrases_[&phrase] = set;
    return set;
  }

  // Those of `holding` in which the words of the phrase stand one after the other.
  DocSet with_positions(const Phrase& phrase, const DocSet& holding) {
    DocSetSource source(holding);
    Xapian::Enquire enquire(sources_.database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(
        Xapian::Query(Xapian::Query::OP_FILTER,
                      compile_query(Node{phrase}, sources_.stem_classes, sources_.stemmers),
                      Xapian::Query(&source)));
    const Xapian::MSet found = enquire.get_mset(0, sources_.database.get_doccount());
    std::vector<std::uint32_t> docids;
    docids.reserve(found.size());
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
      docids.push_back(*hit);
    }
    return {docids.size(), docids.data()};
  }

  DocSet of(const All& all, const DocSet& candidates) {
    std::vector<const Node*> parts;
    for (const Node& part : all.parts) {
      parts.push_back(&part);
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Node* a, const Node* b) { return cost(*a) < cost(*b); });
    DocSet set = candidates;
    for (const Node* part : parts) {
      set = matches(*part, set);
      if (set.isEmpty()) {
        break;
      }
    }
    return set;
  }

  DocSet of(const Any& any, const DocSet& candidates) {
    DocSet set;
    for (const Node& part : any.parts) {
      set |= matches(part, candidates);
    }
    return set;
  }

  DocSet of(const Not& negation, const DocSet& candidates) {
    return candidates - matches(negation.part.front(), candidates);
  }

  const DocSetSources& sources_;
  std::map<const Phrase*, DocSet> phrases_;
};

}  // namespace

Matches evaluate(const Node& tree, const DocSetSources& sources) {
  Evaluation evaluation(sources);
  DocSet documents = evaluation.matches(tree, sources.live);
  return {std::move(documents), evaluation.phrases()};
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

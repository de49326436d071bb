#include "server/query/compile.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "schema/terms.hpp"

namespace backfile {
namespace {

// Without weight. Xapian::Query::MatchAll would do, but its reference count is shared by all
// threads and not atomic.
Xapian::Query everything() {
  return {Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(std::string()), 0.0};
}

Xapian::Query combine(Xapian::Query::op operation, const std::vector<Xapian::Query>& parts) {
  return parts.size() == 1 ? parts.front() : Xapian::Query(operation, parts.begin(), parts.end());
}

class Compiler {
 public:
  Compiler(const std::vector<std::string>& stem_classes, StemmerSet& stemmers)
      : stem_classes_(stem_classes), stemmers_(stemmers) {}

  Xapian::Query compile(const Node& node) {
    return std::visit([&](const auto& kind) { return of(kind); }, node.value);
  }

 private:
  Xapian::Query of(const Everything& /*node*/) { return everything(); }

  Xapian::Query of(const Word& word) {
    const std::vector<std::string> terms = word_terms(word, stem_classes_, stemmers_);
    const std::vector<Xapian::Query> forms(terms.begin(), terms.end());
    return combine(Xapian::Query::OP_SYNONYM, forms);
  }

  Xapian::Query of(const Phrase& phrase) {
    std::vector<Xapian::Query> places;
    for (const PhraseTerm& place : phrase_terms(phrase)) places.emplace_back(place.term);
    return combine(Xapian::Query::OP_PHRASE, places);
  }

  Xapian::Query of(const Value& value) {
    const bool id = row(value.field).kind == FieldKind::Id;
    const std::string term = id ? id_term({value.value}) : value_term(value.field, value.value);
    return {Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term), 0.0};
  }

  Xapian::Query of(const All& all) {
    std::vector<Xapian::Query> wanted;
    std::vector<Xapian::Query> unwanted;
    for (const Node& part : all.parts) {
      const auto* negated = std::get_if<Not>(&part.value);
      if (negated != nullptr) {
        unwanted.push_back(compile(negated->part.front()));
      } else {
        wanted.push_back(compile(part));
      }
    }
    Xapian::Query matched = wanted.empty() ? everything() : combine(Xapian::Query::OP_AND, wanted);
    if (unwanted.empty()) return matched;
    return {Xapian::Query::OP_AND_NOT, matched, combine(Xapian::Query::OP_OR, unwanted)};
  }

  Xapian::Query of(const Any& any) {
    std::vector<Xapian::Query> parts;
    for (const Node& part : any.parts) parts.push_back(compile(part));
    return combine(Xapian::Query::OP_OR, parts);
  }

  Xapian::Query of(const Not& negated) {
    return {Xapian::Query::OP_AND_NOT, everything(), compile(negated.part.front())};
  }

  const std::vector<std::string>& stem_classes_;
  StemmerSet& stemmers_;
};

}  // namespace

std::vector<std::string> word_terms(const Word& word, const std::vector<std::string>& stem_classes,
                                    StemmerSet& stemmers) {
  std::vector<std::string> terms;
  const auto add_class = [&](std::string_view stem_class) {
    for (const std::string& stem : stemmers.stems(word.word, stem_class)) {
      terms.push_back(stem_term(word.field, stem_class, stem));
    }
  };
  if (word.field == Field::Author || stem_classes.empty()) {
    add_class(kNoStemmer);  // names are stemmed in no language
  } else {
    for (const std::string& stem_class : stem_classes) add_class(stem_class);
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

std::vector<PhraseTerm> phrase_terms(const Phrase& phrase) {
  std::vector<PhraseTerm> terms;
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    const bool last = i + 1 == phrase.words.size();
    const bool begins_pair = !last && phrase.joined[i + 1];
    const bool ends_run = i > 0 && phrase.joined[i];
    if (last && ends_run) break;  // the bigram before covers it
    const std::string text = begins_pair ? phrase.words[i] + phrase.words[i + 1] : phrase.words[i];
    terms.push_back({.term = exact_term(phrase.field, text), .offset = static_cast<unsigned>(i)});
  }
  return terms;
}

Xapian::Query compile_query(const Node& tree, const std::vector<std::string>& stem_classes,
                            StemmerSet& stemmers) {
  return Compiler(stem_classes, stemmers).compile(tree);
}

}  // namespace backfile

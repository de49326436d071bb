#include "server/query/compile.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "schema/terms.hpp"
#include "schema/unicode.hpp"

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
  explicit Compiler(const CompileOptions& options) : options_(options) {}

  Xapian::Query compile(const Node& node) {
    if (is_beyond_terms(node)) return options_.beyond(node);
    return std::visit([&](const auto& kind) { return of(kind); }, node.value);
  }

 private:
  Xapian::Query of(const Everything& /*node*/) { return everything(); }

  Xapian::Query of(const Word& word) {
    const std::vector<std::string> terms =
        word_terms(word, options_.stem_classes, options_.stemmers);
    const std::vector<Xapian::Query> forms(terms.begin(), terms.end());
    return combine(Xapian::Query::OP_SYNONYM, forms);
  }

  Xapian::Query of(const Phrase& phrase) { return {phrase_terms(phrase).front().term}; }

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

  // Of nodes that are beyond terms.
  static Xapian::Query of(const DateRange&) { return {}; }
  static Xapian::Query of(const Near&) { return {}; }
  static Xapian::Query of(const Same&) { return {}; }
  static Xapian::Query of(const AtLeast&) { return {}; }

  const CompileOptions& options_;
};

// The field whose terms have the positions of a field's words.
Field positioned(Field field) {
  return field == Field::Title || field == Field::Lead || field == Field::Body ? Field::Text
                                                                               : field;
}

}  // namespace

std::vector<StemPlaces> word_places(const Word& word, const std::vector<std::string>& stem_classes,
                                    StemmerSet& stemmers) {
  const Field field = positioned(word.field);
  std::vector<StemPlaces> places;
  const auto add_class = [&](std::string_view stem_class) {
    const std::vector<std::string> stems = stemmers.stems(word.word, stem_class);
    for (const std::string& stem : stems) {
      // A word spelled like this stem counts only where it is one of its own stems.
      const std::vector<std::string>& own = stemmers.stems(stem, stem_class);
      const bool is_own = std::find(own.begin(), own.end(), stem) != own.end();
      places.push_back({.stem = stem_term(field, stem_class, stem),
                        .exact = is_own ? exact_term(field, stem) : std::string()});
    }
  };
  if (word.field == Field::Author || stem_classes.empty()) {
    add_class(kNoStemmer);  // names are stemmed in no language
  } else {
    for (const std::string& stem_class : stem_classes) add_class(stem_class);
  }
  const auto by_stem = [](const StemPlaces& a, const StemPlaces& b) { return a.stem < b.stem; };
  std::sort(places.begin(), places.end(), by_stem);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

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
    terms.push_back({.term = exact_term(phrase.field, text),
                     .offset = static_cast<unsigned>(i),
                     .pattern = is_pattern(text)});
  }
  return terms;
}

std::vector<PairTerm> pair_terms(const Phrase& phrase, const FrequentPairs& pairs) {
  std::vector<PairTerm> terms;
  if (positioned(phrase.field) != Field::Text) return terms;
  for (std::size_t i = 1; i < phrase.words.size(); ++i) {
    if (phrase.joined[i] || !pairs.contains(phrase.words[i - 1], phrase.words[i])) continue;
    terms.push_back({.term = pair_term(phrase.words[i - 1], phrase.words[i]),
                     .offset = static_cast<unsigned>(i - 1)});
  }
  return terms;
}

std::string_view literal_prefix(std::string_view pattern) {
  return pattern.substr(0, pattern.find_first_of("*?"));
}

// The usual walk with one place to come back to: linear but for stars, and those at most once each.
bool term_fits(std::string_view term, std::string_view pattern) {
  std::size_t t = 0;
  std::size_t p = 0;
  std::size_t star = std::string_view::npos;
  std::size_t star_term = 0;
  while (t < term.size()) {
    const std::size_t character = first_code_point(term.substr(t)).bytes;
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_term = t;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      t += character;
    } else if (p < pattern.size() && pattern[p] == term[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      star_term += first_code_point(term.substr(star_term)).bytes;
      t = star_term;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool is_beyond_terms(const Node& node) {
  return std::visit(
      Overloaded{[](const Word& word) { return word.field == Field::Body; },
                 [](const Phrase& phrase) {
                   return phrase_terms(phrase).size() > 1 || phrase.field == Field::Body ||
                          std::any_of(phrase.words.begin(), phrase.words.end(), is_pattern);
                 },
                 [](const DateRange&) { return true; }, [](const Near&) { return true; },
                 [](const Same&) { return true; }, [](const AtLeast&) { return true; },
                 [](const auto&) { return false; }},
      node.value);
}

Xapian::Query compile_query(const Node& tree, const CompileOptions& options) {
  return Compiler(options).compile(tree);
}

}  // namespace backfile

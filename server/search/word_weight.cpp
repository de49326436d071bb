#include "server/search/word_weight.hpp"

#include <algorithm>
#include <cmath>

#include "server/query/compile.hpp"

namespace backfile {

namespace {

constexpr std::size_t kShortestName = 4;  // of letters: Cuba
constexpr double kLeastShared = 0.25;     // of the articles with the rarer form

DocSet documents_of(const std::vector<std::string>& terms, IndexReader& reader) {
  DocSet any;
  for (const std::string& term : terms) any |= reader.terms.documents(term);
  return any;
}

bool has_english_stem(const Snapshot& snapshot) {
  const auto& classes = snapshot.metadata().stem_classes;
  return std::find(classes.begin(), classes.end(), "en") != classes.end();
}

}  // namespace

double word_weight(const std::vector<std::string>& terms, const RankingWeights& weights,
                   IndexReader& reader, const Snapshot& snapshot) {
  double articles = 0;
  double occurrences = 0;
  for (const std::string& term : terms) {
    const TermFigures figures = reader.terms.figures(term);
    articles += figures.articles;
    occurrences += figures.occurrences;
  }
  if (terms.size() > 1) {
    articles = static_cast<double>(documents_of(terms, reader).and_cardinality(snapshot.live()));
  }
  if (articles == 0) return 0;
  const Bm25Formula formula(weights.bm25, snapshot.figures());
  return formula.term_weight(articles) * std::pow((occurrences + 1) / articles, weights.recurrence);
}

std::optional<std::string> country_form(const std::string& word, IndexReader& reader,
                                        const Snapshot& snapshot) {
  const bool is_name = word.ends_with('a');
  if (!(is_name || word.ends_with("an") || word.ends_with("ans")) || !has_english_stem(snapshot)) {
    return std::nullopt;
  }
  if (!std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
    return std::nullopt;
  }
  const std::string other = is_name ? word + 'n' : word.substr(0, word.rfind('n'));
  if (std::min(word.size(), other.size()) < kShortestName) return std::nullopt;
  const auto documents = [&](const std::string& text) {
    return documents_of(word_terms({.field = Field::Text, .word = text},
                                   snapshot.metadata().stem_classes, reader.stemmers),
                        reader);
  };
  const DocSet mine = documents(word);
  const DocSet others = documents(other);
  const std::uint64_t fewer = std::min(mine.cardinality(), others.cardinality());
  const auto shared = static_cast<double>(mine.and_cardinality(others));
  if (fewer < 2 || shared < kLeastShared * static_cast<double>(fewer)) return std::nullopt;
  return other;
}

}  // namespace backfile

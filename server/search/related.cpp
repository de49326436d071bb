#include "server/search/related.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "schema/analysis.hpp"
#include "schema/terms.hpp"
#include "server/search/plain_ranking.hpp"
#include "server/search/word_scores.hpp"

namespace backfile {

namespace {

constexpr double kTitleWeight = 3;
constexpr std::size_t kMostTokens =
    20'000;  // of a very long article: its beginning says what it is about

struct Occurrences {
  double count = 0;
  std::map<std::string, unsigned> surfaces;
};
using WordCounts = std::unordered_map<std::string, Occurrences>;

bool can_characterise(const Token& token) {
  const bool has_letter =
      std::any_of(token.word.begin(), token.word.end(), [](char c) { return c < '0' || c > '9'; });
  return has_letter && count_code_points(token.word) >= 3;
}

// Counts the terms under which the words of a text are indexed: first stems, and bigrams of CJK
// characters.
class WordCounter {
 public:
  WordCounter(const Article& article, StemmerSet& stemmers)
      : stem_class_(stem_class_of(article.language)), stemmers_(stemmers) {}

  void add(std::string_view text, double weight) {
    Token token;
    std::string previous;  // the CJK character before, if adjacent
    std::size_t previous_begin = 0;
    for (tokenizer_.reset(text); tokens_ < kMostTokens && tokenizer_.next(token); ++tokens_) {
      if (!token.cjk) {
        previous.clear();
        if (can_characterise(token)) {
          count(
              stem_term(Field::Text, stem_class_, stemmers_.stems(token.word, stem_class_).front()),
              text.substr(token.begin, token.end - token.begin), weight);
        }
        continue;
      }
      if (!previous.empty() && token.adjacent) {
        count(exact_term(Field::Text, previous + std::string(token.word)),
              text.substr(previous_begin, token.end - previous_begin), weight);
      }
      previous = token.word;
      previous_begin = token.begin;
    }
  }

  [[nodiscard]] const WordCounts& counts() const { return counts_; }

 private:
  void count(const std::string& term, std::string_view surface, double weight) {
    Occurrences& word = counts_[term];
    word.count += weight;
    ++word.surfaces[std::string(surface)];
  }

  std::string stem_class_;
  StemmerSet& stemmers_;
  Tokenizer tokenizer_;
  WordCounts counts_;
  std::size_t tokens_ = 0;
};

std::string most_frequent(const std::map<std::string, unsigned>& surfaces) {
  return std::max_element(surfaces.begin(), surfaces.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

// Repetition counts less and less, as in BM25; rarity by the logarithm of the share of articles
// that have the word.
double strength_of(double count, double articles_with, double articles) {
  return count / (count + 2.0) * std::log(articles / articles_with);
}

// In the order of `words`: the strongest first.
std::vector<std::string> shared_words(Docid docid, const std::vector<CharacteristicWord>& words,
                                      TermReader& terms) {
  std::vector<std::string> shared;
  for (const CharacteristicWord& word : words) {
    if (terms.documents(word.term).contains(docid)) shared.push_back(word.surface);
  }
  return shared;
}

// The articles nearest to the words, but for the one they are of.
std::vector<Ranked> nearest(const std::vector<CharacteristicWord>& words, const ArticleId& self,
                            std::size_t count, Engine engine, IndexReader& reader,
                            const Snapshot& snapshot) {
  const Bm25 bm25;
  const Bm25Formula formula(bm25, snapshot.figures());
  std::vector<ScorePart> parts;
  DocSet holding;
  for (const CharacteristicWord& word : words) {
    parts.push_back(
        {.form = MatchForm::Stem,
         .text = word.surface,
         .via = {},
         .terms = {word.term},
         .weight = word.strength * formula.term_weight(reader.terms.figures(word.term).articles),
         .within = nullptr,
         .leaf = parts.size()});
    holding |= reader.terms.documents(word.term);
  }
  holding &= snapshot.live();
  holding -= reader.terms.documents(id_term(self));
  if (engine == Engine::Plain) {
    return plain_best(holding, parts, count, bm25, reader.database, snapshot.columns());
  }
  return WordScores(std::move(parts), bm25, reader, snapshot).best(holding, count);
}

}  // namespace

std::vector<CharacteristicWord> characteristic_words(const Article& article, IndexReader& reader,
                                                     const Snapshot& snapshot, std::size_t count) {
  WordCounter counter(article, reader.stemmers);
  counter.add(article.title, kTitleWeight);
  counter.add(article.lead, 1);
  for (const std::string& paragraph : article.body) {
    counter.add(paragraph, 1);
  }
  const auto articles = static_cast<double>(snapshot.articles());
  std::vector<CharacteristicWord> words;
  for (const auto& [term, occurrences] : counter.counts()) {
    const auto articles_with = reader.terms.figures(term).articles;
    const bool too_common = articles_with > std::max(articles / 10, 5.0);
    if (articles_with >= 2 && !too_common) {
      words.push_back({term, most_frequent(occurrences.surfaces),
                       strength_of(occurrences.count, articles_with, articles)});
    }
  }
  std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) {
    return a.strength != b.strength ? a.strength > b.strength : a.term < b.term;
  });
  words.resize(std::min(words.size(), count));
  return words;
}

std::vector<RelatedHit> find_related(const Article& article, const RelatedOptions& options,
                                     IndexReader& reader, const Snapshot& snapshot) {
  std::vector<RelatedHit> hits;
  const std::vector<CharacteristicWord> words =
      characteristic_words(article, reader, snapshot, options.words);
  if (words.empty()) {
    return hits;
  }
  const std::size_t least_shared = std::min(options.least_shared, words.size());
  // Some share too little: twice as many are looked at as are wanted.
  const auto ranked =
      nearest(words, article.id, options.limit * 2, options.engine, reader, snapshot);
  for (const Ranked& candidate : ranked) {
    if (hits.size() == options.limit) {
      break;
    }
    std::vector<std::string> because = shared_words(candidate.docid, words, reader.terms);
    if (because.size() < least_shared) {
      continue;
    }
    because.resize(std::min(because.size(), options.reasons));
    hits.push_back(
        {options.bodies ? reader.article(candidate.docid) : reader.article_head(candidate.docid),
         candidate.score, snapshot.columns().words(candidate.docid), std::move(because)});
  }
  return hits;
}

}  // namespace backfile

#include "server/search/related.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "schema/analysis.hpp"
#include "schema/terms.hpp"
#include "server/search/plain_ranking.hpp"
#include "server/search/word_scores.hpp"

namespace backfile {

namespace {

constexpr double kTitleWeight = 3;
constexpr std::size_t kMostTokens =
    20'000;  // of a very long article: its beginning says what it is about

// A word of an article.
struct CountedWord {
  std::string term;
  double count = 0;
  std::string_view surface;  // the most frequent; of equals the first by their bytes
  unsigned surface_times = 0;
};

bool can_characterise(const Token& token) {
  const bool has_letter =
      std::any_of(token.word.begin(), token.word.end(), [](char c) { return c < '0' || c > '9'; });
  return has_letter && count_code_points(token.word) >= 3;
}

// Counts the terms under which the words of a text are indexed: first stems, and bigrams of CJK
// characters. What is written the same way is stemmed once. The article must outlive it.
class WordCounter {
 public:
  WordCounter(const Article& article, StemmerSet& stemmers)
      : stem_class_(stem_class_of(article.language)), stemmers_(stemmers) {}

  void add(std::string_view text, double weight) {
    Token token;
    std::string previous;  // the CJK character before
    std::size_t previous_begin = 0;
    for (tokenizer_.reset(text); tokens_ < kMostTokens && tokenizer_.next(token); ++tokens_) {
      if (!token.cjk) {
        previous.clear();
        count(text.substr(token.begin, token.end - token.begin), weight, [&] {
          return can_characterise(token)
                     ? stem_term(Field::Text, stem_class_,
                                 stemmers_.stems(token.word, stem_class_).front())
                     : std::string();
        });
        continue;
      }
      if (!previous.empty() && token.adjacent) {
        count(text.substr(previous_begin, token.end - previous_begin), weight,
              [&] { return exact_term(Field::Text, previous + std::string(token.word)); });
      }
      previous = token.word;
      previous_begin = token.begin;
    }
  }

  std::vector<CountedWord> take() {
    for (const auto& [text, surface] : surfaces_) {
      if (surface.word == kNoWord) continue;
      CountedWord& word = words_[surface.word];
      const bool first = surface.times == word.surface_times && text < word.surface;
      if (surface.times > word.surface_times || first) {
        word.surface = text;
        word.surface_times = surface.times;
      }
    }
    return std::move(words_);
  }

 private:
  static constexpr std::size_t kNoWord = std::numeric_limits<std::size_t>::max();
  struct Surface {
    std::size_t word = kNoWord;  // index in words_
    unsigned times = 0;
  };

  // term_of(): the term of this surface; empty when it is not to be counted.
  template <class TermOf>
  void count(std::string_view text, double weight, TermOf term_of) {
    const auto [found, is_new] = surfaces_.try_emplace(text);
    Surface& surface = found->second;
    if (is_new) surface.word = word_of(term_of());
    if (surface.word == kNoWord) return;
    ++surface.times;
    words_[surface.word].count += weight;
  }

  std::size_t word_of(std::string term) {
    if (term.empty()) return kNoWord;
    const auto [found, is_new] = by_term_.try_emplace(term, words_.size());
    if (is_new) words_.push_back({.term = std::move(term), .count = 0, .surface = {}});
    return found->second;
  }

  std::string stem_class_;
  StemmerSet& stemmers_;
  Tokenizer tokenizer_;
  std::unordered_map<std::string_view, Surface> surfaces_;
  std::unordered_map<std::string, std::size_t> by_term_;
  std::vector<CountedWord> words_;
  std::size_t tokens_ = 0;
};

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
  for (const CharacteristicWord& word : words) {
    parts.push_back(
        {.form = MatchForm::Stem,
         .text = word.surface,
         .via = {},
         .word = word.term,
         .terms = {word.term},
         .weight = word.strength * formula.term_weight(reader.terms.figures(word.term).articles),
         .within = nullptr,
         .leaf = parts.size()});
  }
  // Not those that hold the words alone: finding them all takes longer than passing by the others.
  const DocSet others = snapshot.live() - reader.terms.documents(id_term(self));
  std::vector<Ranked> ranked =
      engine == Engine::Plain
          ? plain_best(others, parts, count, bm25, reader.database, snapshot.columns())
          : WordScores(std::move(parts), bm25, reader, snapshot).best(others, count);
  std::erase_if(ranked, [](const Ranked& each) { return each.score <= 0; });
  return ranked;
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
  for (CountedWord& word : counter.take()) {
    const auto articles_with = reader.terms.figures(word.term).articles;
    const bool too_common = articles_with > std::max(articles / 10, 5.0);
    if (articles_with >= 2 && !too_common) {
      words.push_back({std::move(word.term), std::string(word.surface),
                       strength_of(word.count, articles_with, articles)});
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

// Benchmark: what the highlights and passages of one hit cost. A program, not a test: numbers
// differ from machine to machine. For each kind of query one line: the time for one article of 5
// KB, as it falls on a page of 20 hits (the query compiled once, 20 different articles), the median
// of many pages. The articles are made from a fixed seed.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "schema/article.hpp"
#include "schema/stemming.hpp"
#include "server/query/query.hpp"
#include "server/search/snippet.hpp"

namespace backfile {
namespace {

constexpr unsigned kSeed = 20261125;
constexpr std::size_t kArticleBytes = 5'000;
constexpr std::size_t kHits = 20;
constexpr std::size_t kPages = 201;
constexpr std::size_t kVocabulary = 8'000;

// Articles of made-up words, common ones more often, and some of the words asked for.
class Articles {
 public:
  Articles() {
    static const std::vector<std::string> kSyllables{"ba", "re", "ti",  "no",  "mu", "sel", "cor",
                                                     "an", "ed", "ing", "per", "li", "tra", "on"};
    for (std::size_t i = 0; i < kVocabulary; ++i) {
      std::string word;
      for (std::size_t n = 1 + random_() % 4; n > 0; --n) {
        word += kSyllables[random_() % kSyllables.size()];
      }
      words_.push_back(std::move(word));
    }
  }

  Article next() {
    Article article;
    article.language = "en";
    article.title = sentence(8);
    article.lead = sentence(25);
    std::size_t bytes = 0;
    while (bytes < kArticleBytes) {
      std::string paragraph;
      while (paragraph.size() < 350) paragraph += sentence(18) + " ";
      bytes += paragraph.size();
      article.body.push_back(std::move(paragraph));
    }
    return article;
  }

 private:
  std::string word() {
    static const std::vector<std::string> kAsked{"steel", "tariffs", "tariff", "trade",
                                                 "U.S.",  "US",      "rice",   "council"};
    if (random_() % 40 == 0) return kAsked[random_() % kAsked.size()];
    std::uniform_real_distribution<double> share(0, 1);
    const double rank = share(random_) * share(random_) * share(random_);
    return words_[static_cast<std::size_t>(rank * (kVocabulary - 1))];
  }

  std::string sentence(std::size_t words) {
    std::string text = "The ";
    for (std::size_t i = 0; i < words; ++i) text += word() + (i % 9 == 8 ? ", " : " ");
    text.back() = '.';
    return text;
  }

  std::mt19937 random_{kSeed};
  std::vector<std::string> words_;
};

Node word(std::string text) { return {Word{Field::Text, std::move(text)}}; }

Node phrase(std::vector<std::string> words, Field field = Field::Text) {
  const std::size_t size = words.size();
  return {Phrase{field, std::move(words), std::vector<bool>(size, false)}};
}

struct Question {
  const char* name;
  Node query;
};

std::vector<Question> questions() {
  const Node near{Near{{word("steel"), word("tariff")}, 5, false}};
  const Node wide{Near{{word("the"), word("tariff"), word("trade")}, 99, false}};
  const Node all{All{{word("steel"), phrase({"trade", "tariff*"}), near,
                      phrase({"us"}, Field::Caps), word("council")}}};
  return {{"tariff", word("tariff")},
          {"\"rice council\"", phrase({"rice", "council"})},
          {"tariff*", phrase({"tariff*"})},
          {"\"trade tariff*\"", phrase({"trade", "tariff*"})},
          {"caps:US", phrase({"us"}, Field::Caps)},
          {"steel NEAR/5 tariff", near},
          {"the NEAR/99 tariff NEAR/99 trade", wide},
          {"five of these together", all}};
}

// Milliseconds an article.
double median_cost(const Node& query, const std::vector<Article>& articles, StemmerSet& stemmers) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> costs;
  std::size_t shown = 0;
  for (std::size_t page = 0; page < kPages; ++page) {
    const Clock::time_point start = Clock::now();
    Highlighter highlighter(query, stemmers);
    for (std::size_t i = 0; i < kHits; ++i) {
      const Article& article = articles[(page * kHits + i) % articles.size()];
      shown += highlighter.title(article).highlights.size();
      shown += highlighter.passages(article).size();
    }
    const std::chrono::duration<double, std::milli> cost = Clock::now() - start;
    costs.push_back(cost.count() / kHits);
  }
  if (shown == 0) std::fprintf(stderr, "nothing was found: the measurement says nothing\n");
  std::nth_element(costs.begin(), costs.begin() + kPages / 2, costs.end());
  return costs[kPages / 2];
}

void run() {
  Articles made;
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 10 * kHits; ++i) articles.push_back(made.next());
  StemmerSet stemmers;
  for (const Question& question : questions()) {
    std::printf("%-34s %.4f ms an article of 5 KB\n", question.name,
                median_cost(question.query, articles, stemmers));
  }
}

}  // namespace
}  // namespace backfile

int main() { backfile::run(); }

#include "tools/bench/questions.hpp"

#include <algorithm>
#include <random>
#include <stdexcept>
#include <utility>

#include "schema/analysis.hpp"
#include "schema/article_codec.hpp"
#include "schema/date.hpp"
#include "schema/metadata.hpp"
#include "tools/bench/address.hpp"

namespace backfile {

namespace {

class QuestionMaker {
 public:
  QuestionMaker(const Xapian::Database& database, std::uint64_t seed)
      : database_(database), codec_(read_metadata(database).dictionaries), random_(seed) {}

  Question next(std::size_t number) {
    const bool filtered = number % 5 == 4;
    for (int attempt = 0; attempt < 1000; ++attempt) {
      const Article article = any_article();
      Question question;
      question.phrase = number % 5 == 3;
      question.words = question.phrase ? neighbours(article) : scattered(article);
      if (filtered) add_filter(question, article);
      if (!question.words.empty() && filtered == question.filtered()) return question;
    }
    throw std::runtime_error("The archive has no articles to ask about.");
  }

 private:
  std::size_t below(std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_);
  }

  Article any_article() {
    for (;;) {
      const auto id = static_cast<Xapian::docid>(below(database_.get_lastdocid()) + 1);
      try {
        return codec_.decode(database_.get_document(id).get_data());
      } catch (const Xapian::DocNotFoundError&) {
        continue;  // an id of an article that was since updated
      }
    }
  }

  std::string_view any_passage(const Article& article) {
    if (article.body.empty() || below(4) == 0) return article.title;
    return article.body[below(article.body.size())];
  }

  // Words of a passage that a person would type; no single characters.
  std::vector<std::string> words_of(std::string_view passage) {
    std::vector<std::string> words;
    tokenizer_.reset(passage);
    for (Token token; tokenizer_.next(token);) {
      if (!token.cjk && token.word.size() > 1) words.emplace_back(token.word);
    }
    return words;
  }

  std::vector<std::string> scattered(const Article& article) {
    std::vector<std::string> chosen;
    const std::size_t count = 1 + below(3);
    for (std::size_t i = 0; i < count; ++i) {
      const std::vector<std::string> words = words_of(any_passage(article));
      if (words.empty()) continue;
      const std::string& word = words[below(words.size())];
      if (std::find(chosen.begin(), chosen.end(), word) == chosen.end()) chosen.push_back(word);
    }
    return chosen;
  }

  std::vector<std::string> neighbours(const Article& article) {
    const std::vector<std::string> words = words_of(any_passage(article));
    const std::size_t count = 2 + below(2);
    if (words.size() < count) return {};
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(below(words.size() - count + 1));
    return {begin, begin + static_cast<std::ptrdiff_t>(count)};
  }

  void add_filter(Question& question, const Article& article) {
    switch (below(3)) {
      case 0:
        question.source = article.source;
        break;
      case 1:
        if (!article.topics.empty()) question.topic = article.topics[below(article.topics.size())];
        break;
      default:
        if (article.published.start) {
          question.year = std::stoi(format_day(*article.published.start).substr(0, 4));
        }
    }
  }

  const Xapian::Database& database_;
  ArticleCodec codec_;
  Tokenizer tokenizer_;
  std::mt19937_64 random_;
};

}  // namespace

std::string Question::target() const {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  if (phrase) text = '"' + text + '"';
  std::vector<std::pair<std::string, std::string>> parameters{
      {"limit", "20"}, {"facets", "all"}, {"histogram", "month"}, {"q", text}};
  if (!source.empty()) parameters.emplace_back("source", source);
  if (!topic.empty()) parameters.emplace_back("topic", topic);
  if (year != 0) {
    parameters.emplace_back("from", std::to_string(year));
    parameters.emplace_back("to", std::to_string(year));
  }
  return search_address(parameters);
}

std::vector<Question> make_questions(const Xapian::Database& database, std::size_t count,
                                     std::uint64_t seed) {
  QuestionMaker maker(database, seed);
  std::vector<Question> questions;
  questions.reserve(count);
  for (std::size_t i = 0; i < count; ++i) questions.push_back(maker.next(i));
  return questions;
}

}  // namespace backfile

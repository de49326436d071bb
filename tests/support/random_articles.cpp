#include "tests/support/random_articles.hpp"

#include <algorithm>

namespace backfile::test {

namespace {

const std::vector<std::string>& words() {
  static const std::vector<std::string> kList{
      "rice", "rices",   "council",  "councils", "tariff", "tariffs", "steel",  "café",
      "cafe", "harbour", "minister", "vote",     "voted",  "price",   "prices", "banks",
      "bank", "the",     "of",       "東京",     "京都",   "経済",    "19",     "covid"};
  return kList;
}

const std::vector<std::string> kSources{"Harbour Gazette", "The Ledger", "Le Courrier", "港湾日報"};
const std::vector<std::string> kTopics{"trade", "courts", "sport", "health", "climate"};
const std::vector<std::string> kLanguages{"en", "fr", "ja", "sw"};
const std::vector<std::string> kAgencies{"Wire One", "Wire Two"};

constexpr Instant kFirstDay = 12'000;  // of 1970: in 2002

}  // namespace

std::string RandomArticles::word() {
  // The squared draw makes some words common and some rare.
  const std::size_t a = below(words().size());
  return words()[std::min(a, below(words().size()))];
}

std::string RandomArticles::text(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += (text.empty() ? "" : " ") + word();
  }
  return text;
}

Article RandomArticles::article(std::size_t number) {
  Article article;
  article.id = ArticleId{"a" + std::to_string(number)};
  article.title = text(1 + below(5));
  for (std::size_t paragraphs = below(4); paragraphs > 0; --paragraphs) {
    article.body.push_back(text(1 + below(30)));
  }
  article.lead = chance(20) ? text(6) : "";
  article.source = chance(90) ? pick(kSources) : "";
  article.agency = chance(30) ? pick(kAgencies) : "";
  article.language = pick(kLanguages);
  for (const std::string& topic : kTopics) {
    if (chance(25)) {
      article.topics.push_back(topic);
    }
  }
  if (chance(90)) {
    article.published.start = (kFirstDay + static_cast<Instant>(below(900))) * kSecondsADay +
                              (chance(50) ? static_cast<Instant>(below(86400)) : 0);
    article.published.method = DateMethod::Meta;
    article.published.precision = Precision::Second;
  }
  return article;
}

Node RandomArticles::phrase() {
  Phrase phrase;
  phrase.field = chance(80) ? Field::Text : chance(50) ? Field::Title : Field::Body;
  for (std::size_t i = 2 + below(2); i > 0; --i) {
    phrase.words.push_back(pick({"rice", "council", "the", "tariff"}));
    phrase.joined.push_back(false);
  }
  return {phrase};
}

Node RandomArticles::leaf() {
  switch (below(8)) {
    case 0:
      return phrase();
    case 1:
      return {Phrase{Field::Text, {"東", "京"}, {false, true}}};
    case 2:
      return {Phrase{chance(50) ? Field::Text : Field::Title, {"banks"}, {false}}};
    case 3:
      return {Value{Field::Source, "the ledger"}};
    case 4:
      return {Value{Field::Topic, pick(kTopics)}};
    case 5:
      return {Word{Field::Title, "price"}};
    default:
      return {Word{Field::Text, pick({"rice", "council", "tariff", "cafe", "vote", "price", "bank",
                                      "the", "covid", "absent"})}};
  }
}

Node RandomArticles::query(int depth) {
  if (depth == 0 || chance(35)) {
    return chance(4) ? Node{Everything{}} : leaf();
  }
  const std::size_t parts = 2 + below(2);
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < parts; ++i) {
    nodes.push_back(query(depth - 1));
  }
  switch (below(5)) {
    case 0:
    case 1:
      return {All{std::move(nodes)}};
    case 2:
    case 3:
      return {Any{std::move(nodes)}};
    default:
      return {Not{{nodes.front()}}};
  }
}

SearchRequest RandomArticles::request() {
  SearchRequest request;
  request.query = query();
  const auto some = [&](const std::vector<std::string>& values, std::vector<std::string>& into) {
    if (chance(25)) {
      for (const std::string& value : values) {
        if (chance(50)) {
          into.push_back(value);
        }
      }
    }
  };
  some(kSources, request.filters.source);
  some(kTopics, request.filters.topic);
  some(kLanguages, request.filters.language);
  some(kAgencies, request.filters.agency);
  if (chance(5)) {
    request.filters.undated_only = true;
  } else if (chance(30)) {
    const Instant day = kFirstDay + static_cast<Instant>(below(900));
    if (chance(70)) {
      request.filters.published.start = day * kSecondsADay;
    }
    if (chance(70)) {
      request.filters.published.end = (day + 1 + static_cast<Instant>(below(300))) * kSecondsADay;
    }
  }
  for (const FacetField field : {FacetField::Date, FacetField::Source, FacetField::Topic,
                                 FacetField::Language, FacetField::Agency}) {
    request.facets.push_back({field, 1 + below(5)});
  }
  request.histogram = static_cast<HistogramInterval>(below(4));
  request.sort = static_cast<Sort>(below(3));
  request.limit = 1 + below(30);
  return request;
}

}  // namespace backfile::test

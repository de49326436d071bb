// What ranking does to judged_queries.txt over the sample archive: a golden file, so that any
// change shows as a diff to read (BACKFILE_UPDATE_GOLDEN=1 writes it anew), and a floor under the
// mean. Measures no speed.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/readers/json_lines.hpp"
#include "server/query/natural.hpp"
#include "server/query/parser.hpp"
#include "server/search/live_archive.hpp"
#include "server/search/searcher.hpp"
#include "tests/support/small_archive.hpp"
#include "tests/tools/corpus_reading.hpp"
#include "tools/quality/measures.hpp"

namespace backfile {
namespace {

constexpr corpus::Number kArticles = 1000;
constexpr std::size_t kShown = 5;
// A little below the mean when the golden file was last written; to be raised with the ranking.
constexpr double kLowestMap = 0.88;

const std::string kFolder = BACKFILE_SOURCE_DIR "/tests/tools/";

struct SampleArchive {
  std::vector<Article> articles;
  std::map<std::string, std::set<std::string>> stories;  // id of the first article -> ids of all
};

SampleArchive sample_archive() {
  SampleArchive made;
  corpus::Composer composer = corpus::make_composer(kArticles);
  JsonLinesReader reader;
  for (corpus::Number number = 0; number < kArticles; ++number) {
    const corpus::Article article = composer.compose(number);
    made.stories[article.truth.story].insert(article.id);
    std::string line;
    corpus::append_json(article, false, line);
    auto read = reader.read(line);
    REQUIRE(std::holds_alternative<Article>(read));
    made.articles.push_back(std::get<Article>(std::move(read)));
  }
  return made;
}

struct RankedQuery {
  std::string text;
  bool any = false;
  Judgements judgements;
  std::vector<std::string> found;  // ids, best first
};

// `relevant` as in the third column of the file.
Judgements judgements_of(const std::string& relevant, const SampleArchive& sample) {
  static const std::string kStory = "story:";
  Judgements judgements;
  std::istringstream words(relevant);
  for (std::string word; words >> word;) {
    CAPTURE(word);
    if (word.rfind(kStory, 0) == 0) {
      const auto story = sample.stories.find(word.substr(kStory.size()));
      REQUIRE(story != sample.stories.end());
      for (const std::string& id : story->second) judgements[id] = 1;
      continue;
    }
    REQUIRE(std::any_of(sample.articles.begin(), sample.articles.end(),
                        [&](const Article& article) { return article.id.value == word; }));
    judgements[word] = 1;
  }
  return judgements;
}

std::vector<RankedQuery> judged_queries(const SampleArchive& sample) {
  static const std::string kBetween = " ---- ";
  std::vector<RankedQuery> queries;
  std::ifstream file(kFolder + "judged_queries.txt");
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    CAPTURE(line);
    const std::size_t mode = line.find(kBetween);
    REQUIRE(mode != std::string::npos);
    const std::size_t relevant = line.find(kBetween, mode + 1);
    REQUIRE(relevant != std::string::npos);
    const std::size_t mode_begin = mode + kBetween.size();
    const std::string named = line.substr(mode_begin, relevant - mode_begin);
    REQUIRE((named == "all" || named == "any"));
    queries.push_back({.text = line.substr(0, mode),
                       .any = named == "any",
                       .judgements = judgements_of(line.substr(relevant + kBetween.size()), sample),
                       .found = {}});
    REQUIRE_FALSE(queries.back().judgements.empty());
  }
  return queries;
}

std::vector<std::string> ask(Searcher& searcher, const RankedQuery& query) {
  CAPTURE(query.text);
  auto parsed = query.any ? parse_natural(query.text) : parse_query(query.text);
  REQUIRE(std::holds_alternative<ParsedQuery>(parsed));
  SearchRequest request;
  request.query = std::get<ParsedQuery>(std::move(parsed)).tree;
  request.limit = kArticles;
  request.snippets = 0;
  std::vector<std::string> ids;
  for (const Hit& hit : searcher.search(request).hits) ids.push_back(hit.article.id.value);
  return ids;
}

double reciprocal_rank(const RankedQuery& query) {
  const auto first =
      std::find_if(query.found.begin(), query.found.end(),
                   [&](const std::string& id) { return query.judgements.count(id) > 0; });
  return first == query.found.end() ? 0 : 1 / static_cast<double>(first - query.found.begin() + 1);
}

std::string digits(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

// Two lines: the measures, and the first ids with "+" before those that are relevant.
std::string report(const RankedQuery& query, const Measures& measures) {
  std::ostringstream out;
  out << query.text << " (" << (query.any ? "any" : "all") << ")\n  AP "
      << digits(measures.average_precision) << "  RR " << digits(reciprocal_rank(query)) << " ";
  for (std::size_t i = 0; i < std::min(kShown, query.found.size()); ++i) {
    out << ' ' << (query.judgements.count(query.found[i]) > 0 ? '+' : '-') << query.found[i];
  }
  out << "\n";
  return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

void check_golden(const std::string& text) {
  const std::string path = kFolder + "golden/judged_queries.txt";
  if (std::getenv("BACKFILE_UPDATE_GOLDEN") != nullptr) std::ofstream(path) << text;
  std::ostringstream golden;
  golden << std::ifstream(path).rdbuf();
  const std::vector<std::string> is = lines_of(text);
  const std::vector<std::string> was = lines_of(golden.str());
  REQUIRE(is.size() == was.size());
  for (std::size_t i = 0; i < is.size(); ++i) {
    CAPTURE(is[i - i % 2]);  // the query
    CHECK(is[i] == was[i]);
  }
}

TEST_CASE("judged queries are ranked as the golden file has it, and not worse than the floor") {
  const SampleArchive sample = sample_archive();
  test::SmallArchive archive;
  archive.add(sample.articles);
  LiveArchive live(archive.path(), {.readers = 1});
  Searcher searcher(live);

  std::vector<RankedQuery> queries = judged_queries(sample);
  REQUIRE(queries.size() >= 40);
  std::string text;
  std::vector<Measures> all;
  double reciprocal_ranks = 0;
  for (RankedQuery& query : queries) {
    query.found = ask(searcher, query);
    all.push_back(measure(query.found, query.judgements));
    reciprocal_ranks += reciprocal_rank(query);
    text += report(query, all.back());
  }
  const Measures means = mean(all);
  text += std::to_string(queries.size()) + " queries\n  MAP " + digits(means.average_precision) +
          "  MRR " + digits(reciprocal_ranks / static_cast<double>(queries.size())) + "  nDCG@10 " +
          digits(means.ndcg_10) + "\n";
  check_golden(text);
  CHECK(means.average_precision >= kLowestMap);
}

}  // namespace
}  // namespace backfile

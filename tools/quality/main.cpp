// Measures ranking on a judged collection, beside plain Xapian BM25 over the same text in the same
// run: MAP, nDCG@10, P@10, recall@100. Prints a line for each; with --cross-validate also what
// weights chosen on four fifths of the queries give on the last fifth, five times over. The queries
// are asked as the server's match=any reads them.
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <CLI/CLI.hpp>
#include <xapian.h>

#include "server/query/natural.hpp"
#include "server/search/live_archive.hpp"
#include "server/search/searcher.hpp"
#include "tools/quality/judged.hpp"
#include "tools/quality/measures.hpp"
#include "tools/quality/plain_bm25.hpp"

namespace backfile {
namespace {

constexpr std::size_t kDepth = 1000;
constexpr std::size_t kFolds = 5;

struct Options {
  std::string archive;
  std::string queries;
  std::string judgements;
  bool cross_validate = false;
  std::vector<std::string> set;  // name=value
};

using Run = std::function<std::vector<std::string>(const JudgedQuery&)>;

std::vector<Measures> measure_all(const std::vector<JudgedQuery>& queries, const Run& run) {
  std::vector<Measures> all;
  all.reserve(queries.size());
  for (const JudgedQuery& query : queries) all.push_back(measure(run(query), query.judgements));
  return all;
}

void print(const std::string& name, const Measures& measures) {
  std::printf("%-44s MAP %.4f  nDCG@10 %.4f  P@10 %.4f  recall@100 %.4f\n", name.c_str(),
              measures.average_precision, measures.ndcg_10, measures.precision_10,
              measures.recall_100);
}

std::vector<std::string> ask(Searcher& searcher, const JudgedQuery& query, bool expand) {
  auto parsed = parse_natural(query.text);
  if (const auto* error = std::get_if<QueryError>(&parsed)) {
    throw std::runtime_error("query " + query.id + ": " + error->message);
  }
  SearchRequest request;
  request.query = std::get<ParsedQuery>(std::move(parsed)).tree;
  request.limit = kDepth;
  request.snippets = 0;
  request.expand = expand;
  std::vector<std::string> ids;
  for (const Hit& hit : searcher.search(request).hits) ids.push_back(hit.article.id.value);
  return ids;
}

// The weights that may be set by hand and are swept in cross-validation.
double* weight_named(RankingWeights& weights, const std::string& name) {
  if (name == "k1") return &weights.bm25.k1;
  if (name == "b") return &weights.bm25.b;
  if (name == "exact") return &weights.exact;
  if (name == "title") return &weights.title;
  if (name == "lead") return &weights.lead;
  if (name == "recurrence") return &weights.recurrence;
  if (name == "passage") return &weights.passage;
  if (name == "proximity") return &weights.proximity;
  if (name == "expansion") return &weights.expansion;
  return nullptr;
}

RankingWeights weights_of(const Options& options) {
  RankingWeights weights;
  for (const std::string& setting : options.set) {
    const std::size_t equals = setting.find('=');
    double* const weight = weight_named(weights, setting.substr(0, equals));
    if (weight == nullptr || equals == std::string::npos) {
      throw std::runtime_error("no weight to set: " + setting);
    }
    *weight = std::stod(setting.substr(equals + 1));
  }
  return weights;
}

std::vector<RankingWeights> grid() {
  std::vector<RankingWeights> all;
  for (const auto& [k1, b] : {std::pair(1.0, 0.5), std::pair(1.2, 0.75), std::pair(1.5, 0.75)}) {
    for (const double recurrence : {0.0, 0.5, 1.0}) {
      for (const double passage : {0.0, 0.3, 0.6}) {
        for (const double lead : {0.0, 0.3}) {
          RankingWeights weights;
          weights.bm25.k1 = k1;
          weights.bm25.b = b;
          weights.recurrence = recurrence;
          weights.passage = passage;
          weights.lead = lead;
          all.push_back(weights);
        }
      }
    }
  }
  return all;
}

// Queries go to folds by their number in the file.
std::vector<Measures> part_of(const std::vector<Measures>& all, std::size_t fold, bool inside) {
  std::vector<Measures> part;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if ((i % kFolds == fold) == inside) part.push_back(all[i]);
  }
  return part;
}

void cross_validate(LiveArchive& archive, const std::vector<JudgedQuery>& queries, bool expand) {
  std::vector<std::vector<Measures>> runs;
  for (const RankingWeights& weights : grid()) {
    Searcher searcher(archive, {.weights = weights});
    runs.push_back(measure_all(
        queries, [&](const JudgedQuery& query) { return ask(searcher, query, expand); }));
  }
  std::vector<Measures> held_out;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < runs.size(); ++i) {
      if (mean(part_of(runs[i], fold, false)).average_precision >
          mean(part_of(runs[best], fold, false)).average_precision) {
        best = i;
      }
    }
    const std::vector<Measures> part = part_of(runs[best], fold, true);
    held_out.insert(held_out.end(), part.begin(), part.end());
  }
  print(expand ? "backfile, expand=1, cross-validated" : "backfile, cross-validated",
        mean(held_out));
}

void index_plain(LiveArchive& archive, PlainBm25& plain) {
  Searcher searcher(archive);
  SearchRequest request;
  request.query = Node{Everything{}};
  request.sort = Sort::Newest;
  request.snippets = 0;
  request.limit = kDepth;
  for (;;) {
    const SearchResult page = searcher.search(request);
    for (const Hit& hit : page.hits) {
      std::string text = hit.article.title + "\n" + hit.article.lead;
      for (const std::string& paragraph : hit.article.body) text += "\n" + paragraph;
      plain.add(hit.article.id.value, text);
    }
    if (!page.next) return;
    request.after = page.next;
  }
}

void run(const Options& options) {
  const std::vector<JudgedQuery> queries = read_judged(options.queries, options.judgements);
  std::printf("%zu judged queries\n", queries.size());
  LiveArchive archive(options.archive, {.readers = 1});
  PlainBm25 plain;
  index_plain(archive, plain);
  const Measures yardstick = mean(measure_all(
      queries, [&](const JudgedQuery& query) { return plain.search(query.text, kDepth); }));
  print("plain Xapian BM25, stems, stop list", yardstick);
  Searcher searcher(archive, {.weights = weights_of(options)});
  for (const bool expand : {false, true}) {
    const Measures ours = mean(measure_all(
        queries, [&](const JudgedQuery& query) { return ask(searcher, query, expand); }));
    print(expand ? "backfile, match=any, expand=1" : "backfile, match=any", ours);
    std::printf("%-44s MAP %.3f times plain\n", "",
                ours.average_precision / yardstick.average_precision);
    if (options.cross_validate) cross_validate(archive, queries, expand);
  }
}

}  // namespace
}  // namespace backfile

int main(int argc, char** argv) {
  backfile::Options options;
  CLI::App app("Measures ranking on a judged collection, beside plain Xapian BM25.");
  app.add_option("archive", options.archive, "An archive that backfile-indexer made")->required();
  app.add_option("queries", options.queries, "Lines of id, tab, text")->required();
  app.add_option("judgements", options.judgements, "TREC qrels")->required();
  app.add_flag("--cross-validate", options.cross_validate,
               "Also choose weights on four fifths and measure on the last, five times over");
  app.add_option("--set", options.set,
                 "A weight: k1, b, exact, title, lead, recurrence, passage, proximity, expansion");
  CLI11_PARSE(app, argc, argv);
  try {
    backfile::run(options);
  } catch (const Xapian::Error& error) {
    std::fprintf(stderr, "%s\n", error.get_description().c_str());
    return 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}

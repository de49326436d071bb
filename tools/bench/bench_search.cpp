// Benchmark: how fast an archive answers in this process, on one thread, asked the query files that
// other engines are asked too (query_file.hpp), and rows that stand beside theirs
// (result_rows.hpp). A program, not a test: numbers differ from machine to machine. Operations:
//
//   (none)    each class warm: a pass without the clock, then the median of --reps for each query;
//             its row is printed and, with --results, added to latency.<engine>.<corpus>.tsv there,
//             with a file perq.<engine>.<corpus>.<class>.<variant>.tsv of its queries
//   --cold    each query once on an archive opened for it alone, then all once, one after the
//   other,
//             on an archive opened for them, beside the same queries warm
//   --urls    no clock: writes the queries as addresses of the HTTP API, id TAB address
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <xapian.h>

#include "tools/bench/os_cache.hpp"
#include "tools/bench/query_class.hpp"
#include "tools/bench/query_file.hpp"
#include "tools/bench/query_runner.hpp"
#include "tools/bench/result_rows.hpp"

namespace backfile {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

struct Options {
  std::string archive;
  std::string queries;
  std::string classes;
  std::size_t repetitions = 5;
  std::string engine = "fast";
  std::string name = "backfile";
  std::string corpus = "news";
  std::string results;
  std::string urls;
  bool cold = false;
  bool forget = false;
  bool keep_answers = false;
  std::size_t cache_mib = 1024;
};

// What is measured is set up here and nowhere else. A repetition must do its work again, so answers
// are not kept unless that is what is measured.
SearcherOptions searcher_options(const Options& options) {
  return {.engine = options.engine == "plain" ? Engine::Plain : Engine::Fast,
          .keep_answers = options.keep_answers};
}

LiveArchiveOptions archive_options(const Options& options) {
  LiveArchiveOptions opened;
  opened.cache_bytes = options.cache_mib << 20U;
  return opened;
}

std::vector<FileQuery> queries_of(const Options& options, const QueryClass& query_class) {
  return read_query_file(fs::path(options.queries) / query_file_name(query_class));
}

void write(const fs::path& file, const std::string& text, std::ios::openmode mode) {
  std::ofstream out(file, std::ios::binary | mode);
  out << text << std::flush;
  if (!out) throw std::runtime_error("Cannot write to " + file.string());
}

void say_refused(const std::vector<QueryFigure>& figures, const QueryClass& query_class) {
  if (query_class.name == "mlt") return;
  std::size_t refused = 0;
  for (const QueryFigure& figure : figures) refused += figure.answer.total < 0 ? 1U : 0U;
  if (refused == 0) return;
  std::fprintf(stderr, "%s:%s: %zu queries were refused, their patterns fit too many words\n",
               query_class.name.c_str(), query_class.variant.c_str(), refused);
}

void bench_warm(const Options& options) {
  QueryRunner runner(options.archive, searcher_options(options), archive_options(options));
  for (const QueryClass& each : parse_classes(options.classes)) {
    const std::vector<QueryFigure> figures =
        runner.time_warm(each, queries_of(options, each), options.repetitions);
    say_refused(figures, each);
    const std::string row =
        latency_row({options.name, options.corpus, each.name, each.variant}, figures);
    std::fputs(row.c_str(), stdout);
    std::fflush(stdout);
    if (options.results.empty()) continue;
    const std::string names = options.name + '.' + options.corpus;
    write(fs::path(options.results) / ("latency." + names + ".tsv"), row, std::ios::app);
    std::string rows;
    for (const QueryFigure& figure : figures) rows += query_row(figure);
    write(fs::path(options.results) /
              ("perq." + names + '.' + each.name + '.' + each.variant + ".tsv"),
          rows, std::ios::trunc);
  }
}

struct ColdFigures {
  std::vector<double> opening;  // milliseconds
  std::vector<double> query;
};

ColdFigures time_cold(const Options& options, const QueryClass& query_class,
                      const std::vector<FileQuery>& queries) {
  ColdFigures figures;
  for (const FileQuery& query : queries) {
    if (options.forget) forget_cached(options.archive);
    const Clock::time_point begin = Clock::now();
    QueryRunner runner(options.archive, searcher_options(options), archive_options(options));
    const std::chrono::duration<double, std::milli> opening = Clock::now() - begin;
    figures.opening.push_back(opening.count());
    figures.query.push_back(runner.time(query_class, query).time.wall / 1e3);
  }
  return figures;
}

// Each query once, in the order of the file.
std::vector<double> time_once(QueryRunner& runner, const QueryClass& query_class,
                              const std::vector<FileQuery>& queries) {
  std::vector<double> times;
  for (const FileQuery& query : queries) {
    times.push_back(runner.time(query_class, query).time.wall / 1e3);
  }
  return times;
}

std::vector<double> time_warm(QueryRunner& runner, const QueryClass& query_class,
                              const std::vector<FileQuery>& queries, std::size_t repetitions) {
  std::vector<double> times;
  for (const QueryFigure& figure : runner.time_warm(query_class, queries, repetitions)) {
    times.push_back(figure.time.wall / 1e3);
  }
  return times;
}

void print_cold(const char* name, const std::vector<double>& times,
                const std::vector<double>& warm) {
  std::printf("        %-8s", name);
  for (const double share : {0.50, 0.95}) {
    const double time = percentile(times, share);
    std::printf(" %9.2f %8.1f", time, time / percentile(warm, share));
  }
  std::printf("\n");
}

void bench_cold(const Options& options) {
  for (const QueryClass& each : parse_classes(options.classes)) {
    const std::vector<FileQuery> queries = queries_of(options, each);
    const double cached = cached_share(options.archive);
    const ColdFigures alone = time_cold(options, each, queries);
    if (options.forget) forget_cached(options.archive);
    QueryRunner runner(options.archive, searcher_options(options), archive_options(options));
    const std::vector<double> in_turn = time_once(runner, each, queries);
    const std::vector<double> warm = time_warm(runner, each, queries, options.repetitions);
    std::printf("cold    %s:%s, %zu queries; times in ms\n", each.name.c_str(),
                each.variant.c_str(), queries.size());
    if (options.forget) {
      std::printf("        the system forgot the archive's files before each opening\n");
    } else {
      std::printf("        the system held %.0f%% of the archive's bytes in memory at the start\n",
                  100 * cached);
    }
    std::printf("        %8s %9s %8s %9s %8s\n", "", "p50", "x warm", "p95", "x warm");
    print_cold("alone", alone.query, warm);
    print_cold("in turn", in_turn, warm);
    print_cold("warm", warm, warm);
    print_cold("opening", alone.opening, warm);
    std::fflush(stdout);
  }
}

void write_urls(const Options& options) {
  std::string lines;
  for (const QueryClass& each : parse_classes(options.classes)) {
    for (const FileQuery& query : queries_of(options, each)) {
      lines += query.id + '\t' + api_address(each, query) + '\n';
    }
  }
  write(options.urls, lines, std::ios::trunc);
}

Options read_options(int argc, char** argv) {
  Options options;
  CLI::App app("Times the query files of a comparison on an archive, in this process.");
  app.add_option("archive", options.archive, "archive to ask")
      ->required()
      ->check(CLI::ExistingDirectory);
  app.add_option("queries", options.queries, "folder of queries_<class>.tsv")
      ->required()
      ->check(CLI::ExistingDirectory);
  app.add_option("--classes", options.classes,
                 "class:variant,...: and or phrase common filter page nosnip newest prefix mlt, "
                 "each top10 or exact; all without this flag, page:exact with --cold and --urls");
  app.add_option("--reps", options.repetitions, "timed repetitions of each query")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--engine", options.engine, "which matcher")
      ->check(CLI::IsMember({"fast", "plain"}))
      ->capture_default_str();
  app.add_option("--cache-mib", options.cache_mib,
                 "memory for postings and what is made of them; 0 keeps nothing")
      ->capture_default_str();
  app.add_flag("--keep-answers", options.keep_answers,
               "keep matches and counts for the next request, as the server does: then repetitions "
               "are answered from there");
  app.add_option("--name", options.name, "engine's name in the rows")->capture_default_str();
  app.add_option("--corpus", options.corpus, "corpus' name in the rows")->capture_default_str();
  app.add_option("--results", options.results, "folder that rows are added to")
      ->check(CLI::ExistingDirectory);
  auto* const cold = app.add_flag(
      "--cold", options.cold,
      "each query alone after opening, and all in turn after one, beside the same queries warm");
  app.add_flag("--forget", options.forget,
               "with --cold: the system forgets the archive's files before each opening")
      ->needs(cold);
  app.add_option("--urls", options.urls,
                 "writes the queries to this file as addresses of the HTTP API instead")
      ->excludes(cold);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::exit(app.exit(error));
  }
  if (options.classes.empty()) {
    const bool page_alone = options.cold || !options.urls.empty();
    options.classes = page_alone ? "page:exact" : std::string(all_classes());
  }
  return options;
}

int run(int argc, char** argv) {
  const Options options = read_options(argc, argv);
  try {
    if (!options.urls.empty()) {
      write_urls(options);
    } else if (options.cold) {
      bench_cold(options);
    } else {
      bench_warm(options);
    }
    return 0;
  } catch (const Xapian::Error& error) {
    std::fprintf(stderr, "bench_search: %s\n", error.get_description().c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_search: %s\n", error.what());
  }
  return 1;
}

}  // namespace

}  // namespace backfile

int main(int argc, char** argv) { return backfile::run(argc, argv); }

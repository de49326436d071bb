// Benchmark: what one archive costs to make and how fast it answers, beside plain Xapian calls
// doing the same work. A program, not a test: numbers differ from machine to machine. Operations,
// each one line of its output:
//
//   index    backfile-indexer add on a fresh archive: MB/s of the input, CPU, peak memory; size on
//   disk http     N searches by one keep-alive client against backfile-server: 20 hits, snippets,
//   all facets, histogram by month plain    the same N searches in this process with stock Xapian
//   calls (plain_xapian.hpp)
//
// Searches alternate between the two, so that the machine's noise falls on both.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <thread>

#include <CLI/CLI.hpp>
#include <xapian.h>

#include "tools/bench/child_process.hpp"
#include "tools/bench/http_client.hpp"
#include "tools/bench/plain_xapian.hpp"
#include "tools/bench/questions.hpp"

namespace backfile {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

struct Options {
  std::string articles;
  std::string archive;
  std::string indexer = BACKFILE_INDEXER;
  std::string server = BACKFILE_SERVER;
  std::size_t queries = 500;
  std::size_t warm_up = 20;
  std::uint64_t seed = 1;
};

double milliseconds_since(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

std::uintmax_t bytes_below(const fs::path& directory) {
  std::uintmax_t bytes = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(directory)) {
    if (entry.is_regular_file() && !entry.is_symlink()) bytes += entry.file_size();
  }
  return bytes;
}

double megabytes(std::uintmax_t bytes) { return static_cast<double>(bytes) / 1e6; }

void bench_indexing(const Options& options) {
  if (fs::exists(options.archive)) {
    throw std::runtime_error("There is something at " + options.archive +
                             " already; name a new place.");
  }
  const ProcessCost cost =
      run_process({options.indexer, "add", options.archive, options.articles, "--quiet"});
  if (cost.exit_code != 0) {
    throw std::runtime_error("The indexer ended with " + std::to_string(cost.exit_code));
  }
  const double input = megabytes(fs::file_size(options.articles));
  const double index = megabytes(bytes_below(options.archive));
  std::printf(
      "index   %.1f MB of JSON Lines in %.1f s: %.2f MB/s (%.1f s of CPU), peak memory %.0f MB\n",
      input, cost.wall_seconds, input / cost.wall_seconds, cost.cpu_seconds, cost.peak_megabytes);
  std::printf("        %.1f MB on disk, %.2f times the input\n", index, index / input);
}

void wait_until_ready(HttpClient& client, BackgroundProcess& server) {
  for (int i = 0; i < 600; ++i) {
    if (!server.running()) throw std::runtime_error("The server stopped; its message is above.");
    if (client.answers("/readyz")) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  throw std::runtime_error("The server is not ready after a minute.");
}

// The number after "articles": in the answer's total.
std::uint64_t total_of(const std::string& answer) {
  const std::size_t total = answer.find("\"total\"");
  const std::size_t digits = answer.find_first_of("0123456789", total);
  if (total == std::string::npos || digits == std::string::npos) {
    throw std::runtime_error("An answer without a total.");
  }
  return std::stoull(answer.substr(digits));
}

struct Timings {
  std::vector<double> http;
  std::vector<double> plain;
  std::size_t unequal_totals = 0;
};

Timings time_searches(const std::vector<Question>& questions, std::size_t warm_up,
                      HttpClient& client, PlainXapian& plain) {
  Timings timings;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const std::string target = questions[i].target();
    std::string answer;
    PlainPage page;
    double http = 0;
    double in_process = 0;
    const auto ask_http = [&] {
      const auto begin = Clock::now();
      answer = client.get(target);
      http = milliseconds_since(begin);
    };
    if (i % 2 == 0) ask_http();
    const auto begin = Clock::now();
    page = plain.search(questions[i]);
    in_process = milliseconds_since(begin);
    if (i % 2 != 0) ask_http();
    if (page.total != total_of(answer)) {
      ++timings.unequal_totals;
      std::printf("        totals differ: %llu and %llu plain for %s\n",
                  static_cast<unsigned long long>(total_of(answer)),
                  static_cast<unsigned long long>(page.total), target.c_str());
    }
    if (i < warm_up) continue;
    timings.http.push_back(http);
    timings.plain.push_back(in_process);
  }
  return timings;
}

double percentile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void print_row(const char* name, double share, const Timings& timings) {
  const double http = percentile(timings.http, share);
  const double plain = percentile(timings.plain, share);
  std::printf("%-7s %12.2f %14.2f %13.2f\n", name, http, plain, plain / http);
}

void bench_searching(const Options& options) {
  const Xapian::Database database((fs::path(options.archive) / "current").string());
  const std::vector<Question> questions =
      make_questions(database, options.queries + options.warm_up, options.seed);
  const int port = free_port();
  BackgroundProcess server(
      {options.server, options.archive, "--port", std::to_string(port), "--access-log", "none"});
  HttpClient client(port);
  wait_until_ready(client, server);
  PlainXapian plain(database);
  const Timings timings = time_searches(questions, options.warm_up, client, plain);

  std::printf("search  %u articles, %zu searches after %zu to warm up, seed %llu; times in ms\n",
              database.get_doccount(), options.queries, options.warm_up,
              static_cast<unsigned long long>(options.seed));
  std::printf("        %12s %14s %13s\n", "http", "plain Xapian", "plain / http");
  print_row("p50", 0.50, timings);
  print_row("p95", 0.95, timings);
  print_row("slowest", 1.00, timings);
  std::printf("        totals equal in %zu of %zu; server's peak memory %.0f MB\n",
              questions.size() - timings.unequal_totals, questions.size(),
              server.stop().peak_megabytes);
}

Options read_options(int argc, char** argv) {
  Options options;
  CLI::App app("Measures indexing and searching of an archive beside plain Xapian.");
  app.add_option("articles", options.articles, "JSON Lines, unpacked")
      ->required()
      ->check(CLI::ExistingFile);
  app.add_option("--archive", options.archive,
                 "where the archive is made; nothing may be there yet")
      ->required();
  app.add_option("--queries", options.queries, "searches timed")->check(CLI::PositiveNumber);
  app.add_option("--seed", options.seed, "of the searches");
  app.add_option("--indexer", options.indexer, "program");
  app.add_option("--server", options.server, "program");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::exit(app.exit(error));
  }
  return options;
}

int run(int argc, char** argv) {
  const Options options = read_options(argc, argv);
  std::printf("%u cores, Xapian %s\n", std::thread::hardware_concurrency(),
              Xapian::version_string());
  bench_indexing(options);
  bench_searching(options);
  return 0;
}

}  // namespace

}  // namespace backfile

int main(int argc, char** argv) {
  try {
    return backfile::run(argc, argv);
  } catch (const Xapian::Error& error) {
    std::fprintf(stderr, "%s\n", error.get_description().c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
  }
  return 1;
}

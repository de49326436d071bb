// What answering each of a list of API addresses costs in instructions: run by
// tools/count_instructions under callgrind, which writes a dump for each, "<name>.first" and
// "<name>.again". A program, not a test: it judges no count, but ends with an error when an address
// is not answered, or with nothing found, since that would count no work.
//
//   first   the first thing asked of an archive that was opened for it alone
//   again   the same, once all is kept that the server keeps of earlier answers
//
// Each goes through the routes of the API, from the address to the JSON, without a socket. What a
// process makes once (tables of characters, stemmers) is made before, uncounted.
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <valgrind/callgrind.h>
#include <xapian.h>

#include "server/api/handlers.hpp"
#include "server/api/routes.hpp"
#include "server/http/admission.hpp"
#include "server/http/router.hpp"
#include "server/http/target.hpp"
#include "server/search/live_archive.hpp"
#include "server/search/searcher.hpp"

namespace backfile {

namespace {

namespace fs = std::filesystem;

constexpr Instant kNow = 1'767'225'600;      // 2026-01-01: relative dates always mean the same
constexpr std::chrono::hours kPollNever{9};  // the archive does not change
// Of a long list the first search looks up what it needs, the second keeps the list, and the third
// what it has looked at in it.
constexpr int kUntilAllIsKept = 2;

struct CountedQuery {
  std::string name;
  std::string address;
};

// A name, a tab and an address a line.
std::vector<CountedQuery> read_queries(const fs::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("Cannot read " + file.string());
  std::vector<CountedQuery> queries;
  std::set<std::string> names;
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) throw std::runtime_error("No tab in '" + line + "'");
    queries.push_back({line.substr(0, tab), line.substr(tab + 1)});
    if (!names.insert(queries.back().name).second) {
      throw std::runtime_error("Two queries are named " + queries.back().name);
    }
  }
  if (queries.empty()) throw std::runtime_error(file.string() + " holds no query");
  return queries;
}

// An archive and the API over it, as the server puts them together.
class OpenedApi {
 public:
  explicit OpenedApi(const fs::path& archive)
      : archive_(archive, {.poll_interval = kPollNever}),
        searcher_(archive_),
        gate_({}),
        api_(searcher_, gate_, {.article_page = {}, .now = [] { return kNow; }}),
        router_(api_routes(api_, {.cors_origins = {}, .on_error = say})) {}

  HttpResponse get(const std::string& address) {
    Target target = parse_target(address);
    HttpRequest request;
    request.method = "GET";
    request.path = target.path;
    request.segments = target.segments;
    request.target = address;
    request.parameters = std::move(target.parameters);
    RouteMatch match = router_.find(request.method, request.segments);
    if (match.handler == nullptr) return not_found(request);
    request.captures = std::move(match.captures);
    return (*match.handler)(request);
  }

  void finish_work() const { archive_.finish_work(); }

 private:
  static void say(const HttpRequest& request, const std::string& what) {
    std::fprintf(stderr, "%s: %s\n", request.target.c_str(), what.c_str());
  }

  LiveArchive archive_;
  Searcher searcher_;
  AdmissionGate gate_;
  Api api_;
  Router router_;
};

bool has_found(std::string_view body) {
  // Lists of hits, and of completions.
  return body.find("\"results\":[]") == std::string_view::npos &&
         body.find("\",[],") == std::string_view::npos;
}

void require_found(const CountedQuery& query, const HttpResponse& response) {
  if (response.status == 200 && has_found(response.body)) return;
  throw std::runtime_error(query.name + " finds nothing: status " +
                           std::to_string(response.status) + ", " + response.body.substr(0, 500));
}

void count(OpenedApi& api, const CountedQuery& query, const std::string& name) {
  CALLGRIND_START_INSTRUMENTATION;
  CALLGRIND_ZERO_STATS;
  const HttpResponse response = api.get(query.address);
  CALLGRIND_DUMP_STATS_AT(name.c_str());
  CALLGRIND_STOP_INSTRUMENTATION;
  require_found(query, response);
}

void warm_the_process(const fs::path& archive, const std::vector<CountedQuery>& queries) {
  OpenedApi api(archive);
  for (const CountedQuery& query : queries) require_found(query, api.get(query.address));
}

void count_all(const fs::path& archive, const fs::path& file) {
  const std::vector<CountedQuery> queries = read_queries(file);
  warm_the_process(archive, queries);
  for (const CountedQuery& query : queries) {
    OpenedApi api(archive);
    count(api, query, query.name + ".first");
    for (int i = 1; i < kUntilAllIsKept; ++i) require_found(query, api.get(query.address));
    api.finish_work();
    count(api, query, query.name + ".again");
  }
}

int run(int argc, char** argv) {
  CLI::App app{"Answers queries so that callgrind can count the instructions of each.",
               "count_queries"};
  std::string archive;
  std::string queries;
  app.add_option("ARCHIVE", archive, "The archive to ask")->required();
  app.add_option("QUERIES", queries, "A name, a tab and an address of the API a line")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    count_all(archive, queries);
    return 0;
  } catch (const Xapian::Error& error) {
    std::fprintf(stderr, "count_queries: %s\n", error.get_description().c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "count_queries: %s\n", error.what());
  }
  return 1;
}

}  // namespace

}  // namespace backfile

int main(int argc, char** argv) { return backfile::run(argc, argv); }

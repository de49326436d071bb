// A whole API over a real small archive, without sockets: what a test asks of it goes through the
// real routes.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "server/api/handlers.hpp"
#include "server/api/routes.hpp"
#include "server/http/admission.hpp"
#include "server/http/router.hpp"
#include "server/search/live_archive.hpp"
#include "server/search/searcher.hpp"
#include "tests/server/api/requests.hpp"
#include "tests/support/small_archive.hpp"

namespace backfile::test {

// 2025-06-02T09:11:09Z: what the API takes for now.
inline constexpr Instant kNow = 1'748'855'469;

struct HarnessOptions {
  std::string article_page =
      "<!doctype html><html><head><!--article-head--></head><body></body></html>";
  std::vector<std::string> cors_origins = {};
  AdmissionLimits admission{.running = 2, .waiting = 0, .max_wait = std::chrono::milliseconds(0)};
};

class ApiHarness {
 public:
  // Opens the archive as it is; commits after that are seen within the poll interval.
  explicit ApiHarness(const std::filesystem::path& archive, HarnessOptions options = {});

  HttpResponse get(const std::string& target, Headers headers = {});
  // The body of a 200 answer; a check fails for any other.
  rapidjson::Document json(const std::string& target);

  Api& api() { return api_; }
  AdmissionGate& gate() { return gate_; }
  LiveArchive& archive() { return archive_; }
  const std::vector<std::string>& errors() const { return errors_; }
  std::vector<HttpRoute> routes();
  // What the API's clock does from now on; it may throw.
  void set_clock(std::function<Instant()> clock) { clock_ = std::move(clock); }

 private:
  RouteOptions route_options();

  std::vector<std::string> errors_;
  std::vector<std::string> cors_origins_;
  std::function<Instant()> clock_ = [] { return kNow; };
  LiveArchive archive_;
  Searcher searcher_;
  AdmissionGate gate_;
  Api api_;
  Router router_;
};

// Article number n of a small invented archive: words, sources, topics, languages and dates repeat
// by n; every fifth is undated.
Article made_article(std::size_t number);
std::vector<Article> made_articles(std::size_t count);

// Over sixty of them, made once: for the tests that only read.
ApiHarness& reading_harness();

}  // namespace backfile::test

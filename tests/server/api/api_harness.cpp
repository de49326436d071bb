// A whole API for tests. See api_harness.hpp.
#include "tests/server/api/api_harness.hpp"

#include <doctest/doctest.h>

#include "server/http/target.hpp"

namespace backfile::test {

ApiHarness::ApiHarness(const std::filesystem::path& archive, HarnessOptions options)
    : cors_origins_(std::move(options.cors_origins)),
      archive_(archive, {.readers = 3, .poll_interval = std::chrono::milliseconds(20)}),
      searcher_(archive_),
      gate_(options.admission),
      api_(searcher_, gate_,
           {.article_page = std::move(options.article_page), .now = [this] { return clock_(); }}),
      router_(routes()) {}

RouteOptions ApiHarness::route_options() {
  return {
      .cors_origins = cors_origins_,
      .on_error = [this](const HttpRequest&, const std::string& what) { errors_.push_back(what); }};
}

std::vector<HttpRoute> ApiHarness::routes() { return api_routes(api_, route_options()); }

HttpResponse ApiHarness::get(const std::string& target, Headers headers) {
  HttpRequest request = get_request(target, std::move(headers));
  const RouteMatch match = router_.find("GET", parse_target(target).segments);
  if (match.handler == nullptr) return not_found(request);
  request.captures = match.captures;
  return (*match.handler)(request);
}

rapidjson::Document ApiHarness::json(const std::string& target) {
  const HttpResponse response = get(target);
  CAPTURE(target);
  CAPTURE(response.body);
  CHECK(response.status == 200);
  CHECK(response.content_type == "application/json");
  return parse_json(response.body);
}

Article made_article(std::size_t number) {
  const std::vector<std::string> sources{"Harbour Gazette", "The Ledger", ""};
  const std::vector<std::string> topics{"trade", "courts", "sport", "health"};
  Article article;
  article.id = {"article-" + std::to_string(number)};
  article.title = number % 2 == 0 ? "Rice council meets" : "Steel tariff raised";
  article.body = {"The rice harvest was number " + std::to_string(number) + " of the year.",
                  "Tariffs on steel were debated by the council."};
  article.source = sources[number % sources.size()];
  article.agency = number % 4 == 0 ? "Wire One" : "";
  article.topics = {topics[number % topics.size()], topics[(number + 1) % topics.size()]};
  article.language = number % 7 == 0 ? "fr" : "en";
  if (number % 5 != 0) {
    article.published.start = 1'700'000'000 + static_cast<Instant>(number % 40) * kSecondsADay;
    article.published.precision = Precision::Day;
    article.published.method = DateMethod::Meta;
  }
  return article;
}

std::vector<Article> made_articles(std::size_t count) {
  std::vector<Article> articles;
  for (std::size_t i = 1; i <= count; ++i) articles.push_back(made_article(i));
  return articles;
}

ApiHarness& reading_harness() {
  static SmallArchive archive;
  static ApiHarness harness([]() -> const std::filesystem::path& {
    archive.add(made_articles(60));
    return archive.path();
  }());
  return harness;
}

}  // namespace backfile::test

// The endpoints. See handlers.hpp.
#include "server/api/handlers.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/analysis.hpp"
#include "server/api/answers.hpp"
#include "server/api/cursor.hpp"
#include "server/api/etag.hpp"
#include "server/api/html.hpp"
#include "server/api/parameter_reader.hpp"
#include "server/api/params.hpp"
#include "server/api/problem.hpp"
#include "server/api/suggest_json.hpp"
#include "server/api/too_many_forms.hpp"
#include "server/api/translate_json.hpp"
#include "server/api/url.hpp"
#include "server/http/finish_response.hpp"
#include "server/query/format.hpp"
#include "server/query/parser.hpp"
#include "server/search/snippet.hpp"
#include "server/search/term_reader.hpp"

namespace backfile {
namespace {

constexpr std::size_t kLongestId = 200;
constexpr std::string_view kBareArticlePage =
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<!--article-head-->"
    "</head>\n<body></body>\n</html>\n";

double milliseconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

// Kept by browsers but asked for again each time: a new commit shows at once, an old answer costs
// nothing.
void set_etag(HttpResponse& response, std::string etag) {
  response.headers.emplace_back("ETag", std::move(etag));
  response.headers.emplace_back("Cache-Control", "no-cache");
}

// 304 when the client already has the answer with this tag: before any work is done.
std::optional<HttpResponse> known_answer(const HttpRequest& request, const std::string& etag) {
  const std::optional<std::string_view> condition = request.header("if-none-match");
  // "*" asks whether there is any answer at all; that is known only after the work.
  if (!condition || *condition == "*") return std::nullopt;
  std::optional<std::string> known = matching_etag(*condition, etag);
  if (!known) return std::nullopt;
  HttpResponse response;
  response.status = 304;
  set_etag(response, *std::move(known));
  return response;
}

HttpResponse json_response(std::string body, std::string etag) {
  HttpResponse response;
  response.body = std::move(body);
  set_etag(response, std::move(etag));
  return response;
}

// Empty when it cannot be the id of an article.
ArticleId requested_id(const HttpRequest& request) {
  const auto capture = request.captures.find("id");
  ArticleId id{capture == request.captures.end() ? std::string() : capture->second};
  if (id.value.size() > kLongestId || !is_valid_utf8(id.value)) id.value.clear();
  return id;
}

// std::quoted() is found for a string too, wherever it is included: so the name in full.
[[noreturn]] void refuse_unknown_article(const ArticleId& id) {
  throw ProblemError(make_problem(
      "not-found", id.value.empty() ? "This is not an article id."
                                    : "There is no article " + backfile::quoted(id.value) + "."));
}

std::string page_address(const HttpRequest& request, const std::optional<std::string>& cursor) {
  std::vector<std::pair<std::string, std::string>> parameters = request.parameters;
  if (cursor) {
    std::erase_if(parameters, [](const auto& parameter) { return parameter.first == "cursor"; });
    parameters.emplace_back("cursor", *cursor);
  }
  return "/api/v1/search" + query_string(parameters);
}

std::optional<std::string> next_page(const HttpRequest& request, const SearchParameters& parameters,
                                     const std::optional<ListPosition>& next) {
  if (!next) return std::nullopt;
  return page_address(request, encode_cursor({.parameters_hash = parameters.parameters_hash,
                                              .asked_at = parameters.asked_at,
                                              .position = *next}));
}

bool filters_by(FacetField field, std::string_view parameter) {
  switch (field) {
    case FacetField::Date:
      return parameter == "from" || parameter == "to" || parameter == "date";
    case FacetField::Source:
      return parameter == "source";
    case FacetField::Topic:
      return parameter == "topic";
    case FacetField::Language:
      return parameter == "lang";
    case FacetField::Agency:
      return parameter == "agency";
  }
  return false;
}

// The address that asked, with the relaxation's query and without the filters it gives up.
std::string relaxed_address(const HttpRequest& request, const Relaxation& relaxation) {
  std::vector<std::pair<std::string, std::string>> parameters{
      {"q", format_query(relaxation.query)}};
  for (const auto& parameter : request.parameters) {
    const bool given_up =
        std::any_of(relaxation.fields.begin(), relaxation.fields.end(),
                    [&](FacetField field) { return filters_by(field, parameter.first); });
    if (!given_up && parameter.first != "q") parameters.push_back(parameter);
  }
  return "/api/v1/search" + query_string(parameters);
}

std::vector<std::string> relaxed_addresses(const HttpRequest& request,
                                           const std::vector<Relaxation>& relaxations) {
  std::vector<std::string> addresses;
  addresses.reserve(relaxations.size());
  for (const Relaxation& each : relaxations) addresses.push_back(relaxed_address(request, each));
  return addresses;
}

// What `search` answers; what it refuses becomes a problem.
template <class Search>
auto run_search(const SearchParameters& parameters, Search search) {
  try {
    return search();
  } catch (const TooManyForms& error) {
    throw ProblemError(too_many_forms(error, parameters.q));
  } catch (const CursorExpired&) {
    throw ProblemError(
        make_problem("cursor-expired",
                     "The archive has changed and the list of this cursor is no longer held. Begin "
                     "again without "
                     "'cursor', or walk with 'sort=newest', whose cursors do not expire."));
  } catch (const TooManyBuckets& error) {
    Problem problem = make_problem("bad-parameter", std::string(error.what()) + ".");
    problem.errors.push_back({.parameter = "histogram",
                              .code = "too_many_buckets",
                              .detail = problem.detail,
                              .suggestion = "auto",
                              .position = std::nullopt,
                              .length = std::nullopt});
    throw ProblemError(std::move(problem));
  }
}

struct PageQuestion {
  const HttpRequest& request;
  const SearchParameters& parameters;
  const std::string& text;  // what the entity tag is of
  std::chrono::steady_clock::time_point start;
};

template <class Result>
HttpResponse page_response(const PageQuestion& question, const Result& result,
                           std::vector<std::string> relaxed,
                           std::string (*json)(const PageAnswer<Result>&)) {
  const SearchParameters& parameters = question.parameters;
  const std::optional<std::string> next = next_page(question.request, parameters, result.next);
  HttpResponse response = json_response(json({.parameters = parameters,
                                              .result = result,
                                              .interpreted = format_query(parameters.request.query),
                                              .self = page_address(question.request, std::nullopt),
                                              .next = next,
                                              .relaxed = std::move(relaxed),
                                              .took_ms = milliseconds_since(question.start)}),
                                        make_etag(result.index, question.text));
  if (next) response.headers.emplace_back("Link", "<" + *next + ">; rel=\"next\"");
  return response;
}

ArticleHighlights highlight(const Node& query, const Article& article) {
  Highlighter highlighter(query);
  ArticleHighlights highlights;
  highlights.title = highlighter.title(article).highlights;
  highlights.lead = highlighter.lead(article).highlights;
  for (const Snippet& paragraph : highlighter.body(article)) {
    highlights.body.push_back(paragraph.highlights);
  }
  return highlights;
}

}  // namespace

Api::Api(Searcher& searcher, AdmissionGate& gate, ApiOptions options)
    : searcher_(searcher), gate_(gate), options_(std::move(options)) {
  if (options_.article_page.empty()) options_.article_page = kBareArticlePage;
}

AdmissionGate::Ticket Api::admit() const {
  std::optional<AdmissionGate::Ticket> ticket = gate_.enter();
  if (!ticket) {
    throw ProblemError(
        make_problem("overloaded", "Too many searches are running. Try again in a second."));
  }
  return *std::move(ticket);
}

HttpResponse Api::search(const HttpRequest& request) const {
  const auto start = std::chrono::steady_clock::now();
  const SearchParameters parameters = read_search_parameters(request, options_.now());
  // Relative dates mean something else tomorrow, so the day is part of the question.
  const std::string question = request.target + '\n' + format_day(parameters.asked_at);
  if (auto known = known_answer(request, make_etag(searcher_.facts().index, question))) {
    return *std::move(known);
  }
  const AdmissionGate::Ticket ticket = admit();
  const PageQuestion page{request, parameters, question, start};
  if (parameters.view == View::Kwic) {
    const auto kwic = [&] { return searcher_.kwic(parameters.request); };
    return page_response(page, run_search(parameters, kwic), {}, kwic_json);
  }
  const SearchResult result =
      run_search(parameters, [&] { return searcher_.search(parameters.request); });
  return page_response(page, result, relaxed_addresses(request, result.relaxations), search_json);
}

HttpResponse Api::article(const HttpRequest& request) const {
  const ArticleParameters parameters = read_article_parameters(request, options_.now());
  if (auto known = known_answer(request, make_etag(searcher_.facts().index, request.target))) {
    return *std::move(known);
  }
  const ArticleId id = requested_id(request);
  const std::optional<ArticleResult> result =
      id.value.empty() ? std::nullopt : searcher_.article(id);
  if (!result) refuse_unknown_article(id);
  std::optional<ArticleHighlights> highlights;
  if (parameters.query) highlights = highlight(*parameters.query, result->article);
  return json_response(article_json(*result, highlights), make_etag(result->index, request.target));
}

HttpResponse Api::related(const HttpRequest& request) const {
  const RelatedParameters parameters = read_related_parameters(request);
  if (auto known = known_answer(request, make_etag(searcher_.facts().index, request.target))) {
    return *std::move(known);
  }
  const ArticleId id = requested_id(request);
  if (id.value.empty()) refuse_unknown_article(id);
  const AdmissionGate::Ticket ticket = admit();
  const std::optional<RelatedResult> result =
      searcher_.related({.article = id,
                         .limit = parameters.limit,
                         .bodies = parameters.members.test(index_of(Member::Body))});
  if (!result) refuse_unknown_article(id);
  return json_response(related_json(*result, parameters.members),
                       make_etag(result->index, request.target));
}

HttpResponse Api::suggest(const HttpRequest& request) const {
  const Instant now = options_.now();
  const SuggestParameters parameters = read_suggest_parameters(request, now);
  const std::string question = request.target + '\n' + format_day(now);
  if (auto known = known_answer(request, make_etag(searcher_.facts().index, question))) {
    return *std::move(known);
  }
  const AdmissionGate::Ticket ticket = admit();
  const SuggestResult result = searcher_.suggest(parameters.request);
  HttpResponse response =
      json_response(suggest_json(parameters, result), make_etag(result.index, question));
  response.content_type = "application/x-suggestions+json";
  return response;
}

// Needs no place among searches: it reads nothing of the archive.
HttpResponse Api::translation(const HttpRequest& request) const {
  const Instant now = options_.now();
  const TranslateParameters parameters = read_translate_parameters(request, now);
  const auto parsed = parse_query(parameters.translation.query, {.now = now});
  const auto* query = std::get_if<ParsedQuery>(&parsed);
  if (query == nullptr) throw std::logic_error("a translation cannot be read");
  return json_response(translate_json(parameters, format_query(query->tree)),
                       make_etag(searcher_.facts().index, request.target + '\n' + format_day(now)));
}

HttpResponse Api::values(FacetField field, const HttpRequest& request) const {
  require_known_parameters(Endpoint::Values, request);
  if (auto known = known_answer(request, make_etag(searcher_.facts().index, request.target))) {
    return *std::move(known);
  }
  const AdmissionGate::Ticket ticket = admit();
  const ValuesResult result = searcher_.values(field);
  return json_response(values_json(result), make_etag(result.index, request.target));
}

HttpResponse Api::index(const HttpRequest& request) const {
  require_known_parameters(Endpoint::Index, request);
  const ArchiveFacts facts = searcher_.facts();
  return json_response(facts_json(facts, options_.engine), make_etag(facts.index, request.target));
}

HttpResponse Api::article_page(const HttpRequest& request) const {
  // The page itself may change with a new version of web/; its query string only says what to
  // highlight.
  const std::string question = request.path + '\n' + options_.article_page;
  if (auto known = known_answer(request, make_etag(searcher_.facts().index, question))) {
    return *std::move(known);
  }
  const ArticleId id = requested_id(request);
  const std::optional<ArticleResult> result =
      id.value.empty() ? std::nullopt : searcher_.article(id);
  HttpResponse response;
  response.content_type = "text/html; charset=utf-8";
  response.status = result ? 200 : 404;
  response.body = fill_head(options_.article_page,
                            result ? article_head(result->article) : missing_article_head());
  if (result) set_etag(response, make_etag(result->index, question));
  return response;
}

HttpResponse Api::health() const {
  HttpResponse response;
  response.body = status_json("ok");
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

HttpResponse Api::readiness(const HttpRequest& request) const {
  if (!ready_) {
    return problem_response(make_problem("not-ready", "No search has run yet."), request);
  }
  return health();
}

void Api::warm_up() {
  SearchRequest request;
  request.sort = Sort::Newest;
  request.histogram_auto = true;
  for (const FacetField field : {FacetField::Date, FacetField::Source, FacetField::Topic,
                                 FacetField::Language, FacetField::Agency}) {
    request.facets.push_back({.field = field, .limit = 20});
  }
  searcher_.search(request);
  ready_ = true;
}

}  // namespace backfile

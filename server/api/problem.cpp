// Error answers. See problem.hpp.
#include "server/api/problem.hpp"

#include <algorithm>
#include <array>

#include "server/api/html.hpp"
#include "server/api/json.hpp"
#include "server/api/url.hpp"

namespace backfile {
namespace {

struct ProblemType {
  std::string_view type;
  int status;
  std::string_view title;
};

constexpr std::array<ProblemType, 17> kTypes{{
    {"query-syntax", 400, "The query could not be read"},
    {"unknown-parameter", 400, "The address has an unknown parameter"},
    {"bad-parameter", 400, "A parameter has a value that cannot be used"},
    {"bad-cursor", 400, "The cursor does not belong to this search"},
    {"bad-request", 400, "The request could not be read"},
    {"not-found", 404, "There is nothing at this address"},
    {"method-not-allowed", 405, "The method is not allowed here"},
    {"timeout", 408, "The request took too long to arrive"},
    {"cursor-expired", 410, "The list this cursor belongs to is gone"},
    {"body-too-large", 413, "The request body is too large"},
    {"address-too-long", 414, "The address is too long"},
    {"unknown-host", 421, "The request was meant for another host"},
    {"headers-too-large", 431, "The request headers are too large"},
    {"internal", 500, "The server failed"},
    {"overloaded", 503, "The server is busy"},
    {"not-ready", 503, "The server is starting"},
    {"unsupported", 501, "The server does not do that"},
}};

// The quality that one element of Accept gives: "text/html;q=0.8" -> 0.8.
double quality(std::string_view element) {
  const std::size_t at = element.find("q=");
  if (element.find(';') == std::string_view::npos || at == std::string_view::npos) return 1;
  const std::string_view number = element.substr(at + 2);
  if (number.starts_with("0.")) {
    const char digit = number.size() > 2 ? number[2] : '0';
    return digit >= '0' && digit <= '9' ? (digit - '0') / 10.0 : 0;
  }
  return number.starts_with("0") ? 0 : 1;
}

double accepted(std::string_view accept, std::string_view media_type) {
  double best = 0;
  while (!accept.empty()) {
    const std::size_t comma = std::min(accept.find(','), accept.size());
    const std::string_view element = accept.substr(0, comma);
    if (element.find(media_type) != std::string_view::npos) best = std::max(best, quality(element));
    accept.remove_prefix(std::min(comma + 1, accept.size()));
  }
  return best;
}

bool wants_html(const HttpRequest& request) {
  if (request.path.starts_with("/api/")) return false;
  const std::string_view accept = request.header("accept").value_or("");
  const double html = accepted(accept, "text/html");
  return html > 0 && html >= accepted(accept, "json");
}

std::string problem_json(const Problem& problem, std::string_view target) {
  JsonBuilder json;
  json.begin_object();
  json.member("type", "/problems/" + problem.type);
  json.member("title", problem.title);
  json.member("status", static_cast<std::uint64_t>(problem.status));
  json.member("detail", problem.detail);
  json.member("instance", safe_target(target));
  json.key("errors");
  json.begin_array();
  for (const ParameterError& error : problem.errors) {
    json.begin_object();
    json.member("parameter", error.parameter);
    json.member("code", error.code);
    json.member("detail", error.detail);
    json.member("position", error.position);
    json.member("length", error.length);
    json.member_or_null("suggestion", error.suggestion);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.text();
}

}  // namespace

Problem make_problem(std::string_view type, std::string detail) {
  const auto* row = std::find_if(kTypes.begin(), kTypes.end(),
                                 [type](const ProblemType& known) { return known.type == type; });
  if (row == kTypes.end()) throw std::logic_error("unknown problem type " + std::string(type));
  return {.status = row->status,
          .type = std::string(row->type),
          .title = std::string(row->title),
          .detail = std::move(detail),
          .errors = {}};
}

Problem problem_for_status(int status, std::string detail) {
  if (status == 400) return make_problem("bad-request", std::move(detail));
  const auto* row = std::find_if(kTypes.begin(), kTypes.end(), [status](const ProblemType& known) {
    return known.status == status;
  });
  if (row != kTypes.end()) return make_problem(row->type, std::move(detail));
  const std::string_view type = status < 500 ? "bad-request" : "unsupported";
  Problem problem = make_problem(type, std::move(detail));
  problem.status = status;
  return problem;
}

HttpResponse problem_response(const Problem& problem, const HttpRequest& request) {
  HttpResponse response;
  response.status = problem.status;
  response.headers.emplace_back("Cache-Control", "no-store");
  if (wants_html(request)) {
    response.content_type = "text/html; charset=utf-8";
    response.body = problem_page(problem);
  } else {
    response.content_type = "application/problem+json";
    response.body = problem_json(problem, request.target);
  }
  return response;
}

}  // namespace backfile

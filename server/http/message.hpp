// A request and an answer as the handlers see them: no httplib here, so handlers are tested without
// a socket.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backfile {

struct HttpRequest {
  std::string method;                 // "GET"
  std::string path;                   // percent-decoded, without the query
  std::vector<std::string> segments;  // of the path, each decoded by itself
  std::string target;                 // as sent, with the query
  std::vector<std::pair<std::string, std::string>>
      parameters;  // percent-decoded, in order, repeats kept
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  std::map<std::string, std::string> captures;  // of the route's {name} parts, percent-decoded
  std::string body;
  std::string request_id;  // made by the server, also in the log

  [[nodiscard]] std::optional<std::string_view> header(std::string_view lower_case_name) const;
};

struct HttpResponse {
  int status = 200;
  std::string content_type = "application/json";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
};

using HttpHandler = std::function<HttpResponse(const HttpRequest&)>;

// A path of literal segments and {name} segments ("/api/v1/articles/{id}/related"). A {name}
// segment matches one segment as sent, so an encoded slash (%2F) stays inside it.
struct HttpRoute {
  std::string method;
  std::string pattern;
  HttpHandler handler;
};

}  // namespace backfile

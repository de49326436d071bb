#include "server/api/translate_json.hpp"

#include "server/api/json.hpp"
#include "server/api/query_json.hpp"
#include "server/api/url.hpp"

namespace backfile {

std::string translate_json(const TranslateParameters& parameters, const std::string& interpreted) {
  const Translation& translation = parameters.translation;
  JsonBuilder json;
  json.begin_object();
  json.member("from", row(parameters.from).name);
  json.member("q", parameters.q);
  json.member("query", translation.query);
  json.member("interpreted", interpreted);
  write_remarks(json, "notes", translation.notes);
  json.member("search", "/api/v1/search" + query_string({{"q", translation.query}}));
  json.end_object();
  return json.text();
}

}  // namespace backfile

#include "server/api/translate_json.hpp"

#include <cstdint>

#include "server/api/json.hpp"
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
  json.key("notes");
  json.begin_array();
  for (const TranslationNote& note : translation.notes) {
    json.begin_object();
    json.member("code", note.code);
    json.member("message", note.message);
    json.member("position", std::uint64_t{note.position});
    json.member("length", std::uint64_t{note.length});
    json.end_object();
  }
  json.end_array();
  json.member("search", "/api/v1/search" + query_string({{"q", translation.query}}));
  json.end_object();
  return json.text();
}

}  // namespace backfile

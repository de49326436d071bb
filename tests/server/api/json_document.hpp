// Reads JSON for tests. An access to what is not there throws and fails the test.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#define RAPIDJSON_ASSERT(condition)                                     \
  do {                                                                  \
    if (!(condition)) throw std::logic_error("RapidJSON: " #condition); \
  } while (false)

#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace backfile::test {

// Throws std::runtime_error when it is not exactly one JSON value in UTF-8.
inline rapidjson::Document parse_json(std::string_view text) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
  if (document.HasParseError()) throw std::runtime_error("not JSON: " + std::string(text));
  return document;
}

inline std::string text_of(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

// The names of an object's members, in order.
inline std::vector<std::string> names_of(const rapidjson::Value& object) {
  std::vector<std::string> names;
  for (const auto& member : object.GetObject()) names.push_back(text_of(member.name));
  return names;
}

inline std::string pretty(const rapidjson::Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
  writer.SetIndent(' ', 2);
  writer.SetFormatOptions(rapidjson::kFormatSingleLineArray);
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace backfile::test

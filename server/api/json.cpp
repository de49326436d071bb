// Writes JSON. See json.hpp.
#include "server/api/json.hpp"

#include <cmath>
#include <stdexcept>

#define RAPIDJSON_ASSERT(condition)                                     \
  do {                                                                  \
    if (!(condition)) throw std::logic_error("RapidJSON: " #condition); \
  } while (false)

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "schema/analysis.hpp"

namespace backfile {
namespace {

// The longest well-formed character at the front, in bytes; 0 when there is none.
std::size_t character_length(std::string_view bytes) {
  for (std::size_t length = 1; length <= 4 && length <= bytes.size(); ++length) {
    if (is_valid_utf8(bytes.substr(0, length))) return length;
  }
  return 0;
}

std::string repaired(std::string_view bytes) {
  std::string out;
  while (!bytes.empty()) {
    const std::size_t length = character_length(bytes);
    out += length == 0 ? std::string_view("\xEF\xBF\xBD") : bytes.substr(0, length);
    bytes.remove_prefix(length == 0 ? 1 : length);
  }
  return out;
}

rapidjson::SizeType size_of(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

struct JsonBuilder::State {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
};

JsonBuilder::JsonBuilder() : state_(std::make_unique<State>()) {}
JsonBuilder::~JsonBuilder() = default;

void JsonBuilder::begin_object() { state_->writer.StartObject(); }
void JsonBuilder::end_object() { state_->writer.EndObject(); }
void JsonBuilder::begin_array() { state_->writer.StartArray(); }
void JsonBuilder::end_array() { state_->writer.EndArray(); }
void JsonBuilder::key(std::string_view name) { value(name); }
void JsonBuilder::null() { state_->writer.Null(); }
void JsonBuilder::value(bool flag) { state_->writer.Bool(flag); }
void JsonBuilder::value(std::uint64_t number) { state_->writer.Uint64(number); }

void JsonBuilder::value(double number) {
  if (std::isfinite(number)) {
    state_->writer.Double(number);
  } else {
    null();
  }
}

void JsonBuilder::value(std::string_view text) {
  if (is_valid_utf8(text)) {
    state_->writer.String(text.data() == nullptr ? "" : text.data(), size_of(text));
  } else {
    const std::string valid = repaired(text);
    state_->writer.String(valid.data(), size_of(valid));
  }
}

void JsonBuilder::value_or_null(std::string_view text) {
  if (text.empty()) {
    null();
  } else {
    value(text);
  }
}

void JsonBuilder::raw(std::string_view json) {
  // The type is only checked where a key is due.
  state_->writer.RawValue(json.data(), json.size(), rapidjson::kObjectType);
}

std::string JsonBuilder::text() const {
  return {state_->buffer.GetString(), state_->buffer.GetSize()};
}

}  // namespace backfile

#include "indexer/json_writer.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <limits>

#include "indexer/rapidjson.hpp"

namespace backfile {
namespace {

rapidjson::SizeType length_of(std::string_view text) {
  if (text.size() > std::numeric_limits<rapidjson::SizeType>::max()) {
    throw std::logic_error("a JSON string of more than 4 GB");
  }
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

struct JsonWriter::State {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
};

JsonWriter::JsonWriter() : state_(std::make_unique<State>()) {}
JsonWriter::~JsonWriter() = default;
JsonWriter::JsonWriter(JsonWriter&&) noexcept = default;
JsonWriter& JsonWriter::operator=(JsonWriter&&) noexcept = default;

void JsonWriter::begin_object() { state_->writer.StartObject(); }
void JsonWriter::end_object() { state_->writer.EndObject(); }
void JsonWriter::begin_array() { state_->writer.StartArray(); }
void JsonWriter::end_array() { state_->writer.EndArray(); }

void JsonWriter::key(std::string_view name) { state_->writer.Key(name.data(), length_of(name)); }

void JsonWriter::string(std::string_view value) {
  state_->writer.String(value.data(), length_of(value));
}

void JsonWriter::number(std::uint64_t value) { state_->writer.Uint64(value); }

void JsonWriter::real(double value, int decimals) {
  if (!std::isfinite(value)) return null();
  std::array<char, 64> text{};
  const int length = std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
  raw({text.data(), static_cast<std::size_t>(length)});
}

void JsonWriter::boolean(bool value) { state_->writer.Bool(value); }

void JsonWriter::null() { state_->writer.Null(); }

void JsonWriter::raw(std::string_view json) {
  state_->writer.RawValue(json.data(), json.size(), rapidjson::kObjectType);
}

void JsonWriter::member(std::string_view name, std::string_view value) {
  key(name);
  string(value);
}

void JsonWriter::member(std::string_view name, std::uint64_t value) {
  key(name);
  number(value);
}

void JsonWriter::member(std::string_view name, const std::vector<std::string>& values) {
  key(name);
  begin_array();
  for (const std::string& value : values) string(value);
  end_array();
}

std::string JsonWriter::take() {
  std::string text(state_->buffer.GetString(), state_->buffer.GetSize());
  state_->buffer.Clear();
  state_->writer.Reset(state_->buffer);
  return text;
}

}  // namespace backfile

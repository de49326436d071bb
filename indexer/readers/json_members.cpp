#include "indexer/readers/json_members.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include "indexer/json_writer.hpp"
#include "indexer/rapidjson.hpp"

namespace backfile {
namespace {

using Size = rapidjson::SizeType;

// Receives the events of one line. Each returns false to end the parse, with `rejection` set.
class MemberHandler {
 public:
  using Ch = char;

  // NOLINTBEGIN(readability-identifier-naming): the names that RapidJSON calls
  bool Null() { return scalar(JsonKind::Null, "null"); }
  bool Bool(bool value) { return scalar(JsonKind::Boolean, value ? "true" : "false"); }
  bool RawNumber(const char* text, Size length, bool /*copy*/) {
    return scalar(JsonKind::Number, {text, length});
  }
  bool String(const char* text, Size length, bool /*copy*/) {
    return scalar(JsonKind::String, {text, length});
  }

  // Numbers arrive as RawNumber; these are only demanded by the interface.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }

  bool StartObject() {
    if (depth_ == 0) {
      depth_ = 1;
      return true;
    }
    return begin_container(JsonKind::Object) && writer_.StartObject();
  }
  bool StartArray() { return begin_container(JsonKind::Array) && writer_.StartArray(); }
  bool EndObject(Size) { return depth_ == 1 || (writer_.EndObject() && end_container()); }
  bool EndArray(Size) { return writer_.EndArray() && end_container(); }
  bool Key(const char* text, Size length, bool /*copy*/);

  // NOLINTEND(readability-identifier-naming)

  JsonMembers members;
  std::optional<Rejection> rejection;

 private:
  bool reject(RejectCode code, std::string reason) {
    rejection = Rejection{code, std::move(reason)};
    return false;
  }
  bool scalar(JsonKind kind, std::string_view text);
  bool write(JsonKind kind, std::string_view text);
  bool begin_container(JsonKind kind);
  bool end_container();

  int depth_ = 0;
  std::size_t fields_ = 0;
  std::unordered_set<std::string> names_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

bool MemberHandler::Key(const char* text, Size length, bool /*copy*/) {
  const std::string_view name(text, length);
  if (name.find('\0') != std::string_view::npos) {
    return reject(RejectCode::NulCharacter, "a name holds a NUL");
  }
  if (++fields_ > kMaxJsonFields) return reject(RejectCode::TooManyFields, "more than 1000 fields");
  if (depth_ == 1) {
    if (!names_.emplace(name).second) {
      return reject(RejectCode::DuplicateField,
                    "the field '" + std::string(name) + "' is given twice");
    }
    members.emplace_back();
    members.back().name = name;
    return true;
  }
  if (depth_ == 2) members.back().part_names.emplace_back(name);
  return writer_.Key(text, length);
}

bool MemberHandler::scalar(JsonKind kind, std::string_view text) {
  if (depth_ == 0) return reject(RejectCode::NotAnObject, "the line is not a JSON object");
  if (kind == JsonKind::String && text.find('\0') != std::string_view::npos) {
    return reject(RejectCode::NulCharacter, "the field '" + members.back().name + "' holds a NUL");
  }
  JsonMember& member = members.back();
  if (depth_ == 1) {
    member.kind = kind;
    member.text = text;
    return true;
  }
  if (depth_ == 2) member.parts.push_back({kind, std::string(text)});
  return write(kind, text);
}

bool MemberHandler::write(JsonKind kind, std::string_view text) {
  if (kind == JsonKind::String) return writer_.String(text.data(), static_cast<Size>(text.size()));
  return writer_.RawValue(text.data(), text.size(), rapidjson::kNumberType);
}

bool MemberHandler::begin_container(JsonKind kind) {
  if (depth_ == 0) return reject(RejectCode::NotAnObject, "the line is not a JSON object");
  if (++depth_ > kMaxJsonDepth) return reject(RejectCode::TooDeep, "nested more than 32 deep");
  JsonMember& member = members.back();
  if (depth_ == 2) {
    member.kind = kind;
  } else {
    member.flat = false;
  }
  return true;
}

bool MemberHandler::end_container() {
  if (--depth_ > 1) return true;
  members.back().json.assign(buffer_.GetString(), buffer_.GetSize());
  buffer_.Clear();
  writer_.Reset(buffer_);
  return true;
}

Rejection rejection_of(const rapidjson::ParseResult& result) {
  const std::string at = " (at byte " + std::to_string(result.Offset()) + ")";
  if (result.Code() == rapidjson::kParseErrorStringInvalidEncoding) {
    return {RejectCode::InvalidUtf8, "a string is not valid UTF-8" + at};
  }
  return {RejectCode::InvalidJson, rapidjson::GetParseError_En(result.Code()) + at};
}

}  // namespace

std::string_view json_kind_name(JsonKind kind) {
  switch (kind) {
    case JsonKind::Null:
      return "null";
    case JsonKind::Boolean:
      return "a boolean";
    case JsonKind::Number:
      return "a number";
    case JsonKind::String:
      return "a string";
    case JsonKind::Array:
      return "an array";
    case JsonKind::Object:
      return "an object";
  }
  return "unknown";
}

std::string json_of(const JsonMember& member) {
  switch (member.kind) {
    case JsonKind::Array:
    case JsonKind::Object:
      return member.json;
    case JsonKind::String: {
      JsonWriter writer;
      writer.string(member.text);
      return writer.take();
    }
    default:
      return member.text;
  }
}

struct JsonMemberParser::State {
  rapidjson::Reader reader;
  std::string terminated;
};

JsonMemberParser::JsonMemberParser() : state_(std::make_unique<State>()) {}
JsonMemberParser::~JsonMemberParser() = default;
JsonMemberParser::JsonMemberParser(JsonMemberParser&&) noexcept = default;
JsonMemberParser& JsonMemberParser::operator=(JsonMemberParser&&) noexcept = default;

std::variant<JsonMembers, Rejection> JsonMemberParser::parse(std::string_view text) {
  constexpr unsigned kFlags =
      rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
  // A bare NUL would end RapidJSON's stream early and hide what follows.
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    return Rejection{RejectCode::NulCharacter, "a NUL byte (at byte " + std::to_string(nul) + ")"};
  }
  state_->terminated = text;
  rapidjson::StringStream stream(state_->terminated.c_str());
  MemberHandler handler;
  const rapidjson::ParseResult result = state_->reader.Parse<kFlags>(stream, handler);
  if (handler.rejection) return *std::move(handler.rejection);
  if (result.IsError()) return rejection_of(result);
  return std::move(handler.members);
}

}  // namespace backfile

// Writes JSON: the only user of RapidJSON on the server's side. It knows nothing of articles; the
// shapes are in answers.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace backfile {

// One JSON value, written from its beginning to its end. Always valid JSON: text that is not UTF-8
// has each bad byte replaced by U+FFFD, numbers that are not finite become null. Not thread-safe.
class JsonBuilder {
 public:
  JsonBuilder();
  ~JsonBuilder();
  JsonBuilder(const JsonBuilder&) = delete;
  JsonBuilder& operator=(const JsonBuilder&) = delete;

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);

  void null();
  void value(bool flag);
  void value(std::uint64_t number);
  void value(double number);
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  template <class Value>
  void value(const std::optional<Value>& maybe) {
    if (maybe) {
      value(*maybe);
    } else {
      null();
    }
  }
  // Text, or null for an empty one.
  void value_or_null(std::string_view text);
  // Valid JSON from elsewhere, as it is.
  void raw(std::string_view json);

  template <class Value>
  void member(std::string_view name, const Value& member_value) {
    key(name);
    value(member_value);
  }
  void member_or_null(std::string_view name, std::string_view text) {
    key(name);
    value_or_null(text);
  }

  // What was written. Requires: every object and array is ended.
  [[nodiscard]] std::string text() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

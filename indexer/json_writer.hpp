// JSON text, written member by member: dump, rejects and reports. Strings must be valid UTF-8.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

// Throws std::logic_error when members and values do not nest. Not thread-safe.
class JsonWriter {
 public:
  JsonWriter();
  ~JsonWriter();
  JsonWriter(JsonWriter&&) noexcept;
  JsonWriter& operator=(JsonWriter&&) noexcept;
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);

  void string(std::string_view value);
  void number(std::uint64_t value);
  void real(double value, int decimals);
  void boolean(bool value);
  void null();
  void raw(std::string_view json);  // a whole value that is JSON already

  void member(std::string_view name, std::string_view value);
  void member(std::string_view name, std::uint64_t value);
  void member(std::string_view name, const std::vector<std::string>& values);

  // The text so far; the writer begins anew.
  std::string take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

// One JSON object -> its members as plain values, with the limits that hostile lines need. Knows no
// field names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/rejection.hpp"

namespace backfile {

inline constexpr int kMaxJsonDepth = 32;  // the object itself is depth 1
inline constexpr std::size_t kMaxJsonFields = 1000;

enum class JsonKind : std::uint8_t { Null, Boolean, Number, String, Array, Object };
std::string_view json_kind_name(JsonKind kind);  // "null", "a boolean", "an array" ...

// A value that holds no other: text is the decoded string, or the literal of a number or boolean.
struct JsonScalar {
  JsonKind kind = JsonKind::Null;
  std::string text;
};

struct JsonMember {
  std::string name;
  JsonKind kind = JsonKind::Null;
  std::string text;  // as in JsonScalar; empty for arrays and objects
  // The elements of an array, or the values of an object beside their names, while none of them
  // holds another.
  std::vector<JsonScalar> parts;
  std::vector<std::string> part_names;
  bool flat = true;  // parts is all there is
  std::string
      json;  // of an array or object: the value written again, its numbers letter for letter
};

using JsonMembers = std::vector<JsonMember>;

// The value of a member as JSON text.
std::string json_of(const JsonMember& member);

// Not thread-safe; keep one, it keeps its buffers.
class JsonMemberParser {
 public:
  JsonMemberParser();
  ~JsonMemberParser();
  JsonMemberParser(JsonMemberParser&&) noexcept;
  JsonMemberParser& operator=(JsonMemberParser&&) noexcept;
  JsonMemberParser(const JsonMemberParser&) = delete;
  JsonMemberParser& operator=(const JsonMemberParser&) = delete;

  // Members in the order of the text. The text needs no terminator and may hold anything.
  std::variant<JsonMembers, Rejection> parse(std::string_view text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile

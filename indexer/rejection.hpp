// Why a line of the input is not taken. The codes are for scripts, the sentence for people; the
// README lists them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace backfile {

enum class RejectCode : std::uint8_t {
  InvalidJson,
  InvalidUtf8,
  NotAnObject,
  TooDeep,
  LineTooLong,
  TooManyFields,
  DuplicateField,
  WrongType,
  NulCharacter,
  NoText,
  FieldTooLong,
  ArticleTooLong,
  IdTooLong,
};

// "invalid_json" and so on.
std::string_view reject_code_name(RejectCode code);

struct Rejection {
  RejectCode code = RejectCode::InvalidJson;
  std::string reason;
  bool operator==(const Rejection&) const = default;
};

}  // namespace backfile

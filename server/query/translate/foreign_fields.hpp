// The fields of other systems and what becomes of each: one table a dialect.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "schema/fields.hpp"
#include "server/query/translate.hpp"

namespace backfile {

enum class Carried : std::uint8_t {
  Words,     // looked for in a text field of ours
  Exact,     // the same, as written
  Value,     // a whole value of ours
  Language,  // a value that may be the name of a language
  Date,
  Existence,  // whether a field is there: _exists_
  Nothing,    // left out
};

struct ForeignField {
  std::string_view names;  // lower-case, separated by spaces
  Carried carried = Carried::Nothing;
  Field field = Field::Text;     // of Words, Exact and Value
  std::string_view remark = {};  // how it differs or why it is left out: a sentence, or empty
};

// The row of a name (in any case), or null.
const ForeignField* find_foreign_field(Dialect dialect, std::string_view name);

// "English", "eng" and "en" -> "en"; what is unknown as it is, in lower case.
std::string language_code(std::string_view name);

}  // namespace backfile

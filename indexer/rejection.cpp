#include "indexer/rejection.hpp"

namespace backfile {

std::string_view reject_code_name(RejectCode code) {
  switch (code) {
    case RejectCode::InvalidJson:
      return "invalid_json";
    case RejectCode::InvalidUtf8:
      return "invalid_utf8";
    case RejectCode::NotAnObject:
      return "not_an_object";
    case RejectCode::TooDeep:
      return "too_deep";
    case RejectCode::LineTooLong:
      return "line_too_long";
    case RejectCode::TooManyFields:
      return "too_many_fields";
    case RejectCode::DuplicateField:
      return "duplicate_field";
    case RejectCode::WrongType:
      return "wrong_type";
    case RejectCode::NulCharacter:
      return "nul_character";
    case RejectCode::NoText:
      return "no_text";
    case RejectCode::FieldTooLong:
      return "field_too_long";
    case RejectCode::ArticleTooLong:
      return "article_too_long";
    case RejectCode::IdTooLong:
      return "id_too_long";
  }
  return "unknown";
}

}  // namespace backfile

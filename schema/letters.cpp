// Unicode's categories by utf8proc, with a short way for ASCII.
#include "schema/letters.hpp"

#include <utf8proc.h>

namespace backfile {
namespace {

utf8proc_category_t category(char32_t code_point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

}  // namespace

bool is_upper(char32_t code_point) {
  if (code_point < 0x80) return code_point >= U'A' && code_point <= U'Z';
  return category(code_point) == UTF8PROC_CATEGORY_LU;
}

bool is_lower(char32_t code_point) {
  if (code_point < 0x80) return code_point >= U'a' && code_point <= U'z';
  return category(code_point) == UTF8PROC_CATEGORY_LL;
}

bool is_letter_or_digit(char32_t code_point) {
  const utf8proc_category_t kind = category(code_point);
  return (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO) ||
         (kind >= UTF8PROC_CATEGORY_ND && kind <= UTF8PROC_CATEGORY_NO);
}

bool is_white_space(char32_t code_point) {
  return code_point == U' ' || code_point == U'\t' || code_point == U'\n' || code_point == U'\r' ||
         category(code_point) == UTF8PROC_CATEGORY_ZS;
}

bool is_closing_mark(char32_t code_point) {
  if (code_point == U'"' || code_point == U'\'') return true;
  const utf8proc_category_t kind = category(code_point);
  return kind == UTF8PROC_CATEGORY_PE || kind == UTF8PROC_CATEGORY_PF;
}

}  // namespace backfile

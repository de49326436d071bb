// What Unicode says of single characters as they are written, before any folding.
#pragma once

namespace backfile {

bool is_upper(char32_t code_point);            // category Lu
bool is_lower(char32_t code_point);            // category Ll
bool is_letter_or_digit(char32_t code_point);  // categories L and N
bool is_white_space(char32_t code_point);      // category Zs, and tab, line feed, carriage return
bool is_closing_mark(char32_t code_point);     // categories Pe and Pf, and " and '

}  // namespace backfile

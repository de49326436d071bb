// A text as origins send it -> tidy lines and paragraphs. Pure; text must be valid UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backfile {

// One line: control characters and line breaks become white space, white space at the ends goes,
// and a run of it becomes one space (one U+3000 when the run holds one, as Japanese writes it).
std::string tidy_line(std::string_view text);

// Paragraphs, each a tidy line, none empty. A blank line separates them; so does a line that begins
// with a tab, U+3000 or two white-space characters. Any other line break separates too, unless the
// text is hard-wrapped: there it is a space.
std::vector<std::string> split_paragraphs(std::string_view text);

}  // namespace backfile

// Articles as JSON Lines.
#pragma once

#include <string>

#include "tools/corpus/article.hpp"

namespace backfile::corpus {

// Appends one line. With `truth`, a member "made" says what the article was made from.
void append_json(const Article& article, bool truth, std::string& out);

}  // namespace backfile::corpus

// An article as one line of JSON, as `dump` prints it: every name is one that `add` reads back to
// the same article.
#pragma once

#include <string>

#include "schema/article.hpp"

namespace backfile {

// Without a line break. Members that the article lacks are left out.
std::string article_json(const Article& article);

}  // namespace backfile

// What an index knows of an article's id.
#pragma once

#include <optional>

#include <xapian.h>

#include "indexer/change_plan.hpp"
#include "schema/article_codec.hpp"

namespace backfile {

// Nothing when the id is not there. Throws Xapian::Error.
std::optional<KnownArticle> find_article(const Xapian::Database& database, ArticleCodec& codec,
                                         const ArticleId& id);

}  // namespace backfile

// Ids for articles whose origin gave none: the same article gets the same id at every ingest. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/article.hpp"

namespace backfile {

// What the spellings of one address have in common, or nothing when it is no http(s) address. http
// and https are one, so are upper and lower case of scheme and host, a default port or none, %7E
// and ~, an empty path and "/". Fragments and tracking parameters (utm_*, fbclid …) go; `&amp;` is
// `&`; dot segments are resolved.
std::optional<std::string> canonical_url(std::string_view url);

// "url-" + hash of the canonical URL, else "text-" + hash of source, date, title and text.
ArticleId derive_id(const Article& article);

}  // namespace backfile

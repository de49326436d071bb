// The raw bytes of a stored article, before compression: each field as a tag byte, a varint length
// and its bytes.
#pragma once

#include <string>
#include <string_view>

#include "schema/article.hpp"

namespace backfile {

// Throws CodecError for what could not be read back: text that is not UTF-8 or holds NUL.
std::string raw_record(const Article& article);

// Throws CodecError for anything that raw_record() does not write: unknown tags, truncated fields,
// bad text.
Article article_from_record(std::string_view raw);

}  // namespace backfile

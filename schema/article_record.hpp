// The raw bytes of a stored article, before compression: each field as a tag byte, a varint length
// and its bytes.
#pragma once

#include <string>
#include <string_view>

#include "schema/article.hpp"

namespace backfile {

// All but the paragraphs of the body, and those: one behind the other they are the whole record.
// They throw CodecError for what could not be read back: text that is not UTF-8 or holds NUL.
std::string raw_head(const Article& article);
std::string raw_body(const Article& article);
std::string raw_record(const Article& article);

// Of the fields in any order. Throws CodecError for anything that raw_record() does not write:
// unknown tags, truncated fields, bad text.
Article article_from_record(std::string_view raw);

}  // namespace backfile

// Entity tags of answers: which archive, which revision, which question. Pure.
#pragma once

#include <string>
#include <string_view>

#include "server/search/search_request.hpp"

namespace backfile {

// Weak (answers also say how long they took). `question` is all else that the answer depends on.
std::string make_etag(const IndexState& index, std::string_view question);

}  // namespace backfile

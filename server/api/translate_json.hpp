// The body of an answer with a translated query. Pure.
#pragma once

#include <string>

#include "server/api/params.hpp"

namespace backfile {

// In the shape of server/README.md; `interpreted` is the translation as a search says it back.
std::string translate_json(const TranslateParameters& parameters, const std::string& interpreted);

}  // namespace backfile

// The answer to a pattern that more words of the archive fit than a query may ask for. Pure.
#pragma once

#include <string_view>

#include "server/api/problem.hpp"
#include "server/search/term_reader.hpp"

namespace backfile {

// `query-syntax` with one error: `too_many_forms`, at the place of the pattern in `q` as typed.
// Without a place where `q` does not spell the pattern in as many characters.
Problem too_many_forms(const TooManyForms& error, std::string_view q);

}  // namespace backfile

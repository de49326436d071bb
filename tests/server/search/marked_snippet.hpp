// Snippets as text with [ ] around their highlights, for tests that read like what one sees.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/article.hpp"
#include "server/query/query.hpp"
#include "server/search/search_request.hpp"

namespace backfile::test {

// Requires: text is a query.
Node query(std::string_view text);

// An article of these paragraphs.
Article article(std::vector<std::string> body, std::string language = "en");

// Sentences without any word of the tests' queries.
std::string filler(std::size_t sentences);

// Whether highlights are in order, apart and inside the text.
bool are_apart(const Snippet& snippet);

// The text with [ ] around its highlights; checks that they are apart.
std::string marked(const Snippet& snippet);

}  // namespace backfile::test

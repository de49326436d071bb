// The little HTML the server writes itself: the head of an article page, and an error page for
// people. Everything else of the page is static (web/). Pure.
#pragma once

#include <string>
#include <string_view>

#include "schema/article.hpp"
#include "server/api/problem.hpp"

namespace backfile {

// Where web/article.html wants the head of its article.
inline constexpr std::string_view kArticleHeadMark = "<!--article-head-->";

// Fit for text and for attribute values in double quotes.
std::string escape_html(std::string_view text);

// Title, canonical link, description, citation_* and DC.* elements, JSON-LD.
std::string article_head(const Article& article);

// The head of the page for an id that is not there.
std::string missing_article_head();

// The template with `head` in place of its mark; a template without the mark stays as it is.
std::string fill_head(std::string_view page_template, std::string_view head);

// A whole small page.
std::string problem_page(const Problem& problem);

}  // namespace backfile

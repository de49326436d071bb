// One article as JSON: the members that every answer shares, and its linked data.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/article.hpp"
#include "server/api/json.hpp"
#include "server/api/members.hpp"
#include "server/search/search_request.hpp"

namespace backfile {

// Half-open, in Unicode code points.
using Range = std::pair<std::size_t, std::size_t>;

// An article in a list, and what the list knows of it.
struct ListedArticle {
  const Article& article;
  std::size_t words = 0;
  double score = 0;
  std::span<const Range> title_highlights;
  std::span<const Snippet> snippets;
};

// Writes the chosen members, in the order of kMembers, into the object that is open.
void write_members(JsonBuilder& json, const ListedArticle& listed, const MemberSet& members);

// "name": ["…", …]
void write_texts(JsonBuilder& json, std::string_view name, const std::vector<std::string>& texts);

// [[begin, end], …]
void write_ranges(JsonBuilder& json, std::span<const Range> ranges);

// "/a/" and the id, percent-encoded.
std::string article_link(const ArticleId& id);

// schema.org NewsArticle, for search engines and reference managers. Holds no "<": it stands inside
// a script element.
std::string linked_data_json(const Article& article);

// True for an address that may become a link: http or https.
bool is_web_address(std::string_view url);

}  // namespace backfile

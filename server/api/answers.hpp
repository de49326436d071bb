// The bodies of all answers, in the shapes of server/README.md. Pure: values in, JSON text out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/api/article_json.hpp"
#include "server/api/members.hpp"
#include "server/api/params.hpp"
#include "server/search/search_request.hpp"
#include "server/search/searcher.hpp"

namespace backfile {

// A page of a list.
template <class Result>
struct PageAnswer {
  const SearchParameters& parameters;
  const Result& result;
  std::string interpreted;  // the query in canonical form
  std::string self;         // addresses of this page and the next
  std::optional<std::string> next;
  std::vector<std::string> relaxed;  // addresses of result.relaxations, one for each
  double took_ms = 0;
};
using SearchAnswer = PageAnswer<SearchResult>;
using KwicAnswer = PageAnswer<KwicResult>;

using Highlights = std::vector<Range>;

// Half-open ranges of code points in the title, the lead and each paragraph of the body.
struct ArticleHighlights {
  Highlights title;
  Highlights lead;
  std::vector<Highlights> body;
};

std::string search_json(const SearchAnswer& answer);
std::string kwic_json(const KwicAnswer& answer);
std::string article_json(const ArticleResult& result,
                         const std::optional<ArticleHighlights>& highlights);
std::string related_json(const RelatedResult& result, const MemberSet& members);
std::string values_json(const ValuesResult& result);
std::string facts_json(const ArchiveFacts& facts, Engine engine);
// {"status": "ok"}
std::string status_json(std::string_view status);

}  // namespace backfile

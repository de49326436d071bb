// The little HTML the server writes itself. See html.hpp.
#include "server/api/html.hpp"

#include <algorithm>

#include "server/api/article_json.hpp"

namespace backfile {
namespace {

constexpr std::size_t kLongestDescription = 300;  // bytes; previews show less

void append_meta(std::string& out, std::string_view attribute, std::string_view name,
                 std::string_view content) {
  if (content.empty()) return;
  out += "<meta ";
  out += attribute;
  out += "=\"";
  out += name;
  out += "\" content=\"";
  out += escape_html(content);
  out += "\">\n";
}

std::string_view title_of(const Article& article) {
  return article.title.empty() ? std::string_view("Untitled article") : article.title;
}

// The beginning of the lead, else of the body, cut after a word.
std::string description_of(const Article& article) {
  std::string_view text = article.lead;
  if (text.empty() && !article.body.empty()) text = article.body.front();
  if (text.size() <= kLongestDescription) return std::string(text);
  std::size_t end = text.rfind(' ', kLongestDescription);
  if (end == std::string_view::npos || end == 0) {
    end = kLongestDescription;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  }
  return std::string(text.substr(0, end)) + "…";
}

// 2025-05-31T04:11Z -> 2025/05/31: the form that citation_* elements have, as far as the date is
// known.
std::string slashed_date(const Article& article) {
  if (!article.published.start) return {};
  std::string date = format_published(article.published);
  date.erase(std::min(date.find('T'), date.size()));
  std::replace(date.begin(), date.end(), '-', '/');
  return date;
}

void append_citation(std::string& out, const Article& article) {
  const std::string date = slashed_date(article);
  append_meta(out, "name", "citation_title", article.title);
  append_meta(out, "name", "citation_publication_date", date);
  append_meta(out, "name", "citation_online_date", date);
  append_meta(out, "name", "citation_journal_title", article.source);
  for (const std::string& author : article.authors) {
    append_meta(out, "name", "citation_author", author);
  }
  append_meta(out, "name", "citation_language", article.language);
}

void append_dublin_core(std::string& out, const Article& article) {
  append_meta(out, "name", "DC.type", "Text");
  append_meta(out, "name", "DC.identifier", article.id.value);
  append_meta(out, "name", "DC.title", article.title);
  if (article.published.start) {
    append_meta(out, "name", "DC.date", format_published(article.published));
  }
  append_meta(out, "name", "DC.publisher", article.source);
  append_meta(out, "name", "DC.contributor", article.agency);
  for (const std::string& author : article.authors) {
    append_meta(out, "name", "DC.creator", author);
  }
  for (const std::string& topic : article.topics) append_meta(out, "name", "DC.subject", topic);
  append_meta(out, "name", "DC.language", article.language);
  append_meta(out, "name", "DC.rights", article.rights);
  if (is_web_address(article.url)) append_meta(out, "name", "DC.source", article.url);
}

void append_preview(std::string& out, const Article& article, std::string_view description) {
  append_meta(out, "name", "description", description);
  append_meta(out, "property", "og:type", "article");
  append_meta(out, "property", "og:title", article.title);
  append_meta(out, "property", "og:description", description);
  append_meta(out, "property", "og:site_name", article.source);
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string article_head(const Article& article) {
  std::string out = "<title>" + escape_html(title_of(article)) + "</title>\n";
  out += R"(<link rel="canonical" href=")" + escape_html(article_link(article.id)) + "\">\n";
  append_preview(out, article, description_of(article));
  append_citation(out, article);
  append_dublin_core(out, article);
  out += R"(<script type="application/ld+json">)" + linked_data_json(article) + "</script>\n";
  return out;
}

std::string missing_article_head() {
  return "<title>No such article</title>\n<meta name=\"robots\" content=\"noindex\">\n";
}

std::string fill_head(std::string_view page_template, std::string_view head) {
  std::string out(page_template);
  const std::size_t mark = out.find(kArticleHeadMark);
  if (mark != std::string::npos) out.replace(mark, kArticleHeadMark.size(), head);
  return out;
}

std::string problem_page(const Problem& problem) {
  const std::string title = escape_html(problem.title);
  return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width\">\n"
         "<meta name=\"robots\" content=\"noindex\">\n<title>" +
         title + "</title>\n</head>\n<body>\n<h1>" + title + "</h1>\n<p>" +
         escape_html(problem.detail) + "</p>\n<p><a href=\"/\">Search the archive</a></p>\n" +
         "</body>\n</html>\n";
}

}  // namespace backfile

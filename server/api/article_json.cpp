// One article as JSON. See article_json.hpp.
#include "server/api/article_json.hpp"

#include <array>
#include <cstdlib>

#include "schema/ascii.hpp"
#include "server/api/url.hpp"

namespace backfile {
namespace {

std::string format_offset(int minutes) {
  const int size = std::abs(minutes);
  const std::array<int, 4> digits{size / 60 / 10, size / 60 % 10, size % 60 / 10, size % 60 % 10};
  std::string out(1, minutes < 0 ? '-' : '+');
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i == 2) out += ':';
    out += static_cast<char>('0' + digits[i]);
  }
  return out;
}

void write_published(JsonBuilder& json, const Published& published) {
  const bool dated = published.start.has_value();
  json.begin_object();
  json.member_or_null("value", dated ? format_published(published) : std::string());
  json.member_or_null("precision", dated ? precision_name(published.precision) : "");
  json.member("method", method_name(published.method));
  const std::optional<int>& offset = published.utc_offset_minutes;
  json.member_or_null("utc_offset", offset ? format_offset(*offset) : std::string());
  json.member_or_null("original", published.original);
  json.end_object();
}

void write_snippets(JsonBuilder& json, std::span<const Snippet> snippets) {
  json.begin_array();
  for (const Snippet& snippet : snippets) {
    json.begin_object();
    json.member("field", row(snippet.field).name);
    json.member("text", snippet.text);
    json.key("highlights");
    write_ranges(json, snippet.highlights);
    json.end_object();
  }
  json.end_array();
}

void write_list(JsonBuilder& json, const std::vector<std::string>& texts) {
  json.begin_array();
  for (const std::string& text : texts) json.value(text);
  json.end_array();
}

void write_extra(JsonBuilder& json, const std::vector<ExtraField>& extra) {
  json.begin_object();
  for (const ExtraField& field : extra) {
    json.key(field.name);
    json.raw(field.json);
  }
  json.end_object();
}

void write_member(JsonBuilder& json, Member member, const ListedArticle& listed) {
  const Article& article = listed.article;
  switch (member) {
    case Member::Id:
      return json.value(article.id.value);
    case Member::Link:
      return json.value(article_link(article.id));
    case Member::Url:
      return json.value_or_null(article.url);
    case Member::Title:
      return json.value_or_null(article.title);
    case Member::TitleHighlights:
      return write_ranges(json, listed.title_highlights);
    case Member::Source:
      return json.value_or_null(article.source);
    case Member::Agency:
      return json.value_or_null(article.agency);
    case Member::Place:
      return json.value_or_null(article.place);
    case Member::Authors:
      return write_list(json, article.authors);
    case Member::Topics:
      return write_list(json, article.topics);
    case Member::Lang:
      return json.value_or_null(article.language);
    case Member::Published:
      return write_published(json, article.published);
    case Member::FirstIndexed:
      return json.value(format_instant(article.first_indexed));
    case Member::Seq:
      return json.value(article.seq);
    case Member::Partial:
      return json.value(article.partial);
    case Member::Words:
      return json.value(std::uint64_t{listed.words});
    case Member::Score:
      return json.value(listed.score);
    case Member::Lead:
      return json.value_or_null(article.lead);
    case Member::Rights:
      return json.value_or_null(article.rights);
    case Member::Snippets:
      return write_snippets(json, listed.snippets);
    case Member::Body:
      return write_list(json, article.body);
    case Member::Extra:
      return write_extra(json, article.extra);
  }
}

// A thing of schema.org with a name, unless the name is empty.
void write_named(JsonBuilder& json, std::string_view key, std::string_view type,
                 std::string_view name) {
  if (name.empty()) return;
  json.key(key);
  json.begin_object();
  json.member("@type", type);
  json.member("name", name);
  json.end_object();
}

void write_unless_empty(JsonBuilder& json, std::string_view name, std::string_view text) {
  if (!text.empty()) json.member(name, text);
}

void write_persons(JsonBuilder& json, const std::vector<std::string>& names) {
  json.key("author");
  json.begin_array();
  for (const std::string& name : names) {
    json.begin_object();
    json.member("@type", "Person");
    json.member("name", name);
    json.end_object();
  }
  json.end_array();
}

// JSON may write any character as \uXXXX; "<" must not stand in a script element, where "</script"
// and "<!--" mean something.
std::string without_angle_brackets(const std::string& json) {
  std::string out;
  out.reserve(json.size());
  for (const char c : json) {
    if (c == '<') {
      out += "\\u003c";
    } else if (c == '>') {
      out += "\\u003e";
    } else if (c == '&') {
      out += "\\u0026";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

void write_members(JsonBuilder& json, const ListedArticle& listed, const MemberSet& members) {
  for (const MemberRow& row : kMembers) {
    if (!members.test(index_of(row.member))) continue;
    json.key(row.name);
    write_member(json, row.member, listed);
  }
}

void write_texts(JsonBuilder& json, std::string_view name, const std::vector<std::string>& texts) {
  json.key(name);
  write_list(json, texts);
}

void write_ranges(JsonBuilder& json, std::span<const Range> ranges) {
  json.begin_array();
  for (const Range& range : ranges) {
    json.begin_array();
    json.value(std::uint64_t{range.first});
    json.value(std::uint64_t{range.second});
    json.end_array();
  }
  json.end_array();
}

std::string article_link(const ArticleId& id) { return "/a/" + percent_encode(id.value); }

bool is_web_address(std::string_view url) {
  const std::size_t colon = url.find("://");
  if (colon == std::string_view::npos) return false;
  const std::string scheme = lower_case(url.substr(0, colon));
  return scheme == "http" || scheme == "https";
}

std::string linked_data_json(const Article& article) {
  JsonBuilder json;
  json.begin_object();
  json.member("@context", "https://schema.org");
  json.member("@type", "NewsArticle");
  json.member("identifier", article.id.value);
  write_unless_empty(json, "headline", article.title);
  write_unless_empty(json, "description", article.lead);
  if (article.published.start) {
    json.member("datePublished", format_published(article.published));
  }
  if (!article.authors.empty()) write_persons(json, article.authors);
  write_named(json, "publisher", "Organization", article.source);
  write_named(json, "sourceOrganization", "Organization", article.agency);
  write_named(json, "contentLocation", "Place", article.place);
  write_unless_empty(json, "inLanguage", article.language);
  if (!article.topics.empty()) write_texts(json, "keywords", article.topics);
  if (is_web_address(article.url)) json.member("url", article.url);
  write_unless_empty(json, "copyrightNotice", article.rights);
  json.end_object();
  return without_angle_brackets(json.text());
}

}  // namespace backfile

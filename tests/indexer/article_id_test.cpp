#include "indexer/article_id.hpp"

#include <doctest/doctest.h>

namespace backfile {
namespace {

TEST_CASE("spellings of one address are one canonical URL") {
  struct Case {
    std::string_view in;
    std::string_view want;  // empty: no address
  };
  constexpr Case kCases[] = {
      {"http://example.org/a", "https://example.org/a"},
      {"https://example.org/a", "https://example.org/a"},
      {"HTTPS://Example.ORG/A", "https://example.org/A"},
      {"https://example.org", "https://example.org/"},
      {"https://example.org:443/a", "https://example.org/a"},
      {"http://example.org:80/a", "https://example.org/a"},
      {"http://example.org:8080/a", "https://example.org:8080/a"},
      {"http://user:secret@example.org./a", "https://example.org/a"},
      {"https://example.org/a#comments", "https://example.org/a"},
      {"https://example.org/#!/story/7", "https://example.org/#!/story/7"},
      {"https://example.org/a?utm_source=x&id=7&utm_medium=y", "https://example.org/a?id=7"},
      {"https://example.org/a?fbclid=123", "https://example.org/a"},
      {"https://example.org/a?id=7&amp;page=2", "https://example.org/a?id=7&page=2"},
      {"https://example.org/a?b=2&a=1", "https://example.org/a?b=2&a=1"},
      {"https://example.org/%7Eann/%e3%81%82", "https://example.org/~ann/%E3%81%82"},
      {"https://example.org/あ", "https://example.org/%E3%81%82"},
      {"https://example.org/a%2Fb", "https://example.org/a%2Fb"},
      {"https://example.org/100%", "https://example.org/100%"},
      {"https://example.org/a/./b/../c", "https://example.org/a/c"},
      {"https://example.org/../../a/..", "https://example.org/"},
      {"https://example.org/a/", "https://example.org/a/"},
      {"https://example.org?id=7", "https://example.org/?id=7"},
      {"ftp://example.org/a", ""},
      {"example.org/a", ""},
      {"https://", ""},
      {"https:///a", ""},
      {"", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.in);
    CHECK(canonical_url(c.in).value_or("") == c.want);
  }
}

TEST_CASE("an id comes from the address, whatever else the article says") {
  Article a;
  a.url = "http://example.org/a?utm_source=feed";
  a.title = "One";
  Article b = a;
  b.url = "https://example.org/a";
  b.title = "Two";
  CHECK(derive_id(a) == derive_id(b));
  CHECK(derive_id(a).value.starts_with("url-"));
  CHECK(derive_id(a).value.size() == 36);
  b.url = "https://example.org/b";
  CHECK(derive_id(a) != derive_id(b));
}

TEST_CASE("without an address the id comes from source, date, title and text") {
  Article article;
  article.title = "Rice prices rise";
  article.body = {"One.", "Two."};
  article.source = "Gazette";
  article.published = parse_published("2025-06-02");
  const ArticleId id = derive_id(article);
  CHECK(id.value.starts_with("text-"));
  CHECK(derive_id(article) == id);

  const auto differs = [&](auto change) {
    Article other = article;
    change(other);
    return derive_id(other) != id;
  };
  CHECK(differs([](Article& a) { a.title = "Rice prices fall"; }));
  CHECK(differs([](Article& a) { a.body = {"One.Two."}; }));
  CHECK(differs([](Article& a) { a.body = {"One.", "Two"}; }));
  CHECK(differs([](Article& a) { a.source = "Herald"; }));
  CHECK(differs([](Article& a) { a.published = parse_published("2025-06-03"); }));
  CHECK_FALSE(differs([](Article& a) { a.topics = {"farming"}; }));
}

}  // namespace
}  // namespace backfile

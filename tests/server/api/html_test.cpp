#include "server/api/html.hpp"

#include <doctest/doctest.h>

namespace backfile {
namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

Article article() {
  Article made;
  made.id = {"a\"/<1>"};
  made.title = "A \"quoted\" <b>title</b> & 'more'</title><script>alert(1)</script>";
  made.source = "The Ledger";
  made.agency = "Wire One";
  made.authors = {"A. Author", "B. <Author>"};
  made.topics = {"trade"};
  made.url = "https://ledger.example/?a=1&b=2";
  made.published.start = 1'748'736'000;  // 2025-06-01
  made.published.precision = Precision::Month;
  made.published.method = DateMethod::Meta;
  return made;
}

TEST_CASE("the head of an article page names what reference managers and previews look for") {
  const std::string head = article_head(article());
  CHECK(contains(head, "<link rel=\"canonical\" href=\"/a/a%22%2F%3C1%3E\">"));
  CHECK(contains(head, "<meta name=\"citation_publication_date\" content=\"2025/06\">"));
  CHECK(contains(head, "<meta name=\"citation_online_date\" content=\"2025/06\">"));
  CHECK(contains(head, "<meta name=\"citation_journal_title\" content=\"The Ledger\">"));
  CHECK(contains(head, "<meta name=\"citation_author\" content=\"A. Author\">"));
  CHECK(contains(head, "<meta name=\"citation_author\" content=\"B. &lt;Author&gt;\">"));
  CHECK(contains(head, "<meta name=\"DC.date\" content=\"2025-06\">"));
  CHECK(contains(head, "<meta name=\"DC.publisher\" content=\"The Ledger\">"));
  CHECK(contains(head, "content=\"https://ledger.example/?a=1&amp;b=2\""));
  CHECK(contains(head, "<meta property=\"og:type\" content=\"article\">"));
  CHECK(contains(head, "\"datePublished\":\"2025-06\""));
}

TEST_CASE("nothing in an article can open or close an element of the head") {
  const std::string head = article_head(article());
  CHECK(
      contains(head, "<title>A &quot;quoted&quot; &lt;b&gt;title&lt;/b&gt; &amp; &#39;more&#39;"));
  CHECK_FALSE(contains(head, "<script>"));
  CHECK_FALSE(contains(head, "<b>"));
  // The one script element is data, and ends once.
  CHECK(head.find("<script type=\"application/ld+json\">") == head.rfind("<script"));
  CHECK(head.find("</script>") == head.rfind("</script>"));
  CHECK(head.find("</title>") == head.rfind("</title>"));
}

TEST_CASE("what an article lacks has no element") {
  Article bare;
  bare.id = {"x"};
  bare.url = "javascript:alert(1)";
  const std::string head = article_head(bare);
  CHECK(contains(head, "<title>Untitled article</title>"));
  CHECK_FALSE(contains(head, "content=\"\""));
  CHECK_FALSE(contains(head, "citation_"));
  CHECK_FALSE(contains(head, "javascript"));
  CHECK_FALSE(contains(head, "DC.date"));
}

TEST_CASE("a description is the lead or the beginning of the body, cut after a word") {
  Article made = article();
  made.body = {"First paragraph.", "Second."};
  CHECK(contains(article_head(made), "name=\"description\" content=\"First paragraph.\""));
  made.lead = "The lead.";
  CHECK(contains(article_head(made), "name=\"description\" content=\"The lead.\""));
  made.lead.clear();
  for (int i = 0; i < 100; ++i) made.lead += "word ";
  CHECK(contains(article_head(made), "word word…\""));
  made.lead.clear();
  for (int i = 0; i < 400; ++i) made.lead += "語";
  CHECK(contains(article_head(made), "語…\""));
}

TEST_CASE("the head takes the place of its mark, and only there") {
  CHECK(fill_head("<head><!--article-head--></head>", "$1 \\0 <x>") == "<head>$1 \\0 <x></head>");
  CHECK(fill_head("<head></head>", "x") == "<head></head>");
  CHECK(fill_head("", "x").empty());
}

TEST_CASE("an error page says what is wrong in plain text") {
  const std::string page = problem_page(make_problem("not-found", "No <i>such</i> \"page\"."));
  CHECK(contains(page, "<h1>There is nothing at this address</h1>"));
  CHECK(contains(page, "No &lt;i&gt;such&lt;/i&gt; &quot;page&quot;."));
  CHECK_FALSE(contains(page, "<script"));
}

}  // namespace
}  // namespace backfile

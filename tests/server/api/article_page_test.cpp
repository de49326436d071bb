// The page of one article as it leaves the server, with the template of web/ and with hostile
// articles.
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "tests/server/api/api_harness.hpp"

namespace backfile {
namespace {

using test::ApiHarness;
using test::SmallArchive;

std::string article_template() {
  std::ostringstream out;
  out << std::ifstream(BACKFILE_SOURCE_DIR "/web/article.html").rdbuf();
  return out.str();
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++times;
  }
  return times;
}

TEST_CASE("an article's page is the template of web/ with its head filled in") {
  SmallArchive archive;
  archive.add(test::made_articles(3));
  ApiHarness harness(archive.path(), {.article_page = article_template()});
  const HttpResponse response = harness.get("/a/article-2?q=anything+at+all");
  CHECK(response.status == 200);
  CHECK(response.content_type == "text/html; charset=utf-8");
  CHECK(count(response.body, "<title>") == 1);
  CHECK(count(response.body, "<title>Rice council meets</title>") == 1);
  CHECK(count(response.body, "<!--article-head-->") == 0);
  CHECK(count(response.body, "</html>") == 1);
  CHECK(test::header_of(response, "ETag"));
}

TEST_CASE("an id that is not there gets the same page with status 404 and no tag") {
  SmallArchive archive;
  ApiHarness harness(archive.path(), {.article_page = article_template()});
  const HttpResponse response = harness.get("/a/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
  CHECK(response.status == 404);
  CHECK(count(response.body, "<title>No such article</title>") == 1);
  CHECK(count(response.body, "alert(1)") == 0);
  CHECK_FALSE(test::header_of(response, "ETag"));
}

TEST_CASE("no field of an article can break out of the page's head") {
  const std::string attack = "</script></title>\"><script>alert(1)</script><!--";
  Article article;
  article.id = {"evil\"><script>alert(1)</script>"};
  article.title = attack;
  article.lead = attack;
  article.body = {attack};
  article.source = attack;
  article.agency = attack;
  article.place = attack;
  article.authors = {attack};
  article.topics = {attack};
  article.rights = attack;
  article.url = "https://x.example/" + attack;
  article.published.original = attack;
  SmallArchive archive;
  archive.add({article});
  ApiHarness harness(archive.path());
  const HttpResponse response = harness.get("/a/evil%22%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E");
  REQUIRE(response.status == 200);
  CHECK(count(response.body, "<script>") == 0);
  CHECK(count(response.body, "<script type=\"application/ld+json\">") == 1);
  CHECK(count(response.body, "</script>") == 1);
  CHECK(count(response.body, "</title>") == 1);
  CHECK(count(response.body, "<!--") == 0);
}

TEST_CASE("without a template the page is bare but has its head") {
  SmallArchive archive;
  archive.add(test::made_articles(1));
  ApiHarness harness(archive.path(), {.article_page = ""});
  CHECK(count(harness.get("/a/article-1").body, "<title>Steel tariff raised</title>") == 1);
}

}  // namespace
}  // namespace backfile

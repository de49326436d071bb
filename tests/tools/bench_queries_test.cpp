// bench_search: what it reads, asks and writes.
#include <fstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "server/api/params.hpp"
#include "server/http/target.hpp"
#include "tests/support/small_archive.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tools/bench/os_cache.hpp"
#include "tools/bench/query_class.hpp"
#include "tools/bench/query_file.hpp"
#include "tools/bench/query_runner.hpp"
#include "tools/bench/result_rows.hpp"

namespace backfile {

namespace {

std::vector<FileQuery> read_text(const std::string& text) {
  const test::TemporaryDirectory directory;
  const std::filesystem::path file = directory.path() / "queries.tsv";
  std::ofstream(file) << text;
  return read_query_file(file);
}

FileQuery words(std::string text) {
  FileQuery query;
  query.id = "q1";
  query.words = std::move(text);
  return query;
}

Article article(std::string id, std::string title, std::string published, std::string source) {
  Article made;
  made.id = ArticleId{std::move(id)};
  made.title = std::move(title);
  made.language = "en";
  made.published = parse_published(published);
  made.source = std::move(source);
  return made;
}

Answered ask(QueryRunner& runner, const std::string& query_class, const FileQuery& query) {
  return runner.run(parse_classes(query_class).front(), query);
}

}  // namespace

TEST_CASE("a query file has six columns, and a hyphen is a query that lacks one") {
  const std::vector<FileQuery> queries =
      read_text("f1\tfree trade\t20200201\t20200231\tThe Gazette\t-\nm1\t-\t-\t-\t-\ta-7\n");
  REQUIRE(queries.size() == 2);
  CHECK(queries[0] == FileQuery{"f1", "free trade", "20200201", "20200231", "The Gazette", ""});
  CHECK(queries[1] == FileQuery{"m1", "", "", "", "", "a-7"});
}

TEST_CASE("a query file with another number of columns is refused, with its line") {
  CHECK_THROWS_WITH_AS(read_text("a\tb\t-\t-\t-\t-\na\tb\n"), doctest::Contains("line 2"),
                       std::runtime_error);
  CHECK_THROWS_AS(read_text("a\tb\t-\t-\t-\t-\t-\n"), std::runtime_error);
  CHECK_THROWS_AS(read_text(""), std::runtime_error);
  CHECK_THROWS_AS(read_query_file("/nowhere/queries_and.tsv"), std::runtime_error);
}

TEST_CASE("classes are named with or without their variant, and unknown ones are refused") {
  CHECK(parse_classes("and,page:exact") ==
        std::vector<QueryClass>{{"and", "top10"}, {"page", "exact"}});
  CHECK(parse_classes(all_classes()).size() == 16);
  for (const std::string bad : {"", "and,", "nand", "and:all", "and:"}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(parse_classes(bad), std::invalid_argument);
  }
}

TEST_CASE("a query of each class is typed as a reader would") {
  struct Case {
    const char* query_class;
    const char* want;
  };
  for (const Case& c : std::vector<Case>{{"and", "free trade deal"},
                                         {"or", "free OR trade OR deal"},
                                         {"phrase", "\"free trade deal\""},
                                         {"prefix", "free trade deal*"},
                                         {"page", "free trade deal"}}) {
    CAPTURE(c.query_class);
    CHECK(typed_query({c.query_class, "exact"}, words("free trade deal")) == c.want);
  }
}

TEST_CASE(
    "a page asks for hits, snippets, facets and months; nosnip for the same without snippets") {
  const SearchRequest page = search_request({"page", "exact"}, words("trade"));
  CHECK(page.limit == 10);
  CHECK(page.snippets == 1);
  CHECK(page.facets ==
        std::vector<FacetRequest>{{FacetField::Source, 20}, {FacetField::Topic, 20}});
  CHECK(page.histogram == HistogramInterval::Month);
  CHECK(query_file_name({"nosnip", "exact"}) == "queries_page.tsv");

  const SearchRequest without = search_request({"nosnip", "exact"}, words("trade"));
  CHECK(without.snippets == 0);
  CHECK(without.facets == page.facets);
}

TEST_CASE("the 31st that closes every month in the files is that month's last day") {
  struct Case {
    const char* last;
    const char* typed;
    const char* end;
  };
  for (const Case& c : std::vector<Case>{{"20240231", "2024-02", "2024-03-01T00:00:00Z"},
                                         {"20240531", "2024-05-31", "2024-06-01T00:00:00Z"},
                                         {"20241231", "2024-12-31", "2025-01-01T00:00:00Z"}}) {
    CAPTURE(c.last);
    FileQuery query = words("trade");
    query.from = std::string(c.last, 6) + "01";
    query.to = c.last;
    query.source = "The Gazette";
    const SearchRequest request = search_request({"filter", "exact"}, query);
    CHECK(format_instant(*request.filters.published.end) == c.end);
    CHECK(request.filters.source == std::vector<std::string>{"The Gazette"});
    const std::string address = api_address({"filter", "exact"}, query);
    CHECK(parse_target(address).parameters.back() ==
          std::pair<std::string, std::string>("to", c.typed));
  }
  FileQuery query = words("trade");
  for (const std::string bad : {"2024", "20241301", "yesterday"}) {
    CAPTURE(bad);
    query.to = bad;
    CHECK_THROWS_AS(search_request({"filter", "exact"}, query), std::invalid_argument);
  }
}

TEST_CASE("an address asks the API for the very request that the Searcher is asked") {
  FileQuery query = words("free trade");
  query.from = "20240201";
  query.to = "20240231";
  query.source = "The Gazette & Sons";
  for (const QueryClass& each : parse_classes(all_classes())) {
    if (each.name == "mlt") continue;
    CAPTURE(each.name);
    Target target = parse_target(api_address(each, query));
    CHECK(target.path == "/api/v1/search");
    HttpRequest asked;
    asked.parameters = std::move(target.parameters);
    const SearchRequest read = read_search_parameters(asked, 0).request;
    const SearchRequest request = search_request(each, query);
    CHECK(read.query == request.query);
    CHECK(read.filters == request.filters);
    CHECK(read.sort == request.sort);
    CHECK(read.limit == request.limit);
    CHECK(read.snippets == request.snippets);
    CHECK(read.facets == request.facets);
    CHECK(read.histogram == request.histogram);
  }
  query.article = "ab/7";
  CHECK(api_address({"mlt", "top10"}, query) == "/api/v1/articles/ab%2F7/related?limit=10");
}

TEST_CASE("a text that is no query is refused with its id") {
  CHECK_THROWS_WITH_AS(search_request({"and", "top10"}, words("\"open")), doctest::Contains("q1: "),
                       std::invalid_argument);
}

TEST_CASE("an archive is asked and answers with totals, ids and the first source") {
  test::SmallArchive archive;
  archive.add({article("a-1", "Free trade deal", "2024-02-29", "The Gazette"),
               article("a-2", "Trade talks, free of charge", "2024-03-01", "The Gazette"),
               article("a-3", "Ferry crews strike", "2024-03-02", "The Ledger")});
  QueryRunner runner(archive.path(), {.keep_answers = false});

  CHECK(ask(runner, "and:exact", words("free trade")).total == 2);
  CHECK(ask(runner, "phrase:exact", words("free trade")).ids == std::vector<std::string>{"a-1"});
  CHECK(ask(runner, "or:exact", words("deal ferry")).total == 2);
  CHECK(ask(runner, "prefix:exact", words("fer")).ids == std::vector<std::string>{"a-3"});
  CHECK(ask(runner, "newest:exact", words("trade")).ids == std::vector<std::string>{"a-2", "a-1"});

  const Answered page = ask(runner, "page:exact", words("trade"));
  CHECK(page.first_source == "The Gazette=2");
  CHECK(page.parts == 3);  // a source, two months; titles alone have no passages

  FileQuery filtered = words("trade");
  filtered.from = "20240201";
  filtered.to = "20240231";
  filtered.source = "The Gazette";
  CHECK(ask(runner, "filter:exact", filtered).ids == std::vector<std::string>{"a-1"});

  FileQuery like;
  like.article = "a-1";
  CHECK(ask(runner, "mlt:top10", like).ids == std::vector<std::string>{"a-2"});
  like.article = "none";
  CHECK(ask(runner, "mlt:top10", like).ids.empty());
}

TEST_CASE("a warm run has one figure a query, in the order of the file") {
  test::SmallArchive archive;
  archive.add({article("a-1", "Free trade deal", "2024-02-29", "The Gazette")});
  QueryRunner runner(archive.path(), {.keep_answers = false});
  const std::vector<QueryFigure> figures = runner.time_warm(
      {"and", "exact"}, read_text("q1\ttrade\t-\t-\t-\t-\nq2\tferry\t-\t-\t-\t-\n"), 3);
  REQUIRE(figures.size() == 2);
  CHECK(figures[0].id == "q1");
  CHECK(figures[0].answer.total == 1);
  CHECK(figures[1].answer.total == 0);
  CHECK(figures[0].time.wall > 0);
}

TEST_CASE("percentiles are the least value that the share does not exceed") {
  std::vector<double> values;
  for (int i = 300; i > 0; --i) values.push_back(i);
  CHECK(percentile(values, 0.50) == 150);
  CHECK(percentile(values, 0.95) == 285);
  CHECK(percentile(values, 0.99) == 297);
  CHECK(percentile(values, 1.00) == 300);
  CHECK(percentile({7}, 0.0) == 7);
  CHECK(median({1, 4, 3, 2}) == 3);
}

TEST_CASE("rows have the columns of the other engines' rows") {
  const QueryFigure first{
      "q1", {2000.04, 1000}, {.total = 3, .parts = 5, .ids = {"a", "b"}, .first_source = "G=2"}};
  const QueryFigure second{"q2", {1000, 500}, {}};
  CHECK(query_row(first) == "q1\t2000.0\t1000.0\t3\t5\ta b\tG=2\n");
  CHECK(query_row(second) == "q2\t1000.0\t500.0\t-1\t0\t\t\n");
  CHECK(latency_row({"backfile", "news", "and", "exact"}, {first, second}) ==
        "backfile\tnews\tand\texact\t2\t1500.0\t1000.0\t2000.0\t2000.0\t2000.0\t500.0\t1000.0\t1.0"
        "\n");
}

TEST_CASE("a file just written is in the system's memory") {
  const test::TemporaryDirectory directory;
  std::ofstream(directory.path() / "file") << std::string(100'000, 'x');
  CHECK(cached_share(directory.path()) == 1.0);
  forget_cached(directory.path());  // may hold on to what is not yet on the disk
  CHECK(cached_share(directory.path()) <= 1.0);
}

}  // namespace backfile

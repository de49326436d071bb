#include "server/api/params.hpp"

#include <sstream>

#include <doctest/doctest.h>

#include "server/api/cursor.hpp"
#include "server/api/url.hpp"
#include "tests/server/api/requests.hpp"

namespace backfile {
namespace {

using test::get_request;
using test::problem_of;

constexpr Instant kNow = 1'748'855'469;  // 2025-06-02T09:11:09Z

SearchParameters read(const std::string& query) {
  return read_search_parameters(get_request("/api/v1/search?" + query), kNow);
}

Problem problem_with(const std::string& query) {
  return problem_of([&] { read(query); });
}

std::string iso(const std::optional<Instant>& instant) {
  return instant ? format_instant(*instant) : "open";
}

TEST_CASE("a search without parameters asks for the newest of all articles") {
  const SearchParameters parameters = read_search_parameters(get_request("/api/v1/search"), kNow);
  const SearchRequest& request = parameters.request;
  CHECK(request.query == Node{Everything{}});
  CHECK(request.sort == Sort::Newest);
  CHECK(request.limit == 20);
  CHECK(request.snippets == 1);
  CHECK(request.facets.empty());
  CHECK_FALSE(request.histogram);
  CHECK_FALSE(request.histogram_auto);
  CHECK(request.filters == Filters{});
  CHECK_FALSE(request.after);
  CHECK(parameters.members == result_members());
  CHECK(parameters.asked_at == kNow);
}

TEST_CASE("the order is relevance once there is a query, unless another is asked for") {
  CHECK(read("q=").request.sort == Sort::Newest);
  CHECK(read("q=rice").request.sort == Sort::Relevance);
  CHECK(read("q=rice&sort=newest").request.sort == Sort::Newest);
  CHECK(read("q=rice&sort=oldest").request.sort == Sort::Oldest);
  CHECK(read("sort=relevance").request.sort == Sort::Relevance);
}

TEST_CASE("words in context come oldest first; a list of hits is what one gets unasked") {
  CHECK(read("q=rice").view == View::List);
  CHECK(read("q=rice&view=list").view == View::List);
  CHECK(read("q=rice&view=kwic").view == View::Kwic);
  CHECK(read("q=rice&view=kwic").request.sort == Sort::Oldest);
  CHECK(read("q=rice&view=kwic&sort=oldest").request.sort == Sort::Oldest);
}

TEST_CASE("filters repeat, keep their order, and hold a value once") {
  const Filters filters =
      read("source=B&source=A%2C+Inc&source=B&topic=t&lang=en&lang=ja&agency=Kyodo")
          .request.filters;
  CHECK(filters.source == std::vector<std::string>{"B", "A, Inc"});
  CHECK(filters.topic == std::vector<std::string>{"t"});
  CHECK(filters.language == std::vector<std::string>{"en", "ja"});
  CHECK(filters.agency == std::vector<std::string>{"Kyodo"});
}

TEST_CASE("days from and to are inclusive, whatever their precision") {
  struct Case {
    std::string query, start, end;
  };
  for (const Case& c : {
           Case{"from=2025-05&to=2025-05", "2025-05-01T00:00:00Z", "2025-06-01T00:00:00Z"},
           Case{"from=2024&to=2025-05-31", "2024-01-01T00:00:00Z", "2025-06-01T00:00:00Z"},
           Case{"from=2025-05-31&to=2025-05-31", "2025-05-31T00:00:00Z", "2025-06-01T00:00:00Z"},
           Case{"from=2025-05", "2025-05-01T00:00:00Z", "open"},
           Case{"to=2025", "open", "2026-01-01T00:00:00Z"},
           Case{"from=-7d", "2025-05-26T00:00:00Z", "open"},
           Case{"to=-7d", "open", "2025-05-27T00:00:00Z"},
           Case{"from=2025-05-31T04:11:09Z", "2025-05-31T04:11:09Z", "open"},
       }) {
    CAPTURE(c.query);
    const DateInterval published = read(c.query).request.filters.published;
    CHECK(iso(published.start) == c.start);
    CHECK(iso(published.end) == c.end);
  }
  CHECK(read("date=none").request.filters.undated_only);
}

TEST_CASE(
    "each value that cannot be used is named with a code and, where there is one, what would do") {
  struct Case {
    std::string query, parameter, code, suggestion;
  };
  for (const Case& c : {
           Case{"limit=abc", "limit", "not_in_range", ""},
           Case{"limit=201", "limit", "not_in_range", "200"},
           Case{"limit=-1", "limit", "not_in_range", ""},
           Case{"limit=+5", "limit", "not_in_range", ""},
           Case{"limit=1e2", "limit", "not_in_range", ""},
           Case{"limit=%C2%A05", "limit", "not_in_range", ""},
           Case{"limit=99999999999999999999999", "limit", "not_in_range", "200"},
           Case{"limit=", "limit", "empty", ""},
           Case{"limit=5&limit=5", "limit", "repeated", ""},
           Case{"q=a&q=b", "q", "repeated", ""},
           Case{"facet_limit=0", "facet_limit", "not_in_range", ""},
           Case{"snippets=6", "snippets", "not_in_range", "5"},
           Case{"sort=newset", "sort", "not_a_choice", "newest"},
           Case{"sort=zzzzzzzzzz", "sort", "not_a_choice", ""},
           Case{"facets=sources", "facets", "not_a_choice", "source"},
           Case{"facets=source,,topic", "facets", "empty", ""},
           Case{"facets=all,source", "facets", "not_alone", "all"},
           Case{"facets=source,none", "facets", "not_alone", "none"},
           Case{"histogram=months", "histogram", "not_a_choice", "month"},
           Case{"fields=id,titel", "fields", "not_a_choice", "title"},
           Case{"from=yesterday", "from", "not_a_date", ""},
           Case{"from=2025-02-30", "from", "not_a_date", ""},
           Case{"to=31/5/2025", "to", "not_a_date", ""},
           Case{"from=2025-06&to=2025-05", "from", "after_to", ""},
           Case{"date=nonee", "date", "not_a_choice", "none"},
           Case{"date=none&from=2025", "date", "contradiction", ""},
           Case{"source=", "source", "empty", ""},
           Case{"view=kwik", "view", "not_a_choice", "kwic"},
           Case{"view=kwic&facets=source", "facets", "not_in_view", ""},
           Case{"view=kwic&snippets=0", "snippets", "not_in_view", ""},
           Case{"view=kwic&fields=id", "fields", "not_in_view", ""},
           Case{"view=kwic&sort=newest", "sort", "not_in_view", "oldest"},
           Case{"source=a%00b", "source", "not_text", ""},
       }) {
    CAPTURE(c.query);
    const Problem problem = problem_of([&] {
      HttpRequest request = get_request("/api/v1/search");
      // Split by hand, so that what the HTTP layer would already refuse is tried too.
      for (std::string rest = c.query; !rest.empty();) {
        const std::string part = rest.substr(0, rest.find('&'));
        rest.erase(0, std::min(part.size() + 1, rest.size()));
        std::string value = part.substr(part.find('=') + 1);
        if (value == "a%00b") value = std::string("a\0b", 3);
        if (value == "%C2%A05")
          value =
              "\xC2\xA0"
              "5";
        request.parameters.emplace_back(part.substr(0, part.find('=')), value);
      }
      read_search_parameters(request, kNow);
    });
    CHECK(problem.type == "bad-parameter");
    CHECK(problem.status == 400);
    REQUIRE(problem.errors.size() == 1);
    CHECK(problem.errors[0].parameter == c.parameter);
    CHECK(problem.errors[0].code == c.code);
    CHECK(problem.errors[0].suggestion == c.suggestion);
    CHECK(problem.errors[0].detail == problem.detail);
    CHECK_FALSE(problem.errors[0].position);
  }
}

TEST_CASE("one answer lists every parameter that is wrong") {
  const Problem problem = problem_with("limit=x&sort=y&from=z&facets=w&q=%22");
  CHECK(problem.type == "bad-parameter");
  REQUIRE(problem.errors.size() == 4);
  CHECK(problem.detail == problem.errors[0].detail);
}

TEST_CASE("text that is not UTF-8 is refused, in a filter and in a query") {
  HttpRequest request = get_request("/api/v1/search");
  request.parameters = {{"source", "a\xFF"}};
  CHECK(problem_of([&] { read_search_parameters(request, kNow); }).errors.at(0).code == "not_text");
  request.parameters = {{"q", "a\xFF"}};
  const Problem problem = problem_of([&] { read_search_parameters(request, kNow); });
  CHECK(problem.type == "query-syntax");
  CHECK(problem.errors.at(0).code == "not_utf8");
}

TEST_CASE("a long value is cut where it is quoted, between characters") {
  std::string sort;
  for (int i = 0; i < 3000; ++i) sort += "é";
  const Problem problem = problem_with("sort=" + percent_encode(sort));
  CHECK(problem.detail.size() < 300);
  CHECK(problem.detail.find("é…'") != std::string::npos);
}

TEST_CASE("facets are asked for by name, in order, each once; all and none stand alone") {
  const auto facets = read("facets=topic,source,topic&facet_limit=7").request.facets;
  CHECK(facets == std::vector<FacetRequest>{{FacetField::Topic, 7}, {FacetField::Source, 7}});
  CHECK(read("facets=all").request.facets.size() == kFacetFields);
  CHECK(read("facets=none").request.facets.empty());
  CHECK(read("facets=date").request.facets.at(0).limit == 20);
}

TEST_CASE("a histogram is asked for by interval, or chosen") {
  CHECK(read("histogram=week").request.histogram == HistogramInterval::Week);
  CHECK(read("histogram=auto").request.histogram_auto);
  CHECK_FALSE(read("histogram=none").request.histogram);
  CHECK_FALSE(read("histogram=none").request.histogram_auto);
}

TEST_CASE("fields choose members; the id is always there, and no snippets are made for nobody") {
  const SearchParameters parameters = read("fields=title,body&snippets=3");
  CHECK(parameters.members.count() == 3);
  CHECK(parameters.members.test(index_of(Member::Id)));
  CHECK(parameters.members.test(index_of(Member::Title)));
  CHECK(parameters.members.test(index_of(Member::Body)));
  CHECK(parameters.request.snippets == 0);
  CHECK(read("fields=snippets&snippets=3").request.snippets == 3);
  CHECK_FALSE(read("q=a").members.test(index_of(Member::Body)));
  CHECK_FALSE(read("q=a").members.test(index_of(Member::Extra)));
}

TEST_CASE("an unreadable query is a problem of its own, with the place") {
  const Problem problem = problem_with("q=rice+AND");
  CHECK(problem.type == "query-syntax");
  REQUIRE(problem.errors.size() == 1);
  CHECK(problem.errors[0].parameter == "q");
  CHECK(problem.errors[0].code == "missing_operand");
  CHECK(problem.errors[0].position == 5);
  CHECK(problem.errors[0].length == 3);
  CHECK_FALSE(problem.errors[0].suggestion.empty());
  CHECK(problem_with("q=" + std::string(9000, 'a')).errors.at(0).code == "too_long");
}

TEST_CASE("a cursor continues its own search, and counts relative dates from its first page") {
  const std::string query = "q=rice&sort=newest&from=-7d";
  const SearchParameters first = read(query);
  Cursor cursor{.parameters_hash = first.parameters_hash,
                .asked_at = first.asked_at,
                .position = {.revision = {3}, .offset = 0, .published = 5, .id = {"x"}}};
  const std::string next = query + "&cursor=" + encode_cursor(cursor);
  const SearchParameters second =
      read_search_parameters(get_request("/api/v1/search?" + next), kNow + 30 * kSecondsADay);
  CHECK(second.request.after == cursor.position);
  CHECK(second.request.filters == first.request.filters);
  CHECK(second.asked_at == kNow);
  CHECK(second.parameters_hash == first.parameters_hash);
}

TEST_CASE("a cursor with any other parameter changed, or of no search at all, is refused") {
  const std::uint64_t hash = read("q=rice&limit=5").parameters_hash;
  Cursor cursor{.parameters_hash = hash, .asked_at = kNow, .position = {}};
  cursor.position.offset = 5;
  const std::string good = encode_cursor(cursor);
  CHECK(read("cursor=" + good + "&limit=5&q=rice").request.after->offset == 5);
  for (const std::string& query :
       {"q=rice&limit=6&cursor=" + good, "q=rice&cursor=" + good, "q=price&limit=5&cursor=" + good,
        "q=rice&limit=5&sort=relevance&cursor=" + good, "q=rice&limit=5&cursor=" + good + "A",
        "q=rice&limit=5&cursor=" + good.substr(1), std::string("q=rice&limit=5&cursor=x")}) {
    CAPTURE(query);
    const Problem problem = problem_with(query);
    CHECK(problem.type == "bad-cursor");
    CHECK(problem.errors.at(0).parameter == "cursor");
  }
}

TEST_CASE("an article takes a query to highlight, and nothing else") {
  CHECK_FALSE(read_article_parameters(get_request("/x"), kNow).query);
  CHECK(read_article_parameters(get_request("/x?q="), kNow).query == Node{Everything{}});
  CHECK(read_article_parameters(get_request("/x?q=rice"), kNow).query ==
        Node{Word{Field::Text, "rice"}});
  CHECK(problem_of([] { read_article_parameters(get_request("/x?q=("), kNow); }).type ==
        "query-syntax");
  CHECK(problem_of([] { read_article_parameters(get_request("/x?fields=id"), kNow); }).type ==
        "unknown-parameter");
}

TEST_CASE("related articles are 1 to 50, 10 unless said") {
  CHECK(read_related_parameters(get_request("/x")).limit == 10);
  CHECK(read_related_parameters(get_request("/x?limit=50&fields=title")).members.count() == 2);
  for (const char* query : {"/x?limit=0", "/x?limit=51"}) {
    CHECK(problem_of([&] { read_related_parameters(get_request(query)); }).type == "bad-parameter");
  }
}

}  // namespace
}  // namespace backfile

#include "server/api/parameter_table.hpp"

#include <string>

#include <doctest/doctest.h>

#include "tests/server/api/requests.hpp"

namespace backfile {
namespace {

using test::get_request;
using test::problem_of;

TEST_CASE("a mistyped parameter is told the nearest known name") {
  struct Case {
    std::string_view typed, want;
  };
  for (const Case& c :
       {Case{"sorce", "source"}, Case{"Source", "source"}, Case{"facet", "facets"},
        Case{"histogramm", "histogram"}, Case{"page", "cursor"}, Case{"offset", "cursor"},
        Case{"language", "lang"}, Case{"query", "q"}, Case{"per_page", "limit"},
        Case{"snip", "snippets"}, Case{"froM", "from"}, Case{"limti", "limit"},
        Case{"start_date", "from"}, Case{"facet_fields", "facets"}, Case{"zzzzzz", ""},
        Case{"", ""}, Case{"x", ""}}) {
    CAPTURE(c.typed);
    CHECK(nearest_parameter(Endpoint::Search, c.typed) == c.want);
  }
  CHECK(nearest_parameter(Endpoint::Index, "q").empty());
  CHECK(nearest_parameter(Endpoint::Search, std::string(100'000, 'q')).empty());
}

TEST_CASE("no name that another system uses is one of ours, and none stands for two") {
  const auto known = parameters_of(Endpoint::Search);
  std::string all = " ";
  for (const Parameter& parameter : known) all += std::string(parameter.also_called) + " ";
  for (const Parameter& parameter : known) {
    CAPTURE(parameter.name);
    CHECK(all.find(" " + std::string(parameter.name) + " ") == std::string::npos);
    CHECK_FALSE(parameter.what.empty());
    CHECK(nearest_parameter(Endpoint::Search, parameter.name) == parameter.name);
  }
  for (std::size_t begin = 1; begin < all.size();) {
    const std::size_t end = all.find(' ', begin);
    const std::string word = all.substr(begin - 1, end - begin + 2);
    CAPTURE(word);
    CHECK(all.find(word) == all.rfind(word));
    begin = end + 1;
  }
}

TEST_CASE("every unknown parameter is listed, and no more than a few") {
  const Problem problem = problem_of([] {
    require_known_parameters(Endpoint::Search, get_request("/x?q=a&sorce=b&zzzzzz=1&sorce=c"));
  });
  CHECK(problem.type == "unknown-parameter");
  CHECK(problem.status == 400);
  REQUIRE(problem.errors.size() == 3);
  CHECK(problem.errors[0].parameter == "sorce");
  CHECK(problem.errors[0].suggestion == "source");
  CHECK(problem.detail == "There is no parameter 'sorce'. Did you mean 'source'?");
  CHECK(problem.errors[1].suggestion.empty());

  std::string many = "/x?";
  for (int i = 0; i < 500; ++i) many += "a" + std::to_string(i) + "=1&";
  CHECK(problem_of([&] {
          require_known_parameters(Endpoint::Search, get_request(many));
        }).errors.size() == kMaxParameterErrors);
}

TEST_CASE("an endpoint without parameters says so, and one that has them lists them") {
  CHECK(problem_of([] {
          require_known_parameters(Endpoint::Index, get_request("/x?q=a"));
        }).detail == "There is no parameter 'q'. This address takes no parameters.");
  CHECK(problem_of([] {
          require_known_parameters(Endpoint::Related, get_request("/x?zzz=a"));
        }).detail == "There is no parameter 'zzz'. This address takes limit, fields.");
}

TEST_CASE("a long unknown name is cut in the answer") {
  const Problem problem = problem_of([] {
    require_known_parameters(Endpoint::Search, get_request("/x?" + std::string(9000, 'k') + "=1"));
  });
  CHECK(problem.detail.size() < 400);
}

}  // namespace
}  // namespace backfile

// Parameters -> requests. See params.hpp.
#include "server/api/params.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>
#include <variant>

#include "server/api/cursor.hpp"
#include "server/api/parameter_reader.hpp"
#include "server/query/natural.hpp"
#include "server/query/parser.hpp"

namespace backfile {
namespace {

constexpr std::size_t kMaxLimit = 200;
constexpr std::size_t kMaxRelated = 50;
constexpr std::size_t kMaxFacetLimit = 1000;
constexpr std::size_t kMaxSnippets = 5;
constexpr unsigned kMostRecencyUnits = 1000;

template <class Value>
struct Choice {
  std::string_view name;
  Value value;
};

constexpr std::array<Choice<Sort>, 3> kSorts{
    {{"relevance", Sort::Relevance}, {"newest", Sort::Newest}, {"oldest", Sort::Oldest}}};

constexpr std::array<Choice<FacetField>, kFacetFields> kFacets{{{"date", FacetField::Date},
                                                                {"source", FacetField::Source},
                                                                {"topic", FacetField::Topic},
                                                                {"lang", FacetField::Language},
                                                                {"agency", FacetField::Agency}}};

constexpr std::array<Choice<View>, 2> kViews{{{"list", View::List}, {"kwic", View::Kwic}}};

struct HistogramWish {
  std::optional<HistogramInterval> interval;
  bool automatic = false;
};

constexpr std::array<Choice<HistogramWish>, 6> kHistograms{
    {{"none", {}},
     {"auto", {.interval = {}, .automatic = true}},
     {"day", {.interval = HistogramInterval::Day}},
     {"week", {.interval = HistogramInterval::Week}},
     {"month", {.interval = HistogramInterval::Month}},
     {"year", {.interval = HistogramInterval::Year}}}};

// The value of a name in one of the tables above; notes a name that is not there.
template <class Table>
auto choose(ParameterReader& reader, std::string_view parameter, std::string_view name,
            const Table& table) -> std::optional<decltype(table.front().value)> {
  std::vector<std::string_view> names;
  for (const auto& choice : table) {
    if (choice.name == name) return choice.value;
    names.push_back(choice.name);
  }
  reader.fail_choice(parameter, name, names);
  return std::nullopt;
}

std::vector<FacetRequest> read_facets(ParameterReader& reader) {
  const std::size_t limit = reader.number("facet_limit", 1, kMaxFacetLimit, FacetRequest{}.limit);
  std::vector<std::string_view> names = reader.list("facets");
  if (names == std::vector<std::string_view>{"none"}) names.clear();
  if (names == std::vector<std::string_view>{"all"}) {
    names.clear();
    for (const auto& facet : kFacets) names.push_back(facet.name);
  }
  std::vector<FacetRequest> facets;
  for (const std::string_view name : names) {
    if (name == "all" || name == "none") {
      reader.fail("facets", "not_alone", quoted(name) + " stands alone, not in a list.",
                  std::string(name));
    } else if (const auto field = choose(reader, "facets", name, kFacets)) {
      facets.push_back({.field = *field, .limit = limit});
    }
  }
  return facets;
}

MemberSet read_members(ParameterReader& reader) {
  const std::vector<std::string_view> names = reader.list("fields");
  if (names.empty()) return result_members();
  MemberSet members;
  members.set(index_of(Member::Id));
  for (const std::string_view name : names) {
    const auto* row = std::find_if(kMembers.begin(), kMembers.end(),
                                   [name](const MemberRow& known) { return known.name == name; });
    if (row != kMembers.end()) {
      members.set(index_of(row->member));
      continue;
    }
    std::vector<std::string_view> known;
    known.reserve(kMembers.size());
    for (const MemberRow& each : kMembers) known.push_back(each.name);
    reader.fail_choice("fields", name, known);
  }
  return members;
}

std::optional<DateInterval> read_date(ParameterReader& reader, std::string_view name, Instant now) {
  const std::optional<std::string_view> text = reader.one(name);
  if (!text) return std::nullopt;
  std::optional<DateInterval> interval = parse_date_interval(*text, now);
  if (!interval) {
    reader.fail(name, "not_a_date",
                quoted(*text) +
                    " is not a date. Write 2025, 2025-05, 2025-05-31, a time like "
                    "2025-05-31T04:11:09Z, or -7d for seven days ago.");
  }
  return interval;
}

void read_dates(ParameterReader& reader, Instant now, Filters& filters) {
  const std::optional<DateInterval> from = read_date(reader, "from", now);
  const std::optional<DateInterval> to = read_date(reader, "to", now);
  if (from) filters.published.start = from->start;
  if (to) filters.published.end = to->end;
  if (filters.published.start && filters.published.end &&
      *filters.published.start >= *filters.published.end) {
    reader.fail("from", "after_to", "'from' is later than 'to': no day lies between them.");
  }
  const std::optional<std::string_view> date = reader.one("date");
  if (!date) return;
  if (*date != "none") {
    reader.fail_choice("date", *date, {"none"});
  } else if (reader.one("from") || reader.one("to")) {
    reader.fail("date", "contradiction",
                "'date=none' asks for undated articles, 'from' and 'to' for dated ones.");
  }
  filters.undated_only = true;
}

Filters read_filters(ParameterReader& reader, Instant now) {
  Filters filters;
  filters.source = reader.many("source");
  filters.topic = reader.many("topic");
  filters.language = reader.many("lang");
  filters.agency = reader.many("agency");
  read_dates(reader, now, filters);
  return filters;
}

[[noreturn]] void refuse_query(const QueryError& error) {
  Problem problem = make_problem("query-syntax", error.message);
  problem.errors.push_back({.parameter = "q",
                            .code = error.code,
                            .detail = error.message,
                            .suggestion = error.suggestion,
                            .position = error.position,
                            .length = error.length});
  throw ProblemError(std::move(problem));
}

enum class MatchMode { All, Any };

constexpr std::array<Choice<MatchMode>, 2> kMatchModes{
    {{"all", MatchMode::All}, {"any", MatchMode::Any}}};

ParsedQuery read_query(std::string_view q, Instant now, MatchMode mode = MatchMode::All) {
  const ParseOptions options{.now = now};
  std::variant<ParsedQuery, QueryError> parsed =
      mode == MatchMode::Any ? parse_natural(q, options) : parse_query(q, options);
  if (const auto* error = std::get_if<QueryError>(&parsed)) refuse_query(*error);
  return std::get<ParsedQuery>(std::move(parsed));
}

[[noreturn]] void refuse_cursor(std::string detail) {
  Problem problem = make_problem("bad-cursor", detail);
  problem.errors.push_back({.parameter = "cursor",
                            .code = "bad_cursor",
                            .detail = std::move(detail),
                            .suggestion = {},
                            .position = std::nullopt,
                            .length = std::nullopt});
  throw ProblemError(std::move(problem));
}

std::optional<Cursor> read_cursor(const ParameterReader& reader, std::uint64_t parameters_hash) {
  const std::optional<std::string_view> text = reader.one("cursor");
  if (!text) return std::nullopt;
  std::optional<Cursor> cursor = decode_cursor(*text);
  if (!cursor) {
    refuse_cursor("The cursor is damaged. Take 'next' of an answer as it stands.");
  }
  if (cursor->parameters_hash != parameters_hash) {
    refuse_cursor(
        "The cursor belongs to other parameters. All but 'cursor' and 'explain' must stay.");
  }
  return cursor;
}

bool read_switch(ParameterReader& reader, std::string_view name) {
  const std::optional<std::string_view> text = reader.one(name);
  if (!text || *text == "0") return false;
  if (*text != "1") reader.fail_choice(name, *text, {"0", "1"});
  return true;
}

// "30d", "2w", "6m", "1y" -> days.
std::optional<double> days_of(std::string_view text) {
  constexpr std::array<Choice<double>, 4> kUnits{{{"d", 1}, {"w", 7}, {"m", 30}, {"y", 365}}};
  for (const Choice<double>& unit : kUnits) {
    if (!text.ends_with(unit.name)) continue;
    text.remove_suffix(unit.name.size());
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    if (!whole || number == 0 || number > kMostRecencyUnits) return std::nullopt;
    return number * unit.value;
  }
  return std::nullopt;
}

std::optional<Recency> read_recency(ParameterReader& reader, Instant now) {
  const std::optional<std::string_view> text = reader.one("recency");
  const std::optional<DateInterval> at = read_date(reader, "recency_at", now);
  if (!text) {
    if (at) {
      reader.fail("recency_at", "contradiction",
                  "'recency_at' says when ages count from, so it wants a 'recency' like 30d.");
    }
    return std::nullopt;
  }
  const std::optional<double> days = days_of(*text);
  if (!days) {
    reader.fail("recency", "not_a_span",
                quoted(*text) + " is not a half-life. Write 30d, 2w, 6m or 1y.", "30d");
    return std::nullopt;
  }
  // A whole day: the same list all day long.
  const Instant moment = at && at->start ? *at->start : now;
  return Recency{.half_life_days = *days, .at = day_number(moment) * kSecondsADay};
}

std::optional<Sort> read_sort(ParameterReader& reader) {
  const std::optional<std::string_view> name = reader.one("sort");
  return name ? choose(reader, "sort", *name, kSorts) : std::nullopt;
}

// Lines of words in context have none of what these ask for, and one order.
void refuse_in_kwic(ParameterReader& reader) {
  for (const std::string_view name : {"facets", "facet_limit", "histogram", "fields", "snippets",
                                      "expand", "recency", "recency_at", "explain"}) {
    if (!reader.one(name)) continue;
    reader.fail(name, "not_in_view",
                "'view=kwic' has no '" + std::string(name) +
                    "'. Leave it out, or ask for it with 'view=list'.");
  }
  const std::optional<std::string_view> sort = reader.one("sort");
  if (sort && *sort != "oldest") {
    reader.fail("sort", "not_in_view", "'view=kwic' lists the oldest articles first.", "oldest");
  }
}

View read_view(ParameterReader& reader) {
  const std::optional<std::string_view> name = reader.one("view");
  const View view = name ? choose(reader, "view", *name, kViews).value_or(View::List) : View::List;
  if (view == View::Kwic) refuse_in_kwic(reader);
  return view;
}

// Without words to weigh, relevance says nothing.
Sort default_sort(const Node& query) {
  return std::holds_alternative<Everything>(query.value) ? Sort::Newest : Sort::Relevance;
}

void read_histogram(ParameterReader& reader, SearchRequest& search) {
  const std::optional<std::string_view> name = reader.one("histogram");
  if (!name) return;
  const HistogramWish wish =
      choose(reader, "histogram", *name, kHistograms).value_or(HistogramWish{});
  search.histogram = wish.interval;
  search.histogram_auto = wish.automatic;
}

}  // namespace

SearchParameters read_search_parameters(const HttpRequest& request, Instant now) {
  ParameterReader reader(Endpoint::Search, request);
  SearchParameters parameters;
  parameters.parameters_hash = hash_parameters(request);
  parameters.asked_at = now;
  const std::optional<Cursor> cursor = read_cursor(reader, parameters.parameters_hash);
  if (cursor) parameters.asked_at = cursor->asked_at;

  parameters.view = read_view(reader);
  SearchRequest& search = parameters.request;
  search.limit = reader.number("limit", 0, kMaxLimit, search.limit);
  search.snippets = reader.number("snippets", 0, kMaxSnippets, search.snippets);
  search.facets = read_facets(reader);
  search.filters = read_filters(reader, parameters.asked_at);
  read_histogram(reader, search);
  parameters.members = read_members(reader);
  if (!parameters.members.test(index_of(Member::Snippets))) search.snippets = 0;
  search.bodies = parameters.members.test(index_of(Member::Body));

  parameters.q = std::string(reader.one("q").value_or(""));
  const std::optional<Sort> sort = read_sort(reader);
  search.expand = read_switch(reader, "expand");
  search.explain = read_switch(reader, "explain");
  search.recency = read_recency(reader, parameters.asked_at);
  const auto match = reader.one("match");
  if (match) parameters.match_any = choose(reader, "match", *match, kMatchModes) == MatchMode::Any;
  reader.finish();
  ParsedQuery parsed = read_query(parameters.q, parameters.asked_at,
                                  parameters.match_any ? MatchMode::Any : MatchMode::All);
  parameters.warnings = std::move(parsed.warnings);
  search.query = std::move(parsed.tree);
  search.sort =
      parameters.view == View::Kwic ? Sort::Oldest : sort.value_or(default_sort(search.query));

  if (cursor) search.after = cursor->position;
  return parameters;
}

ArticleParameters read_article_parameters(const HttpRequest& request, Instant now) {
  ParameterReader reader(Endpoint::Article, request);
  reader.finish();
  ArticleParameters parameters;
  if (const auto q = reader.one("q")) parameters.query = read_query(*q, now).tree;
  return parameters;
}

RelatedParameters read_related_parameters(const HttpRequest& request) {
  ParameterReader reader(Endpoint::Related, request);
  RelatedParameters parameters;
  parameters.limit = reader.number("limit", 1, kMaxRelated, parameters.limit);
  parameters.members = read_members(reader);
  reader.finish();
  return parameters;
}

SuggestParameters read_suggest_parameters(const HttpRequest& request, Instant now) {
  ParameterReader reader(Endpoint::Suggest, request);
  SuggestParameters parameters;
  parameters.request.limit = reader.number("limit", 1, kMostSuggestions, kMostSuggestions);
  parameters.request.filters = read_filters(reader, now);
  parameters.request.q = std::string(reader.one("q").value_or(""));
  reader.finish();
  for (const auto& given : request.parameters) {
    if (given.first != "q" && given.first != "limit") parameters.page_parameters.push_back(given);
  }
  return parameters;
}

TranslateParameters read_translate_parameters(const HttpRequest& request, Instant now) {
  ParameterReader reader(Endpoint::Translate, request);
  TranslateParameters parameters;
  std::vector<std::string_view> names;
  std::string listed;
  for (const DialectRow& known : kDialects) {
    names.push_back(known.name);
    listed += (listed.empty() ? "" : ", ") + std::string(known.name);
  }
  if (const std::optional<std::string_view> from = reader.one("from")) {
    const std::optional<Dialect> dialect = dialect_named(*from);
    if (!dialect) reader.fail_choice("from", *from, names);
    parameters.from = dialect.value_or(parameters.from);
  } else if (std::none_of(request.parameters.begin(), request.parameters.end(),
                          [](const auto& given) { return given.first == "from"; })) {
    reader.fail("from", "missing", "'from' must say where the query is from: " + listed + ".");
  }
  reader.finish();
  parameters.q = std::string(reader.one("q").value_or(""));
  std::variant<Translation, QueryError> found =
      translate(parameters.q, parameters.from, {.now = now});
  if (const auto* error = std::get_if<QueryError>(&found)) refuse_query(*error);
  parameters.translation = std::get<Translation>(std::move(found));
  return parameters;
}

}  // namespace backfile

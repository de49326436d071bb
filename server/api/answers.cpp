// The bodies of search answers, lists and facts. See answers.hpp; articles themselves are in
// article_json.cpp.
#include "server/api/answers.hpp"

#include <cmath>

#include "server/api/json.hpp"
#include "server/api/query_json.hpp"
#include "server/api/ranking_json.hpp"
#include "server/query/format.hpp"

namespace backfile {
namespace {

std::string_view name_of(FacetField field) {
  switch (field) {
    case FacetField::Date:
      return "date";
    case FacetField::Source:
      return "source";
    case FacetField::Topic:
      return "topic";
    case FacetField::Language:
      return "lang";
    case FacetField::Agency:
      return "agency";
  }
  return {};
}

std::string_view name_of(HistogramInterval interval) {
  switch (interval) {
    case HistogramInterval::Day:
      return "day";
    case HistogramInterval::Week:
      return "week";
    case HistogramInterval::Month:
      return "month";
    case HistogramInterval::Year:
      return "year";
  }
  return {};
}

std::string_view name_of(RelaxationKind kind) {
  switch (kind) {
    case RelaxationKind::Clause:
      return "clause";
    case RelaxationKind::Filter:
      return "filter";
    case RelaxationKind::Spelling:
      return "spelling";
  }
  return {};
}

std::string_view name_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::Text:
      return "text";
    case FieldKind::Value:
      return "value";
    case FieldKind::Id:
      return "id";
  }
  return {};
}

double rounded(double number, double steps) { return std::round(number * steps) / steps; }

void write_day(JsonBuilder& json, std::string_view name, const std::optional<Instant>& instant) {
  json.member_or_null(name, instant ? format_day(*instant) : std::string());
}

void write_facets(JsonBuilder& json, const std::vector<Facet>& facets) {
  json.key("facets");
  json.begin_object();
  for (const Facet& facet : facets) {
    json.key(name_of(facet.field));
    json.begin_object();
    json.key("values");
    json.begin_array();
    for (const FacetCount& count : facet.values) {
      json.begin_object();
      json.member("value", count.value);
      json.member("articles", count.articles);
      json.member("selected", count.selected);
      json.end_object();
    }
    json.end_array();
    json.member("more", facet.more);
    json.member("missing", facet.missing);
    json.member("exact", true);
    json.end_object();
  }
  json.end_object();
}

void write_histogram(JsonBuilder& json, const std::optional<Histogram>& histogram) {
  json.key("histogram");
  if (!histogram) return json.null();
  json.begin_object();
  json.member("interval", name_of(histogram->interval));
  json.key("buckets");
  json.begin_array();
  for (const HistogramBucket& bucket : histogram->buckets) {
    const double share =
        bucket.all == 0 ? 0
                        : static_cast<double>(bucket.articles) / static_cast<double>(bucket.all);
    json.begin_object();
    json.member("start", format_day(bucket.start));
    json.member("articles", bucket.articles);
    json.member("all", bucket.all);
    json.member("share", rounded(share, 1e6));
    json.end_object();
  }
  json.end_array();
  json.member("undated", histogram->undated);
  json.end_object();
}

void write_relaxation(JsonBuilder& json, const Relaxation& relaxation, std::string_view search) {
  json.begin_object();
  json.member("kind", name_of(relaxation.kind));
  json.member_or_null("text", relaxation.left_out ? format_query(*relaxation.left_out) : "");
  json.key("fields");
  json.begin_array();
  for (const FacetField field : relaxation.fields) json.value(name_of(field));
  json.end_array();
  json.key("spellings");
  json.begin_array();
  for (const Respelling& each : relaxation.spellings) {
    json.begin_object();
    json.member("typed", each.typed);
    json.member("spelled", each.spelled);
    json.end_object();
  }
  json.end_array();
  json.member("q", format_query(relaxation.query));
  json.member("search", search);
  json.member("articles", relaxation.articles);
  json.end_object();
}

void write_relaxations(JsonBuilder& json, const SearchAnswer& answer) {
  json.key("relaxations");
  json.begin_array();
  for (std::size_t i = 0; i < answer.result.relaxations.size(); ++i) {
    write_relaxation(json, answer.result.relaxations[i], answer.relaxed[i]);
  }
  json.end_array();
}

}  // namespace

std::string search_json(const SearchAnswer& answer) {
  const SearchResult& result = answer.result;
  JsonBuilder json;
  json.begin_object();
  write_query(json, answer.parameters, answer.interpreted);
  write_index(json, result.index);
  json.key("total");
  json.begin_object();
  json.member("articles", result.total);
  json.member("exact", true);
  json.member("excluded_undated", result.excluded_undated);
  json.end_object();
  json.member("took_ms", rounded(answer.took_ms, 100));
  write_texts(json, "expansion", result.expansion);
  json.key("results");
  json.begin_array();
  for (const Hit& hit : result.hits) {
    json.begin_object();
    write_members(json,
                  {.article = hit.article,
                   .words = hit.words,
                   .score = hit.score,
                   .title_highlights = hit.title.highlights,
                   .snippets = hit.snippets},
                  answer.parameters.members);
    if (answer.parameters.request.explain) write_explanation(json, hit.explanation);
    json.end_object();
  }
  json.end_array();
  write_facets(json, result.facets);
  write_histogram(json, result.histogram);
  write_relaxations(json, answer);
  json.member("self", answer.self);
  json.member("next", answer.next);
  json.end_object();
  return json.text();
}

std::string article_json(const ArticleResult& result,
                         const std::optional<ArticleHighlights>& highlights) {
  JsonBuilder json;
  json.begin_object();
  json.key("article");
  json.begin_object();
  write_members(json,
                {.article = result.article,
                 .words = result.words,
                 .score = 0,
                 .title_highlights = {},
                 .snippets = {}},
                article_members());
  json.end_object();
  write_index(json, result.index);
  if (highlights) {
    json.key("highlights");
    json.begin_object();
    json.key("title");
    write_ranges(json, highlights->title);
    json.key("lead");
    write_ranges(json, highlights->lead);
    json.key("body");
    json.begin_array();
    for (const Highlights& paragraph : highlights->body) write_ranges(json, paragraph);
    json.end_array();
    json.end_object();
  }
  json.end_object();
  return json.text();
}

std::string related_json(const RelatedResult& result, const MemberSet& members) {
  JsonBuilder json;
  json.begin_object();
  json.key("results");
  json.begin_array();
  for (const RelatedHit& hit : result.hits) {
    json.begin_object();
    write_members(json,
                  {.article = hit.article,
                   .words = hit.words,
                   .score = hit.score,
                   .title_highlights = {},
                   .snippets = {}},
                  members);
    write_texts(json, "because", hit.because);
    json.end_object();
  }
  json.end_array();
  write_index(json, result.index);
  json.end_object();
  return json.text();
}

std::string values_json(const ValuesResult& result) {
  JsonBuilder json;
  json.begin_object();
  json.key("values");
  json.begin_array();
  for (const ValueSummary& summary : result.values) {
    json.begin_object();
    json.member("value", summary.value);
    json.member("articles", summary.articles);
    json.member("undated", summary.undated);
    write_day(json, "first", summary.first);
    write_day(json, "last", summary.last);
    json.end_object();
  }
  json.end_array();
  json.member("missing", result.missing);
  write_index(json, result.index);
  json.end_object();
  return json.text();
}

std::string facts_json(const ArchiveFacts& facts, Engine engine) {
  JsonBuilder json;
  json.begin_object();
  json.member("uuid", facts.index.uuid);
  json.member("revision", facts.index.revision.value);
  json.member("seq", facts.index.seq);
  json.member("schema_version", std::uint64_t{facts.schema_version});
  json.member("articles", facts.articles);
  json.member("undated", facts.undated);
  write_instant(json, "created", facts.created);
  write_instant(json, "committed", facts.committed);
  write_day(json, "first", facts.first);
  write_day(json, "last", facts.last);
  write_texts(json, "stem_classes", facts.stem_classes);
  json.key("fields");
  json.begin_array();
  for (const FieldRow& field : kFields) {
    json.begin_object();
    json.member("name", field.name);
    json.member("kind", name_of(field.kind));
    json.member("what", field.what);
    json.end_object();
  }
  json.end_array();
  json.member("engine", engine == Engine::Fast ? "fast" : "plain");
  write_ranking(json, RankingWeights{});
  json.end_object();
  return json.text();
}

std::string status_json(std::string_view status) {
  JsonBuilder json;
  json.begin_object();
  json.member("status", status);
  json.end_object();
  return json.text();
}

}  // namespace backfile

#include "server/search/plain_engine.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "schema/slots.hpp"
#include "schema/term_places.hpp"
#include "schema/terms.hpp"
#include "server/query/compile.hpp"
#include "server/search/doc_set.hpp"
#include "server/search/facets.hpp"
#include "server/search/histogram.hpp"

namespace backfile {

namespace {

using Op = Xapian::Query;

// Everything a run over all matches collects: one count a slot value, and the documents themselves.
class SlotSpy final : public Xapian::MatchSpy {
 public:
  explicit SlotSpy(Slot slot) : slot_(slot) {}
  void operator()(const Xapian::Document& document, double) override {
    ++counts_[document.get_value(number(slot_))];
  }
  [[nodiscard]] const std::map<std::string, std::uint64_t>& counts() const { return counts_; }

 private:
  Slot slot_;
  std::map<std::string, std::uint64_t> counts_;
};

Slot slot_of(FacetField field) {
  switch (field) {
    case FacetField::Date:
      return Slot::Published;
    case FacetField::Source:
      return Slot::Source;
    case FacetField::Topic:
      return Slot::Topics;
    case FacetField::Language:
      return Slot::Language;
    case FacetField::Agency:
      break;
  }
  return Slot::Agency;
}

Field field_of(FacetField field) {
  switch (field) {
    case FacetField::Topic:
      return Field::Topic;
    case FacetField::Language:
      return Field::Language;
    case FacetField::Agency:
      return Field::Agency;
    default:
      return Field::Source;
  }
}

Xapian::Query within(const Xapian::Query& query, const Xapian::Query& filter) {
  return {Op::OP_FILTER, query, filter};
}

Xapian::Query with_values(const Xapian::Query& query, FacetField field,
                          const std::vector<std::string>& values) {
  if (values.empty()) {
    return query;
  }
  std::vector<Xapian::Query> terms;
  terms.reserve(values.size());
  for (const std::string& value : values) {
    terms.emplace_back(facet_term(field_of(field), value));
  }
  return within(query, {Op::OP_OR, terms.begin(), terms.end()});
}

Xapian::Query dated() { return {Op::OP_VALUE_GE, number(Slot::Published), std::string(1, '\0')}; }

Xapian::Query with_dates(const Xapian::Query& query, const Filters& filters) {
  if (filters.undated_only) {
    return {Op::OP_AND_NOT, query, dated()};
  }
  Xapian::Query filtered = query;
  if (filters.published.start) {
    filtered = within(filtered, {Op::OP_VALUE_GE, number(Slot::Published),
                                 encode_instant(*filters.published.start)});
  }
  if (filters.published.end) {
    filtered = within(filtered, {Op::OP_VALUE_LE, number(Slot::Published),
                                 encode_instant(*filters.published.end - 1)});
    filtered = within(filtered, dated());  // an empty slot compares below every date
  }
  return filtered;
}

constexpr std::array kValueFields{FacetField::Source, FacetField::Topic, FacetField::Language,
                                  FacetField::Agency};

// Where a term stands in a document that holds it, straight from the index.
std::vector<Position> places_in(const Xapian::Database& database, Docid docid,
                                const std::string& term) {
  DocumentPlaces places;
  places.open(database.get_document(docid).get_value(number(Slot::Places)));
  std::vector<Position> positions;
  places.append(term, positions);
  return positions;
}

// Whether the terms of a phrase stand side by side somewhere. Of the text alone: zones have marks.
bool holds_phrase(const Xapian::Database& database, Docid docid,
                  const std::vector<PhraseTerm>& terms) {
  std::set<Position> starts;
  for (const PhraseTerm& each : terms) {
    std::set<Position> here;
    for (const Position place : places_in(database, docid, each.term)) {
      const Position start = place - each.offset;
      if (each.offset == 0 || starts.contains(start)) here.insert(start);
    }
    starts = std::move(here);
  }
  return !starts.empty();
}

bool is_plain_phrase(const Node& node) {
  const auto* const phrase = std::get_if<Phrase>(&node.value);
  return phrase != nullptr && (phrase->field == Field::Text || phrase->field == Field::Author) &&
         std::none_of(phrase->words.begin(), phrase->words.end(), is_pattern);
}

Xapian::Query plain_phrase(const Phrase& phrase, const Xapian::Database& database) {
  const std::vector<PhraseTerm> terms = phrase_terms(phrase);
  std::vector<Xapian::Query> all;
  for (const PhraseTerm& each : terms) all.emplace_back(each.term);
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query({Op::OP_AND, all.begin(), all.end()});
  DocSet holding;
  const Xapian::MSet candidates = enquire.get_mset(0, database.get_doccount());
  for (auto hit = candidates.begin(); hit != candidates.end(); ++hit) {
    if (holds_phrase(database, *hit, terms)) holding.add(*hit);
  }
  return query_within(std::move(holding));
}

// What Xapian's matcher cannot express is found by positions and columns, and joins the query as a
// set of documents. Phrases in a way of this engine's own, to hold the other against.
Xapian::Query beyond_terms(const Node& node, IndexReader& reader, const Snapshot& snapshot) {
  if (is_plain_phrase(node)) return plain_phrase(std::get<Phrase>(node.value), reader.database);
  return query_within(evaluate(node, {reader.terms, snapshot.live(), snapshot.columns(),
                                      snapshot.metadata(), reader.stemmers})
                          .documents);
}

// The request as one query, but without the selection of one facet (multi-select).
Xapian::Query query_without(const SearchRequest& request, std::optional<FacetField> left_out,
                            IndexReader& reader, const Snapshot& snapshot) {
  Xapian::Query query = compile_query(
      request.query, {snapshot.metadata().stem_classes, reader.stemmers,
                      [&](const Node& node) { return beyond_terms(node, reader, snapshot); }});
  for (const FacetField field : kValueFields) {
    if (field != left_out) {
      query = with_values(query, field, selection(request.filters, field));
    }
  }
  return left_out == FacetField::Date ? query : with_dates(query, request.filters);
}

std::vector<DayCount> days_of(const std::map<std::string, std::uint64_t>& by_slot) {
  std::map<std::int64_t, std::uint64_t> days;
  for (const auto& [bytes, articles] : by_slot) {
    if (const auto instant = decode_instant(bytes)) {
      days[day_number(*instant)] += articles;
    }
  }
  std::vector<DayCount> list;
  list.reserve(days.size());
  for (const auto& [day, articles] : days) {
    list.push_back({day, articles});
  }
  return list;
}

std::uint64_t without_value(const std::map<std::string, std::uint64_t>& by_slot) {
  const auto found = by_slot.find("");
  return found == by_slot.end() ? 0 : found->second;
}

std::vector<FacetCount> values_of(FacetField field,
                                  const std::map<std::string, std::uint64_t>& by_slot) {
  std::map<std::string, std::uint64_t> by_value;
  for (const auto& [bytes, articles] : by_slot) {
    if (field != FacetField::Topic) {
      by_value[bytes] += articles;
      continue;
    }
    for (const std::string_view value :
         decode_values(bytes).value_or(std::vector<std::string_view>{})) {
      by_value[std::string(value)] += articles;
    }
  }
  by_value.erase("");
  std::vector<FacetCount> counted;
  counted.reserve(by_value.size());
  for (const auto& [value, articles] : by_value) {
    counted.push_back({value, articles, false});
  }
  return counted;
}

// Runs a query over all its matches.
Xapian::MSet run(const Xapian::Query& query, const Xapian::Database& database, SlotSpy* spy,
                 Xapian::doccount most) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(query);
  if (spy != nullptr) {
    enquire.add_matchspy(spy);
  }
  return enquire.get_mset(0, most, database.get_doccount());
}

std::map<std::string, std::uint64_t> slot_counts(const SearchRequest& request, FacetField field,
                                                 std::optional<FacetField> left_out,
                                                 IndexReader& reader, const Snapshot& snapshot) {
  SlotSpy spy(slot_of(field));
  run(query_without(request, left_out, reader, snapshot), reader.database, &spy, 0);
  return spy.counts();
}

}  // namespace

Xapian::Query plain_query(const SearchRequest& request, IndexReader& reader,
                          const Snapshot& snapshot) {
  return query_without(request, std::nullopt, reader, snapshot);
}

CountedMatches plain_count(const SearchRequest& request, IndexReader& reader,
                           const Snapshot& snapshot) {
  CountedMatches result;
  const Xapian::MSet found = run(plain_query(request, reader, snapshot), reader.database, nullptr,
                                 reader.database.get_doccount());
  for (auto hit = found.begin(); hit != found.end(); ++hit) {
    result.hits.add(*hit);
  }
  result.counts.total = result.hits.cardinality();
  if (request.filters.published.start || request.filters.published.end) {
    result.counts.excluded_undated =
        without_value(slot_counts(request, FacetField::Date, FacetField::Date, reader, snapshot));
  }
  for (const FacetRequest& facet : request.facets) {
    const auto counts = slot_counts(request, facet.field, facet.field, reader, snapshot);
    result.counts.facets.push_back(
        facet.field == FacetField::Date
            ? make_date_facet(days_of(counts), without_value(counts), request.filters)
            : make_value_facet(facet.field, values_of(facet.field, counts), without_value(counts),
                               facet.limit, selection(request.filters, facet.field)));
  }
  if (request.histogram || request.histogram_auto) {
    const auto counts = slot_counts(request, FacetField::Date, std::nullopt, reader, snapshot);
    result.counts.histogram =
        make_histogram(request, days_of(counts), without_value(counts), snapshot.day_counts());
  }
  return result;
}

}  // namespace backfile

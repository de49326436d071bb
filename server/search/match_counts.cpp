#include "server/search/match_counts.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "server/search/ascending_set.hpp"
#include "server/search/facets.hpp"

namespace backfile {

namespace {

constexpr std::size_t kBlock =
    1024;  // documents handled column by column: small enough for the first-level cache

// Hits lie far apart in a column: so many are fetched from memory while one is counted.
constexpr std::size_t kAhead = 32;

constexpr unsigned bit(FacetField field) { return 1U << static_cast<unsigned>(field); }

// Which ordinals a filter lets pass; empty: all.
std::vector<char> selected_ordinals(const ValueDictionary& dictionary,
                                    const std::vector<std::string>& values) {
  std::vector<char> pass;
  if (values.empty()) {
    return pass;
  }
  pass.resize(dictionary.size());
  for (const std::string& value : values) {
    const auto ordinal = dictionary.find(value);
    if (ordinal && *ordinal != 0) {
      pass[*ordinal] = 1;
    }
  }
  return pass;
}

// The same by set number: a set passes when any of its values does.
std::vector<char> selected_sets(const ValueSetColumn& column,
                                const std::vector<std::string>& values) {
  const std::vector<char> pass = selected_ordinals(column.dictionary, values);
  std::vector<char> sets;
  if (pass.empty()) {
    return sets;
  }
  sets.resize(column.members.size());
  for (std::size_t set = 0; set < sets.size(); ++set) {
    const auto& members = column.members[set];
    sets[set] = static_cast<char>(std::any_of(members.begin(), members.end(),
                                              [&](Ordinal value) { return pass[value] != 0; }));
  }
  return sets;
}

// Fewer matches are counted anew on each revision: going on takes as long.
constexpr std::size_t kFewMatches = 2048;

// One facet field that is asked for or filtered by: its column, what passes, what was counted.
struct FieldPass {
  FacetField field = FacetField::Source;
  const GrowingArray<Ordinal>* column = nullptr;  // null for dates
  std::vector<char> pass;                         // by ordinal or set number; empty: no selection
  std::vector<std::uint32_t>* counts = nullptr;   // by ordinal or set number; null: not asked for
};

class CountingPass {
 public:
  // Goes on from `earlier`.
  CountingPass(const SearchRequest& request, const Snapshot& snapshot, Tally earlier)
      : request_(request),
        columns_(snapshot.columns()),
        archive_days_(snapshot.day_counts()),
        tally_(std::move(earlier)) {
    add(FacetField::Source, &columns_.source().ordinals,
        selected_ordinals(columns_.source().dictionary, request.filters.source),
        columns_.source().dictionary.size());
    add(FacetField::Language, &columns_.language().ordinals,
        selected_ordinals(columns_.language().dictionary, request.filters.language),
        columns_.language().dictionary.size());
    add(FacetField::Agency, &columns_.agency().ordinals,
        selected_ordinals(columns_.agency().dictionary, request.filters.agency),
        columns_.agency().dictionary.size());
    add(FacetField::Topic, &columns_.topics().set_of,
        selected_sets(columns_.topics(), request.filters.topic), columns_.topics().members.size());
    if (wanted(FacetField::Date)) make_room(tally_.facet);
    if (counts_histogram()) make_room(tally_.histogram);
    tally_.first_day = archive_days_.first;
  }

  // Returns those that pass all filters. Nothing is counted where nothing is asked for.
  DocSet count(const DocSet& matches) { return pass(matches, 1); }
  DocSet take_off(const DocSet& matches) { return pass(matches, -1); }

  [[nodiscard]] Counts counts(std::uint64_t total) const {
    Counts counts;
    counts.total = total;
    counts.excluded_undated = tally_.excluded_undated;
    for (const FacetRequest& facet : request_.facets) {
      counts.facets.push_back(facet.field == FacetField::Date
                                  ? make_date_facet(days_with_articles(tally_.facet.counts),
                                                    tally_.facet.undated, request_.filters)
                                  : value_facet(facet));
    }
    if (counts_histogram()) {
      counts.histogram = make_histogram(request_, days_with_articles(tally_.histogram.counts),
                                        tally_.histogram.undated, archive_days_);
    }
    return counts;
  }

  // Whether there is nothing to do but to take all matches.
  [[nodiscard]] bool is_idle() const {
    return request_.filters == Filters{} && fields_.empty() && !wanted(FacetField::Date) &&
           !counts_histogram();
  }

  // To go on from. Ends the pass.
  Tally take_tally() { return std::move(tally_); }

 private:
  using Failures = std::array<unsigned char, kBlock>;  // by document of a block: bits of fields

  [[nodiscard]] bool counts_histogram() const {
    return request_.histogram.has_value() || request_.histogram_auto;
  }

  [[nodiscard]] bool wanted(FacetField field) const {
    return std::any_of(request_.facets.begin(), request_.facets.end(),
                       [&](const FacetRequest& f) { return f.field == field; });
  }

  void add(FacetField field, const GrowingArray<Ordinal>* column, std::vector<char> pass,
           std::size_t size) {
    if (pass.empty() && !wanted(field)) {
      return;
    }
    FieldPass of;
    of.field = field;
    of.column = column;
    of.pass = std::move(pass);
    if (wanted(field)) {
      of.counts = &tally_.values[static_cast<std::size_t>(field)];
      of.counts->resize(std::max<std::size_t>(size, 1));
    }
    fields_.push_back(std::move(of));
  }

  // For the days of this revision, which may begin earlier.
  void make_room(Tally::Days& days) const {
    if (!days.counts.empty()) {
      const auto more = static_cast<std::size_t>(tally_.first_day - archive_days_.first);
      days.counts.insert(days.counts.begin(), more, 0);
    }
    days.counts.resize(archive_days_.counts.size());
  }

  DocSet pass(const DocSet& matches, int step) {
    step_ = step;
    if (is_idle()) return matches;
    const bool filters = request_.filters != Filters{};
    std::vector<Docid> hits;
    std::array<Docid, kBlock> block{};
    roaring_uint32_iterator_t reader;
    roaring_init_iterator(&matches.roaring, &reader);
    while (const std::size_t size = roaring_read_uint32_iterator(&reader, block.data(), kBlock)) {
      const auto docids = std::span<const Docid>(block).first(size);
      filters ? count_filtered(docids, hits) : count_all(docids);
    }
    return filters ? ascending_set(hits) : matches;
  }

  // Column by column, as all that follow.
  void count_all(std::span<const Docid> docids) {
    if (counts_histogram()) count_days(docids, tally_.histogram);
    for (FieldPass& field : fields_) {
      if (field.counts != nullptr) count_values(docids, field);
    }
    if (wanted(FacetField::Date)) count_days(docids, tally_.facet);
  }

  // First which filters each document fails, then every count over those that pass all but at most
  // its own.
  void count_filtered(std::span<const Docid> docids, std::vector<Docid>& hits) {
    Failures failed{};
    for (const FieldPass& field : fields_) mark_failures(field, docids, failed);
    mark_date_failures(docids, failed);
    std::array<Docid, kBlock> room{};
    const auto passing = select(docids, failed, 0, room);
    hits.insert(hits.end(), passing.begin(), passing.end());
    if (counts_histogram()) count_days(passing, tally_.histogram);
    for (FieldPass& field : fields_) {
      if (field.counts != nullptr) {
        count_values(select(docids, failed, bit(field.field), room), field);
      }
    }
    if (wanted(FacetField::Date)) {
      count_days(select(docids, failed, bit(FacetField::Date), room), tally_.facet);
    }
  }

  // Counts never run below nothing: unsigned numbers come back to what they were.
  template <class Count>
  void add_step(Count& count) const {
    count += static_cast<Count>(step_);
  }

  void count_values(std::span<const Docid> docids, FieldPass& field) {
    for (std::size_t i = 0; i < docids.size(); ++i) {
      if (i + kAhead < docids.size()) field.column->prefetch(docids[i + kAhead]);
      add_step((*field.counts)[(*field.column)[docids[i]]]);
    }
  }

  static void mark_failures(const FieldPass& field, std::span<const Docid> docids,
                            Failures& failed) {
    if (field.pass.empty()) {
      return;
    }
    for (std::size_t i = 0; i < docids.size(); ++i) {
      if (field.pass[(*field.column)[docids[i]]] == 0) {
        failed[i] = static_cast<unsigned char>(failed[i] | bit(field.field));
      }
    }
  }

  void mark_date_failures(std::span<const Docid> docids, Failures& failed) {
    const Filters& filters = request_.filters;
    if (!filters.selects_date()) {
      return;
    }
    for (std::size_t i = 0; i < docids.size(); ++i) {
      const Instant published = columns_.published(docids[i]);
      if (published == kUndated && !filters.undated_only && failed[i] == 0) {
        add_step(tally_.excluded_undated);
      }
      if (!passes(filters, published)) {
        failed[i] = static_cast<unsigned char>(failed[i] | bit(FacetField::Date));
      }
    }
  }

  static bool passes(const Filters& filters, Instant published) {
    if (filters.undated_only || published == kUndated) {
      return filters.undated_only && published == kUndated;
    }
    return (!filters.published.start || published >= *filters.published.start) &&
           (!filters.published.end || published < *filters.published.end);
  }

  // The documents that fail nothing beside what `forgiven` names.
  static std::span<const Docid> select(std::span<const Docid> docids, const Failures& failed,
                                       unsigned forgiven, std::array<Docid, kBlock>& room) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < docids.size(); ++i) {
      room[count] = docids[i];
      count += static_cast<std::size_t>((failed[i] & ~forgiven) == 0);
    }
    return std::span<const Docid>(room).first(count);
  }

  void count_days(std::span<const Docid> docids, Tally::Days& days) const {
    for (std::size_t i = 0; i < docids.size(); ++i) {
      if (i + kAhead < docids.size()) columns_.prefetch_published(docids[i + kAhead]);
      const Instant published = columns_.published(docids[i]);
      if (published == kUndated) {
        add_step(days.undated);
      } else {
        add_step(
            days.counts[static_cast<std::size_t>(day_number(published) - archive_days_.first)]);
      }
    }
  }

  [[nodiscard]] std::vector<DayCount> days_with_articles(
      const std::vector<std::uint32_t>& counts) const {
    std::vector<DayCount> days;
    days.reserve(counts.size() -
                 static_cast<std::size_t>(std::count(counts.begin(), counts.end(), 0U)));
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] != 0) {
        days.push_back({archive_days_.first + static_cast<std::int64_t>(i), counts[i]});
      }
    }
    return days;
  }

  [[nodiscard]] Facet value_facet(const FacetRequest& facet) const {
    const auto field = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const FieldPass& f) { return f.field == facet.field; });
    std::vector<std::uint64_t> by_value(field->counts->begin(), field->counts->end());
    std::uint64_t missing = by_value[0];
    const ValueDictionary* dictionary = &columns_.source().dictionary;
    if (facet.field == FacetField::Topic) {
      by_value = open_sets(*field->counts);
      dictionary = &columns_.topics().dictionary;
    } else if (facet.field == FacetField::Language) {
      dictionary = &columns_.language().dictionary;
    } else if (facet.field == FacetField::Agency) {
      dictionary = &columns_.agency().dictionary;
    }
    std::vector<FacetCount> counted;
    for (Ordinal ordinal = 1; ordinal < by_value.size(); ++ordinal) {
      if (by_value[ordinal] != 0) {
        counted.push_back({dictionary->value(ordinal), by_value[ordinal], false});
      }
    }
    return make_value_facet(facet.field, std::move(counted), missing, facet.limit,
                            selection(request_.filters, facet.field));
  }

  [[nodiscard]] std::vector<std::uint64_t> open_sets(
      const std::vector<std::uint32_t>& by_set) const {
    std::vector<std::uint64_t> by_value(columns_.topics().dictionary.size());
    for (std::size_t set = 1; set < by_set.size(); ++set) {
      if (by_set[set] != 0) {
        for (const Ordinal value : columns_.topics().members[set]) {
          by_value[value] += by_set[set];
        }
      }
    }
    return by_value;
  }

  const SearchRequest& request_;
  const Columns& columns_;
  const Snapshot::DayCounts& archive_days_;
  std::vector<FieldPass> fields_;
  Tally tally_;
  int step_ = 1;
};

CountedMatches counted(CountingPass& pass, DocSet hits, const DocSet& matches) {
  CountedMatches result;
  result.counts = pass.counts(hits.cardinality());
  result.hits = std::move(hits);
  if (pass.is_idle() || matches.cardinality() < kFewMatches) return result;
  result.tally = std::make_shared<const Tally>(pass.take_tally());
  result.matches = matches;
  return result;
}

CountedMatches go_on(const CountedMatches& earlier, const DocSet& matches,
                     const SearchRequest& request, const Snapshot& snapshot) {
  const DocSet gone = earlier.matches - matches;
  const DocSet came = matches - earlier.matches;
  CountingPass pass(request, snapshot, *earlier.tally);
  DocSet hits = earlier.hits - pass.take_off(gone);
  hits |= pass.count(came);
  return counted(pass, std::move(hits), matches);
}

}  // namespace

std::size_t Tally::bytes() const {
  std::size_t counts = histogram.counts.size() + facet.counts.size();
  for (const auto& of_field : values) counts += of_field.size();
  return sizeof(*this) + counts * sizeof(std::uint32_t);
}

CountedMatches count_matches(const DocSet& matches, const SearchRequest& request,
                             const Snapshot& snapshot, const CountedMatches* earlier) {
  if (earlier != nullptr && earlier->tally != nullptr) {
    return go_on(*earlier, matches, request, snapshot);
  }
  CountingPass pass(request, snapshot, {});
  return counted(pass, pass.count(matches), matches);
}

}  // namespace backfile

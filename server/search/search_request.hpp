// A search as values: what is asked and what is answered. No HTTP, no JSON, no Xapian.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "schema/article.hpp"
#include "schema/date.hpp"
#include "schema/fields.hpp"
#include "schema/ids.hpp"
#include "server/query/query.hpp"

namespace backfile {

// Selections beside the query. Values of one field are OR, fields are AND. Empty: no selection.
struct Filters {
  std::vector<std::string> source;
  std::vector<std::string> topic;
  std::vector<std::string> language;
  std::vector<std::string> agency;
  DateInterval published;     // half-open; both ends absent: no selection
  bool undated_only = false;  // date=none
  bool operator==(const Filters&) const = default;

  [[nodiscard]] bool selects_date() const {
    return undated_only || published.start || published.end;
  }
};

// Ties: newer first, undated last, then by id. Oldest: older first, undated last, then by id.
enum class Sort : std::uint8_t { Relevance, Newest, Oldest };

// Where a hit stands in a sorted list, so that the next page begins right after it. In a list of
// occurrences the place inside an article's.
struct ListPosition {
  Revision revision;  // of the first page: relevance lists are frozen at it
  // In a relevance list, hits before the next one. In a list of occurrences, those of the article
  // `id` before the next one; 0 when there are no more in it.
  std::uint64_t offset = 0;
  std::optional<Instant> published;  // of the last hit, in a date list
  ArticleId id;                      // of the last hit
  bool operator==(const ListPosition&) const = default;
};

enum class FacetField : std::uint8_t {
  Date,
  Source,
  Topic,
  Language,
  Agency
};  // Language is "lang" outside
inline constexpr std::size_t kFacetFields = 5;

struct FacetRequest {
  FacetField field = FacetField::Source;
  std::size_t limit = 20;  // values; selected ones come besides
  bool operator==(const FacetRequest&) const = default;
};

// Newer articles first, by a share of the score that halves with every so many days of age
// (weights.hpp).
struct Recency {
  double half_life_days = 30;  // above 0
  Instant at = 0;              // the moment ages count back from: frozen for a walk through pages
  bool operator==(const Recency&) const = default;
};

struct SearchRequest {
  Node query;
  Filters filters;
  Sort sort = Sort::Relevance;
  std::size_t limit = 20;
  std::optional<ListPosition> after;
  std::vector<FacetRequest> facets;
  std::optional<HistogramInterval> histogram;
  // Choose the interval by the span of what is shown; `histogram` is then ignored.
  bool histogram_auto = false;
  bool articles = true;      // false: hits have an id, a score and a number of words, nothing else
  std::size_t snippets = 1;  // passages a hit; 0: none
  bool bodies = false;       // whether the hits' articles need theirs
  std::optional<Recency> recency;
  // Words that the first hits share join the ranking (not the matching).
  bool expand = false;
  bool explain = false;
};

// A piece of an article's text. Highlights are half-open ranges in Unicode code points of `text`,
// in order, apart.
struct Snippet {
  Field field = Field::Text;  // Title, Lead or Text (the body)
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> highlights;
  bool operator==(const Snippet&) const = default;
};

// How a part of the query was found in an article.
enum class MatchForm : std::uint8_t {
  Stem,        // in any form
  Exact,       // as typed
  Pattern,     // one of the words that fit a pattern
  Title,       // in the headline
  Lead,        // in the lead
  Near,        // two parts of the query near one another
  Passage,     // in the passage that has most of the query
  TitleEqual,  // the headline is the query
  Expansion,   // a word of the feedback
  Recency,     // what age takes away: the one that is negative
};

// What one thing adds to the score of a hit.
struct Contribution {
  MatchForm form = MatchForm::Stem;
  std::string text;  // the word or phrase of the query; empty for Recency
  std::string via;   // the stem, word or pattern by which the index knows it; empty where none does
  double weight = 0;  // negative for Recency alone
  bool operator==(const Contribution&) const = default;
};

struct Hit {
  Article article;
  double score = 0;       // 0 in lists that are not sorted by relevance
  std::size_t words = 0;  // of title, lead and body
  Snippet title;          // the whole title, with its highlights
  std::vector<Snippet> snippets;
  std::vector<Contribution> explanation;  // when asked for: their sum is the score
};

struct FacetCount {
  std::string value;  // for FacetField::Date a year ("2012")
  std::uint64_t articles = 0;
  bool selected = false;
  bool operator==(const FacetCount&) const = default;
};

// Counts ignore the facet's own selection and respect the query and all others.
struct Facet {
  FacetField field = FacetField::Source;
  std::vector<FacetCount>
      values;         // most articles first, then by value; selected values always; dates by year
  bool more = false;  // values beyond the limit
  std::uint64_t missing = 0;  // articles with no value (undated, no source)
  bool operator==(const Facet&) const = default;
};

struct HistogramBucket {
  Instant start = 0;
  std::uint64_t articles = 0;  // matching query and all filters
  std::uint64_t all = 0;       // in the archive, whatever the query: for shares
  bool operator==(const HistogramBucket&) const = default;
};

// Without gaps from the first matching bucket to the last, or over the whole date filter where it
// is closed. The sum of articles and undated is the total.
struct Histogram {
  HistogramInterval interval = HistogramInterval::Month;
  std::vector<HistogramBucket> buckets;
  std::uint64_t undated = 0;
  bool operator==(const Histogram&) const = default;
};

// Which archive, and which state of it, an answer speaks of.
struct IndexState {
  std::string uuid;
  Revision revision;
  std::uint64_t seq = 0;
  bool operator==(const IndexState&) const = default;
};

// A histogram of more than 20,000 buckets: ask for a coarser one.
struct TooManyBuckets : std::runtime_error {
  TooManyBuckets() : std::runtime_error("a histogram may have at most 20,000 buckets") {}
};

// A word of a query, and one of the archive that may be meant.
struct Respelling {
  std::string typed;
  std::string spelled;
  bool operator==(const Respelling&) const = default;
};

enum class RelaxationKind : std::uint8_t { Clause, Filter, Spelling };

// A search with something given up or spelled anew, and what it finds then.
struct Relaxation {
  RelaxationKind kind = RelaxationKind::Clause;
  // The clause or what the filters ask for, as a query; nothing where words are spelled anew.
  std::optional<Node> left_out = {};
  std::vector<FacetField> fields = {};  // whose filters are given up
  std::vector<Respelling> spellings = {};
  Node query = {};
  Filters filters = {};
  std::uint64_t articles = 0;
  bool operator==(const Relaxation&) const = default;
};

struct SearchResult {
  IndexState index;
  std::uint64_t total = 0;             // exact, always
  std::uint64_t excluded_undated = 0;  // matched all but the date filter, for want of a date
  std::vector<Hit> hits;
  std::vector<std::string> expansion;  // the words that joined the ranking, strongest first
  std::optional<ListPosition> next;    // nothing only at the end
  std::vector<Facet> facets;           // as asked, in that order
  std::optional<Histogram> histogram;
  std::vector<Relaxation> relaxations;  // of a first page with fewer than kFewHits in all
};

// One occurrence of a word or phrase of the query. left + match + right is a stretch of whole words
// of the text, control characters and ends of paragraphs as spaces.
struct KwicLine {
  Field field = Field::Text;  // Title, Lead or Text (the body)
  std::string left;
  std::string match;
  std::string right;
  bool operator==(const KwicLine&) const = default;
};

struct KwicHit {
  Article article;
  std::vector<KwicLine> lines;  // at least one, in the order of the text
};

// Occurrences in context ("keyword in context"): articles in the order of Sort::Oldest.
struct KwicResult {
  IndexState index;
  std::uint64_t total = 0;                   // articles that match: exact, always
  std::uint64_t excluded_undated = 0;        // as in SearchResult
  std::optional<std::uint64_t> occurrences;  // exact; nothing when it would cost too much
  std::vector<KwicHit> hits;
  std::optional<ListPosition> next;  // nothing only at the end
};

struct ArticleResult {
  IndexState index;
  Article article;
  std::size_t words = 0;
};

struct RelatedRequest {
  ArticleId article;
  std::size_t limit = 10;
  bool bodies = false;  // whether the hits' articles need theirs
};

// An article like another, and why.
struct RelatedHit {
  Article article;
  double score = 0;
  std::size_t words = 0;
  std::vector<std::string> because;  // shared characteristic words as they stand in the article
                                     // asked about, strongest first
};

struct RelatedResult {
  IndexState index;
  std::vector<RelatedHit> hits;  // most alike first; never the article itself
};

// What the archive holds under one value of a field.
struct ValueSummary {
  std::string value;
  std::uint64_t articles = 0;
  std::uint64_t undated = 0;
  std::optional<Instant> first;  // absent when all are undated
  std::optional<Instant> last;
  bool operator==(const ValueSummary&) const = default;
};

struct ValuesResult {
  IndexState index;
  std::vector<ValueSummary> values;  // by value, in byte order
  std::uint64_t missing = 0;         // articles with no value
};

struct ArchiveFacts {
  IndexState index;
  std::uint32_t schema_version = 0;
  std::uint64_t articles = 0;
  std::uint64_t undated = 0;
  Instant created = 0;
  Instant committed = 0;
  std::optional<Instant> first;  // oldest and newest date of publication
  std::optional<Instant> last;
  std::vector<std::string> stem_classes;
};

}  // namespace backfile

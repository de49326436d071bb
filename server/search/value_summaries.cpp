#include "server/search/value_summaries.hpp"

#include <algorithm>

namespace backfile {

namespace {

// Counts of a value's articles on their way to a ValueSummary.
class SummaryPass {
 public:
  explicit SummaryPass(const Snapshot& snapshot) : snapshot_(snapshot) {}

  ValuesResult single(const ValueColumn& column) {
    summaries_.resize(column.dictionary.size());
    for (const Docid docid : snapshot_.live()) {
      add(column.ordinals[docid], docid);
    }
    return result(column.dictionary);
  }

  ValuesResult sets(const ValueSetColumn& column) {
    summaries_.resize(column.dictionary.size());
    for (const Docid docid : snapshot_.live()) {
      const auto& members = column.members[column.set_of[docid]];
      if (members.empty()) {
        add(0, docid);
      }
      for (const Ordinal ordinal : members) {
        add(ordinal, docid);
      }
    }
    return result(column.dictionary);
  }

 private:
  void add(Ordinal ordinal, Docid docid) {
    ValueSummary& summary = summaries_[ordinal];
    ++summary.articles;
    const Instant published = snapshot_.columns().published(docid);
    if (published == kUndated) {
      ++summary.undated;
      return;
    }
    summary.first = std::min(summary.first.value_or(published), published);
    summary.last = std::max(summary.last.value_or(published), published);
  }

  ValuesResult result(const ValueDictionary& dictionary) {
    ValuesResult result{snapshot_.index(), {}, summaries_[0].articles};
    for (Ordinal ordinal = 1; ordinal < summaries_.size(); ++ordinal) {
      if (summaries_[ordinal].articles > 0) {
        summaries_[ordinal].value = dictionary.value(ordinal);
        result.values.push_back(std::move(summaries_[ordinal]));
      }
    }
    std::sort(result.values.begin(), result.values.end(),
              [](const ValueSummary& a, const ValueSummary& b) { return a.value < b.value; });
    return result;
  }

  const Snapshot& snapshot_;
  std::vector<ValueSummary> summaries_;
};

}  // namespace

ValuesResult summarize_values(FacetField field, const Snapshot& snapshot) {
  const Columns& columns = snapshot.columns();
  switch (field) {
    case FacetField::Topic:
      return SummaryPass(snapshot).sets(columns.topics());
    case FacetField::Language:
      return SummaryPass(snapshot).single(columns.language());
    case FacetField::Agency:
      return SummaryPass(snapshot).single(columns.agency());
    default:
      return SummaryPass(snapshot).single(columns.source());
  }
}

}  // namespace backfile

// Candidates -> suggestions: each counted, kinds by turns. See suggest.hpp.
#include "server/search/suggest.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <variant>

#include "server/query/parser.hpp"
#include "server/search/match_counts.hpp"
#include "server/search/suggest_candidates.hpp"

namespace backfile {
namespace {

// Candidates counted for one list: each is a search without ranking. Most lists need as many as
// they have rows; filters that leave little would cost without end.
constexpr std::size_t kMostCounted = 40;

class SuggestionList {
 public:
  SuggestionList(const SuggestRequest& request, const SuggestSources& sources)
      : request_(request), sources_(sources), seen_{sources.typed.text} {
    for (std::size_t kind = 0; kind < kSuggestionKinds; ++kind) {
      queues_[kind].texts = completions(static_cast<SuggestionKind>(kind), sources);
    }
  }

  std::vector<Suggestion> run() {
    bool more = true;
    while (more) {
      more = false;
      for (std::size_t kind = 0; kind < kSuggestionKinds; ++kind) {
        if (suggestions_.size() >= request_.limit || counted_ >= kMostCounted) return suggestions_;
        more |= add_best(static_cast<SuggestionKind>(kind), queues_[kind]);
      }
    }
    return suggestions_;
  }

 private:
  struct Queue {
    std::vector<std::string> texts;
    std::size_t next = 0;
  };

  // False when none is left.
  bool add_best(SuggestionKind kind, Queue& queue) {
    while (queue.next < queue.texts.size() && counted_ < kMostCounted) {
      const std::string& text = queue.texts[queue.next++];
      if (!seen_.insert(text).second) continue;
      ++counted_;
      const std::optional<DocSet> found = sources_.queries.documents(text);
      if (!found || found->isEmpty()) continue;
      suggestions_.push_back({kind, text, found->cardinality()});
      return true;
    }
    return false;
  }

  const SuggestRequest& request_;
  const SuggestSources& sources_;
  std::array<Queue, kSuggestionKinds> queues_;
  std::set<std::string> seen_;  // what was typed is no completion
  std::size_t counted_ = 0;
  std::vector<Suggestion> suggestions_;
};

bool is_among(Field field, std::initializer_list<Field> fields) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

}  // namespace

FilteredQueries::FilteredQueries(const Filters& filters, IndexReader& reader,
                                 const Snapshot& snapshot)
    : reader_(reader), snapshot_(snapshot), passing_(snapshot.live()) {
  if (filters == Filters{}) return;
  SearchRequest everything;
  everything.filters = filters;
  passing_ = count_matches(snapshot.live(), everything, snapshot).hits;
}

DocSet FilteredQueries::documents(const Node& tree) {
  DocSet found = evaluate(tree, {reader_.terms, snapshot_.live(), snapshot_.columns(),
                                 snapshot_.metadata(), reader_.stemmers})
                     .documents;
  found &= passing_;
  return found;
}

std::optional<DocSet> FilteredQueries::documents(std::string_view q) {
  const auto parsed = parse_query(q);
  const auto* query = std::get_if<ParsedQuery>(&parsed);
  if (query == nullptr) return std::nullopt;
  try {
    return documents(query->tree);
  } catch (const TooManyForms&) {
    return std::nullopt;
  }
}

std::vector<std::string> completions(SuggestionKind kind, const SuggestSources& sources) {
  const TypedText& typed = sources.typed;
  const auto values = [&](Field field, bool unnamed) {
    const bool fits = typed.field ? *typed.field == field : unnamed;
    return fits ? value_completions(field, sources) : std::vector<std::string>{};
  };
  switch (kind) {
    case SuggestionKind::Word:
      if (is_among(typed.field.value_or(Field::Text),
                   {Field::Text, Field::Title, Field::Lead, Field::Body, Field::Author})) {
        return word_completions(sources);
      }
      return {};
    case SuggestionKind::Source:
      return values(Field::Source, true);
    case SuggestionKind::Topic:
      return values(Field::Topic, true);
    case SuggestionKind::Agency:
      return values(Field::Agency, true);
    case SuggestionKind::Language:
      return values(Field::Language, false);
    case SuggestionKind::Author:
      if (typed.field.value_or(Field::Author) == Field::Author) return author_completions(sources);
      return {};
    case SuggestionKind::Title:
      if (typed.field.value_or(Field::Title) == Field::Title) return title_completions(sources);
      return {};
  }
  return {};
}

std::vector<Suggestion> find_suggestions(const SuggestRequest& request, IndexReader& reader,
                                         const Snapshot& snapshot) {
  const std::optional<TypedText> typed = read_typed(request.q);
  if (!typed) return {};
  FilteredQueries queries(request.filters, reader, snapshot);
  if (queries.passing().isEmpty()) return {};
  return SuggestionList(request, {*typed, reader, snapshot, queries}).run();
}

}  // namespace backfile

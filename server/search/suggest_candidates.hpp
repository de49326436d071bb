// What a text being typed may be completed to: query texts, best first within each kind. Nothing
// here is certain to be found under the filters; suggest.cpp counts each before it offers it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/search/doc_set.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/suggest_request.hpp"
#include "server/search/typed_text.hpp"

namespace backfile {

// Queries under the filters of one request, evaluated as a search does. Not thread-safe.
class FilteredQueries {
 public:
  FilteredQueries(const Filters& filters, IndexReader& reader, const Snapshot& snapshot);

  // Every article that passes the filters.
  [[nodiscard]] const DocSet& passing() const { return passing_; }
  // Those that a query finds.
  DocSet documents(const Node& tree);
  // The same of a text; nothing when it cannot be read.
  std::optional<DocSet> documents(std::string_view q);

 private:
  IndexReader& reader_;
  const Snapshot& snapshot_;
  DocSet passing_;
};

struct SuggestSources {
  const TypedText& typed;
  IndexReader& reader;
  const Snapshot& snapshot;
  FilteredQueries& queries;
};

// Whole query texts for one kind; none when the kind does not fit the field that was named.
std::vector<std::string> completions(SuggestionKind kind, const SuggestSources& sources);

// Steps towards them, each in a file of its own.

// The last word completed from the vocabulary.
std::vector<std::string> word_completions(const SuggestSources& sources);
// Requires: field is Source, Topic, Agency or Language.
std::vector<std::string> value_completions(Field field, const SuggestSources& sources);
// Names and headlines are read from the newest articles that have the words.
std::vector<std::string> author_completions(const SuggestSources& sources);
std::vector<std::string> title_completions(const SuggestSources& sources);

}  // namespace backfile

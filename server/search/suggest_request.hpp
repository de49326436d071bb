// Suggestions as values: what is asked while a query is being typed, and what is offered. No HTTP,
// no JSON, no Xapian.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/search/search_request.hpp"

namespace backfile {

inline constexpr std::size_t kMostSuggestions = 10;

// What a completion searches for. In the order in which kinds take turns in a list.
enum class SuggestionKind : std::uint8_t {
  Word,
  Source,
  Topic,
  Author,
  Agency,
  Title,
  Language,  // only behind `lang:`
};
inline constexpr std::size_t kSuggestionKinds = 7;

struct SuggestRequest {
  std::string q;  // as typed so far; any bytes
  Filters filters;
  std::size_t limit = kMostSuggestions;
};

struct Suggestion {
  SuggestionKind kind = SuggestionKind::Word;
  std::string completion;      // a whole query text that can be read
  std::uint64_t articles = 0;  // that it finds under the filters; never 0
  bool operator==(const Suggestion&) const = default;
};

struct SuggestResult {
  IndexState index;
  std::vector<Suggestion> suggestions;
};

}  // namespace backfile

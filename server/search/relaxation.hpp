// What a search that finds next to nothing could give up: each clause of the query, each filter,
// and words that the archive spells another way. Makes the other searches and orders them; how many
// articles each finds is asked of the caller.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "server/search/search_request.hpp"
#include "server/search/spelling.hpp"

namespace backfile {

// A total below this is worth a second look.
inline constexpr std::uint64_t kFewHits = 3;
inline constexpr std::size_t kMostRelaxations = 10;  // as many as a reader looks through
// Clauses that are left out in turn, the first ones: each costs an evaluation of all the others.
inline constexpr std::size_t kMostClauses = 20;

// The search without each part of the query's All.
std::vector<Relaxation> without_clauses(const Node& query, const Filters& filters);

// The search without the filter of each field that has one, and, where several have, without all.
std::vector<Relaxation> without_filters(const Node& query, const Filters& filters);

// The search with each word spelled in each other way; before these, where several words may be
// misspelt, with the best spelling of all of them.
std::vector<Relaxation> with_spellings(const Node& query, const Filters& filters,
                                       const std::vector<Misspelling>& misspellings);

// Exactly how many articles a search finds; nothing when that cannot be counted.
using CountArticles = std::function<std::optional<std::uint64_t>(const Node&, const Filters&)>;

// Those that find more than `articles`, at most kMostRelaxations, most useful first:
// 1. other spellings, which give up nothing, in the order of with_spellings;
// 2. without one clause or the filter of one field, most articles first;
// 3. without all filters;
// 4. without a clause after which only exclusions are left, most articles first.
// Each query is one that its canonical text reads as.
std::vector<Relaxation> find_relaxations(const SearchRequest& request, std::uint64_t articles,
                                         const std::vector<Misspelling>& misspellings,
                                         const CountArticles& count);

}  // namespace backfile

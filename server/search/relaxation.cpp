// What a search could give up. See relaxation.hpp.
#include "server/search/relaxation.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "server/query/format.hpp"
#include "server/query/parser.hpp"
#include "server/query/tree.hpp"

namespace backfile {

namespace {

struct FilterField {
  FacetField facet;
  Field field;
  std::vector<std::string> Filters::*values;
};

constexpr std::array<FilterField, 4> kValueFilters{
    {{FacetField::Source, Field::Source, &Filters::source},
     {FacetField::Topic, Field::Topic, &Filters::topic},
     {FacetField::Language, Field::Language, &Filters::language},
     {FacetField::Agency, Field::Agency, &Filters::agency}}};

Node any_value(Field field, const std::vector<std::string>& values) {
  std::vector<Node> nodes;
  for (const std::string& value : values) nodes.push_back({Value{field, value}});
  return make_any(std::move(nodes));
}

Relaxation without_value_filter(const Node& query, const Filters& filters,
                                const FilterField& field) {
  Relaxation without{.kind = RelaxationKind::Filter,
                     .left_out = any_value(field.field, filters.*field.values),
                     .fields = {field.facet},
                     .query = query,
                     .filters = filters};
  (without.filters.*field.values).clear();
  return without;
}

Relaxation without_date_filter(const Node& query, const Filters& filters) {
  Relaxation without{.kind = RelaxationKind::Filter,
                     .left_out = Node{DateRange{filters.published, filters.undated_only}},
                     .fields = {FacetField::Date},
                     .query = query,
                     .filters = filters};
  without.filters.published = {};
  without.filters.undated_only = false;
  return without;
}

// Whether anything is looked for, rather than only excluded.
bool looks_for_something(const Node& node) {
  const auto any_of = [](const std::vector<Node>& parts) {
    return std::any_of(parts.begin(), parts.end(), looks_for_something);
  };
  return std::visit(
      Overloaded{[](const Everything&) { return false; }, [](const Not&) { return false; },
                 [&](const All& all) { return any_of(all.parts); },
                 [](const auto&) { return true; }},
      node.value);
}

// Smaller is more useful.
int usefulness_class(const Relaxation& relaxation) {
  if (relaxation.kind == RelaxationKind::Spelling) return 1;
  if (relaxation.kind == RelaxationKind::Filter) return relaxation.fields.size() > 1 ? 3 : 2;
  return looks_for_something(relaxation.query) ? 2 : 4;
}

bool more_useful(const Relaxation& a, const Relaxation& b) {
  const int class_of_a = usefulness_class(a);
  const int class_of_b = usefulness_class(b);
  if (class_of_a != class_of_b) return class_of_a < class_of_b;
  return a.kind != RelaxationKind::Spelling && a.articles > b.articles;
}

bool reads_back(const Node& query) {
  const auto parsed = parse_query(format_query(query));
  const auto* const read = std::get_if<ParsedQuery>(&parsed);
  return read != nullptr && read->tree == query;
}

}  // namespace

std::vector<Relaxation> without_clauses(const Node& query, const Filters& filters) {
  const auto* const all = std::get_if<All>(&query.value);
  if (all == nullptr) return {};
  std::vector<Relaxation> relaxations;
  for (std::size_t i = 0; i < std::min(all->parts.size(), kMostClauses); ++i) {
    std::vector<Node> kept = all->parts;
    kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(i));
    relaxations.push_back({.kind = RelaxationKind::Clause,
                           .left_out = all->parts[i],
                           .query = make_all(std::move(kept)),
                           .filters = filters});
  }
  return relaxations;
}

std::vector<Relaxation> without_filters(const Node& query, const Filters& filters) {
  std::vector<Relaxation> relaxations;
  for (const FilterField& field : kValueFilters) {
    if (!(filters.*field.values).empty()) {
      relaxations.push_back(without_value_filter(query, filters, field));
    }
  }
  if (filters.selects_date()) relaxations.push_back(without_date_filter(query, filters));
  if (relaxations.size() < 2) return relaxations;
  Relaxation none{.kind = RelaxationKind::Filter, .query = query};
  std::vector<Node> left_out;
  for (const Relaxation& each : relaxations) {
    left_out.push_back(*each.left_out);
    none.fields.push_back(each.fields.front());
  }
  none.left_out = make_all(std::move(left_out));
  relaxations.push_back(std::move(none));
  return relaxations;
}

std::vector<Relaxation> with_spellings(const Node& query, const Filters& filters,
                                       const std::vector<Misspelling>& misspellings) {
  std::vector<Relaxation> relaxations;
  if (misspellings.size() > 1) {
    Relaxation all{.kind = RelaxationKind::Spelling, .query = query, .filters = filters};
    for (const Misspelling& each : misspellings) {
      const std::string& spelled = each.spellings.front().word;
      all.query = with_word(all.query, each.word, spelled);
      all.spellings.push_back({each.word.word, spelled});
    }
    relaxations.push_back(std::move(all));
  }
  for (const Misspelling& each : misspellings) {
    for (const Spelling& spelling : each.spellings) {
      relaxations.push_back({.kind = RelaxationKind::Spelling,
                             .spellings = {{each.word.word, spelling.word}},
                             .query = with_word(query, each.word, spelling.word),
                             .filters = filters});
    }
  }
  return relaxations;
}

std::vector<Relaxation> find_relaxations(const SearchRequest& request, std::uint64_t articles,
                                         const std::vector<Misspelling>& misspellings,
                                         const CountArticles& count) {
  std::vector<Relaxation> found;
  const auto add_useful = [&](std::vector<Relaxation> relaxations) {
    for (Relaxation& relaxation : relaxations) {
      if (!reads_back(relaxation.query)) continue;
      relaxation.articles = count(relaxation.query, relaxation.filters).value_or(0);
      if (relaxation.articles > articles) found.push_back(std::move(relaxation));
    }
  };
  add_useful(with_spellings(request.query, request.filters, misspellings));
  add_useful(without_filters(request.query, request.filters));
  add_useful(without_clauses(request.query, request.filters));
  std::stable_sort(found.begin(), found.end(), more_useful);
  if (found.size() > kMostRelaxations) found.resize(kMostRelaxations);
  return found;
}

}  // namespace backfile

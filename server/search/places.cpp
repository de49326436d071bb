#include "server/search/places.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

#include "server/query/compile.hpp"
#include "server/query/tree.hpp"

namespace backfile {
namespace {

// More than any text has.
constexpr std::uint64_t kManyPlaces = std::uint64_t{1} << 32;

template <class T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// One operand's place on the way through a text, and the chains that end with it: the operands each
// has (a bit for each) and where it began.
struct Link {
  struct Chain {
    std::uint32_t operands = 0;
    Position first = 0;
    auto operator<=>(const Chain&) const = default;
  };
  Place place;
  std::uint32_t operand = 0;  // its bit
  std::vector<Chain> chains;
};

std::vector<Link> links_of(const std::vector<std::vector<Place>>& operands) {
  std::vector<Link> links;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    for (const Place& place : operands[i]) {
      links.push_back({.place = place, .operand = std::uint32_t{1} << i, .chains = {}});
    }
  }
  std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
    return std::pair(a.place, a.operand) < std::pair(b.place, b.operand);
  });
  return links;
}

// Prolongs the chains that end at `before` by `link`. In order, an operand follows the one before
// it alone: all lower bits, and no others, are set.
void prolong(Link& link, const Link& before, bool ordered) {
  for (const Link::Chain& chain : before.chains) {
    const bool fits =
        ordered ? chain.operands == link.operand - 1 : (chain.operands & link.operand) == 0;
    if (fits) {
      link.chains.push_back({.operands = chain.operands | link.operand, .first = chain.first});
    }
  }
}

Position longest(const std::vector<Link>& links) {
  Position length = 0;
  for (const Link& link : links) length = std::max(length, link.place.last - link.place.first);
  return length;
}

bool is_part(Field field) {
  return field == Field::Title || field == Field::Lead || field == Field::Body;
}

class Planner {
 public:
  explicit Planner(const PlanOptions& options) : options_(options) {}

  PlacePlan plan(const Node& node) {
    return std::visit([&](const auto& kind) { return of(kind); }, node.value);
  }

 private:
  PlacePlan of(const Word& word) {
    std::vector<PostingCursor> terms;
    for (StemPlaces& places : word_places(word, options_.stem_classes, options_.stemmers)) {
      terms.emplace_back(options_.terms, std::move(places.stem), std::move(places.exact));
    }
    PlacePlan plan;
    plan.zone = zone(word.field);
    plan.offsets.push_back(std::move(terms));
    return plan;
  }

  PlacePlan of(const Phrase& phrase) {
    PlacePlan plan;
    plan.zone = zone(phrase.field);
    plan.length = static_cast<Position>(phrase.words.size());
    Phrase positioned = phrase;
    if (is_part(phrase.field)) positioned.field = Field::Text;
    const std::string_view prefix = row(positioned.field).prefix;
    for (const PhraseTerm& place : phrase_terms(positioned)) {
      std::vector<PostingCursor> terms;
      if (!place.pattern) {
        terms.emplace_back(options_.terms, place.term);
      } else {
        const std::string_view pattern = std::string_view(place.term).substr(prefix.size());
        for (const std::string& form : options_.terms.forms(prefix, pattern)) {
          terms.emplace_back(options_.terms, form);
        }
      }
      plan.offsets.push_back(std::move(terms));
    }
    return plan;
  }

  PlacePlan of(const Any& any) { return of_parts(PlacePlan::Kind::Any, any.parts); }

  PlacePlan of(const Near& near) {
    PlacePlan plan = of_parts(PlacePlan::Kind::Near, near.operands);
    plan.distance = near.distance;
    plan.ordered = near.ordered;
    return plan;
  }

  // Nodes without places.
  template <class Kind>
  PlacePlan of(const Kind& /*node*/) {
    throw std::logic_error("plan_places: a node without places");
  }

  PlacePlan of_parts(PlacePlan::Kind kind, const std::vector<Node>& parts) {
    PlacePlan plan;
    plan.kind = kind;
    for (const Node& part : parts) plan.parts.push_back(this->plan(part));
    return plan;
  }

  [[nodiscard]] Field zone(Field field) const {
    const bool whole_text = field == Field::Text || field == Field::Caps;
    if (whole_text && options_.text_is_body) return Field::Body;
    return is_part(field) ? field : Field::Text;
  }

  const PlanOptions& options_;
};

// Numbers of the stretches, each beginning at one of `starts`, that hold a whole place.
std::vector<std::size_t> units_with(const std::vector<Place>& places,
                                    std::span<const Position> starts) {
  std::vector<std::size_t> units;
  for (const Place& place : places) {
    const auto next = std::upper_bound(starts.begin(), starts.end(), place.first);
    const bool whole = next == starts.end() || place.last < *next;
    if (next != starts.begin() && whole) {
      units.push_back(static_cast<std::size_t>(next - starts.begin()));
    }
  }
  sort_unique(units);
  return units;
}

// Leaves of `starts` those that `positions` has `shift` further on. Both sorted.
void keep_common(std::vector<Position>& starts, std::span<const Position> positions,
                 Position shift) {
  auto at = positions.begin();
  std::erase_if(starts, [&](Position start) {
    at = std::lower_bound(at, positions.end(), start + shift);
    return at == positions.end() || *at != start + shift;
  });
}

}  // namespace

std::vector<Place> near_places(const std::vector<std::vector<Place>>& operands, unsigned distance,
                               bool ordered) {
  std::vector<Link> links = links_of(operands);
  const std::uint32_t all = (std::uint32_t{1} << operands.size()) - 1;
  const Position reach = distance + longest(links);
  std::vector<Place> found;
  for (std::size_t i = 0; i < links.size(); ++i) {
    Link& link = links[i];
    if (!ordered || link.operand == 1) {
      link.chains.push_back({.operands = link.operand, .first = link.place.first});
    }
    for (std::size_t j = i; j-- > 0;) {
      const Place& before = links[j].place;
      if (link.place.first - before.first > reach) break;
      const bool apart = before.last < link.place.first;
      if (apart && link.place.first - before.last <= distance) prolong(link, links[j], ordered);
    }
    sort_unique(link.chains);
    for (const Link::Chain& chain : link.chains) {
      if (chain.operands == all) found.push_back({.first = chain.first, .last = link.place.last});
    }
  }
  sort_unique(found);
  return found;
}

PlacePlan plan_places(const Node& node, const PlanOptions& options) {
  return Planner(options).plan(node);
}

std::span<const Position> PlaceReader::mark_positions(Mark mark, Docid docid) {
  PostingCursor& cursor = marks_.try_emplace(mark, terms_, mark_term(mark)).first->second;
  return cursor.move_to(docid) ? cursor.positions() : std::span<const Position>();
}

std::span<const Position> PlaceReader::positions(std::vector<PostingCursor>& terms, Docid docid) {
  std::span<const Position> only;
  std::size_t found = 0;
  for (PostingCursor& term : terms) {
    if (!term.move_to(docid)) continue;
    const std::span<const Position> some = term.positions();
    if (++found == 1) {
      only = some;
      continue;
    }
    if (found == 2) merged_.assign(only.begin(), only.end());
    merged_.insert(merged_.end(), some.begin(), some.end());
  }
  if (found < 2) return only;
  sort_unique(merged_);
  return merged_;
}

// Puts the offsets of a phrase in order_, those whose words stand least often in the article first.
// False when one has no word there.
bool PlaceReader::sort_by_rarity(PlacePlan& plan, Docid docid) {
  order_.clear();
  for (std::size_t offset = 0; offset < plan.offsets.size(); ++offset) {
    std::uint32_t wdf = 0;
    bool found = false;
    for (PostingCursor& term : plan.offsets[offset]) {
      if (!term.move_to(docid)) continue;
      found = true;
      wdf += term.wdf();
    }
    if (!found) return false;
    order_.emplace_back(wdf, offset);
  }
  std::sort(order_.begin(), order_.end());
  return true;
}

std::span<const Position> PlaceReader::starts(PlacePlan& plan, Docid docid) {
  if (plan.offsets.size() == 1) return positions(plan.offsets.front(), docid);
  if (!sort_by_rarity(plan, docid)) return {};
  bool is_first = true;
  for (const auto& [wdf, offset] : order_) {
    const std::span<const Position> here = positions(plan.offsets[offset], docid);
    const auto shift = static_cast<Position>(offset);
    if (std::exchange(is_first, false)) {
      starts_.clear();
      for (const Position position : here) {
        if (position >= shift) starts_.push_back(position - shift);
      }
    } else {
      keep_common(starts_, here, shift);
    }
    if (starts_.empty()) return {};
  }
  return starts_;
}

void PlaceReader::cut_to_zone(std::vector<Place>& places, Field zone, Docid docid) {
  if (places.empty() || zone == Field::Text) return;
  if (zone == Field::Body) {
    const std::span<const Position> body = mark_positions(Mark::Body, docid);
    const Position begin = body.empty() ? std::numeric_limits<Position>::max() : body.front();
    std::erase_if(places, [&](const Place& place) { return place.first < begin; });
    return;
  }
  const Mark mark = zone == Field::Title ? Mark::TitleEnd : Mark::LeadEnd;
  const std::span<const Position> ends = mark_positions(mark, docid);
  const Position end = ends.empty() ? 0 : ends.front();
  std::erase_if(places, [&](const Place& place) { return place.last >= end; });
}

std::span<const Position> PlaceReader::place_begins(PlacePlan& plan, Docid docid) {
  if (plan.kind == PlacePlan::Kind::Words && plan.zone == Field::Text) return starts(plan, docid);
  begins_.clear();
  for (const Place& place : places(plan, docid)) begins_.push_back(place.first);
  return begins_;
}

void PlaceReader::prefetch(const PlacePlan& plan, std::span<const Docid> docids) {
  for (const PlacePlan& part : plan.parts) prefetch(part, docids);
  for (const std::vector<PostingCursor>& terms : plan.offsets) {
    for (const PostingCursor& term : terms) term.prefetch_positions(docids);
  }
}

std::uint64_t PlaceReader::most_places(PlacePlan& plan, Docid docid) {
  if (plan.kind == PlacePlan::Kind::Near) return kManyPlaces;
  if (plan.kind == PlacePlan::Kind::Any) {
    std::uint64_t sum = 0;
    for (PlacePlan& part : plan.parts) sum += most_places(part, docid);
    return sum;
  }
  std::uint64_t fewest = kManyPlaces;
  for (std::vector<PostingCursor>& terms : plan.offsets) {
    std::uint64_t sum = 0;
    for (PostingCursor& term : terms) {
      if (term.move_to(docid)) sum += term.wdf();
    }
    fewest = std::min(fewest, sum);
  }
  return fewest;
}

bool PlaceReader::has_places(PlacePlan& plan, Docid docid) {
  const bool anywhere = plan.kind == PlacePlan::Kind::Words && plan.zone == Field::Text;
  return anywhere ? !starts(plan, docid).empty() : !places(plan, docid).empty();
}

std::vector<Place> PlaceReader::places(PlacePlan& plan, Docid docid) {
  if (plan.kind == PlacePlan::Kind::Words) {
    std::vector<Place> found;
    for (const Position start : starts(plan, docid)) {
      found.push_back({.first = start, .last = start + plan.length - 1});
    }
    cut_to_zone(found, plan.zone, docid);
    return found;
  }
  std::vector<std::vector<Place>> parts;
  for (PlacePlan& part : plan.parts) {
    parts.push_back(places(part, docid));
    if (plan.kind == PlacePlan::Kind::Near && parts.back().empty()) return {};
  }
  if (plan.kind == PlacePlan::Kind::Near) return near_places(parts, plan.distance, plan.ordered);
  std::vector<Place> all;
  for (const std::vector<Place>& part : parts) all.insert(all.end(), part.begin(), part.end());
  sort_unique(all);
  return all;
}

bool PlaceReader::share_unit(std::vector<PlacePlan>& plans, Unit unit, Docid docid) {
  const Mark mark = unit == Unit::Sentence ? Mark::Sentence : Mark::Paragraph;
  const std::span<const Position> starts = mark_positions(mark, docid);
  std::vector<std::size_t> shared;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    std::vector<std::size_t> units = units_with(places(plans[i], docid), starts);
    if (i > 0) {
      std::vector<std::size_t> both;
      std::set_intersection(units.begin(), units.end(), shared.begin(), shared.end(),
                            std::back_inserter(both));
      units = std::move(both);
    }
    if (units.empty()) return false;
    shared = std::move(units);
  }
  return true;
}

}  // namespace backfile

#include "server/search/snippet_proximity.hpp"

#include <algorithm>
#include <limits>

#include "server/search/near_members.hpp"

namespace backfile {
namespace {

bool holds(const std::vector<std::size_t>& numbers, std::size_t number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

class Proximities {
 public:
  Proximities(const std::vector<SnippetProximity>& all, const std::vector<PartPlace>& found)
      : all_(all), found_(found) {}

  // Members of those proximities that lie inside one of `within`.
  void mark(const SnippetProximity& proximity, const std::vector<Place>& within,
            std::vector<bool>& marked) const {
    std::vector<std::vector<Place>> members =
        near_members(operand_places(proximity), proximity.distance, proximity.ordered);
    for (std::size_t i = 0; i < members.size(); ++i) {
      std::vector<Place>& places = members[i];
      std::erase_if(places, [&](const Place& place) { return !lies_within(place, within); });
      if (places.empty()) continue;
      const SnippetProximity::Operand& operand = proximity.operands[i];
      for (std::size_t f = 0; f < found_.size(); ++f) {
        if (holds(operand.parts, found_[f].part) &&
            std::binary_search(places.begin(), places.end(), found_[f].tokens)) {
          marked[f] = true;
        }
      }
      for (const std::size_t inner : operand.proximities) mark(all_[inner], places, marked);
    }
  }

 private:
  [[nodiscard]] std::vector<Place> places(const SnippetProximity& proximity) const {
    return near_places(operand_places(proximity), proximity.distance, proximity.ordered);
  }

  [[nodiscard]] std::vector<std::vector<Place>> operand_places(
      const SnippetProximity& proximity) const {
    std::vector<std::vector<Place>> operands;
    for (const SnippetProximity::Operand& operand : proximity.operands) {
      std::vector<Place> here;
      for (const PartPlace& place : found_) {
        if (holds(operand.parts, place.part)) here.push_back(place.tokens);
      }
      for (const std::size_t inner : operand.proximities) {
        const std::vector<Place> spans = places(all_[inner]);
        here.insert(here.end(), spans.begin(), spans.end());
      }
      std::sort(here.begin(), here.end());
      here.erase(std::unique(here.begin(), here.end()), here.end());
      operands.push_back(std::move(here));
    }
    return operands;
  }

  static bool lies_within(const Place& place, const std::vector<Place>& stretches) {
    return std::any_of(stretches.begin(), stretches.end(), [&](const Place& stretch) {
      return stretch.first <= place.first && place.last <= stretch.last;
    });
  }

  const std::vector<SnippetProximity>& all_;
  const std::vector<PartPlace>& found_;
};

}  // namespace

void mark_members(const std::vector<SnippetProximity>& proximities, std::size_t number,
                  const std::vector<PartPlace>& found, std::vector<bool>& marked) {
  const Place everywhere{.first = 0, .last = std::numeric_limits<Position>::max()};
  Proximities(proximities, found).mark(proximities[number], {everywhere}, marked);
}

}  // namespace backfile

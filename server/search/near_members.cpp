// A proximity is a chain of places, one of each operand. A place is in one when a chain that ends
// with it and a chain that begins with it hold all operands together, and only this one both.
#include "server/search/near_members.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>

namespace backfile {
namespace {

using Operands = std::uint32_t;  // a bit for each

struct Link {
  Place place;
  std::size_t operand = 0;
  std::vector<Operands> ending;     // operands of the chains that end here, this one among them
  std::vector<Operands> beginning;  // and of those that begin here
};

Operands bit(const Link& link) { return Operands{1} << link.operand; }

class Chains {
 public:
  Chains(const std::vector<std::vector<Place>>& operands, unsigned distance, bool ordered)
      : all_(static_cast<Operands>((std::uint64_t{1} << operands.size()) - 1)),
        distance_(distance),
        ordered_(ordered) {
    for (std::size_t i = 0; i < operands.size(); ++i) {
      for (const Place& place : operands[i]) {
        links_.push_back({.place = place, .operand = i, .ending = {}, .beginning = {}});
        longest_ = std::max(longest_, place.last - place.first);
      }
    }
    std::sort(links_.begin(), links_.end(), [](const Link& a, const Link& b) {
      return std::tie(a.place, a.operand) < std::tie(b.place, b.operand);
    });
    for (std::size_t i = 0; i < links_.size(); ++i) end_chains(i);
    for (std::size_t i = links_.size(); i-- > 0;) begin_chains(i);
  }

  [[nodiscard]] std::vector<std::vector<Place>> members(std::size_t operands) const {
    std::vector<std::vector<Place>> members(operands);
    for (const Link& link : links_) {
      if (is_member(link)) members[link.operand].push_back(link.place);
    }
    return members;
  }

 private:
  [[nodiscard]] bool in_reach(const Link& before, const Link& behind) const {
    return behind.place.first - before.place.first <= distance_ + longest_;
  }
  [[nodiscard]] bool follows(const Link& before, const Link& behind) const {
    return before.place.last < behind.place.first &&
           behind.place.first - before.place.last <= distance_;
  }

  void end_chains(std::size_t i) {
    Link& link = links_[i];
    const Operands lower = bit(link) - 1;
    if (!ordered_ || lower == 0) link.ending.push_back(bit(link));
    for (std::size_t j = i; j-- > 0 && in_reach(links_[j], link);) {
      if (!follows(links_[j], link)) continue;
      for (const Operands chain : links_[j].ending) {
        const bool fits = ordered_ ? chain == lower : (chain & bit(link)) == 0;
        if (fits) link.ending.push_back(chain | bit(link));
      }
    }
    sort_unique(link.ending);
  }

  void begin_chains(std::size_t i) {
    Link& link = links_[i];
    const Operands higher = all_ & ~(bit(link) | (bit(link) - 1));
    if (!ordered_ || higher == 0) link.beginning.push_back(bit(link));
    for (std::size_t j = i + 1; j < links_.size() && in_reach(link, links_[j]); ++j) {
      if (!follows(link, links_[j])) continue;
      for (const Operands chain : links_[j].beginning) {
        const bool fits = ordered_ ? chain == higher : (chain & bit(link)) == 0;
        if (fits) link.beginning.push_back(chain | bit(link));
      }
    }
    sort_unique(link.beginning);
  }

  [[nodiscard]] bool is_member(const Link& link) const {
    return std::any_of(link.ending.begin(), link.ending.end(), [&](Operands chain) {
      const Operands rest = (all_ & ~chain) | bit(link);
      return std::binary_search(link.beginning.begin(), link.beginning.end(), rest);
    });
  }

  static void sort_unique(std::vector<Operands>& chains) {
    std::sort(chains.begin(), chains.end());
    chains.erase(std::unique(chains.begin(), chains.end()), chains.end());
  }

  Operands all_;
  unsigned distance_;
  bool ordered_;
  Position longest_ = 0;
  std::vector<Link> links_;
};

}  // namespace

std::vector<std::vector<Place>> near_members(const std::vector<std::vector<Place>>& operands,
                                             unsigned distance, bool ordered) {
  const bool complete =
      std::none_of(operands.begin(), operands.end(),
                   [](const std::vector<Place>& places) { return places.empty(); });
  if (!complete) return std::vector<std::vector<Place>>(operands.size());
  return Chains(operands, distance, ordered).members(operands.size());
}

}  // namespace backfile

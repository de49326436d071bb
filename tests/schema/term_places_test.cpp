#include "schema/term_places.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>

namespace backfile {
namespace {

using Lists = std::map<std::string, std::vector<Position>>;
using Places = std::map<std::string, std::set<Position>>;

Lists lists_of(TermPlaces& places) {
  Lists lists;
  places.finish([&](std::string_view term, std::span<const Position> positions) {
    CHECK_FALSE(positions.empty());
    CHECK(std::is_sorted(positions.begin(), positions.end(), std::less_equal<>()));
    const bool is_new = lists.emplace(term, std::vector(positions.begin(), positions.end())).second;
    CHECK(is_new);
  });
  return lists;
}

// As a reader of the index finds them, whether it reads the whole list or only the needed part.
std::vector<Position> found(const Lists& lists, const std::string& term) {
  const auto list = lists.find(std::string(kPlacesTerm));
  if (list != lists.end()) {
    const std::span<const Position> whole = list->second;
    const Position last = end_of_places(PlaceHash(term), whole.front());
    const auto part = whole.first(static_cast<std::size_t>(
        std::lower_bound(whole.begin(), whole.end(), last) - whole.begin()));
    std::vector<Position> positions;
    const bool is_listed = append_places(PlaceHash(term), whole, positions);
    std::vector<Position> of_part;
    CHECK(append_places(PlaceHash(term), part, of_part) == is_listed);
    CHECK(of_part == positions);
    if (is_listed) return positions;
  }
  const auto own = lists.find(term);
  return own == lists.end() ? std::vector<Position>() : own->second;
}

Lists lists_of(const Places& places) {
  TermPlaces writer;
  for (const auto& [term, positions] : places) {
    if (positions.empty()) writer.add(term, 0);
    for (const Position position : positions) writer.add(term, position);
  }
  return lists_of(writer);
}

void check_found(const Places& places) {
  const Lists lists = lists_of(places);
  for (const auto& [term, positions] : places) {
    CAPTURE(term);
    CHECK(found(lists, term) == std::vector<Position>(positions.begin(), positions.end()));
  }
}

TEST_CASE("each term is found where it stands, and nothing is left for the next document") {
  TermPlaces places;
  places.add("rice", 7);
  places.add("price", 2);
  places.add("rice", 1);
  places.add("rice", 7);
  places.add("Zen:rice", 0);
  const Lists lists = lists_of(places);
  CHECK(lists.size() == 1);
  CHECK(found(lists, "rice") == std::vector<Position>{1, 7});
  CHECK(found(lists, "price") == std::vector<Position>{2});
  CHECK(found(lists, "Zen:rice").empty());
  CHECK(lists_of(places).empty());
}

TEST_CASE("a document without positions has no list") {
  TermPlaces places;
  CHECK(lists_of(places).empty());
  places.add("rice", 0);
  CHECK(lists_of(places).empty());
}

TEST_CASE("terms that share a row have lists of their own; one without a position has none") {
  // 300 terms at one position: 128 rows for all of them.
  Places crowded;
  for (int i = 0; i < 300; ++i) {
    auto& positions = crowded["t" + std::to_string(i)];
    if (i % 3 != 0) positions.insert(1);
  }
  const Lists lists = lists_of(crowded);
  CHECK(lists.size() > 150);
  check_found(crowded);
}

TEST_CASE("positions too high for rows of 31 bits: every term has a list of its own") {
  for (const Position last :
       {Position{1} << 30, Position{1} << 31, ~Position{0} - 1, ~Position{0}}) {
    const Places places{{"rice", {1, 2, last}}, {"price", {3}}};
    const Lists lists = lists_of(places);
    CHECK(lists.count(std::string(kPlacesTerm)) == 0);
    CHECK(lists.size() == 2);
    check_found(places);
  }
  check_found({{"rice", {1, (Position{1} << 30) - 2}}, {"price", {3}}});
}

TEST_CASE("whatever terms a document has, each is found where it stands") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    // From a note to a book, from words that come again and again to words that never do.
    const auto below = [&](Position bound) {
      return std::uniform_int_distribution<Position>(0, bound - 1)(random);
    };
    const Position last = Position{1} << below(seed % 10 == 0 ? 32 : 14);
    const Position words = 1 + below(400);
    const Position vocabulary = Position{1} << below(13);
    Places places;
    for (Position i = 0; i < words; ++i) {
      auto& positions = places[std::to_string(below(vocabulary))];
      if (below(5) != 0) positions.insert(1 + below(last));
    }
    check_found(places);
  }
}

TEST_CASE("a list of any numbers is safe to read") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::vector<Position> list(random() % 20);
    for (Position& number : list) number = static_cast<Position>(random()) >> (random() % 32);
    std::vector<Position> positions;
    append_places(PlaceHash(std::to_string(seed)), list, positions);
    CHECK(positions.size() <= list.size());
  }
}

}  // namespace
}  // namespace backfile

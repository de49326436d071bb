#include "schema/term_places.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "schema/varint.hpp"

namespace backfile {
namespace {

using Places = std::map<std::string, std::set<Position>>;

std::vector<Position> found(const DocumentPlaces& places, const std::string& term) {
  std::vector<Position> positions;
  places.append(term, positions);
  return positions;
}

std::vector<Position> found(const std::string& bytes, const std::string& term) {
  DocumentPlaces places;
  places.open(bytes);
  return found(places, term);
}

std::string bytes_of(const Places& places) {
  TermPlaces writer;
  for (const auto& [term, positions] : places) {
    if (positions.empty()) writer.add(term, 0);
    for (const Position position : positions) writer.add(term, position);
  }
  return writer.finish();
}

void check_found(const Places& places) {
  DocumentPlaces reader;
  reader.open(bytes_of(places));
  for (const auto& place : places) {
    CAPTURE(place.first);
    const std::vector<Position> positions(place.second.begin(), place.second.end());
    CHECK(found(reader, place.first) == positions);
  }
}

// So many texts.
std::uint64_t terms_apart(std::string_view bytes) {
  (void)take_varint(bytes);
  for (std::uint64_t runs = *take_varint(bytes); runs > 0; --runs) {
    (void)take_varint(bytes);
    (void)take_varint(bytes);
  }
  return *take_varint(bytes);
}

TEST_CASE("each term is found where it stands, and nothing is left for the next document") {
  TermPlaces places;
  places.add("rice", 7);
  places.add("price", 2);
  places.add("rice", 1);
  places.add("rice", 7);
  places.add("Zen:rice", 0);
  const std::string bytes = places.finish();
  CHECK(found(bytes, "rice") == std::vector<Position>{1, 7});
  CHECK(found(bytes, "price") == std::vector<Position>{2});
  CHECK(found(bytes, "Zen:rice").empty());
  CHECK(places.finish().empty());
}

TEST_CASE("a reader that goes on to another document has nothing of the one before") {
  DocumentPlaces places;
  places.open(bytes_of({{"rice", {1, 7}}, {"price", {2}}}));
  CHECK(found(places, "rice").size() == 2);
  places.open({});
  CHECK(found(places, "rice").empty());
  places.open(bytes_of({{"rice", {5}}}));
  CHECK(found(places, "rice") == std::vector<Position>{5});
}

TEST_CASE("a document without positions has no bytes, and one position takes none for itself") {
  TermPlaces places;
  CHECK(places.finish().empty());
  places.add("rice", 0);
  CHECK(places.finish().empty());
  check_found({{"rice", {1}}});
  check_found({{"rice", {1}}, {"price", {1}}, {"Zen:rice", {}}});
}

TEST_CASE("an article of some hundred words takes about two bytes a position") {
  TermPlaces places;
  std::size_t positions = 0;
  for (Position word = 1; word <= 300; ++word) {
    const Position position = word + word / 40 * 100;  // paragraphs of 40 words
    places.add("w" + std::to_string(word * word % 211), position);
    places.add("s" + std::to_string(word * word % 211 / 2), position);
    positions += 2;
  }
  CHECK(places.finish().size() < positions * 2);
}

TEST_CASE("terms that share a row are put apart; one without a position is not found as another") {
  Places crowded;
  for (int i = 0; i < 20'000; ++i) {
    auto& positions = crowded["t" + std::to_string(i)];
    if (i % 3 != 0) positions = {1, static_cast<Position>(i)};
  }
  const std::uint64_t apart = terms_apart(bytes_of(crowded));
  CHECK(apart > 100);
  CHECK(apart < 600);
  check_found(crowded);
}

TEST_CASE("positions may be as high and as far apart as they like, and come in any order") {
  for (const Position last : {Position{1} << 16, Position{1} << 31, ~Position{0}}) {
    check_found({{"rice", {1, 2, last - 1, last}}, {"price", {3, last}}, {"gap", {last / 2}}});
  }
  TermPlaces places;
  for (const Position position : {9U, 3U, 4U, 8U, 1U, 5U, 9U, 3U}) places.add("rice", position);
  CHECK(found(places.finish(), "rice") == std::vector<Position>{1, 3, 4, 5, 8, 9});
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

TEST_CASE("any bytes are safe to read") {
  const std::string sound = bytes_of({{"rice", {1, 2, 900}}, {"price", {3, 4}}, {"of", {7}}});
  for (unsigned seed = 1; seed <= 3000; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::string bytes = sound;
    if (seed % 3 == 0) bytes.resize(random() % 60, '\xFF');
    for (std::size_t i = random() % 4; i > 0 && !bytes.empty(); --i) {
      bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    bytes.resize(std::min(bytes.size(), static_cast<std::size_t>(random() % 100)));
    for (const std::string term : {"rice", "price", "other"}) {
      CHECK(found(bytes, term).size() <= bytes.size() * 8);
    }
  }
}

}  // namespace
}  // namespace backfile

// Random numbers and the timeline: the two things everything else in the archive follows from.
#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "tools/corpus/options.hpp"
#include "tools/corpus/random.hpp"
#include "tools/corpus/timeline.hpp"

using namespace backfile::corpus;

TEST_CASE("random numbers are those of splitmix64, on every platform") {
  Random random(0);
  CHECK(random.next() == 0xe220a8397b1dcdafULL);
  CHECK(random.next() == 0x6e789e6aa1b965f4ULL);
}

TEST_CASE("a draw stays below its bound and reaches both ends") {
  Random random(3);
  std::vector<int> seen(6);
  for (int i = 0; i < 600; ++i) ++seen.at(random.below(6));
  CHECK(*std::min_element(seen.begin(), seen.end()) > 50);
  for (int i = 0; i < 100; ++i) CHECK(random.between(5, 5) == 5);
}

TEST_CASE("a power law has a flat head and a tail that does not end") {
  Random random(4);
  constexpr int kDraws = 100000;
  std::vector<int> head(32);
  std::uint32_t largest = 0;
  for (int i = 0; i < kDraws; ++i) {
    const std::uint32_t rank = random.power_law(800, 5);
    if (rank < head.size()) ++head[rank];
    largest = std::max(largest, rank);
  }
  // A fifth of the draws are in the head, evenly.
  CHECK(*std::min_element(head.begin(), head.end()) > kDraws / 5 / 32 / 2);
  CHECK(*std::max_element(head.begin(), head.end()) < kDraws / 5 / 32 * 2);
  CHECK(largest > 1000000);
}

TEST_CASE("each octave of a power law is as much likelier than the next as was asked for") {
  Random random(5);
  std::vector<double> octaves(8);
  for (int i = 0; i < 200000; ++i) {
    const std::uint32_t rank = random.power_law(700) + 1;
    std::size_t octave = 0;
    while ((rank >> (octave + 1)) > 0) ++octave;
    if (octave < octaves.size()) ++octaves[octave];
  }
  for (std::size_t i = 0; i + 1 < octaves.size(); ++i) {
    CHECK(octaves[i + 1] / octaves[i] == doctest::Approx(0.7).epsilon(0.06));
  }
}

TEST_CASE("log-normal draws have their median, and a spread either way") {
  Random random(6);
  std::vector<std::uint32_t> draws(20001);
  for (auto& draw : draws) draw = random.log_normal(300, 1000);
  std::sort(draws.begin(), draws.end());
  CHECK(draws[10000] == doctest::Approx(300).epsilon(0.03));
  CHECK(draws[16827] == doctest::Approx(600).epsilon(0.06));  // one deviation above: an octave
  CHECK(draws[3173] == doctest::Approx(150).epsilon(0.06));
}

TEST_CASE("the calendar knows leap years and weekdays") {
  const Seconds leap = start_of_day(2024, 2, 29);
  CHECK(iso_day(leap) == "2024-02-29");
  CHECK(iso_day(leap + 86400) == "2024-03-01");
  CHECK(civil_date(leap).weekday == 4);
  CHECK(iso_day(-1) == "1969-12-31");
}

TEST_CASE("more articles appear in later years, on working days and by day") {
  const Seconds first = start_of_day(2005, 1, 1);
  const Seconds last = start_of_day(2025, 1, 1);
  const Timeline timeline(first, last, 20000);
  int early = 0;
  int late = 0;
  int weekend = 0;
  int night = 0;
  for (Number number = 0; number < 20000; ++number) {
    const Seconds published = timeline.published(number);
    const CivilDate date = civil_date(published);
    early += date.year < 2010 ? 1 : 0;
    late += date.year >= 2020 ? 1 : 0;
    weekend += date.weekday == 0 || date.weekday == 6 ? 1 : 0;
    night += published % 86400 < Seconds{6} * 3600 ? 1 : 0;
  }
  CHECK(late > early * 2);
  CHECK(weekend < 20000 / 5);
  CHECK(night < 20000 / 8);
}

TEST_CASE("a timeline of one article has room for it") {
  const Timeline timeline(start_of_day(2005, 1, 1), start_of_day(2006, 1, 1), 1);
  CHECK(civil_date(timeline.published(0)).year == 2005);
  CHECK(timeline.articles_within(0, 1) == 1);
}

TEST_CASE("a command line that cannot be obeyed is refused") {
  const auto parse = [](std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "backfile-corpus");
    return parse_options(static_cast<int>(arguments.size()), arguments.data());
  };
  const auto options = parse({"--articles", "50", "--from", "40", "--count", "30", "--seed", "9"});
  REQUIRE(options);
  CHECK(options->seed == 9);
  CHECK(options->end() == 50);
  CHECK_THROWS_AS(parse({"--articles", "0"}), UsageError);
  CHECK_THROWS_AS(parse({"--articles", "many"}), UsageError);
  CHECK_THROWS_AS(parse({"--start", "2005-13-01"}), UsageError);
  CHECK_THROWS_AS(parse({"--start", "1815-06-18"}), UsageError);
  CHECK_THROWS_AS(parse({"--start", "yesterday"}), UsageError);
  CHECK_THROWS_AS(parse({"--speed", "9"}), UsageError);
}

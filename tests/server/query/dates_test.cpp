// What stands behind date:. The forms themselves are rows of tests/queries/dates.txt.
#include "server/query/dates.hpp"

#include <random>

#include <doctest/doctest.h>

#include "server/query/format.hpp"

namespace backfile {
namespace {

constexpr Instant kNow = 1'748'865'600;  // 2025-06-02T12:00:00Z

DateRange range(std::string_view text, Instant now = kNow) {
  const auto read = read_dates(text, now);
  REQUIRE(std::holds_alternative<DateRange>(read));
  return std::get<DateRange>(read);
}

DateFault fault(std::string_view text) {
  const auto read = read_dates(text, kNow);
  REQUIRE(std::holds_alternative<DateFault>(read));
  return std::get<DateFault>(read);
}

TEST_CASE("a range holds all of its first and of its last date") {
  const DateRange months = range("2025-05..2025-06");
  CHECK(months.published.start == range("2025-05-01").published.start);
  CHECK(months.published.end == range("2025-06-30").published.end);
  CHECK_FALSE(months.undated);
}

TEST_CASE("a relative date is open at its end and moves with the day") {
  CHECK(range("-7d") == range("2025-05-26.."));
  CHECK(range("-7d", kNow + kSecondsADay) == range("2025-05-27.."));
  CHECK(range("-7d", kNow + 60) == range("-7d"));
}

TEST_CASE("only the undated have neither a first nor a last moment") {
  CHECK(range("none") == DateRange{.published = {}, .undated = true});
  for (const std::string_view text : {"9999", "..9999", "0001..9999", "9999..9999", "0001.."}) {
    CAPTURE(text);
    const DateInterval published = range(text).published;
    CHECK((published.start || published.end));
  }
}

TEST_CASE("a text that is no date is told with the forms of one") {
  CHECK(fault("yesterday").code == "not_a_date");
  CHECK(fault("yesterday").sentence.find("date:2025-05..2025-06") != std::string::npos);
  CHECK(fault("..").code == "not_a_date");
  CHECK(fault("").code == "not_a_date");
  CHECK(fault(std::string(9000, '9')).sentence.size() < 300);
}

TEST_CASE("comparisons and reversed ranges are told with what to write") {
  CHECK(fault(">=2020").instead == "2020..");
  CHECK(fault(">2020").instead == "2021-01-01..");
  CHECK(fault("<2020-03").instead == "..2020-02-29");
  CHECK(fault("<=2020").instead == "..2020");
  CHECK(fault(">=x").instead == "");
  CHECK(fault(">9999").instead == "");
  CHECK(fault("2025..2024").code == "reversed_range");
  CHECK(fault("2025..2024").instead == "2024..2025");
}

TEST_CASE("dates print as what reads the same whatever the moment") {
  constexpr unsigned kSeed = 11;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  std::uniform_int_distribution<Instant> moment(-60'000'000'000, 250'000'000'000);
  std::uniform_int_distribution<int> form(0, 3);
  for (int i = 0; i < 2'000; ++i) {
    const Instant instant = moment(random);
    const std::string day = form(random) < 2 ? format_day(instant) : format_instant(instant);
    const std::string open = form(random) == 0 ? ".." : "";
    const std::string text = form(random) == 0 ? open + day : day + open;
    CAPTURE(text);
    const DateRange read = range(text);
    const std::string printed = format_query({read});
    CAPTURE(printed);
    CHECK(range(std::string_view(printed).substr(5), 0) == read);
  }
}

}  // namespace
}  // namespace backfile

#include "schema/date.hpp"

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace backfile;

namespace {

Instant instant(std::string_view iso) { return parse_published(iso).start.value(); }

// "2025-05-31T04:11:09Z second meta", or only the method for a date left out.
std::string read(std::string_view text, DateOrder order = DateOrder::Unknown) {
  const Published published = parse_published(text, order);
  std::string method(method_name(published.method));
  if (!published.start) return method;
  return format_instant(*published.start) + " " + std::string(precision_name(published.precision)) +
         " " + method;
}

struct Case {
  std::string_view text;
  std::string_view want;
};

}  // namespace

TEST_CASE("dates are read as origins write them") {
  for (const Case& c : std::vector<Case>{
           {"2025", "2025-01-01T00:00:00Z year meta"},
           {"2025-05", "2025-05-01T00:00:00Z month meta"},
           {"2025-05-31", "2025-05-31T00:00:00Z day meta"},
           {"2025-05-31T04:11", "2025-05-31T04:11:00Z minute meta"},
           {"2025-05-31 04:11:09", "2025-05-31T04:11:09Z second meta"},
           {"2025-05-31T04:11:09.123Z", "2025-05-31T04:11:09Z second meta"},
           {"2025-05-31T04:11:09,5Z", "2025-05-31T04:11:09Z second meta"},
           {"2025-05-31T04:11:09.123456789012345678901234567890Z",
            "2025-05-31T04:11:09Z second meta"},
           {"2025-05-31T04:11:09+09:00", "2025-05-30T19:11:09Z second meta"},
           {"2011-06-01T15:00:00+0900", "2011-06-01T06:00:00Z second meta"},
           {"2025-05-31T04:11-03:30", "2025-05-31T07:41:00Z minute meta"},
           {"2025-05-31T04:11:09 +09", "2025-05-30T19:11:09Z second meta"},
           {"2025-05-31t04:11:09z", "2025-05-31T04:11:09Z second meta"},
           {"1987-02-26T15:02:20", "1987-02-26T15:02:20Z second meta"},
           {"20250531", "2025-05-31T00:00:00Z day meta"},
           {"20250531T041109Z", "2025-05-31T04:11:09Z second meta"},
           {"20250531T041109+0900", "2025-05-30T19:11:09Z second meta"},
           {"20250531T0411", "2025-05-31T04:11:00Z minute meta"},
           {"Mon, 02 Jun 2025 04:11:09 GMT", "2025-06-02T04:11:09Z second meta"},
           {"Mon, 2 Jun 2025 04:11 EST", "2025-06-02T09:11:00Z minute meta"},
           {"02 Jun 2025 04:11:09 -0700", "2025-06-02T11:11:09Z second meta"},
           {"Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z second meta"},
           {"2 June 2025", "2025-06-02T00:00:00Z day meta"},
           {"2nd June, 2025", "2025-06-02T00:00:00Z day meta"},
           {"June 2, 2025", "2025-06-02T00:00:00Z day meta"},
           {"Sunday, Jun. 1st 2025 at 4:11 PM", "2025-06-01T16:11:00Z minute meta"},
           {"Sept 9, 2019 12:05 am", "2019-09-09T00:05:00Z minute meta"},
           {"MAY 2025", "2025-05-01T00:00:00Z month meta"},
           {"26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01Z second meta"},
           {" 2-MAR-1987 13:43:08.55", "1987-03-02T13:43:08Z second meta"},
           {"2025/5/31", "2025-05-31T00:00:00Z day meta"},
           {"2025.05.31 04:11", "2025-05-31T04:11:00Z minute meta"},
           {"31-05-2025", "2025-05-31T00:00:00Z day meta"},
           {"\t 2025-05-31 \r\n", "2025-05-31T00:00:00Z day meta"},
           {"2024-02-29", "2024-02-29T00:00:00Z day meta"},
           {"2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z second meta"},
           {"1400-01-01", "1400-01-01T00:00:00Z day meta"},
           {"9999-12-31", "9999-12-31T00:00:00Z day meta"},
       }) {
    CAPTURE(c.text);
    CHECK(read(c.text) == c.want);
  }
}

TEST_CASE("a date without order is read only where one day can be meant") {
  for (const Case& c : std::vector<Case>{
           {"10/10/18", "2018-10-10T00:00:00Z day meta"},
           {"8/19/19", "2019-08-19T00:00:00Z day meta"},
           {"19/8/2019", "2019-08-19T00:00:00Z day meta"},
           {"8/19/2019, 3:04 PM", "2019-08-19T15:04:00Z minute meta"},
           {"31.05.2025", "2025-05-31T00:00:00Z day meta"},
           {"13/13/18", "impossible"},
           {"7/6/18", "ambiguous"},
           {"9/6/17", "ambiguous"},
           {"2/29/2023", "impossible"},
           {"29/2/24", "2024-02-29T00:00:00Z day meta"},
           {"1/31/69", "1969-01-31T00:00:00Z day meta"},
           {"1/31/68", "2068-01-31T00:00:00Z day meta"},
           {"1/31/1018", "impossible"},
           {"1/31/018", "unreadable"},
       }) {
    CAPTURE(c.text);
    CHECK(read(c.text) == c.want);
  }
  CHECK(read("7/6/18", DateOrder::MonthFirst) == "2018-07-06T00:00:00Z day meta");
  CHECK(read("7/6/18", DateOrder::DayFirst) == "2018-06-07T00:00:00Z day meta");
  CHECK(read("8/19/19", DateOrder::DayFirst) == "2019-08-19T00:00:00Z day meta");
}

TEST_CASE("what is no date is left out with the reason") {
  for (const Case& c : std::vector<Case>{
           {"", "none"},
           {" \t\n", "none"},
           {"0001-11-30", "impossible"},
           {"0000", "impossible"},
           {"1399-12-31", "impossible"},
           {"2025-02-30", "impossible"},
           {"2023-02-29", "impossible"},
           {"1900-02-29", "impossible"},
           {"2025-13", "impossible"},
           {"2025-00-10", "impossible"},
           {"2025-05-31T24:00", "impossible"},
           {"2025-05-31T23:60", "impossible"},
           {"2025-05-31T23:59:61", "impossible"},
           {"2025-05-31T04:11+19:00", "impossible"},
           {"9999-12-31T23:59-10:00", "impossible"},
           {"31 February 1924", "impossible"},
           {"20251332", "impossible"},
           {"yesterday", "unreadable"},
           {"2025-5-31", "unreadable"},
           {"2025-05-31T", "unreadable"},
           {"2025-05-31T4:11", "unreadable"},
           {"2025-05-31T04:11:", "unreadable"},
           {"2025-05-31T04:11:09.", "unreadable"},
           {"2025-05-31T04:11 XYZ", "unreadable"},
           {"2025-05-31T04:11+0960", "unreadable"},
           {"2025-05-31 and more", "unreadable"},
           {"2 Juneteenth 2025", "unreadable"},
           {"2 Ju 2025", "unreadable"},
           {"June 2", "unreadable"},
           {"13:04 PM June 2, 2025", "unreadable"},
           {"June 2, 2025 13:04 PM", "unreadable"},
           {"1496275200", "unreadable"},
           {"-2025", "unreadable"},
           {"２０２５", "unreadable"},
           {"\xFF\xFE", "unreadable"},
       }) {
    CAPTURE(c.text);
    CHECK(read(c.text) == c.want);
  }
  CHECK(read(std::string(1'000'000, '1')) == "unreadable");
  CHECK(read(std::string(1'000'000, 'J')) == "unreadable");
}

TEST_CASE("the origin's words are kept where printing would not give them back") {
  CHECK(parse_published("2025-05-31").original.empty());
  CHECK(parse_published(" 2025 ").original.empty());
  CHECK(parse_published("1987-02-26T15:02:20").original.empty());
  CHECK(parse_published("2012-01-05T12:00:00+09:00").original.empty());
  CHECK(parse_published("2012-01-05T12:00:00Z").original.empty());
  CHECK(parse_published("2012-01-05T12:00:00+0900").original == "2012-01-05T12:00:00+0900");
  CHECK(parse_published("2012-01-05 12:00:00").original == "2012-01-05 12:00:00");
  CHECK(parse_published("2012-01-05T12:00:00.5Z").original == "2012-01-05T12:00:00.5Z");
  CHECK(parse_published(" 10/10/18\n").original == "10/10/18");
  CHECK(parse_published("7/6/18").original == "7/6/18");
  CHECK(parse_published("0001-11-30").original == "0001-11-30");
  CHECK(parse_published("yesterday").original == "yesterday");
  CHECK(parse_published("").original.empty());
  std::string long_text;
  for (int i = 0; i < 200; ++i) long_text += "昨日";
  CHECK(parse_published(long_text).original.size() == 198);
}

TEST_CASE("an offset is kept as written, and none is not invented") {
  CHECK(parse_published("2025-05-31T04:11+09:00").utc_offset_minutes == 540);
  CHECK(parse_published("2025-05-31T04:11-03:30").utc_offset_minutes == -210);
  CHECK(parse_published("2025-05-31T04:11Z").utc_offset_minutes == 0);
  CHECK_FALSE(parse_published("2025-05-31T04:11").utc_offset_minutes.has_value());
  CHECK_FALSE(parse_published("2025-05-31").utc_offset_minutes.has_value());
}

TEST_CASE("a date is printed at its own precision and in its own offset, and read back the same") {
  for (const std::string_view text :
       {"2025", "2025-05", "2025-05-31", "2025-05-31T04:11", "2025-05-31T04:11Z",
        "2025-05-31T04:11:09", "2025-05-31T04:11:09Z", "2025-05-31T00:11:09+09:00",
        "2025-05-31T23:11:09-03:30", "1969-12-31T23:59:59Z"}) {
    CAPTURE(text);
    const Published published = parse_published(text);
    REQUIRE(published.start.has_value());
    CHECK(format_published(published) == text);
  }
}

TEST_CASE("random moments are printed and read back") {
  std::mt19937_64 random(5);
  std::uniform_int_distribution<Instant> any(-17'000'000'000, 253'402'300'799 - 86'400);
  std::uniform_int_distribution<int> any_offset(-14 * 60, 14 * 60);
  for (int i = 0; i < 5000; ++i) {
    Published published;
    published.start = any(random);
    published.precision = Precision::Second;
    published.method = DateMethod::Meta;
    if (i % 2 == 0) published.utc_offset_minutes = any_offset(random);
    const std::string text = format_published(published);
    CAPTURE(text);
    REQUIRE(parse_published(text) == published);
    REQUIRE(format_instant(*published.start).substr(0, 10) == format_day(*published.start));
  }
}

TEST_CASE("names of precisions and methods come back") {
  for (int i = 0; i <= static_cast<int>(Precision::Second); ++i) {
    const auto precision = static_cast<Precision>(i);
    CHECK(precision_from_name(precision_name(precision)) == precision);
  }
  for (int i = 0; i <= static_cast<int>(DateMethod::Unreadable); ++i) {
    const auto method = static_cast<DateMethod>(i);
    CHECK(method_from_name(method_name(method)) == method);
  }
  CHECK_FALSE(precision_from_name("").has_value());
  CHECK_FALSE(method_from_name("Meta").has_value());
}

TEST_CASE("a typed date means a stretch of time") {
  const Instant now = instant("2025-03-31T12:30:00Z");
  struct Interval {
    std::string_view text;
    std::string_view start;
    std::string_view end;
  };
  for (const Interval& c : std::vector<Interval>{
           {"2025", "2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"},
           {"2025-12", "2025-12-01T00:00:00Z", "2026-01-01T00:00:00Z"},
           {"2024-02", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z"},
           {"2025-05-31", "2025-05-31T00:00:00Z", "2025-06-01T00:00:00Z"},
           {"2025-05-31T04:11:09Z", "2025-05-31T04:11:09Z", "2025-05-31T04:11:10Z"},
           {"2025-05-31T04:11+09:00", "2025-05-30T19:11:00Z", "2025-05-30T19:12:00Z"},
           {"2025-05-31T04:11", "2025-05-31T04:11:00Z", "2025-05-31T04:12:00Z"},
           {"-0d", "2025-03-31T00:00:00Z", "2025-04-01T00:00:00Z"},
           {"-7d", "2025-03-24T00:00:00Z", "2025-03-25T00:00:00Z"},
           {"-2w", "2025-03-17T00:00:00Z", "2025-03-18T00:00:00Z"},
           {"-1m", "2025-02-28T00:00:00Z", "2025-03-01T00:00:00Z"},
           {"-13m", "2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z"},
           {"-1y", "2024-03-31T00:00:00Z", "2024-04-01T00:00:00Z"},
       }) {
    CAPTURE(c.text);
    const auto interval = parse_date_interval(c.text, now);
    REQUIRE(interval.has_value());
    CHECK(format_instant(*interval->start) == c.start);
    CHECK(format_instant(*interval->end) == c.end);
  }
}

TEST_CASE("a stretch that ends with the calendar is open, and one outside it is none") {
  const auto last = parse_date_interval("9999", 0);
  REQUIRE(last.has_value());
  CHECK(last->start.has_value());
  CHECK_FALSE(last->end.has_value());
  CHECK(parse_date_interval("0001", 0).has_value());
  CHECK_FALSE(parse_date_interval("-99999m", 0).has_value());
  CHECK_FALSE(parse_date_interval("-9999y", 0).has_value());
  CHECK_FALSE(parse_date_interval("-99999y", 0).has_value());
}

TEST_CASE("what is no typed date is none") {
  for (const std::string_view text :
       {"", "-", "7d", "-7", "-7D", "-7dd", "-d", "-999999d", "+7d", "May 2025", "2025-02-30",
        "2025-5", "2025-05-31T25:00Z", "2025-05-31Z", " 2025", "2025 ", "10/10/18", "0000"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date_interval(text, 0).has_value());
  }
}

TEST_CASE("histogram buckets follow the calendar") {
  struct Bucket {
    std::string_view moment;
    HistogramInterval interval;
    std::string_view start;
    std::string_view next;
  };
  using enum HistogramInterval;
  for (const Bucket& c : std::vector<Bucket>{
           {"2025-06-01T23:59:59Z", Day, "2025-06-01", "2025-06-02"},
           {"2025-06-01T23:59:59Z", Week, "2025-05-26", "2025-06-02"},
           {"2025-06-02", Week, "2025-06-02", "2025-06-09"},
           {"2021-01-01", Week, "2020-12-28", "2021-01-04"},
           {"2024-02-29", Month, "2024-02-01", "2024-03-01"},
           {"2024-12-31", Month, "2024-12-01", "2025-01-01"},
           {"2024-12-31", Year, "2024-01-01", "2025-01-01"},
           {"1969-12-31T23:59:59Z", Day, "1969-12-31", "1970-01-01"},
           {"1969-12-31T23:59:59Z", Year, "1969-01-01", "1970-01-01"},
           {"1582-10-10", Month, "1582-10-01", "1582-11-01"},
       }) {
    CAPTURE(c.moment);
    const Instant start = bucket_start(instant(c.moment), c.interval);
    CHECK(format_instant(start) == std::string(c.start) + "T00:00:00Z");
    CHECK(format_instant(next_bucket(start, c.interval)) == std::string(c.next) + "T00:00:00Z");
  }
}

TEST_CASE("every moment lies in exactly one bucket of each size") {
  std::mt19937_64 random(6);
  std::uniform_int_distribution<Instant> any(-62'135'596'800, 253'402'300'799);
  for (int i = 0; i < 3000; ++i) {
    const Instant moment = any(random);
    for (const HistogramInterval interval : {HistogramInterval::Day, HistogramInterval::Week,
                                             HistogramInterval::Month, HistogramInterval::Year}) {
      const Instant start = bucket_start(moment, interval);
      const Instant next = next_bucket(start, interval);
      REQUIRE(start <= moment);
      REQUIRE(moment < next);
      REQUIRE(bucket_start(start, interval) == start);
      REQUIRE(bucket_start(next, interval) == next);
      REQUIRE(bucket_start(next - 1, interval) == start);
    }
  }
}

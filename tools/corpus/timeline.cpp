// The timeline is a chain of monotone warps: growth over the years, the working week, the working
// day.
#include "tools/corpus/timeline.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace backfile::corpus {
namespace {

constexpr Seconds kDay = 86400;
constexpr Seconds kWeek = 7 * kDay;

// Where an even share of the whole falls. Both rows rise from 0 to 1,000,000.
struct Bend {
  Seconds even;
  Seconds real;
};

// Monday to Friday take 6/7 of the articles.
constexpr std::array<Bend, 3> kWeekBends = {{{0, 0}, {857143, 714286}, {1000000, 1000000}}};
// From midnight: few before six, most from six to seven in the evening.
constexpr std::array<Bend, 5> kDayBends = {
    {{0, 0}, {60000, 250000}, {820000, 790000}, {960000, 930000}, {1000000, 1000000}}};

template <std::size_t N>
Seconds bend(const std::array<Bend, N>& bends, Seconds within, Seconds whole) {
  const Seconds part = within * 1000000 / whole;
  std::size_t i = 1;
  while (i + 1 < N && part > bends[i].even) ++i;
  const Bend& a = bends[i - 1];
  const Bend& b = bends[i];
  const Seconds left = within - a.even * whole / 1000000;
  return a.real * whole / 1000000 + left * (b.real - a.real) / (b.even - a.even);
}

}  // namespace

CivilDate civil_date(Seconds time) {
  const std::chrono::sys_days day{
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{time}})};
  const std::chrono::year_month_day date{day};
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day()), std::chrono::weekday{day}.c_encoding()};
}

Seconds start_of_day(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  return std::chrono::sys_seconds{std::chrono::sys_days{date}}.time_since_epoch().count();
}

std::string two_digits(unsigned value) {
  return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

std::string iso_day(Seconds time) {
  const CivilDate date = civil_date(time);
  return std::to_string(date.year) + "-" + two_digits(date.month) + "-" + two_digits(date.day);
}

Timeline::Timeline(Seconds first, Seconds last, Number articles)
    : first_(first), last_(last), articles_(articles) {}

Seconds Timeline::published(Number article) const {
  constexpr Seconds kOne = Seconds{1} << 24;
  // In parts of kOne; the last years have three times the articles of the first.
  const auto even = static_cast<Seconds>((article << 24) / articles_);
  const Seconds grown = even * (3 * kOne - even) / (2 * kOne);
  const Seconds span = last_ - first_;
  const Seconds plain = first_ + (span >> 12) * grown / (kOne >> 12);
  constexpr Seconds kFirstMonday = 4 * kDay;
  const Seconds week = (plain - kFirstMonday) / kWeek * kWeek + kFirstMonday;
  const Seconds weekly = week + bend(kWeekBends, plain - week, kWeek);
  const Seconds day = weekly / kDay * kDay;
  return std::clamp(day + bend(kDayBends, weekly - day, kDay), first_, last_ - 1);
}

Number Timeline::articles_within(Number article, std::uint64_t minutes) const {
  // The density is the inverse of the growth curve's slope, (3 - 2x) / 2.
  const std::uint64_t x = article * 1000 / articles_;
  const auto span_minutes = static_cast<std::uint64_t>((last_ - first_) / 60);
  return std::max<Number>(1, articles_ * 2000 / (3000 - 2 * x) * minutes / span_minutes);
}

}  // namespace backfile::corpus

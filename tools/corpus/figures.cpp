// Figures by language: separators, units and the order of day and month.
#include "tools/corpus/figures.hpp"

#include <algorithm>
#include <array>

namespace backfile::corpus {
namespace {

constexpr Seconds kDay = 86400;
constexpr std::array<std::string_view, 10> kSmall = {"zero", "one", "two",   "three", "four",
                                                     "five", "six", "seven", "eight", "nine"};

}  // namespace

void Figures::grouped(std::uint64_t value, std::string& out) const {
  const std::string digits = std::to_string(value);
  const std::string_view separator = traits(language_).thousands;
  const bool group = digits.size() > 4 || (digits.size() == 4 && language_ == Language::English);
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (group && i > 0 && (digits.size() - i) % 3 == 0) out += separator;
    out += digits[i];
  }
}

void Figures::count(std::uint64_t value, std::string& out) const {
  if (language_ == Language::English && value < kSmall.size()) {
    out += kSmall.at(value);
  } else if (language_ == Language::Japanese && value >= 10000) {
    out.append(std::to_string(value / 10000)).append("万");
    if (value % 10000 > 0) out += std::to_string(value % 10000);
  } else {
    grouped(value, out);
  }
}

void Figures::ordinal(std::uint32_t value, std::string& out) const {
  constexpr std::array<std::string_view, 4> kEndings = {"th", "st", "nd", "rd"};
  const bool teen = value / 10 % 10 == 1;
  const std::uint32_t last = value % 10;
  out.append(std::to_string(value)).append(kEndings.at(teen || last > 3 ? 0 : last));
}

void Figures::tenths(std::uint64_t value, std::string& out) const {
  grouped(value / 10, out);
  if (value % 10 > 0) out.append(traits(language_).decimal).append(std::to_string(value % 10));
}

void Figures::percent(std::uint32_t tenths_of_one, std::string& out) const {
  constexpr std::array<std::string_view, kLanguageCount> kUnits = {" percent", "\u00a0%",
                                                                   " Prozent", "%"};
  tenths(tenths_of_one, out);
  out += kUnits.at(static_cast<std::size_t>(language_));
}

void Figures::money(std::uint64_t units, std::string& out) const {
  constexpr std::uint64_t kMillion = 1000000;
  constexpr std::uint64_t kBillion = 1000 * kMillion;
  if (language_ == Language::English) out += "$";
  if (language_ == Language::Japanese) {
    money_in_japanese(units, out);
  } else if (units < kMillion) {
    constexpr std::array<std::string_view, kLanguageCount> kCurrency = {"", " dollars", " Dollar"};
    count(units, out);
    out += kCurrency.at(static_cast<std::size_t>(language_));
  } else {
    const std::uint64_t scaled = units / (units >= kBillion ? kBillion / 10 : kMillion / 10);
    tenths(scaled, out);
    out += large_unit(scaled, units >= kBillion);
  }
}

void Figures::money_in_japanese(std::uint64_t units, std::string& out) const {
  constexpr std::uint64_t kHundredMillion = 100000000;
  if (units < kHundredMillion) {
    count(units, out);
    out += "ドル";
  } else {
    tenths(units / (kHundredMillion / 10), out);
    out += "億ドル";
  }
}

// French has a plural from two on, German for all but exactly one. `tenths_of_unit` is at least
// ten.
std::string_view Figures::large_unit(std::uint64_t tenths_of_unit, bool billions) const {
  if (language_ == Language::French) {
    const bool many = tenths_of_unit >= 20;
    if (billions) return many ? " milliards de dollars" : " milliard de dollars";
    return many ? " millions de dollars" : " million de dollars";
  }
  if (language_ == Language::German) {
    const bool many = tenths_of_unit != 10;
    if (billions) return many ? " Milliarden Dollar" : " Milliarde Dollar";
    return many ? " Millionen Dollar" : " Million Dollar";
  }
  return billions ? " billion" : " million";
}

std::uint64_t draw_money(Random& random, std::uint32_t zeros) {
  std::uint64_t units = 1000;
  const std::uint32_t more = random.below(zeros - 2);
  for (std::uint32_t i = 0; i < std::max(more, zeros > 6 ? zeros - 6 : 0); ++i) units *= 10;
  return units * random.between(10, 99);
}

std::uint32_t draw_tenths_of_percent(Random& random) {
  const std::uint32_t tenths = random.power_law(800, 5) + 2;
  return tenths < 900 ? tenths : 100 + tenths % 500;
}

void Moments::month(int ahead, std::string& out) const {
  const int index = static_cast<int>(civil_date(published_).month) - 1 + ahead;
  out += traits(language_).months.at(static_cast<std::size_t>((index + 24) % 12));
}

void Moments::day(Seconds time, std::string& out) const {
  const CivilDate date = civil_date(time);
  const std::string_view name = traits(language_).months.at(date.month - 1);
  const std::string number = std::to_string(date.day);
  switch (language_) {
    case Language::English:
      out.append(name).append(" ").append(number);
      return;
    case Language::French:
      out.append(date.day == 1 ? "1er" : number).append(" ").append(name);
      return;
    case Language::German:
      out.append(number).append(". ").append(name);
      return;
    case Language::Japanese:
      out.append(name).append(number).append("日");
      return;
  }
}

void Moments::put(Builtin builtin, std::uint32_t span, Random& random, std::string& out) const {
  const auto& weekdays = traits(language_).weekdays;
  const CivilDate date = civil_date(published_);
  const int year = date.year;
  switch (builtin) {
    case Builtin::Weekday:
      out += weekdays.at(date.weekday);
      return;
    case Builtin::DayBefore:
      out += weekdays.at((date.weekday + 7 - random.between(1, 4)) % 7);
      return;
    case Builtin::DayAfter:
      out += weekdays.at((date.weekday + random.between(1, 5)) % 7);
      return;
    case Builtin::DateAhead:
      day(published_ + kDay * random.between(3, 120), out);
      return;
    case Builtin::DatePast:
      day(published_ - kDay * random.between(3, 150), out);
      return;
    case Builtin::Month:
      month(0, out);
      return;
    case Builtin::MonthBefore:
      month(-static_cast<int>(random.between(1, 5)), out);
      return;
    case Builtin::MonthAhead:
      month(static_cast<int>(random.between(1, 7)), out);
      return;
    case Builtin::YearPast:
      out += std::to_string(year - 1 -
                            static_cast<int>(random.power_law(700, 4) % (span > 0 ? span : 30)));
      return;
    case Builtin::YearAhead:
      out += std::to_string(year + 1 + static_cast<int>(random.power_law(600, 2) % 30));
      return;
    default:
      out += std::to_string(year);
      return;
  }
}

std::string full_name(const PersonName& name, Language language) {
  return language == Language::Japanese ? name.family + name.given : name.given + " " + name.family;
}

}  // namespace backfile::corpus

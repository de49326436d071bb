// When each article of the archive appeared: article numbers in order of time, more of them in
// later years, on working days and in the daytime. Pure integer arithmetic; a calendar without time
// zones.
#pragma once

#include <cstdint>
#include <string>

namespace backfile::corpus {

using Seconds = std::int64_t;  // since 1970-01-01T00:00:00Z
using Number = std::uint64_t;  // of an article, from 0

struct CivilDate {
  int year = 1970;
  unsigned month = 1;
  unsigned day = 1;
  unsigned weekday = 4;  // 0 is Sunday
};

CivilDate civil_date(Seconds time);
Seconds start_of_day(int year, unsigned month, unsigned day);
std::string iso_day(Seconds time);       // "2011-03-09"
std::string two_digits(unsigned value);  // "09"

class Timeline {
 public:
  // Requires: articles > 0, first < last.
  Timeline(Seconds first, Seconds last, Number articles);

  // Never earlier for a later article. Requires: article < the number of articles.
  [[nodiscard]] Seconds published(Number article) const;

  // How many articles appear in `minutes` around this one, at least 1.
  [[nodiscard]] Number articles_within(Number article, std::uint64_t minutes) const;

  [[nodiscard]] Seconds first() const { return first_; }
  [[nodiscard]] Seconds last() const { return last_; }

 private:
  Seconds first_;
  Seconds last_;
  Number articles_;
};

}  // namespace backfile::corpus

// Numbers, money and dates as a language writes them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tools/corpus/grammar.hpp"
#include "tools/corpus/names.hpp"
#include "tools/corpus/random.hpp"
#include "tools/corpus/timeline.hpp"
#include "tools/corpus/world.hpp"

namespace backfile::corpus {

class Figures {
 public:
  explicit Figures(Language language) : language_(language) {}
  void count(std::uint64_t value, std::string& out) const;     // "three", "1,204"
  void ordinal(std::uint32_t value, std::string& out) const;   // "22nd"; English only
  void percent(std::uint32_t tenths, std::string& out) const;  // "4.2 percent"
  void money(std::uint64_t units, std::string& out) const;     // "$4.2 billion"

 private:
  void money_in_japanese(std::uint64_t units, std::string& out) const;
  [[nodiscard]] std::string_view large_unit(std::uint64_t tenths_of_unit, bool billions) const;
  void grouped(std::uint64_t value, std::string& out) const;
  void tenths(std::uint64_t value, std::string& out) const;

  Language language_;
};

// A sum of two digits that are not zero and up to `zeros` that are: 10,000 or more. Requires: zeros
// >= 3.
std::uint64_t draw_money(Random& random, std::uint32_t zeros);

// A tenth of a percent to about ninety percent, small shares more often.
std::uint32_t draw_tenths_of_percent(Random& random);

// Days, months and years around an article's own date.
class Moments {
 public:
  Moments(Language language, Seconds published) : language_(language), published_(published) {}
  // Requires: `builtin` is one from Weekday to YearAhead.
  // `span`: how many years back YearPast may go; 0 for thirty.
  void put(Builtin builtin, std::uint32_t span, Random& random, std::string& out) const;
  void day(Seconds time, std::string& out) const;  // "12 March"

 private:
  void month(int ahead, std::string& out) const;

  Language language_;
  Seconds published_;
};

std::string full_name(const PersonName& name, Language language);

}  // namespace backfile::corpus

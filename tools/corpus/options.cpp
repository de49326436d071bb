// Flags by CLI11; what they mean together is checked here.
#include "tools/corpus/options.hpp"

#include <algorithm>
#include <iostream>
#include <string_view>

#include <CLI/CLI.hpp>

namespace backfile::corpus {
namespace {

struct Day {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
};

unsigned digits(std::string_view text, std::size_t first, std::size_t count) {
  unsigned value = 0;
  for (const char c : text.substr(first, count)) {
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

// "2005-01-01". Weeks are counted from 1970, so the archive begins after that; and 31 of February
// would have no Timeline.
Day parse_start(const std::string& text) {
  constexpr std::string_view kShape = "0000-00-00";
  const bool shaped = text.size() == kShape.size() &&
                      std::equal(text.begin(), text.end(), kShape.begin(), [](char c, char shape) {
                        return shape == '-' ? c == '-' : c >= '0' && c <= '9';
                      });
  if (!shaped) throw UsageError("--start: expected a day such as 2005-01-01, not '" + text + "'");
  const Day day = {static_cast<int>(digits(text, 0, 4)), digits(text, 5, 2), digits(text, 8, 2)};
  const bool real =
      day.year >= 1971 && day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 28;
  if (!real) {
    throw UsageError("--start: expected a day from 1971 on, up to the 28th of a month, not '" +
                     text + "'");
  }
  return day;
}

}  // namespace

Timeline Options::timeline() const {
  const Day first = parse_start(start);
  return {start_of_day(first.year, first.month, first.day),
          start_of_day(first.year + static_cast<int>(years), first.month, first.day), articles};
}

Number Options::end() const { return std::min(articles, from + count.value_or(articles)); }

std::optional<Options> parse_options(int argc, const char* const* argv) {
  Options options;
  CLI::App app(
      "Writes an invented news archive as JSON Lines. The same flags give the same bytes on every "
      "machine.",
      "backfile-corpus");
  app.add_option("--articles", options.articles, "Articles in the archive")
      ->capture_default_str()
      ->check(CLI::Range(Number{1}, Number{1000000000}));
  app.add_option("--seed", options.seed, "Another seed is another archive")->capture_default_str();
  app.add_option("--years", options.years, "Years it spans")
      ->capture_default_str()
      ->check(CLI::Range(1, 200));
  app.add_option("--start", options.start, "Its first day")->capture_default_str();
  app.add_option("--output", options.output, "File to write, - for standard output")
      ->capture_default_str();
  app.add_option("--from", options.from,
                 "First article to write, counted from 0, to write parts in parallel")
      ->capture_default_str()
      ->check(CLI::Range(Number{0}, Number{1000000000}));
  app.add_option("--count", options.count, "Articles to write")
      ->check(CLI::Range(Number{0}, Number{1000000000}));
  app.add_flag(
      "--truth", options.truth,
      "Add a member \"made\": the story, what it is a copy or correction of, the true day");
  app.add_flag("--statistics", options.statistics,
               "Print what the articles are like instead of the articles");
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    std::cout << app.help();
    return std::nullopt;
  } catch (const CLI::ParseError& error) {
    throw UsageError(error.what());
  }
  parse_start(options.start);
  return options;
}

}  // namespace backfile::corpus

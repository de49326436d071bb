// The invented world: languages, publishers, agencies and countries of the sample archive. Data
// only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace backfile::corpus {

enum class Language : std::uint8_t { English, French, German, Japanese };
inline constexpr std::size_t kLanguageCount = 4;

struct LanguageTraits {
  std::string_view code;
  std::uint32_t share;         // of stories, in thousandths
  std::string_view thousands;  // separator
  std::string_view decimal;
  std::array<std::string_view, 12> months;
  std::array<std::string_view, 7> weekdays;  // from Sunday
};
const LanguageTraits& traits(Language language);

enum class Dateline : std::uint8_t { Agency, Capitals, Plain, None };

struct Publisher {
  std::string_view name;
  std::string_view code;    // begins the ids of its articles
  std::string_view domain;  // under .example, which nobody can own
  Language language;
  std::uint32_t weight;     // among those of its language
  std::string_view offset;  // of its clock from UTC, as it writes it
  Dateline dateline;
  bool straight_quotes;
};
std::span<const Publisher> publishers();

struct Agency {
  std::string_view name;
  std::string_view name_ja;
};
std::span<const Agency> agencies();

struct Country {
  std::array<std::string_view, kLanguageCount> name;
  std::string_view adjective;  // English
  std::size_t culture;         // of names: index of kCultures
};
std::span<const Country> countries();

}  // namespace backfile::corpus

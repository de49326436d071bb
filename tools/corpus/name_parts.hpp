// The parts that invented names are made of. Data only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace backfile::corpus {

using Parts = std::span<const std::string_view>;

// A word is a start, none to three middles and an end.
struct Syllables {
  Parts starts;
  Parts middles;
  Parts ends;
};

struct Culture {
  Parts women;  // given names, common ones first
  Parts men;
  Syllables families;
  Syllables places;
};

inline constexpr std::size_t kCultureCount = 8;
extern const std::array<Culture, kCultureCount> kCultures;

// Words that a laboratory, a museum or a marketing department would coin.
enum class Coinage : std::uint8_t { Drug, Species, Brand, Mineral, Method, Count };
extern const std::array<Syllables, static_cast<std::size_t>(Coinage::Count)> kCoinages;

extern const Parts kTrades;       // second word of a company's name
extern const Parts kPlaceFronts;  // "Port", "Upper"
extern const Parts kPlaceBacks;   // "on Sea", "Junction"

// Japanese.
extern const Parts kKanjiFirst;
extern const Parts kKanjiSecond;
extern const Parts kKanjiWomen;
extern const Parts kKanjiMen;
extern const Parts kKana;
extern const Parts kKanaEnds;
extern const Parts kJapaneseTrades;

}  // namespace backfile::corpus

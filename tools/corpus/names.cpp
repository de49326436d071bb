// Names from syllables: later numbers of a sequence get longer words, so that the sequence does not
// run dry.
#include "tools/corpus/names.hpp"

namespace backfile::corpus {
namespace {

// Which sequence a number belongs to; part of the seed of a name.
enum class Sequence : std::uint64_t { Families = 1, Places, Companies, Coined, Given };

// How fast the chance of a number falls by octave, in thousandths (see Random::power_law).
struct Tail {
  std::uint32_t continuation;
  std::uint32_t head_octaves;
};
constexpr Tail kFamilyTail = {800, 5};
constexpr Tail kPlaceTail = {780, 4};
constexpr Tail kCompanyTail = {780, 4};
constexpr Tail kCoinedTail = {800, 3};
constexpr Tail kGivenTail = {600, 3};

std::uint32_t draw(Random& random, Tail tail) {
  return random.power_law(tail.continuation, tail.head_octaves);
}

std::string_view pick(Parts parts, Random& random) { return parts[random.index(parts.size())]; }

std::string word(const Syllables& parts, std::uint32_t number, Random& random) {
  std::string result(pick(parts.starts, random));
  const std::uint32_t middles =
      (random.per_mille(300) ? 1U : 0U) + (number > 300 ? 1U : 0U) + (number > 100000 ? 1U : 0U);
  for (std::uint32_t i = 0; i < middles; ++i) result += pick(parts.middles, random);
  return result += pick(parts.ends, random);
}

// One of a list, common ones first, or for numbers beyond it a word of its own.
std::string given(const Culture& culture, bool woman, std::uint32_t number) {
  const Parts list = woman ? culture.women : culture.men;
  return std::string(list[number % list.size()]);
}

}  // namespace

PersonName Names::person(std::size_t culture, Random& random, std::uint32_t women) const {
  PersonName name;
  name.woman = random.per_mille(women);
  if (script_ == Script::Japanese) {
    const std::uint32_t number = draw(random, kGivenTail);
    const Parts list = name.woman ? kKanjiWomen : kKanjiMen;
    name.given = list[number % list.size()];
  } else {
    name.given = given(kCultures.at(culture), name.woman, draw(random, kGivenTail));
  }
  name.family = family(culture, random);
  return name;
}

std::string Names::family(std::size_t culture, Random& random) const {
  const std::uint32_t number = draw(random, kFamilyTail);
  if (script_ == Script::Japanese) return japanese_family(number);
  Random letters(seed_of(seed_, Sequence::Families, culture, number));
  std::string name = word(kCultures.at(culture).families, number, letters);
  if (letters.per_mille(40)) name += "-" + word(kCultures.at(culture).families, number, letters);
  return name;
}

std::string Names::place(std::size_t culture, Random& random) const {
  const std::uint32_t number = draw(random, kPlaceTail);
  if (script_ == Script::Japanese) return katakana(seed_of(0, Sequence::Places), number);
  Random letters(seed_of(seed_, Sequence::Places, culture, number));
  std::string name = word(kCultures.at(culture).places, number, letters);
  if (letters.per_mille(70)) return std::string(pick(kPlaceFronts, letters)) + " " + name;
  if (culture == 0 && letters.per_mille(60)) name.append(" ").append(pick(kPlaceBacks, letters));
  return name;
}

CompanyName Names::company(std::size_t culture, Random& random) const {
  const std::uint32_t number = draw(random, kCompanyTail);
  Random letters(seed_of(seed_, Sequence::Companies, number));
  CompanyName name;
  if (script_ == Script::Japanese) {
    name.brief = letters.per_mille(500) ? japanese_family(number)
                                        : katakana(seed_of(0, Sequence::Companies), number);
    name.full = name.brief + std::string(pick(kJapaneseTrades, letters));
    return name;
  }
  const std::size_t style = letters.below(10);
  const Culture& own =
      kCultures.at(letters.per_mille(600) ? culture : letters.index(kCultureCount));
  name.brief = style < 5
                   ? word(own.families, number, letters)
                   : word(kCoinages[static_cast<std::size_t>(Coinage::Brand)], number, letters);
  if (style == 0) {
    name.full = name.brief + " & " + word(own.families, number, letters);
  } else if (style == 9) {
    name.full = name.brief + " Group";
  } else {
    name.full = name.brief + " " + std::string(pick(kTrades, letters));
  }
  return name;
}

std::string Names::coined(Coinage kind, Random& random) const {
  const std::uint32_t number = draw(random, kCoinedTail);
  const auto sequence = seed_of(0, Sequence::Coined, kind);
  if (script_ == Script::Japanese) return katakana(sequence, number);
  Random letters(seed_of(seed_, sequence, number));
  std::string result = word(kCoinages.at(static_cast<std::size_t>(kind)), number, letters);
  if (kind == Coinage::Drug || kind == Coinage::Mineral) {
    result.front() = static_cast<char>(result.front() | 0x20);
  }
  return result;
}

std::string Names::japanese_family(std::uint32_t number) const {
  Random letters(seed_of(seed_, Sequence::Families, number));
  std::string name(pick(kKanjiFirst, letters));
  if (number > 1500) name += pick(kKanjiFirst, letters);
  return name += pick(kKanjiSecond, letters);
}

std::string Names::katakana(std::uint64_t sequence, std::uint32_t number) const {
  Random letters(seed_of(seed_, sequence, number));
  std::string name;
  const std::uint32_t length = 1 + letters.below(2) + (number > 200 ? 1U : 0U);
  for (std::uint32_t i = 0; i < length; ++i) name += pick(kKana, letters);
  return name += pick(kKanaEnds, letters);
}

}  // namespace backfile::corpus

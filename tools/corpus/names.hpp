// Invented names without end: each kind is a numbered sequence, drawn by a power law, so that some
// names are everywhere, most are rare, and new ones keep coming. A name is a function of (seed,
// kind, number) alone; nothing is remembered.
#pragma once

#include <cstdint>
#include <string>

#include "tools/corpus/name_parts.hpp"
#include "tools/corpus/random.hpp"

namespace backfile::corpus {

enum class Script : std::uint8_t { Latin, Japanese };

struct PersonName {
  std::string given;
  std::string family;
  bool woman = false;
};

struct CompanyName {
  std::string full;   // "Halworth Energy"
  std::string brief;  // "Halworth"
};

class Names {
 public:
  Names(std::uint64_t seed, Script script) : seed_(seed), script_(script) {}

  // Requires: culture < kCultureCount.
  // `women`: how many of a thousand.
  PersonName person(std::size_t culture, Random& random, std::uint32_t women = 440) const;
  std::string family(std::size_t culture, Random& random) const;
  std::string place(std::size_t culture, Random& random) const;
  CompanyName company(std::size_t culture, Random& random) const;
  std::string coined(Coinage kind, Random& random) const;

 private:
  [[nodiscard]] std::string japanese_family(std::uint32_t number) const;
  [[nodiscard]] std::string katakana(std::uint64_t sequence, std::uint32_t number) const;

  std::uint64_t seed_;
  Script script_;
};

}  // namespace backfile::corpus

// Which pairs of neighbouring words an archive gets as terms, by counting some of its articles.
// Reads and writes no index.
//
// Those that stand in most articles, none of whose words is one of the commonest of all: "white
// house", not "of the". Counted on the made corpus and on US news, an article so has five to seven
// pairs in a hundred words, and they cover nine in ten of the phrases that are names or figures of
// speech; with the commonest words there would be three times as many, that nobody asks for alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/analysis.hpp"
#include "schema/article.hpp"
#include "schema/frequent_pairs.hpp"

namespace backfile {

// Fewer articles than this say little of what the next ones hold.
inline constexpr std::size_t kPairsNeed = 200;
// So much text is enough: more would change little, and 6 MB, a million words, take 0.2 s to count.
inline constexpr std::size_t kPairSampleBytes = std::size_t{6} << 20;
inline constexpr std::size_t kMostPairs = 2000;
inline constexpr std::size_t kCommonestWords = 30;  // in no pair

// Not thread-safe.
class PairCounter {
 public:
  void add(const Article& article);

  // None when too few articles were counted. The same articles give the same pairs.
  [[nodiscard]] FrequentPairs choose() const;

 private:
  // In how many articles, and the number of the last of them.
  struct Count {
    std::uint32_t articles = 0;
    std::uint32_t last = 0;
  };
  struct Word {
    std::string_view text;  // of numbers_
    Count count;
  };
  struct TextHash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  void add(std::string_view text);
  void count(Count& count) const;
  std::uint32_t number_of(std::string_view word);
  [[nodiscard]] std::vector<bool> commonest() const;

  Tokenizer tokenizer_;
  std::uint32_t articles_ = 0;
  std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> numbers_;
  std::vector<Word> words_by_number_;
  std::unordered_map<std::uint64_t, Count> pairs_;  // by the numbers of both words
};

}  // namespace backfile

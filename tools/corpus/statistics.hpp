// What a stretch of the archive is like: features, and how its vocabulary grows. Keeps a count for
// every distinct word, so unlike generating, measuring needs memory that grows with the archive.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "tools/corpus/composer.hpp"

namespace backfile::corpus {

// Distinct words after so many.
struct GrowthPoint {
  std::uint64_t tokens = 0;
  std::uint64_t distinct = 0;
};

class Statistics {
 public:
  void add(const Plan& plan, const Article& article);

  // Slope of log distinct words over log words, from 20,000 words on: Heaps' beta. 0 for too few
  // words.
  double heaps_beta() const;
  // Slope of log frequency over log rank, for ranks 10 to 10,000 (as far as words occur five
  // times). 0 for too few words.
  double zipf_slope() const;
  std::string report() const;

  std::uint64_t articles() const { return articles_; }
  std::uint64_t tokens() const { return tokens_; }
  std::uint64_t distinct() const { return words_.size(); }
  // "language en", "copies", "undated": how many articles have the feature.
  const std::map<std::string, std::uint64_t>& features() const { return features_; }

 private:
  void add_text(std::string_view text);
  void add_word(std::uint64_t hash);

  std::uint64_t articles_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t tokens_ = 0;
  std::uint64_t next_point_ = 1000;
  std::map<std::string, std::uint64_t> features_;
  std::unordered_map<std::uint64_t, std::uint32_t> words_;  // by hash, to save memory
  std::vector<GrowthPoint> growth_;
  std::vector<std::uint32_t> lengths_;  // words of each article in a spaced language
};

Statistics measure(Composer& composer, Number from, Number end);

}  // namespace backfile::corpus

#include "server/search/best_passage.hpp"

#include <map>
#include <numeric>
#include <utility>

namespace backfile {

namespace {

constexpr double kHalfSaid =
    0.5;  // of a word, the first time it stands in a passage says two thirds

}  // namespace

std::vector<double> best_passage(const std::vector<PassageWord>& words, Position length) {
  const Position step = length / 2;
  // By number of the passage: how often each word stands in it.
  std::map<Position, std::vector<unsigned>> passages;
  for (std::size_t word = 0; word < words.size(); ++word) {
    for (const Position place : words[word].places) {
      const Position last = place / step;
      for (Position passage = last > 0 ? last - 1 : 0; passage <= last; ++passage) {
        std::vector<unsigned>& counts = passages[passage];
        counts.resize(words.size());
        ++counts[word];
      }
    }
  }
  std::vector<double> best(words.size());
  double most = 0;
  for (const auto& [passage, counts] : passages) {
    std::vector<double> gains(words.size());
    for (std::size_t word = 0; word < words.size(); ++word) {
      gains[word] = words[word].weight * counts[word] / (counts[word] + kHalfSaid);
    }
    const double sum = std::accumulate(gains.begin(), gains.end(), 0.0);
    if (sum > most) {
      most = sum;
      best = std::move(gains);
    }
  }
  return best;
}

}  // namespace backfile

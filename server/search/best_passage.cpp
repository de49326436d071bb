#include "server/search/best_passage.hpp"

#include <algorithm>
#include <utility>

namespace backfile {

namespace {

constexpr double kHalfSaid =
    0.5;  // of a word, the first time it stands in a passage says two thirds

}  // namespace

std::vector<double> best_passage(const std::vector<PassageWord>& words, Position length) {
  const Position step = length / 2;
  std::vector<std::pair<Position, std::size_t>> said;  // number of the passage, word
  for (std::size_t word = 0; word < words.size(); ++word) {
    for (const Position place : words[word].places) {
      const Position last = place / step;
      if (last > 0) said.emplace_back(last - 1, word);
      said.emplace_back(last, word);
    }
  }
  std::sort(said.begin(), said.end());
  std::vector<double> best(words.size());
  std::vector<double> gains(words.size());
  double most = 0;
  for (std::size_t begin = 0; begin < said.size();) {
    const Position passage = said[begin].first;
    std::fill(gains.begin(), gains.end(), 0.0);
    double sum = 0;
    while (begin < said.size() && said[begin].first == passage) {
      const std::size_t word = said[begin].second;
      double count = 0;
      for (; begin < said.size() && said[begin] == std::pair(passage, word); ++begin) ++count;
      gains[word] = words[word].weight * count / (count + kHalfSaid);
      sum += gains[word];
    }
    if (sum > most) {
      most = sum;
      best = gains;
    }
  }
  return best;
}

}  // namespace backfile

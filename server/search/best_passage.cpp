#include "server/search/best_passage.hpp"

#include <algorithm>
#include <utility>

namespace backfile {

namespace {

constexpr double kHalfSaid =
    0.5;  // of a word, the first time it stands in a passage says two thirds

}  // namespace

double said(double weight, double count) { return weight * count / (count + kHalfSaid); }

std::vector<double> best_passage(const std::vector<PassageWord>& words, Position length) {
  const Position step = length / 2;
  std::vector<std::pair<Position, std::size_t>> found;  // number of the passage, word
  for (std::size_t word = 0; word < words.size(); ++word) {
    for (const Position place : words[word].places) {
      const Position last = place / step;
      if (last > 0) found.emplace_back(last - 1, word);
      found.emplace_back(last, word);
    }
  }
  std::sort(found.begin(), found.end());
  std::vector<double> best(words.size());
  std::vector<double> gains(words.size());
  double most = 0;
  for (std::size_t begin = 0; begin < found.size();) {
    const Position passage = found[begin].first;
    std::fill(gains.begin(), gains.end(), 0.0);
    double sum = 0;
    while (begin < found.size() && found[begin].first == passage) {
      const std::size_t word = found[begin].second;
      double count = 0;
      for (; begin < found.size() && found[begin] == std::pair(passage, word); ++begin) ++count;
      gains[word] = said(words[word].weight, count);
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

#include "tools/quality/measures.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace backfile {
namespace {

constexpr std::size_t kShort = 10;
constexpr std::size_t kLong = 100;

double discount(std::size_t rank) { return 1 / std::log2(static_cast<double>(rank) + 1); }

double ideal_gain(const Judgements& judgements) {
  std::vector<int> grades;
  for (const auto& [id, grade] : judgements) grades.push_back(std::max(grade, 0));
  std::sort(grades.begin(), grades.end(), std::greater<>());
  double gain = 0;
  for (std::size_t i = 0; i < std::min(grades.size(), kShort); ++i) {
    gain += grades[i] * discount(i + 1);
  }
  return gain;
}

}  // namespace

Measures measure(const std::vector<std::string>& ranked, const Judgements& judgements) {
  Measures result;
  std::size_t relevant = 0;
  for (const auto& [id, grade] : judgements) relevant += grade > 0 ? 1U : 0U;
  const auto all = static_cast<double>(relevant);
  double found = 0;
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    const auto judged = judgements.find(ranked[i]);
    if (judged == judgements.end() || judged->second <= 0) continue;
    found += 1;
    result.average_precision += found / static_cast<double>(i + 1) / all;
    if (i < kShort) result.precision_10 += 1.0 / kShort;
    if (i < kShort) result.ndcg_10 += judged->second * discount(i + 1);
    if (i < kLong) result.recall_100 += 1 / all;
  }
  result.ndcg_10 /= ideal_gain(judgements);
  return result;
}

Measures mean(const std::vector<Measures>& all) {
  Measures sum;
  const auto count = static_cast<double>(std::max<std::size_t>(all.size(), 1));
  for (const Measures& each : all) {
    sum.average_precision += each.average_precision / count;
    sum.ndcg_10 += each.ndcg_10 / count;
    sum.precision_10 += each.precision_10 / count;
    sum.recall_100 += each.recall_100 / count;
  }
  return sum;
}

}  // namespace backfile

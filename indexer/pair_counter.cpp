#include "indexer/pair_counter.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

namespace backfile {
namespace {

constexpr std::uint32_t kFewestArticles = 3;  // that a pair is seen in

struct Candidate {
  std::uint32_t articles = 0;
  std::string_view first;
  std::string_view second;
};

bool comes_before(const Candidate& a, const Candidate& b) {
  return std::tie(b.articles, a.first, a.second) < std::tie(a.articles, b.first, b.second);
}

}  // namespace

void PairCounter::add(const Article& article) {
  ++articles_;
  add(article.title);
  add(article.lead);
  for (const std::string& paragraph : article.body) add(paragraph);
}

void PairCounter::add(std::string_view text) {
  std::optional<std::uint32_t> before;
  Token token;
  tokenizer_.reset(text);
  while (tokenizer_.next(token)) {
    if (token.cjk) {
      before.reset();
      continue;
    }
    const std::uint32_t number = number_of(token.word);
    count(words_by_number_[number].count);
    if (before) count(pairs_[std::uint64_t{*before} << 32 | number]);
    before = number;
  }
}

void PairCounter::count(Count& count) const {
  if (count.last == articles_) return;
  count.last = articles_;
  ++count.articles;
}

std::uint32_t PairCounter::number_of(std::string_view word) {
  const auto known = numbers_.find(word);
  if (known != numbers_.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(words_by_number_.size());
  const auto added = numbers_.emplace(word, number).first;
  words_by_number_.push_back({.text = added->first, .count = {}});
  return number;
}

std::vector<bool> PairCounter::commonest() const {
  std::vector<std::uint32_t> numbers(words_by_number_.size());
  std::iota(numbers.begin(), numbers.end(), 0U);
  const auto end =
      numbers.begin() + static_cast<std::ptrdiff_t>(std::min(numbers.size(), kCommonestWords));
  std::partial_sort(numbers.begin(), end, numbers.end(), [this](std::uint32_t a, std::uint32_t b) {
    const Word& left = words_by_number_[a];
    const Word& right = words_by_number_[b];
    return std::tie(right.count.articles, left.text) < std::tie(left.count.articles, right.text);
  });
  std::vector<bool> commonest(numbers.size());
  for (auto number = numbers.begin(); number != end; ++number) commonest[*number] = true;
  return commonest;
}

FrequentPairs PairCounter::choose() const {
  if (articles_ < kPairsNeed) return {};
  const std::vector<bool> is_commonest = commonest();
  std::vector<Candidate> candidates;
  for (const auto& [numbers, count] : pairs_) {
    const std::uint64_t first = numbers >> 32;
    const std::uint64_t second = numbers & 0xFFFFFFFF;
    if (count.articles < kFewestArticles || is_commonest[first] || is_commonest[second]) continue;
    candidates.push_back({.articles = count.articles,
                          .first = words_by_number_[first].text,
                          .second = words_by_number_[second].text});
  }
  const auto end =
      candidates.begin() + static_cast<std::ptrdiff_t>(std::min(candidates.size(), kMostPairs));
  std::partial_sort(candidates.begin(), end, candidates.end(), comes_before);
  std::string lines;
  for (auto pair = candidates.begin(); pair != end; ++pair) {
    lines.append(pair->first).append(" ").append(pair->second).append("\n");
  }
  return FrequentPairs(std::move(lines));
}

}  // namespace backfile

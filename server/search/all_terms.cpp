#include "server/search/all_terms.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace backfile {

namespace {

// CRoaring holds sets of less than one document in so many as sorted arrays and, built for any
// processor, intersects two of them a step at a time. Others are bits, which it is fast with.
constexpr double kArraysBelow = 16;

void sort_by_rarity(std::vector<std::string>& terms, TermReader& reader) {
  if (terms.size() == 1) return;
  std::vector<std::pair<double, std::string>> rated;
  for (std::string& term : terms) {
    const double articles = reader.figures(term).articles;
    rated.emplace_back(articles, std::move(term));
  }
  std::sort(rated.begin(), rated.end());
  for (std::size_t i = 0; i < terms.size(); ++i) terms[i] = std::move(rated[i].second);
}

bool is_array(const std::string& term, TermReader& reader) {
  return reader.figures(term).articles * kArraysBelow < reader.database().get_lastdocid();
}

}  // namespace

DocSet holding_terms(std::vector<std::string> terms, const DocSet& candidates, TermReader& reader) {
  sort_by_rarity(terms, reader);
  const auto rarest = reader.postings_among(terms.front(), candidates);
  const std::span<const std::string> others = std::span(terms).subspan(1);
  if (others.empty()) return rarest->documents() & candidates;
  DocSet set;
  if (is_array(others.front(), reader)) {
    std::vector<Docid> left(rarest->docids().begin(), rarest->docids().end());
    for (const std::string& term : others) {
      if (left.empty()) return {};
      reader.postings_among(term, left)->keep_held(left);
    }
    set.addMany(left.size(), left.data());
  } else {
    set = rarest->documents();
    for (const std::string& term : others) {
      if (set.isEmpty()) return {};
      set &= reader.postings_among(term, set)->documents();
    }
  }
  set &= candidates;
  return set;
}

}  // namespace backfile

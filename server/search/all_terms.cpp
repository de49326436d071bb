#include "server/search/all_terms.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "server/search/ascending_set.hpp"

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
  if (terms.size() == 1) return rarest->documents() & candidates;
  if (rarest->size() == 0) return {};
  const std::string& second = terms[1];
  const std::span<const std::string> others = std::span(terms).subspan(2);
  DocSet set;
  if (is_array(second, reader)) {
    const auto docids = rarest->docids();
    std::vector<Docid> left = reader.postings_among(second, docids)->held(docids);
    for (const std::string& term : others) {
      if (left.empty()) return {};
      left = reader.postings_among(term, left)->held(left);
    }
    set = ascending_set(left);
  } else {
    const DocSet& documents = rarest->documents();
    set = documents & reader.postings_among(second, documents)->documents();
    for (const std::string& term : others) {
      if (set.isEmpty()) return {};
      set &= reader.postings_among(term, set)->documents();
    }
  }
  set &= candidates;
  return set;
}

}  // namespace backfile

#include "server/search/word_scores.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <string>
#include <utility>

#include "server/search/term_reader.hpp"
#include "server/search/top_documents.hpp"

namespace backfile {

namespace {

// To find a hit in a word's lists takes as long as making so many impacts in a row.
constexpr double kImpactsAHit = 4;
// To score a hit by a word's postings takes as long as making so many impacts in a row.
constexpr std::size_t kImpactsAScore = 16;
// Of hits ranked by impacts of an earlier revision, so many more than are wanted are looked at
// first, and at most so many times as many: then the impacts are made anew.
constexpr std::size_t kMoreToLookAt = 16;
constexpr std::size_t kMostTimesCount = 8;
// More than what single precision takes off a number, twice: ties are cut by it, and found by it.
constexpr double kSingle = 1 - 5e-7;
// Bytes of the name of a word's impacts.
constexpr std::size_t kUsualName = 128;

void append_bytes(std::string& out, double number) {
  std::array<char, sizeof number> bytes{};
  std::memcpy(bytes.data(), &number, bytes.size());
  out.append(bytes.data(), bytes.size());
}

// The part of a list that is inside a set.
ImpactList within(const ImpactList& list, const DocSet& set) {
  std::vector<Docid> docids;
  std::vector<double> impacts;
  std::size_t at = 0;
  for (const Docid docid : set) {
    at = seek(list.docids(), at, docid);
    if (at == list.size()) break;
    if (list.docids()[at] != docid) continue;
    docids.push_back(docid);
    impacts.push_back(list.impacts()[at]);
  }
  return {SharedArray<Docid>(std::move(docids)), std::move(impacts)};
}

}  // namespace

WordScores::WordScores(std::vector<ScorePart> parts, const Bm25& bm25, IndexReader& reader,
                       const Snapshot& snapshot)
    : parts_(std::move(parts)),
      bm25_(bm25),
      formula_(bm25, snapshot.figures()),
      reader_(reader),
      snapshot_(snapshot) {}

double WordScores::weight(std::size_t index, Docid docid) {
  const ScorePart& part = parts_[index];
  if (part.within != nullptr && !part.within->contains(docid)) return 0;
  std::uint32_t wdf = 0;
  for (const std::string& term : part.terms) {
    PostingCursor cursor(reader_.terms, term);
    if (cursor.move_to(docid)) wdf += cursor.wdf();
  }
  if (wdf == 0) return 0;
  return Bm25Formula::score(part.weight, wdf,
                            formula_.length_part(snapshot_.columns().length(docid)));
}

// A word has the same impacts in every query, but for how much it counts there, and on every
// revision, but for some drift.
std::string WordScores::name_of(const Leaf& leaf) const {
  std::string name;
  name.reserve(kUsualName);
  for (const double figure : {bm25_.k1, bm25_.b, bm25_.min_normlen}) append_bytes(name, figure);
  for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
    name += static_cast<char>(parts_[i].form);
    name += parts_[i].word;
    name += '\0';
  }
  return name;
}

std::vector<double> WordScores::weights_of(const Leaf& leaf) const {
  std::vector<double> weights;
  weights.reserve(leaf.end - leaf.begin);
  for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
    weights.push_back(parts_[i].weight / leaf.weight);
  }
  return weights;
}

ImpactSources WordScores::sources_of(const Leaf& leaf, const DocSet& hits) {
  ImpactSources sources{.parts = {},
                        .lists = {},
                        .bm25 = bm25_,
                        .figures = snapshot_.figures(),
                        .columns = snapshot_.shared_columns()};
  const std::vector<double> weights = weights_of(leaf);
  for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
    const std::vector<std::string>& terms = parts_[i].terms;
    sources.parts.push_back({.weight = weights[i - leaf.begin], .terms = terms});
    for (const std::string& term : terms) {
      sources.lists.push_back(reader_.terms.postings_among(term, hits));
    }
  }
  return sources;
}

bool WordScores::reads_whole(const Leaf& leaf, std::uint64_t lookups) {
  bool whole = true;
  for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
    for (const std::string& term : parts_[i].terms) {
      whole = reader_.terms.reads_whole(term, lookups) && whole;
    }
  }
  return whole;
}

double WordScores::longest_list(const Leaf& leaf) {
  double longest = 0;
  for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
    for (const std::string& term : parts_[i].terms) {
      longest = std::max(longest, reader_.terms.figures(term).articles);
    }
  }
  return longest;
}

bool WordScores::are_of_same_terms(const KeptImpacts& kept, const Leaf& leaf) {
  const auto came_later = [&](const std::string& term) {
    const auto list = reader_.terms.postings(term);
    return list->size() == 0 || list->docids().front() > kept.last;
  };
  for (std::size_t i = 0; i < kept.parts.size(); ++i) {
    if (kept.parts[i].terms == parts_[leaf.begin + i].terms) continue;
    std::vector<std::string> then = kept.parts[i].terms;
    std::vector<std::string> now = parts_[leaf.begin + i].terms;
    std::sort(then.begin(), then.end());
    std::sort(now.begin(), now.end());
    std::vector<std::string> added;
    std::set_difference(now.begin(), now.end(), then.begin(), then.end(),
                        std::back_inserter(added));
    if (added.size() + then.size() != now.size()) return false;
    if (!std::all_of(added.begin(), added.end(), came_later)) return false;
  }
  return true;
}

bool WordScores::take_kept(Leaf& leaf, const std::string& name, const DocSet& hits,
                           std::size_t count) {
  const auto kept = reader_.terms.find(&SearchCaches::impacts, name);
  if (kept == nullptr || kept->since > reader_.terms.revision()) return false;
  const auto drift = drift_of(*kept, weights_of(leaf), snapshot_.figures());
  if (!drift || !drift->is_small() || !are_of_same_terms(*kept, leaf)) return false;
  if (!drift->is_none() && count > kept->list->size() / kImpactsAScore) return false;
  leaf.drift = *drift;
  leaf.impacts = kept->list;
  if (kept->last >= snapshot_.columns().last_docid()) return true;
  if (!reads_whole(leaf, hits.cardinality())) return false;
  auto longer = std::make_shared<const KeptImpacts>(extended(*kept, sources_of(leaf, hits)));
  leaf.impacts = longer->list;
  reader_.terms.keep(&SearchCaches::impacts, name, std::move(longer));
  return true;
}

void WordScores::make_impacts(Leaf& leaf, const std::string& name, const DocSet& hits) {
  leaf.drift = {};
  const std::uint64_t lookups = hits.cardinality();
  const bool whole = reads_whole(leaf, lookups);
  const bool hits_are_few = static_cast<double>(lookups) * kImpactsAHit < longest_list(leaf);
  const bool is_wanted = !hits_are_few || reader_.terms.wanted_before(name);
  ImpactSources sources = sources_of(leaf, hits);
  if (whole && !hits_are_few) {
    auto kept =
        std::make_shared<const KeptImpacts>(keep_impacts(sources, reader_.terms.revision()));
    leaf.impacts = kept->list;
    return reader_.terms.keep(&SearchCaches::impacts, name, std::move(kept));
  }
  leaf.impacts = std::make_shared<const ImpactList>(impacts_among(sources, hits));
  if (whole && is_wanted) {
    reader_.terms.keep_later(&SearchCaches::impacts, name,
                             [sources = std::move(sources), revision = reader_.terms.revision()] {
                               return keep_impacts(sources, revision);
                             });
  }
}

void WordScores::make_leaves(const DocSet& hits, std::size_t count) {
  for (std::size_t begin = 0; begin < parts_.size();) {
    std::size_t end = begin;
    while (end < parts_.size() && parts_[end].leaf == parts_[begin].leaf) ++end;
    const double weight = parts_[begin].weight;
    Leaf leaf{.begin = begin,
              .end = end,
              .weight = weight > 0 ? weight : 1,
              .impacts = nullptr,
              .drift = {}};
    const std::string name = name_of(leaf);
    if (!take_kept(leaf, name, hits, count)) make_impacts(leaf, name, hits);
    leaves_.push_back(std::move(leaf));
    begin = end;
  }
}

std::vector<Ranked> WordScores::best(const DocSet& hits, std::size_t count) {
  if (count == 0) return {};
  if (leaves_.empty()) make_leaves(hits, count);
  ImpactDrift drift;
  for (const Leaf& leaf : leaves_) drift.widen(leaf.drift);
  if (drift.is_none()) return best_by(leaves_, hits, count);
  if (const auto candidates = candidates_by(drift, hits, count)) {
    return best_by(exact_leaves(*candidates), *candidates, count);
  }
  for (Leaf& leaf : leaves_) {
    if (!leaf.drift.is_none()) make_impacts(leaf, name_of(leaf), hits);
  }
  return best_by(leaves_, hits, count);
}

std::vector<Ranked> WordScores::best_by(const std::vector<Leaf>& leaves, const DocSet& hits,
                                        std::size_t count) const {
  std::vector<std::unique_ptr<const ImpactList>> restricted;
  std::vector<WeightedList> lists;
  lists.reserve(leaves.size());
  for (const Leaf& leaf : leaves) {
    const DocSet* const set = parts_[leaf.begin].within;
    if (set == nullptr || hits.isSubset(*set)) {
      lists.push_back({leaf.impacts.get(), leaf.weight});
    } else {
      restricted.push_back(std::make_unique<const ImpactList>(within(*leaf.impacts, *set)));
      lists.push_back({restricted.back().get(), leaf.weight});
    }
  }
  return top_documents(hits, lists, count, snapshot_.columns());
}

std::optional<DocSet> WordScores::candidates_by(const ImpactDrift& drift, const DocSet& hits,
                                                std::size_t count) const {
  for (std::size_t looked_at = count + kMoreToLookAt;; looked_at *= 2) {
    const std::vector<Ranked> ranked = best_by(leaves_, hits, looked_at);
    // What now scores less than the last of the wanted does is out.
    const double worst = ranked.size() > count ? ranked[count - 1].score : 0;
    const double least = worst * drift.low / drift.high * kSingle;
    const auto end = std::find_if(ranked.begin(), ranked.end(),
                                  [&](const Ranked& each) { return each.score < least; });
    if (end != ranked.end() || ranked.size() < looked_at || worst == 0) {
      DocSet candidates;
      for (auto each = ranked.begin(); each != end; ++each) candidates.add(each->docid);
      return candidates;
    }
    if (looked_at > count * kMostTimesCount) return std::nullopt;
  }
}

std::vector<WordScores::Leaf> WordScores::exact_leaves(const DocSet& hits) {
  std::vector<Leaf> exact = leaves_;
  for (Leaf& leaf : exact) {
    if (leaf.drift.is_none()) continue;
    leaf.impacts = std::make_shared<const ImpactList>(impacts_among(sources_of(leaf, hits), hits));
    leaf.drift = {};
  }
  return exact;
}

}  // namespace backfile

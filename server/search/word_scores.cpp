#include "server/search/word_scores.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <utility>

#include "server/search/term_reader.hpp"
#include "server/search/top_documents.hpp"

namespace backfile {

namespace {

// To find a hit in a word's lists takes as long as making so many impacts in a row.
constexpr double kImpactsAHit = 4;
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

// A word has the same impacts in every query, but for how much it counts there.
std::string WordScores::name_of(const Leaf& leaf) const {
  std::string name;
  name.reserve(kUsualName);
  for (const double figure : {bm25_.k1, bm25_.b, bm25_.min_normlen}) append_bytes(name, figure);
  for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
    append_bytes(name, parts_[i].weight / leaf.weight);
    for (const std::string& term : parts_[i].terms) {
      name += term;
      name += '\0';
    }
  }
  return name;
}

ImpactSources WordScores::sources_of(const Leaf& leaf, const DocSet& hits) {
  ImpactSources sources{
      .parts = {}, .lists = {}, .formula = formula_, .columns = snapshot_.shared_columns()};
  for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
    const ScorePart& part = parts_[i];
    sources.parts.push_back({.weight = part.weight / leaf.weight, .lists = part.terms.size()});
    for (const std::string& term : part.terms) {
      sources.lists.push_back(reader_.terms.postings_among(term, hits));
    }
  }
  return sources;
}

WordScores::Wanted WordScores::wanted_of(const Leaf& leaf, const std::string& name,
                                         std::uint64_t lookups) {
  bool whole = true;
  double longest = 0;
  for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
    for (const std::string& term : parts_[i].terms) {
      whole = reader_.terms.reads_whole(term, lookups) && whole;
      longest = std::max(longest, reader_.terms.figures(term).articles);
    }
  }
  const bool hits_are_few = static_cast<double>(lookups) * kImpactsAHit < longest;
  if (!hits_are_few) return whole ? Wanted::Whole : Wanted::OfHits;
  const std::string here = std::to_string(reader_.terms.revision().value) + name;
  const bool again = reader_.terms.wanted_before(here);
  return again && whole ? Wanted::WholeLater : Wanted::OfHits;
}

std::shared_ptr<const ImpactList> WordScores::impacts(const Leaf& leaf, const DocSet& hits) {
  const std::string name = name_of(leaf);
  if (auto kept = reader_.terms.kept(&SearchCaches::impacts, name)) return kept;
  const Wanted wanted = wanted_of(leaf, name, hits.cardinality());
  ImpactSources sources = sources_of(leaf, hits);
  const auto make_whole = [](const ImpactSources& of) {
    return std::make_shared<const ImpactList>(whole_impacts(of));
  };
  if (wanted == Wanted::Whole) {
    return reader_.terms.kept_answer(&SearchCaches::impacts, name,
                                     [&] { return make_whole(sources); });
  }
  auto made = std::make_shared<const ImpactList>(impacts_among(sources, hits));
  if (wanted == Wanted::WholeLater) {
    reader_.terms.make_later(
        &SearchCaches::impacts, name,
        [sources = std::move(sources), make_whole] { return make_whole(sources); });
  }
  return made;
}

void WordScores::make_leaves(const DocSet& hits) {
  for (std::size_t begin = 0; begin < parts_.size();) {
    std::size_t end = begin;
    while (end < parts_.size() && parts_[end].leaf == parts_[begin].leaf) ++end;
    const double weight = parts_[begin].weight;
    Leaf leaf{.begin = begin, .end = end, .weight = weight > 0 ? weight : 1, .impacts = nullptr};
    leaf.impacts = impacts(leaf, hits);
    leaves_.push_back(std::move(leaf));
    begin = end;
  }
}

std::vector<Ranked> WordScores::best(const DocSet& hits, std::size_t count) {
  if (leaves_.empty()) make_leaves(hits);
  std::vector<std::unique_ptr<const ImpactList>> restricted;
  std::vector<WeightedList> lists;
  lists.reserve(leaves_.size());
  for (const Leaf& leaf : leaves_) {
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

}  // namespace backfile

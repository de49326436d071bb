#include "server/search/word_scores.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <optional>
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

// To step over so many documents without branches takes as long as to seek one.
constexpr std::size_t kStepsASeek = 8;

// Where each of `some` stands in `all`; nothing when one does not. Both ascending.
std::optional<std::vector<std::uint32_t>> find_each(std::span<const Docid> some,
                                                    std::span<const Docid> all) {
  std::vector<std::uint32_t> places(some.size());
  std::size_t at = 0;
  if (some.size() * kStepsASeek >= all.size()) {
    std::size_t found = 0;
    for (; at < all.size() && found < some.size(); ++at) {
      places[found] = static_cast<std::uint32_t>(at);
      found += all[at] == some[found] ? 1U : 0U;
    }
    return found == some.size() ? std::optional(std::move(places)) : std::nullopt;
  }
  for (std::size_t i = 0; i < some.size(); ++i) {
    at = seek(all, at, some[i]);
    if (at == all.size() || all[at] != some[i]) return std::nullopt;
    places[i] = static_cast<std::uint32_t>(at);
  }
  return places;
}

SharedArray<Docid> array_of(const DocSet& documents) {
  std::vector<Docid> docids(documents.cardinality());
  documents.toUint32Array(docids.data());
  return SharedArray<Docid>(std::move(docids));
}

struct Listed {
  SharedArray<Docid> docids;
  std::shared_ptr<const ListRanks> ranks;  // may be null
  // By list, where each of its documents stands; empty for the list whose documents these are, and
  // where it has to be looked for.
  std::vector<std::vector<std::uint32_t>> places;

  [[nodiscard]] std::span<const std::uint32_t> places_of(std::size_t list) const {
    return places.empty() ? std::span<const std::uint32_t>() : places[list];
  }
};

using Lists = std::vector<std::shared_ptr<const PostingList>>;

// All documents of some lists, `longest` the longest of them.
Listed union_of(const Lists& lists, const PostingList& longest) {
  SharedArray<Docid> all = longest.shared_docids();
  for (const auto& list : lists) {
    const std::span<const Docid> some = list->docids();
    const std::span<const Docid> others = all.items();
    if (list.get() == &longest || find_each(some, others)) continue;
    std::vector<Docid> both;
    std::set_union(others.begin(), others.end(), some.begin(), some.end(),
                   std::back_inserter(both));
    all = SharedArray<Docid>(std::move(both));
  }
  const auto ranks = std::make_shared<const ListRanks>(all);
  ranks->note_wanted_again();
  return {all, ranks, {}};
}

// All documents of some lists. Mostly the longest has them all.
Listed all_docids(const Lists& lists) {
  const auto longest =
      *std::max_element(lists.begin(), lists.end(),
                        [](const auto& a, const auto& b) { return a->size() < b->size(); });
  Listed all{longest->shared_docids(), longest->ranks(), {}};
  for (const auto& list : lists) {
    auto places = list == longest ? std::vector<std::uint32_t>()
                                  : find_each(list->docids(), all.docids.items());
    if (!places) return union_of(lists, *longest);
    all.places.push_back(*std::move(places));
  }
  return all;
}

// As for_each_posting(), where nothing is known of where the documents stand.
template <class Visit>
void seek_each_posting(const PostingList& list, std::span<const Docid> docids, Visit visit) {
  if (docids.size() < list.size() / 4) {
    std::size_t posting = 0;
    for (std::size_t at = 0; at < docids.size(); ++at) {
      posting = seek(list.docids(), posting, docids[at]);
      if (posting == list.size()) return;
      if (list.docids()[posting] == docids[at]) visit(at, list.wdfs()[posting]);
    }
    return;
  }
  std::size_t at = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Docid docid = list.docids()[i];
    at = seek(docids, at, docid);
    if (at == docids.size()) return;
    if (docids[at] == docid) visit(at, list.wdfs()[i]);
  }
}

// Calls visit(index in `docids`, wdf) for each posting of a document that is there. `places`: as
// Listed::places_of().
template <class Visit>
void for_each_posting(const PostingList& list, std::span<const std::uint32_t> places,
                      std::span<const Docid> docids, Visit visit) {
  const std::span<const std::uint32_t> wdfs = list.wdfs();
  if (list.docids().data() == docids.data()) {
    for (std::size_t at = 0; at < docids.size(); ++at) visit(at, wdfs[at]);
  } else if (places.empty()) {
    seek_each_posting(list, docids, visit);
  } else {
    for (std::size_t i = 0; i < places.size() && places[i] < docids.size(); ++i) {
      visit(places[i], wdfs[i]);
    }
  }
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

std::vector<double> WordScores::length_parts_of(std::span<const Docid> docids) const {
  const Bm25Formula formula = formula_;  // of which the compiler knows that it does not change
  std::vector<double> parts(docids.size());
  for (std::size_t i = 0; i < docids.size(); ++i) {
    parts[i] = formula.length_part(snapshot_.columns().length(docids[i]));
  }
  return parts;
}

ImpactList WordScores::make_impacts(const Leaf& leaf, const DocSet& hits, bool whole) {
  Lists lists;
  for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
    for (const std::string& term : parts_[i].terms) {
      lists.push_back(reader_.terms.postings_among(term, hits));
    }
  }
  const Listed listed = whole ? all_docids(lists) : Listed{array_of(hits), nullptr, {}};
  const std::span<const Docid> all = listed.docids.items();
  const Columns& columns = snapshot_.columns();
  // Lists may go on with documents of later revisions.
  const auto size = static_cast<std::size_t>(
      std::upper_bound(all.begin(), all.end(), columns.last_docid()) - all.begin());
  const std::span<const Docid> here = all.first(size);
  const std::vector<double> length_parts = length_parts_of(here);
  std::vector<double> impacts(size);
  const auto add = [&](double weight, std::size_t at, std::uint32_t wdf) {
    impacts[at] += Bm25Formula::score(weight, wdf, length_parts[at]);
  };
  std::size_t list = 0;
  const auto for_each = [&](auto visit) {
    for_each_posting(*lists[list], listed.places_of(list), here, visit);
    ++list;
  };
  for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
    const ScorePart& part = parts_[i];
    const double weight = part.weight / leaf.weight;
    if (part.terms.size() == 1) {
      for_each([&](std::size_t at, std::uint32_t wdf) { add(weight, at, wdf); });
      continue;
    }
    std::vector<std::uint32_t> wdfs(size);
    for (std::size_t term = 0; term < part.terms.size(); ++term) {
      for_each([&](std::size_t at, std::uint32_t wdf) { wdfs[at] += wdf; });
    }
    for (std::size_t at = 0; at < size; ++at) add(weight, at, wdfs[at]);
  }
  return {listed.docids, std::move(impacts), listed.ranks};
}

std::shared_ptr<const ImpactList> WordScores::impacts(const Leaf& leaf, const DocSet& hits) {
  const std::string name = name_of(leaf);
  if (auto kept = reader_.terms.kept(&SearchCaches::impacts, name)) return kept;
  const std::uint64_t lookups = hits.cardinality();
  bool whole = true;
  double longest = 0;
  for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
    for (const std::string& term : parts_[i].terms) {
      whole = reader_.terms.reads_whole(term, lookups) && whole;
      longest = std::max(longest, reader_.terms.figures(term).articles);
    }
  }
  // After a commit every word's impacts are others: those of few hits are made at once, all of them
  // for the next who asks.
  const bool hits_are_few = static_cast<double>(lookups) * kImpactsAHit < longest;
  if (hits_are_few) {
    const std::string here = std::to_string(reader_.terms.revision().value) + name;
    whole = reader_.terms.wanted_before(here) && whole;
  }
  const auto make = [&] {
    return std::make_shared<const ImpactList>(make_impacts(leaf, hits, whole));
  };
  if (!whole) return make();
  return reader_.terms.kept_answer(&SearchCaches::impacts, name, make);
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

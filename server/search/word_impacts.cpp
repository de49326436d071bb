#include "server/search/word_impacts.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

namespace backfile {

namespace {

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
  std::vector<Docid> all(longest.docids().begin(), longest.docids().end());
  for (const auto& list : lists) {
    const std::span<const Docid> some = list->docids();
    if (list.get() == &longest || find_each(some, all)) continue;
    std::vector<Docid> both;
    both.reserve(SharedArray<Docid>::room_for(all.size() + some.size()));
    std::set_union(all.begin(), all.end(), some.begin(), some.end(), std::back_inserter(both));
    all = std::move(both);
  }
  std::vector<Docid> docids;
  docids.reserve(SharedArray<Docid>::room_for(all.size()));
  docids.assign(all.begin(), all.end());
  const SharedArray<Docid> shared(std::move(docids));
  const auto ranks = std::make_shared<const ListRanks>(shared);
  ranks->note_wanted_again();
  return {shared, ranks, {}};
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

// What BM25 makes of each document's length.
std::vector<double> length_parts_of(std::span<const Docid> docids, const ImpactSources& sources) {
  const Bm25Formula formula(sources.bm25, sources.figures);
  std::vector<double> parts(docids.size());
  for (std::size_t i = 0; i < docids.size(); ++i) {
    parts[i] = formula.length_part(sources.columns->length(docids[i]));
  }
  return parts;
}

// `room`: for so many.
ImpactList impacts_of(const ImpactSources& sources, const Listed& listed, std::size_t room) {
  const std::span<const Docid> all = listed.docids.items();
  // Lists may go on with documents of later revisions.
  const auto size = static_cast<std::size_t>(
      std::upper_bound(all.begin(), all.end(), sources.columns->last_docid()) - all.begin());
  const std::span<const Docid> here = all.first(size);
  const std::vector<double> length_parts = length_parts_of(here, sources);
  std::vector<double> impacts;
  impacts.reserve(room);
  impacts.resize(size);
  const auto add = [&](double weight, std::size_t at, std::uint32_t wdf) {
    impacts[at] += Bm25Formula::score(weight, wdf, length_parts[at]);
  };
  std::size_t list = 0;
  const auto for_each = [&](auto visit) {
    for_each_posting(*sources.lists[list], listed.places_of(list), here, visit);
    ++list;
  };
  for (const ImpactSources::Part& part : sources.parts) {
    if (part.terms.size() == 1) {
      for_each([&](std::size_t at, std::uint32_t wdf) { add(part.weight, at, wdf); });
      continue;
    }
    std::vector<std::uint32_t> wdfs(size);
    for (std::size_t term = 0; term < part.terms.size(); ++term) {
      for_each([&](std::size_t at, std::uint32_t wdf) { wdfs[at] += wdf; });
    }
    for (std::size_t at = 0; at < size; ++at) add(part.weight, at, wdfs[at]);
  }
  return {listed.docids, std::move(impacts), listed.ranks};
}

}  // namespace

ImpactList whole_impacts(const ImpactSources& sources) {
  const Listed all = all_docids(sources.lists);
  return impacts_of(sources, all, SharedArray<double>::room_for(all.docids.items().size()));
}

ImpactList impacts_among(const ImpactSources& sources, const DocSet& documents) {
  return impacts_of(sources, Listed{array_of(documents), nullptr, {}}, 0);
}

}  // namespace backfile

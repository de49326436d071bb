#include "server/search/kept_impacts.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "server/search/posting_list.hpp"

namespace backfile {

namespace {

std::shared_ptr<const PostingList> behind(const PostingList& list, Docid last) {
  const std::size_t at = seek(list.docids(), 0, last + 1);
  const auto docids = list.docids().subspan(at);
  const auto wdfs = list.wdfs().subspan(at);
  return std::make_shared<const PostingList>(std::vector(docids.begin(), docids.end()),
                                             std::vector(wdfs.begin(), wdfs.end()));
}

// Impacts, as kept ones were made, of the documents that came later.
ImpactList later_impacts(const KeptImpacts& kept, const ImpactSources& sources) {
  ImpactSources later{.parts = sources.parts,
                      .lists = {},
                      .bm25 = sources.bm25,
                      .figures = kept.figures,
                      .columns = sources.columns};
  for (std::size_t i = 0; i < later.parts.size(); ++i) later.parts[i].weight = kept.parts[i].weight;
  for (const auto& list : sources.lists) later.lists.push_back(behind(*list, kept.last));
  return whole_impacts(later);
}

bool begins_with(std::span<const Docid> all, std::span<const Docid> some) {
  return all.size() >= some.size() && std::equal(some.begin(), some.end(), all.begin());
}

// The list of which the impacts are, if one holds all of their documents.
const PostingList* list_of(const ImpactSources& sources, std::span<const Docid> earlier,
                           std::span<const Docid> later) {
  for (const auto& list : sources.lists) {
    const std::span<const Docid> all = list->docids();
    if (begins_with(all, earlier) && begins_with(all.subspan(earlier.size()), later)) {
      return list.get();
    }
  }
  return nullptr;
}

ImpactList lengthened(const ImpactList& earlier, const ImpactList& later,
                      const ImpactSources& sources) {
  const PostingList* const list = list_of(sources, earlier.docids(), later.docids());
  if (list == nullptr) return {earlier, later};
  return {earlier, later, list->shared_docids(), list->ranks()};
}

}  // namespace

void ImpactDrift::widen(const ImpactDrift& other) {
  low = std::min(low, other.low);
  high = std::max(high, other.high);
}

KeptImpacts keep_impacts(const ImpactSources& sources, Revision revision) {
  return {.list = std::make_shared<const ImpactList>(whole_impacts(sources)),
          .parts = sources.parts,
          .figures = sources.figures,
          .since = revision,
          .last = sources.columns->last_docid()};
}

// What an addend is multiplied by: the weights' quotient, and (wdf + length part then) / (wdf +
// length part now). A length part changes by no larger a factor than the average length, whose
// inverse it grows with, and so does that fraction.
std::optional<ImpactDrift> drift_of(const KeptImpacts& kept, std::span<const double> weights,
                                    const CollectionFigures& figures) {
  if (kept.parts.size() != weights.size()) return std::nullopt;
  if (kept.figures.average_length <= 0 || figures.average_length <= 0) return std::nullopt;
  double low = std::numeric_limits<double>::infinity();
  double high = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double then = kept.parts[i].weight;
    if (weights[i] != then && (weights[i] <= 0 || then <= 0)) return std::nullopt;
    const double quotient = weights[i] == then ? 1 : weights[i] / then;
    low = std::min(low, quotient);
    high = std::max(high, quotient);
  }
  const double longer = figures.average_length / kept.figures.average_length;
  return ImpactDrift{.low = low * std::min(1.0, longer), .high = high * std::max(1.0, longer)};
}

KeptImpacts extended(const KeptImpacts& kept, const ImpactSources& sources) {
  KeptImpacts longer = kept;
  for (std::size_t i = 0; i < longer.parts.size(); ++i) {
    longer.parts[i].terms = sources.parts[i].terms;
  }
  longer.last = sources.columns->last_docid();
  const ImpactList later = later_impacts(kept, sources);
  if (later.size() > 0) {
    longer.list = std::make_shared<const ImpactList>(lengthened(*kept.list, later, sources));
  }
  return longer;
}

}  // namespace backfile

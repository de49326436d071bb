// A word's impacts as searches keep them: those of one revision, which serve later ones too. What
// comes later lengthens the list; what it moves in all older impacts - the average length, how rare
// the word is - is little, and bounded. So a commit need not make every word's impacts anew: who
// ranks by older ones looks a little further than he is asked to, and scores what he finds exactly.
// Values; reads no index.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "schema/ids.hpp"
#include "server/search/impact_list.hpp"
#include "server/search/word_impacts.hpp"

namespace backfile {

// Between what factors an impact now and the same as it was kept lie.
struct ImpactDrift {
  double low = 1;
  double high = 1;

  // As much as ranking by such impacts pays for: beyond it, too many look as good.
  static constexpr double kMost = 0.01;

  [[nodiscard]] bool is_none() const { return low == 1 && high == 1; }
  [[nodiscard]] bool is_small() const { return high <= low * (1 + kMost); }
  // Of both.
  void widen(const ImpactDrift& other);
};

// The impacts of all documents up to `last` that hold the word on the revision `since`, and of
// those up to `last` that came later. Of documents taken out since, too: whoever reads it masks
// them.
struct KeptImpacts {
  std::shared_ptr<const ImpactList> list;
  std::vector<ImpactSources::Part> parts;
  CollectionFigures figures;  // that the impacts are made by
  Revision since;
  Docid last = 0;

  [[nodiscard]] std::size_t bytes() const { return sizeof(*this) + list->bytes(); }
};

// Of all documents of the lists, as they are on the revision of `sources`.
KeptImpacts keep_impacts(const ImpactSources& sources, Revision revision);

// Against what would be made now, with these weights and figures. Nothing where they cannot be
// compared: other parts, or weights that came or went.
std::optional<ImpactDrift> drift_of(const KeptImpacts& kept, std::span<const double> weights,
                                    const CollectionFigures& figures);

// The same impacts, and made as they were those of the documents in `sources` that came later.
// Requires: `kept` is of this revision or an earlier one, and of as many parts. A part may have
// more terms by now, of which no earlier document holds one.
KeptImpacts extended(const KeptImpacts& kept, const ImpactSources& sources);

}  // namespace backfile

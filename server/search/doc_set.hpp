// Sets of documents, and the query tree evaluated to one: exact matching without scoring.
// Everything that counts (totals, facets, histogram, date sorts) starts from a DocSet; ranking only
// orders what is in it.
#pragma once

#include <map>
#include <vector>

#include <roaring/roaring.hh>
#include <xapian.h>

#include "schema/stemming.hpp"
#include "server/query/query.hpp"
#include "server/search/columns.hpp"

namespace backfile {

using DocSet = ::Roaring;  // this version of CRoaring has no namespace

// What evaluation reads. All of one revision.
struct DocSetSources {
  const Xapian::Database& database;
  const DocSet& live;  // every document there is
  const std::vector<std::string>& stem_classes;
  StemmerSet& stemmers;
};

// What a tree matches, and what each of its phrases matches at its place: so that ranking reads no
// positions a second time.
struct Matches {
  DocSet documents;
  std::map<const Phrase*, DocSet>
      phrases;  // by address in the tree that was evaluated; those not needed are not there
};

// Exactly the documents that Xapian's matcher would return for compile_query(tree), without running
// it, phrases apart.
Matches evaluate(const Node& tree, const DocSetSources& sources);

// A DocSet as a Xapian posting list without weight, so that the matcher looks at nothing else. The
// set must outlive it.
class DocSetSource final : public Xapian::PostingSource {
 public:
  explicit DocSetSource(const DocSet& set);

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override;
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override;
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override;
  void next(double min_weight) override;
  void skip_to(Xapian::docid docid, double min_weight) override;
  [[nodiscard]] bool at_end() const override;
  [[nodiscard]] Xapian::docid get_docid() const override;
  void init(const Xapian::Database& database) override;

 private:
  const DocSet& set_;
  Xapian::doccount size_;
  DocSet::const_iterator position_;
  bool started_ = false;
};

}  // namespace backfile

// Sets of documents, and the query tree evaluated to one: exact matching without scoring.
// Everything that counts (totals, facets, histogram, date sorts) starts from a DocSet; ranking only
// orders what is in it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "schema/metadata.hpp"
#include "schema/stemming.hpp"
#include "server/query/query.hpp"
#include "server/search/columns.hpp"
#include "server/search/term_reader.hpp"

namespace backfile {

// What evaluation reads. All of one revision.
struct DocSetSources {
  TermReader& terms;
  const DocSet& live;  // every document there is
  const Columns& columns;
  const Metadata& metadata;
  StemmerSet& stemmers;
};

// What a tree matches, and what each of its leaves matches at its place that is more than terms
// (phrases, proximities, mentions, words of the body): so that ranking reads no positions a second
// time.
struct Matches {
  DocSet documents;
  std::map<const Node*, DocSet>
      leaves;       // by address in the tree that was evaluated; those not needed are not there
  TermForms forms;  // of the patterns in the tree
};

// Exactly the documents that match, by the rules of server/query/README.md. Throws TooManyForms.
Matches evaluate(const Node& tree, const DocSetSources& sources);

// A query without weight that matches the set, whoever asks it later.
Xapian::Query query_within(DocSet set);

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

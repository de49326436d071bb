#include "server/search/plain_ranking.hpp"

#include <algorithm>
#include <map>

#include "server/search/bm25.hpp"

namespace backfile {

namespace {

using Op = Xapian::Query;

Xapian::BM25Weight weighting(const Bm25& bm25) {
  return {bm25.k1, bm25.k2, bm25.k3, bm25.b, bm25.min_normlen};
}

// Several terms as one. Xapian's OP_SYNONYM would do, but only estimates how many documents hold
// any of them.
class SynonymSource final : public Xapian::PostingSource {
 public:
  SynonymSource(const std::vector<std::string>& terms, const Bm25& bm25,
                const Xapian::Database& database)
      : database_(database),
        formula_(bm25, {static_cast<double>(database.get_doccount()), database.get_avlength()}) {
    for (const std::string& term : terms) {
      const auto end = database.postlist_end(term);
      for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
        wdfs_[*posting] += posting.get_wdf();
      }
    }
    weight_ = formula_.term_weight(static_cast<double>(wdfs_.size()));
    set_maxweight(weight_);
  }

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return size(); }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return size(); }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return size(); }
  [[nodiscard]] double get_weight() const override {
    return Bm25Formula::score(weight_, at_->second,
                              formula_.length_part(database_.get_doclength(at_->first)));
  }
  void init(const Xapian::Database& /*database*/) override { started_ = false; }
  void next(double /*min_weight*/) override {
    at_ = started_ ? std::next(at_) : wdfs_.begin();
    started_ = true;
  }
  void skip_to(Xapian::docid docid, double /*min_weight*/) override {
    at_ = wdfs_.lower_bound(docid);
    started_ = true;
  }
  [[nodiscard]] bool at_end() const override { return at_ == wdfs_.end(); }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_->first; }

 private:
  [[nodiscard]] Xapian::doccount size() const {
    return static_cast<Xapian::doccount>(wdfs_.size());
  }

  const Xapian::Database& database_;
  Bm25Formula formula_;
  double weight_ = 0;
  std::map<Xapian::docid, std::uint32_t> wdfs_;
  std::map<Xapian::docid, std::uint32_t>::const_iterator at_;
  bool started_ = false;
};

// Xapian weighs each term by its own rarity: scaled to the weight of the part.
Xapian::Query query_of(const ScorePart& part, const Bm25& bm25, const Xapian::Database& database) {
  const Bm25Formula formula(
      bm25, {static_cast<double>(database.get_doccount()), database.get_avlength()});
  Xapian::Query word;
  double own = 0;
  if (part.terms.size() == 1) {
    word = Xapian::Query(part.terms.front());
    own = formula.term_weight(database.get_termfreq(part.terms.front()));
  } else {
    auto* const source = new SynonymSource(part.terms, bm25, database);
    own = source->get_maxweight();
    word = Xapian::Query(source->release());
  }
  const Xapian::Query scaled(Op::OP_SCALE_WEIGHT, word, part.weight / own);
  if (part.within == nullptr) return scaled;
  return {Op::OP_FILTER, scaled, query_within(*part.within)};
}

}  // namespace

std::vector<Ranked> plain_best(const DocSet& hits, const std::vector<ScorePart>& parts,
                               std::size_t count, const Bm25& bm25,
                               const Xapian::Database& database, const Columns& columns) {
  if (count == 0) return {};
  std::vector<Xapian::Query> addends;
  addends.reserve(parts.size());
  for (const ScorePart& part : parts) addends.push_back(query_of(part, bm25, database));
  DocSetSource source(hits);
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(weighting(bm25));
  enquire.set_query({Op::OP_AND_MAYBE, Xapian::Query(&source),
                     Xapian::Query(Op::OP_OR, addends.begin(), addends.end())});
  // All of them: where the last one asked for ties with the next, the tie is broken by date.
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  std::vector<Ranked> ranked;
  for (auto hit = found.begin(); hit != found.end(); ++hit) {
    ranked.push_back({*hit, hit.get_weight()});
  }
  sort_by_score(ranked, columns);
  ranked.resize(std::min(ranked.size(), count));
  return ranked;
}

}  // namespace backfile

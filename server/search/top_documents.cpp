#include "server/search/top_documents.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace backfile {

namespace {

// Document ids looked at together: few enough for the sums to stay in the first-level cache.
constexpr Docid kWindow = 1024;
// Sums of bounds and of impacts round differently.
constexpr double kRounding = 1 + 1e-12;

// The documents of a set in ascending order, many at a time.
class HitReader {
 public:
  explicit HitReader(const DocSet& hits) { roaring_init_iterator(&hits.roaring, &iterator_); }

  // False at the end.
  bool peek(Docid& docid) {
    if (begin_ == end_) fill();
    if (begin_ == end_) return false;
    docid = buffer_[begin_];
    return true;
  }

  void skip_to(Docid docid) {
    if (end_ > 0 && buffer_[end_ - 1] >= docid) {
      const auto first = buffer_.begin() + static_cast<std::ptrdiff_t>(begin_);
      const auto last = buffer_.begin() + static_cast<std::ptrdiff_t>(end_);
      begin_ = static_cast<std::size_t>(std::lower_bound(first, last, docid) - buffer_.begin());
      return;
    }
    begin_ = end_ = 0;
    roaring_move_uint32_iterator_equalorlarger(&iterator_, docid);
  }

  // The documents below `limit`, at most kWindow of them.
  std::size_t read_below(Docid limit, Docid* docids) {
    std::size_t count = 0;
    for (;;) {
      while (begin_ != end_ && buffer_[begin_] < limit) docids[count++] = buffer_[begin_++];
      if (begin_ != end_) return count;
      fill();
      if (begin_ == end_) return count;
    }
  }

 private:
  void fill() {
    begin_ = 0;
    end_ = roaring_read_uint32_iterator(&iterator_, buffer_.data(),
                                        static_cast<std::uint32_t>(buffer_.size()));
  }

  roaring_uint32_iterator_t iterator_{};
  std::array<Docid, 512> buffer_{};
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

// One list on its way through the windows.
struct ListCursor {
  const ImpactList* list;
  std::size_t block = 0;
  std::size_t at = 0;         // the first posting not yet passed
  double most = 0;            // bound of the window
  std::size_t in_window = 0;  // an upper bound of its postings there

  // Sets the bound for document ids in [base, limit).
  void enter(Docid base, Docid limit) {
    const auto last = list->block_last();
    const auto docids = list->docids();
    block = seek(last, block, base);
    float bound = 0;
    std::size_t end = block;
    for (; end < last.size() && docids[end * ImpactList::kBlock] < limit; ++end) {
      bound = std::max(bound, list->block_max()[end]);
    }
    most = bound;
    in_window = (end - block) * ImpactList::kBlock;
    at = std::max(at, block * ImpactList::kBlock);
  }

  double impact(Docid docid) {
    at = seek(list->docids(), at, docid);
    return at < list->size() && list->docids()[at] == docid ? list->impacts()[at] : 0;
  }

  void add_to(double* sums, Docid base, Docid limit) {
    const auto docids = list->docids();
    const auto impacts = list->impacts();
    at = seek(docids, at, base);
    for (; at < docids.size() && docids[at] < limit; ++at) sums[docids[at] - base] += impacts[at];
  }
};

class TopDocuments {
 public:
  TopDocuments(std::span<const ImpactList* const> lists, std::size_t count, const Columns& columns)
      : count_(count), columns_(columns) {
    for (const ImpactList* list : lists) {
      if (list->size() > 0) cursors_.push_back({.list = list});
    }
    order_.resize(cursors_.size());
  }

  std::vector<Ranked> run(const DocSet& hits) {
    HitReader reader(hits);
    for (Docid docid = 0; reader.peek(docid);) {
      const Docid base = docid - docid % kWindow;
      const Docid limit = base + kWindow;  // ids end far below the type's
      enter(base, limit);
      if (is_below(bound_)) {
        reader.skip_to(limit);
        continue;
      }
      const std::size_t found = reader.read_below(limit, window_hits_.data());
      score(base, limit, std::span(window_hits_).first(found));
    }
    std::sort(best_.begin(), best_.end(),
              [&](const Ranked& a, const Ranked& b) { return better(columns_, a, b); });
    return std::move(best_);
  }

 private:
  [[nodiscard]] bool is_below(double bound) const {
    return static_cast<float>(bound * kRounding) < least_;
  }

  // Bounds of the window, and which lists alone cannot bring a document up to the worst kept.
  void enter(Docid base, Docid limit) {
    bound_ = 0;
    for (ListCursor& cursor : cursors_) {
      cursor.enter(base, limit);
      bound_ += cursor.most;
    }
    for (std::size_t i = 0; i < cursors_.size(); ++i) order_[i] = &cursors_[i];
    std::sort(order_.begin(), order_.end(),
              [](const ListCursor* a, const ListCursor* b) { return a->most > b->most; });
    essential_ = order_.size();
    optional_bound_ = 0;
    while (essential_ > 0 && is_below(optional_bound_ + order_[essential_ - 1]->most)) {
      optional_bound_ += order_[--essential_]->most;
    }
  }

  void score(Docid base, Docid limit, std::span<const Docid> hits) {
    std::size_t postings = 0;
    for (std::size_t i = 0; i < essential_; ++i) postings += order_[i]->in_window;
    // Looking a document up costs about as much as adding up ten postings one after the other.
    if (hits.size() * essential_ * 10 < postings) {
      for (const Docid docid : hits) offer(docid, 0, 0, bound_);
      return;
    }
    sums_.fill(0);
    for (std::size_t i = 0; i < essential_; ++i) order_[i]->add_to(sums_.data(), base, limit);
    for (const Docid docid : hits) offer(docid, sums_[docid - base], essential_, optional_bound_);
  }

  // A document that has `score` from the lists before `from` and can get at most `rest` from the
  // others.
  void offer(Docid docid, double score, std::size_t from, double rest) {
    for (std::size_t i = from; i < order_.size(); ++i) {
      if (is_below(score + rest)) return;
      rest -= order_[i]->most;
      score += order_[i]->impact(docid);
    }
    if (static_cast<float>(score) >= least_) keep({docid, score});
  }

  void keep(const Ranked& ranked) {
    const auto before = [&](const Ranked& a, const Ranked& b) { return better(columns_, a, b); };
    if (best_.size() == count_) {
      if (!before(ranked, best_.front())) return;
      std::pop_heap(best_.begin(), best_.end(), before);
      best_.back() = ranked;
      std::push_heap(best_.begin(), best_.end(), before);
    } else {
      best_.push_back(ranked);
      if (best_.size() < count_) return;
      std::make_heap(best_.begin(), best_.end(), before);
    }
    least_ = static_cast<float>(best_.front().score);
  }

  std::size_t count_;
  const Columns& columns_;
  std::vector<ListCursor> cursors_;
  std::vector<ListCursor*> order_;  // the highest bound first
  std::size_t essential_ = 0;       // so many of order_ must hold a document worth looking at
  double bound_ = 0;                // of all lists in the window
  double optional_bound_ = 0;       // of those after the essential ones
  float least_ = -std::numeric_limits<float>::infinity();  // of the kept, once there are `count_`
  std::vector<Ranked> best_;                               // a heap once full: the worst on top
  std::array<double, kWindow> sums_{};
  std::array<Docid, kWindow> window_hits_{};
};

}  // namespace

std::vector<Ranked> top_documents(const DocSet& hits, std::span<const ImpactList* const> lists,
                                  std::size_t count, const Columns& columns) {
  if (count == 0) return {};
  return TopDocuments(lists, count, columns).run(hits);
}

}  // namespace backfile

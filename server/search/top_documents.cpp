#include "server/search/top_documents.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "server/search/hit_reader.hpp"

namespace backfile {

namespace {

// Document ids looked at together: few enough for the sums to stay in the first-level cache.
constexpr Docid kWindow = 1024;
// Fewer hits than one in so many ids are looked up one by one.
constexpr Docid kSparse = 8;
// Hits that are found in a list before any of them is scored.
constexpr std::size_t kFoundAtOnce = 64;
// Sums of bounds and of impacts round differently.
constexpr double kRounding = 1 + 1e-12;
// Less than any score.
constexpr float kNothing = -std::numeric_limits<float>::infinity();
// More than what single precision takes off a number.
constexpr double kSingle = 1 - 2e-7;

// One list on its way through the windows.
struct ListCursor {
  const ImpactList* list;
  double factor = 1;
  std::size_t block = 0;
  std::size_t at = 0;  // the first posting not yet passed
  double most = 0;     // bound of the window

  // Sets the bound for document ids in [base, limit).
  void enter(Docid base, Docid limit) {
    const auto first = list->block_first();
    block = seek(list->block_last(), block, base);
    float bound = 0;
    for (std::size_t i = block; i < first.size() && first[i] < limit; ++i) {
      bound = std::max(bound, list->block_max()[i]);
    }
    most = factor * bound;
    at = std::max(at, block * ImpactList::kBlock);
  }

  void add_to(double* sums, Docid base, Docid limit) {
    const auto docids = list->docids();
    const auto impacts = list->impacts();
    at = seek(docids, at, base);
    for (; at < docids.size() && docids[at] < limit; ++at) {
      sums[docids[at] - base] += factor * impacts[at];
    }
  }

  // Calls visit(docid, impact) for each document of a block that has an impact of at least `least`.
  template <class Visit>
  void for_each_best(std::size_t of_block, double least, Visit visit) const {
    const std::size_t begin = of_block * ImpactList::kBlock;
    const std::size_t end = std::min(begin + ImpactList::kBlock, list->size());
    const auto docids = list->docids();
    const auto impacts = list->impacts();
    for (std::size_t posting = begin; posting < end; ++posting) {
      const double found = factor * impacts[posting];
      if (found >= least) visit(docids[posting], found);
    }
  }

  // The same for the documents in [base, limit).
  template <class Visit>
  void for_each_best(Docid base, Docid limit, double least, Visit visit) const {
    const auto first = list->block_first();
    for (std::size_t i = block; i < first.size() && first[i] < limit; ++i) {
      if (factor * list->block_max()[i] < least) continue;
      for_each_best(i, least, [&](Docid docid, double found) {
        if (docid >= base && docid < limit) visit(docid, found);
      });
    }
  }

  // One sum a document; `some` ascending, in one window.
  void add_to(double* sums, std::span<const Docid> some) {
    if (const RankBits* const ranks = list->ranks()) return add_near(*ranks, sums, some);
    add_sought(sums, some);
  }

  // The same of documents far apart.
  void add_to_far(double* sums, std::span<const Docid> some) {
    if (const RankBits* const ranks = list->ranks()) return add_far(*ranks, sums, some);
    add_sought(sums, some);
  }

 private:
  struct Found {  // of some documents, one that the list has
    std::uint32_t index;
    std::uint32_t posting;
  };

  void add_sought(double* sums, std::span<const Docid> some) {
    const auto docids = list->docids();
    const auto impacts = list->impacts();
    for (std::size_t i = 0; i < some.size(); ++i) {
      at = seek(docids, at, some[i]);
      if (at >= docids.size()) return;  // past its last block, which may not be full
      if (docids[at] == some[i]) sums[i] += factor * impacts[at];
    }
  }

  // Few of a window's documents are there.
  void add_near(const RankBits& ranks, double* sums, std::span<const Docid> some) const {
    const std::span<const double> impacts = list->impacts();
    for (std::size_t i = 0; i < some.size(); ++i) {
      const auto found = ranks.find(some[i]);
      if (found && *found < impacts.size()) sums[i] += factor * impacts[*found];
    }
  }

  // Found first and added then, so that the processor need neither wait for one after the other nor
  // guess which are there.
  void add_far(const RankBits& ranks, double* sums, std::span<const Docid> some) const {
    const std::span<const double> impacts = list->impacts();
    std::array<Found, kFoundAtOnce> found{};
    for (std::size_t begin = 0; begin < some.size(); begin += kFoundAtOnce) {
      const std::size_t end = std::min(begin + kFoundAtOnce, some.size());
      std::size_t count = 0;
      for (std::size_t i = begin; i < end; ++i) {
        const RankBits::Rank rank = ranks.rank(some[i]);
        const bool has_impact = rank.is_there && rank.before < impacts.size();
        __builtin_prefetch(impacts.data() + (has_impact ? rank.before : 0));
        found[count] = {.index = static_cast<std::uint32_t>(i), .posting = rank.before};
        count += has_impact ? 1U : 0U;
      }
      for (const Found& each : std::span(found).first(count)) {
        sums[each.index] += factor * impacts[each.posting];
      }
    }
  }
};

class TopDocuments {
 public:
  TopDocuments(const DocSet& hits, std::span<const WeightedList> lists, std::size_t count,
               const Columns& columns)
      : hits_(hits), hit_count_(hits.cardinality()), count_(count), columns_(columns) {
    cursors_.reserve(lists.size());
    for (const WeightedList& each : lists) {
      if (each.list->size() > 0) cursors_.push_back({.list = each.list, .factor = each.factor});
      longest_ = std::max(longest_, each.list->size());
    }
    order_.resize(cursors_.size());
    best_.reserve(std::min(count, hit_count_));
    are_hits_ = hit_count_ < longest_;
  }

  std::vector<Ranked> run() {
    const bool few = hit_count_ < columns_.last_docid() / kSparse;
    const bool of_one_list = cursors_.size() == 1 && (!few || half_are_hits());
    if (!of_one_list || !pass_blocks()) few ? look_up() : pass_windows();
    std::sort(best_.begin(), best_.end(),
              [&](const Ranked& a, const Ranked& b) { return better(columns_, a, b); });
    return std::move(best_);
  }

 private:
  // Of the longest list: all are but those taken out since, where nothing is filtered.
  [[nodiscard]] bool half_are_hits() const { return hit_count_ >= longest_ / 2; }

  // Hits too far apart for windows.
  void look_up() {
    far_apart_ = true;
    are_hits_ = true;
    make_room(std::min<std::size_t>(hit_count_, kWindow));
    enter(0, columns_.last_docid() + 1);
    HitReader reader(hits_);
    for (auto some = reader.read(candidates_); !some.empty(); some = reader.read(candidates_)) {
      size_ = some.size();
      std::fill_n(scores_.begin(), size_, 0.0);
      offer_candidates(0, bound_);
    }
  }

  // One list alone needs no windows: its best blocks come first. False, and nothing kept, when too
  // few hits are in it.
  bool pass_blocks() {
    const ListCursor& only = cursors_.front();
    for (const std::uint32_t block : only.list->best_blocks()) {
      const double least = least_ * kSingle;
      if (only.factor * only.list->block_max()[block] < least) break;
      only.for_each_best(block, least,
                         [&](Docid docid, double score) { offer_hit_only(docid, score); });
    }
    if (best_.size() == count_) return true;
    best_.clear();
    return false;
  }

  void pass_windows() {
    sums_.resize(kWindow);
    make_room(kWindow);
    HitReader reader(hits_);
    for (Docid base = 0; base <= columns_.last_docid(); base += kWindow) {
      enter(base, base + kWindow);
      if (is_below(bound_)) continue;
      size_ = 0;
      if (wanted() > 0) {
        add_best(base);
      } else {
        add_all(base, reader);
      }
      offer_candidates(essential_, optional_bound_);
    }
  }

  void make_room(std::size_t candidates) {
    candidates_.resize(candidates);
    scores_.resize(candidates);
  }

  void add_up(Docid base) {
    std::fill(sums_.begin(), sums_.end(), 0.0);
    for (std::size_t i = 0; i < essential_; ++i) {
      order_[i]->add_to(sums_.data(), base, base + kWindow);
    }
  }

  // What the essential lists must bring, less what single precision may have taken off.
  [[nodiscard]] double wanted() const { return least_ * kSingle - optional_bound_; }

  void add_candidate(Docid docid, double score) {
    if (are_hits_ && !hits_.contains(docid)) return;
    candidates_[size_] = docid;
    scores_[size_++] = score;
  }

  // All hits of the window.
  void add_all(Docid base, HitReader& hits) {
    add_up(base);
    size_ = hits.read_window(base, candidates_).size();
    for (std::size_t i = 0; i < size_; ++i) scores_[i] = sums_[candidates_[i] - base];
  }

  // The window's documents that have as much from the essential lists; mostly few.
  void add_best(Docid base) {
    const double least = wanted();
    if (essential_ == 1) {
      return order_[0]->for_each_best(base, base + kWindow, least, [&](Docid docid, double score) {
        add_candidate(docid, score);
      });
    }
    add_up(base);
    // Without branches: which sums are enough is hard to guess.
    Docid* const candidates = candidates_.data();
    double* const scores = scores_.data();
    const double* const sums = sums_.data();
    std::size_t size = 0;
    for (Docid i = 0; i < kWindow; ++i) {
      candidates[size] = base + i;
      scores[size] = sums[i];
      size += sums[i] >= least ? 1U : 0U;
    }
    size_ = size;
    if (are_hits_) drop_others();
  }

  // Leaves the candidates that are hits.
  void drop_others() {
    std::size_t left = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      if (!hits_.contains(candidates_[i])) continue;
      candidates_[left] = candidates_[i];
      scores_[left++] = scores_[i];
    }
    size_ = left;
  }

  // Adds to the candidates' scores the lists from the `begin`th on, which bring no more than
  // `rest`, and offers them: one list after the other, so that each is read straight on, and the
  // next but for what may still be among the best.
  void offer_candidates(std::size_t begin, double rest) {
    for (std::size_t i = begin; i < order_.size(); ++i) {
      drop_below(rest);
      const std::span<const Docid> candidates = std::span(candidates_).first(size_);
      if (far_apart_) {
        order_[i]->add_to_far(scores_.data(), candidates);
      } else {
        order_[i]->add_to(scores_.data(), candidates);
      }
      rest -= order_[i]->most;
    }
    if (best_.empty() && size_ > count_) raise_least();
    for (std::size_t i = 0; i < size_; ++i) {
      are_hits_ ? offer(candidates_[i], scores_[i]) : offer_hit_only(candidates_[i], scores_[i]);
    }
  }

  // So many of the candidates are as good: the rest need not be kept for a while.
  void raise_least() {
    std::vector<float> scores(scores_.begin(),
                              scores_.begin() + static_cast<std::ptrdiff_t>(size_));
    const auto worst = scores.begin() + static_cast<std::ptrdiff_t>(count_) - 1;
    std::nth_element(scores.begin(), worst, scores.end(), std::greater<>());
    least_ = *worst;
  }

  // Leaves the candidates that `rest` more may bring among the best.
  void drop_below(double rest) {
    if (least_ == kNothing) return;
    std::size_t left = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      candidates_[left] = candidates_[i];
      scores_[left] = scores_[i];
      left += is_below(scores_[i] + rest) ? 0U : 1U;
    }
    size_ = left;
  }

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

  void offer(Docid docid, double score) {
    if (static_cast<float>(score) >= least_) keep({docid, score});
  }

  void offer_hit_only(Docid docid, double score) {
    if (static_cast<float>(score) >= least_ && hits_.contains(docid)) keep({docid, score});
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

  const DocSet& hits_;
  std::size_t hit_count_;
  std::size_t count_;
  const Columns& columns_;
  bool far_apart_ = false;   // the candidates
  std::size_t longest_ = 0;  // of the lists
  // The candidates. Not where most of what the lists hold are hits: then scores are looked at
  // first, and whether the best are hits in the end.
  bool are_hits_ = false;
  std::vector<ListCursor> cursors_;
  std::vector<ListCursor*> order_;  // the highest bound first
  std::size_t essential_ = 0;       // so many of order_ must hold a document worth looking at
  double bound_ = 0;                // of all lists in the window
  double optional_bound_ = 0;       // of those after the essential ones
  float least_ = kNothing;          // of the kept, once there are `count_`
  std::vector<Ranked> best_;        // a heap once full: the worst on top
  std::vector<double> sums_;        // of the window's documents
  std::vector<Docid> candidates_;   // the first size_ are worth a look
  std::vector<double> scores_;      // theirs, so far
  std::size_t size_ = 0;
};

}  // namespace

std::vector<Ranked> top_documents(const DocSet& hits, std::span<const WeightedList> lists,
                                  std::size_t count, const Columns& columns) {
  if (count == 0) return {};
  return TopDocuments(hits, lists, count, columns).run();
}

}  // namespace backfile

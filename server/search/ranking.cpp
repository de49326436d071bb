#include "server/search/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "server/query/format.hpp"
#include "server/search/nearness.hpp"
#include "server/search/plain_ranking.hpp"
#include "server/search/score_parts.hpp"
#include "server/search/word_scores.hpp"

namespace backfile {

namespace {

bool has_part_with_score(const std::vector<Node>& parts) {
  return std::any_of(parts.begin(), parts.end(), has_score);
}

constexpr std::size_t kPlacedAtOnce = 10;

// Where a hit stands in a list by date: comparable with a cursor, whose document may be gone.
struct DateKey {
  Instant published = kUndated;
  std::string_view id;
};

bool stands_before(Sort sort, const DateKey& a, const DateKey& b) {
  if (a.published != b.published) {
    if (a.published == kUndated || b.published == kUndated) {
      return b.published == kUndated;
    }
    return sort == Sort::Oldest ? a.published < b.published : a.published > b.published;
  }
  return a.id < b.id;
}

// Whether an article of this date stands after every one of the date of `last`.
bool is_outside(Sort sort, Instant published, Instant last) {
  if (published == kUndated || last == kUndated) return published == kUndated && last != kUndated;
  return sort == Sort::Oldest ? published > last : published < last;
}

DateKey date_key(const Columns& columns, Docid docid) {
  return {columns.published(docid), columns.id(docid)};
}

// The `count`th best of scores that only ever rise; no bound where there are no more than `count`,
// which is at least 1.
class LeastOfFirst {
 public:
  LeastOfFirst(std::span<const Ranked> ranked, std::size_t count)
      : ranked_(ranked), count_(count) {}

  double now() {
    if (ranked_.size() <= count_) return least_;
    scores_.clear();
    scores_.reserve(ranked_.size());
    for (const Ranked& each : ranked_) {
      if (each.score >= least_) scores_.push_back(each.score);
    }
    const auto at = scores_.begin() + static_cast<std::ptrdiff_t>(count_) - 1;
    std::nth_element(scores_.begin(), at, scores_.end(), std::greater<>());
    return least_ = *at;
  }

 private:
  std::span<const Ranked> ranked_;
  std::size_t count_;
  std::vector<double> scores_;  // room for those that may be among the first
  double least_ = -std::numeric_limits<double>::infinity();
};

}  // namespace

bool has_score(const Node& tree) {
  return std::visit(
      Overloaded{[](const All& all) { return has_part_with_score(all.parts); },
                 [](const Any& any) { return has_part_with_score(any.parts); },
                 [](const Everything&) { return false; }, [](const Value&) { return false; },
                 [](const DateRange&) { return false; }, [](const Not&) { return false; },
                 [](const auto& /*words and proximities*/) { return true; }},
      tree.value);
}

struct Ranking::State {
  State(const RankingRequest& asked, IndexReader& index_reader, const Snapshot& of)
      : request(asked),
        reader(index_reader),
        snapshot(of),
        words(parts_of(asked, index_reader, of), asked.weights.bm25, index_reader, of),
        nearness(request.tree, request.weights, index_reader, of),
        equal(nearness.equal_headlines()) {}

  static std::vector<ScorePart> parts_of(const RankingRequest& asked, IndexReader& reader,
                                         const Snapshot& snapshot) {
    std::vector<ScorePart> parts =
        score_parts(asked.tree, asked.matches, asked.weights, reader, snapshot);
    const Bm25Formula formula(asked.weights.bm25, snapshot.figures());
    std::size_t leaf = parts.empty() ? 0 : parts.back().leaf;
    for (const ExpansionWord& word : asked.expansion) {
      parts.push_back(
          {.form = MatchForm::Expansion,
           .text = word.surface,
           .via = word.term.substr(word.term.find(':') + 1),
           .word = word.term,
           .terms = {word.term},
           .weight = word.factor * formula.term_weight(reader.terms.figures(word.term).articles),
           .within = nullptr,
           .leaf = ++leaf});
    }
    return parts;
  }

  // The best of `set` by their words alone.
  std::vector<Ranked> by_words(const DocSet& set, std::size_t count) {
    if (request.engine == Engine::Fast) return words.best(set, count);
    return plain_best(set, words.parts(), count, request.weights.bm25, reader.database,
                      snapshot.columns());
  }

  [[nodiscard]] double recency_factor(Docid docid) const {
    if (!request.recency) return 1;
    const Instant published = snapshot.columns().published(docid);
    const double share = request.weights.recency_share;
    if (published == kUndated) return 1 - share;
    const auto age = static_cast<double>(std::max<Instant>(0, request.recency->at - published));
    const double half_lives = age / kSecondsADay / request.recency->half_life_days;
    return 1 - share + share * std::exp2(-half_lives);
  }

  // Adds to each score what places add to it, but for those that would not be among the first
  // `count` even so: the best first, some at a time, as each of them may rule out others.
  void add_places(std::span<Ranked> ranked, std::size_t count) {
    if (!equal.isEmpty()) {
      for (Ranked& each : ranked) {
        if (equal.contains(each.docid)) each.score += request.weights.title_equal;
      }
    }
    std::vector<Ranked*> in_order;  // of document id: places are found faster so
    std::vector<Docid> docids;
    in_order.reserve(kPlacedAtOnce);
    docids.reserve(kPlacedAtOnce);
    placed.reserve(placed.size() + ranked.size());
    // No bound where age has still to be counted in.
    LeastOfFirst least_of_first(ranked, request.recency ? ranked.size() : count);
    for (std::size_t begin = 0; begin < ranked.size(); begin += kPlacedAtOnce) {
      const auto some = ranked.subspan(begin, std::min(kPlacedAtOnce, ranked.size() - begin));
      const double least = least_of_first.now();
      in_order.clear();
      for (Ranked& each : some) {
        if (may_reach(least, each)) in_order.push_back(&each);
      }
      std::sort(in_order.begin(), in_order.end(),
                [](const Ranked* a, const Ranked* b) { return a->docid < b->docid; });
      docids.clear();
      for (const Ranked* each : in_order) docids.push_back(each->docid);
      nearness.prefetch(docids);
      for (Ranked* each : in_order) add_place(*each);
    }
  }

  // Whether places may bring it to this score: by the cheap bound first.
  bool may_reach(double least, const Ranked& ranked) {
    if (!nearness.has_any()) return ranked.score >= least;
    return ranked.score + nearness.most() >= least &&
           ranked.score + nearness.most(ranked.docid) >= least;
  }

  void add_place(Ranked& ranked) {
    placed.push_back(ranked.docid);
    if (nearness.has_any()) ranked.score += nearness.gain(ranked.docid);
  }

  RankingRequest request;
  IndexReader& reader;
  const Snapshot& snapshot;
  WordScores words;
  Nearness nearness;
  DocSet equal;
  std::vector<Docid> placed;  // articles whose places have been looked at
};

Ranking::Ranking(const RankingRequest& request, IndexReader& reader, const Snapshot& snapshot)
    : state_(std::make_unique<State>(request, reader, snapshot)) {}
Ranking::~Ranking() = default;

std::vector<Ranked> Ranking::rank(const DocSet& hits, std::size_t count) {
  if (count == 0) return {};
  const std::size_t depth = state_->request.weights.place_depth;
  // Age may bring any hit to the front; places can move the first `depth` alone.
  const std::size_t wanted = state_->request.recency      ? hits.cardinality()
                             : state_->nearness.has_any() ? std::max(count, depth)
                                                          : count;
  std::vector<Ranked> ranked = state_->by_words(hits, wanted);
  DocSet missing = state_->equal & hits;
  for (const Ranked& each : ranked) missing.remove(each.docid);
  const std::vector<Ranked> equal = state_->by_words(missing, missing.cardinality());
  ranked.insert(ranked.begin(), equal.begin(), equal.end());
  const std::size_t placed = std::min(ranked.size(), depth + equal.size());
  state_->add_places(std::span(ranked).first(placed), count);
  for (Ranked& each : ranked) each.score *= state_->recency_factor(each.docid);
  sort_by_score(ranked, state_->snapshot.columns());
  ranked.resize(std::min(ranked.size(), count));
  return ranked;
}

std::vector<Contribution> Ranking::explain(Docid docid) {
  std::vector<Contribution> contributions;
  double sum = 0;
  const auto add = [&](MatchForm form, std::string text, std::string via, double weight) {
    if (weight == 0) return;
    contributions.push_back(
        {.form = form, .text = std::move(text), .via = std::move(via), .weight = weight});
    sum += weight;
  };
  for (std::size_t i = 0; i < state_->words.parts().size(); ++i) {
    const ScorePart& part = state_->words.parts()[i];
    add(part.form, part.text, part.via, state_->words.weight(i, docid));
  }
  if (std::find(state_->placed.begin(), state_->placed.end(), docid) != state_->placed.end()) {
    for (PlaceGain& gain : state_->nearness.gains(docid)) {
      add(gain.form, std::move(gain.text), "", gain.weight);
    }
    if (state_->equal.contains(docid)) {
      add(MatchForm::TitleEqual, format_query(state_->request.tree), "",
          state_->request.weights.title_equal);
    }
  }
  add(MatchForm::Recency, "", "", sum * (state_->recency_factor(docid) - 1));
  return contributions;
}

DatePage page_by_date(const DocSet& hits, Sort sort, const std::optional<ListPosition>& after,
                      std::size_t count, const Columns& columns) {
  const auto before = [&](Docid a, Docid b) {
    return stands_before(sort, date_key(columns, a), date_key(columns, b));
  };
  const DateKey start =
      after ? DateKey{after->published.value_or(kUndated), after->id.value} : DateKey{};
  std::vector<Docid> best;  // a heap: the last of the page on top
  DatePage page;
  const auto offer = [&](Docid docid) {
    if (after && !stands_before(sort, start, date_key(columns, docid))) return;
    if (best.size() == count) {
      page.more = true;
      if (count == 0 || !before(docid, best.front())) return;
      std::pop_heap(best.begin(), best.end(), before);
      best.pop_back();
    }
    best.push_back(docid);
    std::push_heap(best.begin(), best.end(), before);
  };
  // Archives grow by the day: from the right end, what belongs on the page comes first.
  std::vector<Docid> docids(hits.cardinality());
  hits.toUint32Array(docids.data());
  if (sort == Sort::Newest) std::reverse(docids.begin(), docids.end());
  for (const Docid docid : docids) {
    // Most are far older, or far newer, than what is on the page: no more is read of them.
    const bool full = !after && best.size() == count && count > 0;
    if (full && is_outside(sort, columns.published(docid), columns.published(best.front()))) {
      page.more = true;
    } else {
      offer(docid);
    }
  }
  std::sort_heap(best.begin(), best.end(), before);
  for (const Docid docid : best) {
    page.ranked.push_back({docid, 0});
  }
  return page;
}

}  // namespace backfile

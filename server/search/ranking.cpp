#include "server/search/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string_view>
#include <utility>

#include "server/query/format.hpp"
#include "server/search/nearness.hpp"
#include "server/search/score_parts.hpp"

namespace backfile {

namespace {

bool has_part_with_score(const std::vector<Node>& parts) {
  return std::any_of(parts.begin(), parts.end(), has_score);
}

// Whether every match of the tree gets a score from it: then the matcher may follow the scoring
// terms alone.
bool every_match_scores(const Node& tree) {
  return std::visit(
      Overloaded{[](const All& all) {
                   return std::any_of(all.parts.begin(), all.parts.end(), every_match_scores);
                 },
                 [](const Any& any) {
                   return std::all_of(any.parts.begin(), any.parts.end(), every_match_scores);
                 },
                 [&](const auto&) { return has_score(tree); }},
      tree.value);
}

float single_precision(double score) { return static_cast<float>(score); }

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

DateKey date_key(const Columns& columns, Docid docid) {
  return {columns.published(docid), columns.id(docid)};
}

}  // namespace

Xapian::BM25Weight weighting(const Bm25& bm25) {
  return {bm25.k1, bm25.k2, bm25.k3, bm25.b, bm25.min_normlen};
}

bool newer_first(const Columns& columns, Docid a, Docid b) {
  return stands_before(Sort::Newest, date_key(columns, a), date_key(columns, b));
}

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
        parts(score_parts(asked.tree, asked.matches, asked.weights, index_reader, of)),
        nearness(request.tree, request.weights, index_reader, of),
        equal(nearness.equal_headlines()) {
    for (const ExpansionWord& word : asked.expansion) {
      parts.push_back(
          {.form = MatchForm::Expansion,
           .text = word.surface,
           .via = word.term.substr(word.term.find(':') + 1),
           .query = {Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(word.term), word.factor}});
    }
  }

  // The best of `set` by their words alone.
  std::vector<Ranked> by_words(const DocSet& set, std::size_t count) {
    DocSetSource source(set);
    const Xapian::Query within(&source);
    const Xapian::Query scoring = sum_of(parts);
    const Xapian::Query query = every_match_scores(request.tree)
                                    ? Xapian::Query(Xapian::Query::OP_FILTER, scoring, within)
                                    : Xapian::Query(Xapian::Query::OP_AND_MAYBE, within, scoring);
    return top_by_score(query, count, reader.database, snapshot.columns(), request.weights.bm25);
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

  // What places add to an article that is among the first by words.
  double by_places(Docid docid) {
    double score = equal.contains(docid) ? request.weights.title_equal : 0;
    if (nearness.has_pairs()) {
      for (const NearPair& pair : nearness.pairs(docid)) score += pair.weight;
    }
    return score;
  }

  // The weight of one part in one article.
  double weight_of(const Xapian::Query& part, Docid docid) {
    DocSet only;
    only.add(docid);
    DocSetSource source(only);
    Xapian::Enquire enquire(reader.database);
    enquire.set_weighting_scheme(weighting(request.weights.bm25));
    enquire.set_query(Xapian::Query(Xapian::Query::OP_AND_MAYBE, Xapian::Query(&source), part));
    const Xapian::MSet found = enquire.get_mset(0, 1);
    return found.empty() ? 0 : found.begin().get_weight();
  }

  RankingRequest request;
  IndexReader& reader;
  const Snapshot& snapshot;
  std::vector<ScorePart> parts;
  Nearness nearness;
  DocSet equal;
  DocSet placed;  // articles whose places have been looked at
};

Ranking::Ranking(const RankingRequest& request, IndexReader& reader, const Snapshot& snapshot)
    : state_(std::make_unique<State>(request, reader, snapshot)) {}
Ranking::~Ranking() = default;

std::vector<Ranked> Ranking::rank(const DocSet& hits, std::size_t count) {
  if (count == 0) return {};
  const std::size_t depth = state_->request.weights.proximity_depth;
  // Age may bring any hit to the front.
  const std::size_t wanted = state_->request.recency ? hits.cardinality() : std::max(count, depth);
  std::vector<Ranked> ranked = state_->by_words(hits, wanted);
  DocSet missing = state_->equal & hits;
  for (const Ranked& each : ranked) missing.remove(each.docid);
  const std::vector<Ranked> equal = state_->by_words(missing, missing.cardinality());
  ranked.insert(ranked.begin(), equal.begin(), equal.end());
  const std::size_t placed = std::min(ranked.size(), depth + equal.size());
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    if (i < placed) {
      ranked[i].score += state_->by_places(ranked[i].docid);
      state_->placed.add(ranked[i].docid);
    }
    ranked[i].score *= state_->recency_factor(ranked[i].docid);
  }
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
  for (const ScorePart& part : state_->parts) {
    add(part.form, part.text, part.via, state_->weight_of(part.query, docid));
  }
  if (state_->placed.contains(docid)) {
    for (NearPair& pair : state_->nearness.pairs(docid)) {
      add(MatchForm::Near, std::move(pair.text), "", pair.weight);
    }
    if (state_->equal.contains(docid)) {
      add(MatchForm::TitleEqual, format_query(state_->request.tree), "",
          state_->request.weights.title_equal);
    }
  }
  add(MatchForm::Recency, "", "", sum * (state_->recency_factor(docid) - 1));
  return contributions;
}

void sort_by_score(std::vector<Ranked>& ranked, const Columns& columns) {
  std::sort(ranked.begin(), ranked.end(), [&](const Ranked& a, const Ranked& b) {
    const float score_a = single_precision(a.score);
    const float score_b = single_precision(b.score);
    return score_a != score_b ? score_a > score_b : newer_first(columns, a.docid, b.docid);
  });
}

std::vector<Ranked> top_by_score(const Xapian::Query& query, std::size_t count,
                                 const Xapian::Database& database, const Columns& columns,
                                 const Bm25& bm25) {
  std::vector<Ranked> ranked;
  if (count == 0) {
    return ranked;
  }
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(weighting(bm25));
  enquire.set_query(query);
  const std::size_t most = database.get_doccount();
  // A few more than asked for: where the last of them ties with what lies beyond, the tie must be
  // seen whole to be broken by date.
  for (std::size_t want = std::min(most, count + count / 2 + 8);; want = std::min(most, want * 4)) {
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(want));
    ranked.clear();
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
      ranked.push_back({*hit, hit.get_weight()});
    }
    if (ranked.size() < want || want == most ||
        single_precision(ranked[count - 1].score) != single_precision(ranked.back().score)) {
      break;
    }
  }
  sort_by_score(ranked, columns);
  ranked.resize(std::min(ranked.size(), count));
  return ranked;
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
  for (const Docid docid : hits) {
    if (after && !stands_before(sort, start, date_key(columns, docid))) {
      continue;
    }
    if (best.size() == count) {
      page.more = true;
      if (count == 0 || !before(docid, best.front())) {
        continue;
      }
      std::pop_heap(best.begin(), best.end(), before);
      best.pop_back();
    }
    best.push_back(docid);
    std::push_heap(best.begin(), best.end(), before);
  }
  std::sort_heap(best.begin(), best.end(), before);
  for (const Docid docid : best) {
    page.ranked.push_back({docid, 0});
  }
  return page;
}

}  // namespace backfile

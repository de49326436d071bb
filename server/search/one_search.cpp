#include "server/search/one_search.hpp"

#include <utility>

#include "server/query/format.hpp"
#include "server/search/expansion.hpp"
#include "server/search/occurrences.hpp"
#include "server/search/plain_engine.hpp"
#include "server/search/relaxation.hpp"
#include "server/search/request_name.hpp"
#include "server/search/snippet.hpp"
#include "server/search/spelling.hpp"

namespace backfile {

OneSearch::OneSearch(const SearchRequest& request, const SearcherOptions& options,
                     IndexReader& reader, const Snapshot& snapshot)
    : request_(request), options_(options), snapshot_(snapshot), reader_(reader) {}

std::shared_ptr<const EvaluatedQuery> OneSearch::evaluate_query(const Node& query) {
  const auto make = [&](const EvaluatedQuery* /*earlier*/) {
    auto evaluated = std::make_shared<EvaluatedQuery>(
        EvaluatedQuery{.tree = query, .matches = {}, .revision = {}});
    evaluated->matches =
        evaluate(evaluated->tree, {reader_.terms, snapshot_.live(), snapshot_.columns(),
                                   snapshot_.metadata(), reader_.stemmers});
    return evaluated;
  };
  if (!options_.keep_answers) return make(nullptr);
  return reader_.terms.kept_answer(&SearchCaches::queries, format_query(query), make);
}

const CountedMatches& OneSearch::count() {
  const auto make = [&](const KeptCounts* earlier) {
    auto counts = std::make_shared<KeptCounts>();
    if (options_.engine == Engine::Plain) {
      counts->counted = plain_count(request_, reader_, snapshot_);
    } else {
      query_ = evaluate_query(request_.query);
      counts->counted = count_matches(query_->matches.documents, request_, snapshot_,
                                      earlier == nullptr ? nullptr : &earlier->counted);
    }
    return counts;
  };
  const bool keep = options_.keep_answers && options_.engine == Engine::Fast;
  counts_ = keep ? reader_.terms.kept_answer(&SearchCaches::counts, name_of_counts(request_), make)
                 : make(nullptr);
  return counts_->counted;
}

std::vector<Relaxation> OneSearch::relax(std::uint64_t articles) {
  const SpellingSources words{reader_.database, snapshot_.metadata().stem_classes,
                              reader_.stemmers};
  return find_relaxations(
      request_, articles, find_misspellings(request_.query, words),
      [&](const Node& query, const Filters& filters) { return count_of(query, filters); });
}

KwicResult OneSearch::occurrences(const DocSet& hits) {
  return list_occurrences(request_, hits, reader_, snapshot_);
}

std::vector<Ranked> OneSearch::rank(const DocSet& hits, std::size_t count) {
  // Where nothing matches, patterns may never have been looked up: they may fit too many words.
  if (hits.isEmpty()) return {};
  if (query_ == nullptr) query_ = evaluate_query(request_.query);
  RankingRequest ranking{.tree = query_->tree,
                         .matches = query_->matches,
                         .weights = options_.weights,
                         .recency = request_.recency,
                         .expansion = {},
                         .engine = options_.engine};
  if (request_.expand) {
    const std::vector<Ranked> first =
        Ranking(ranking, reader_, snapshot_).rank(hits, ranking.weights.expansion_articles);
    ranking.expansion = expansion_words(request_.query, first, ranking.weights, reader_, snapshot_);
    for (const ExpansionWord& word : ranking.expansion) expansion_.push_back(word.surface);
  }
  ranking_.emplace(ranking, reader_, snapshot_);
  return ranking_->rank(hits, count);
}

Page OneSearch::page_by_date(const DocSet& hits, Sort sort) const {
  DatePage page =
      backfile::page_by_date(hits, sort, request_.after, request_.limit, snapshot_.columns());
  Page result{std::move(page.ranked), std::nullopt};
  if (page.more && !result.ranked.empty()) {
    const Docid last = result.ranked.back().docid;
    const Instant published = snapshot_.columns().published(last);
    ListPosition next;
    next.revision = snapshot_.metadata().revision;
    next.published = published == kUndated ? std::nullopt : std::optional(published);
    next.id = ArticleId{snapshot_.columns().id(last)};
    result.next = next;
  }
  return result;
}

std::vector<Hit> OneSearch::fetch(const std::vector<Ranked>& ranked) {
  std::optional<Highlighter> highlighter;
  if (request_.articles) highlighter.emplace(request_.query, reader_.stemmers);
  std::vector<Hit> hits;
  hits.reserve(ranked.size());
  for (const Ranked& each : ranked) snapshot_.columns().prefetch_id_and_words(each.docid);
  for (const Ranked& each : ranked) {
    Hit& hit = hits.emplace_back();
    hit.score = each.score;
    hit.words = snapshot_.columns().words(each.docid);
    if (request_.explain && ranking_) hit.explanation = ranking_->explain(each.docid);
    if (!request_.articles) {
      hit.article.id = ArticleId{snapshot_.columns().id(each.docid)};
      continue;
    }
    const bool whole = request_.bodies || request_.snippets > 0;
    hit.article = whole ? reader_.article(each.docid) : reader_.article_head(each.docid);
    hit.title = highlighter->title(hit.article);
    if (request_.snippets > 0) {
      hit.snippets = highlighter->passages(hit.article, {.passages = request_.snippets});
    }
  }
  return hits;
}

std::vector<Ranked> OneSearch::found_here(std::vector<Ranked> ranked,
                                          const RankedList& list) const {
  if (list.columns == snapshot_.shared_columns()) {
    return ranked;
  }
  std::vector<Ranked> here;
  for (const Ranked& each : ranked) {
    if (const auto docid = reader_.find(ArticleId{list.columns->id(each.docid)})) {
      here.push_back({*docid, each.score});
    }
  }
  return here;
}

std::optional<std::uint64_t> OneSearch::count_of(const Node& query, const Filters& filters) {
  SearchRequest other;
  other.query = query;
  other.filters = filters;
  try {
    if (options_.engine == Engine::Plain) {
      return plain_count(other, reader_, snapshot_).counts.total;
    }
    return count_matches(evaluate_query(query)->matches.documents, other, snapshot_).counts.total;
  } catch (const TooManyForms&) {
    return std::nullopt;
  }
}

}  // namespace backfile

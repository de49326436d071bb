#include "server/search/searcher.hpp"

#include <algorithm>

#include "server/query/format.hpp"
#include "server/search/expansion.hpp"
#include "server/search/facets.hpp"
#include "server/search/live_archive.hpp"
#include "server/search/occurrences.hpp"
#include "server/search/plain_engine.hpp"
#include "server/search/ranked_lists.hpp"
#include "server/search/ranking.hpp"
#include "server/search/related.hpp"
#include "server/search/relaxation.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/snippet.hpp"
#include "server/search/spelling.hpp"
#include "server/search/suggest.hpp"
#include "server/search/value_summaries.hpp"

namespace backfile {

namespace {

// A writer that commits without pause can overtake a reader more than once.
constexpr int kAttempts = 8;

// Runs answer(snapshot, reader) on the newest snapshot; again, whole, on a newer one when a commit
// has overtaken it meanwhile, whether or not that showed as an error. What a sound answer has read
// is kept for others.
template <class Answer>
auto on_newest(LiveArchive& archive, Answer answer) {
  std::shared_ptr<const Snapshot> snapshot = archive.current();
  for (int attempt = 1;; ++attempt) {
    const auto may_retry = [&] { return attempt < kAttempts && !archive.is_newest(*snapshot); };
    try {
      const Snapshot::Lease reader = snapshot->lease();
      auto result = answer(*snapshot, *reader);
      const bool sound = archive.is_newest(*snapshot);
      if (sound) reader->terms.publish();
      if (sound || attempt == kAttempts) return result;
    } catch (const Xapian::Error&) {
      if (!may_retry()) {
        throw;
      }
    } catch (const CodecError&) {
      if (!may_retry()) {
        throw;
      }
    }
    snapshot = archive.refresh();
  }
}

// Names a list: requests with the same text have the same hits in the same order.
std::string list_name(const SearchRequest& request) {
  std::string name = format_query(request.query);
  const auto add = [&](const std::vector<std::string>& values) {
    name += '\0';
    for (const std::string& value : values) {
      name += value;
      name += '\1';
    }
  };
  const Filters& filters = request.filters;
  add(filters.source);
  add(filters.topic);
  add(filters.language);
  add(filters.agency);
  const auto instant = [](const std::optional<Instant>& value) {
    return value ? std::to_string(*value) : std::string();
  };
  add({instant(filters.published.start), instant(filters.published.end),
       filters.undated_only ? "none" : ""});
  if (request.expand) add({"expand"});
  if (request.recency) {
    add({std::to_string(request.recency->half_life_days), std::to_string(request.recency->at)});
  }
  return name;
}

struct Page {
  std::vector<Ranked> ranked;
  std::optional<ListPosition> next;
};

// One search on one snapshot.
class Search {
 public:
  Search(const SearchRequest& request, const SearcherOptions& options, IndexReader& reader,
         const Snapshot& snapshot)
      : request_(request), options_(options), snapshot_(snapshot), reader_(reader) {}

  CountedMatches count() {
    if (options_.engine == Engine::Plain) {
      return plain_count(request_, reader_, snapshot_);
    }
    matches_ = matches(request_.query);
    return count_matches(matches_.documents, request_, snapshot_);
  }

  // Requires: count() came before, and found `articles`.
  std::vector<Relaxation> relax(std::uint64_t articles) {
    const SpellingSources words{reader_.database, snapshot_.metadata().stem_classes,
                                reader_.stemmers};
    return find_relaxations(
        request_, articles, find_misspellings(request_.query, words),
        [&](const Node& query, const Filters& filters) { return count_of(query, filters); });
  }

  [[nodiscard]] KwicResult occurrences(const DocSet& hits) {
    return list_occurrences(request_, hits, reader_, snapshot_);
  }

  // Requires: count() came before; `hits` are its.
  std::vector<Ranked> rank(const DocSet& hits, std::size_t count) {
    // Where nothing matches, patterns may never have been looked up: they may fit too many words.
    if (hits.isEmpty()) return {};
    if (options_.engine == Engine::Plain) matches_ = matches(request_.query);
    RankingRequest ranking{.tree = request_.query,
                           .matches = matches_,
                           .weights = options_.weights,
                           .recency = request_.recency,
                           .expansion = {},
                           .engine = options_.engine};
    if (request_.expand) {
      const std::vector<Ranked> first =
          Ranking(ranking, reader_, snapshot_).rank(hits, ranking.weights.expansion_articles);
      ranking.expansion =
          expansion_words(request_.query, first, ranking.weights, reader_, snapshot_);
      for (const ExpansionWord& word : ranking.expansion) expansion_.push_back(word.surface);
    }
    ranking_.emplace(ranking, reader_, snapshot_);
    return ranking_->rank(hits, count);
  }

  // The words that feedback has added to the ranking.
  [[nodiscard]] const std::vector<std::string>& expansion() const { return expansion_; }

  [[nodiscard]] Page page_by_date(const DocSet& hits, Sort sort) const {
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

  std::vector<Hit> fetch(const std::vector<Ranked>& ranked) {
    Highlighter highlighter(request_.query, reader_.stemmers);
    std::vector<Hit> hits;
    for (const Ranked& each : ranked) {
      Hit hit;
      hit.article = reader_.article(each.docid);
      hit.score = each.score;
      hit.words = snapshot_.columns().words(each.docid);
      hit.title = highlighter.title(hit.article);
      if (request_.explain && ranking_) hit.explanation = ranking_->explain(each.docid);
      if (request_.snippets > 0) {
        hit.snippets = highlighter.passages(hit.article, {.passages = request_.snippets});
      }
      hits.push_back(std::move(hit));
    }
    return hits;
  }

  // A list of another revision names its documents by id; those taken out of the archive since are
  // passed over.
  [[nodiscard]] std::vector<Ranked> found_here(std::vector<Ranked> ranked,
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

 private:
  Matches matches(const Node& query) {
    return evaluate(query, {reader_.terms, snapshot_.live(), snapshot_.columns(),
                            snapshot_.metadata().stem_classes, reader_.stemmers});
  }

  // Nothing when the query asks for too many words at once: the rest of the request may have made
  // it needless to look for them.
  std::optional<std::uint64_t> count_of(const Node& query, const Filters& filters) {
    SearchRequest other;
    other.query = query;
    other.filters = filters;
    try {
      if (options_.engine == Engine::Plain)
        return plain_count(other, reader_, snapshot_).counts.total;
      const DocSet found = query == request_.query ? matches_.documents : matches(query).documents;
      return count_matches(found, other, snapshot_).counts.total;
    } catch (const TooManyForms&) {
      return std::nullopt;
    }
  }

  const SearchRequest& request_;
  const SearcherOptions& options_;
  const Snapshot& snapshot_;
  IndexReader& reader_;
  Matches matches_;
  std::optional<Ranking> ranking_;  // once a list by relevance was made
  std::vector<std::string> expansion_;
};

ListPosition position_in_list(Revision revision, std::uint64_t offset) {
  ListPosition position;
  position.revision = revision;
  position.offset = offset;
  return position;
}

}  // namespace

struct Searcher::State {
  LiveArchive& archive;
  SearcherOptions options;
  RankedLists lists;

  SearchResult search(const SearchRequest& request, IndexReader& reader, const Snapshot& snapshot) {
    Search search(request, options, reader, snapshot);
    CountedMatches counted = search.count();
    SearchResult result;
    result.index = snapshot.index();
    result.total = counted.counts.total;
    result.excluded_undated = counted.counts.excluded_undated;
    result.facets = std::move(counted.counts.facets);
    result.histogram = std::move(counted.counts.histogram);
    if (request.limit > 0) {
      Page page = page_of(request, snapshot, search, counted.hits);
      result.hits = search.fetch(page.ranked);
      result.next = std::move(page.next);
      if (result.total < kFewHits && !request.after)
        result.relaxations = search.relax(result.total);
      result.expansion = search.expansion();
    }
    return result;
  }

  KwicResult kwic(const SearchRequest& request, IndexReader& reader, const Snapshot& snapshot) {
    Search search(request, options, reader, snapshot);
    const CountedMatches counted = search.count();
    KwicResult result = search.occurrences(counted.hits);
    result.index = snapshot.index();
    result.total = counted.counts.total;
    result.excluded_undated = counted.counts.excluded_undated;
    return result;
  }

  Page page_of(const SearchRequest& request, const Snapshot& snapshot, Search& search,
               const DocSet& hits) {
    if (request.sort != Sort::Relevance || !has_score(request.query)) {
      return search.page_by_date(hits, request.sort == Sort::Oldest ? Sort::Oldest : Sort::Newest);
    }
    const Revision revision = snapshot.metadata().revision;
    if (!request.after) {
      Page page{search.rank(hits, request.limit), std::nullopt};
      if (hits.cardinality() > page.ranked.size()) {
        page.next = position_in_list(revision, page.ranked.size());
      }
      return page;
    }
    const auto list = frozen_list(request, snapshot, search, hits);
    const std::size_t begin = std::min<std::size_t>(request.after->offset, list->ranked.size());
    const std::size_t end = std::min(begin + request.limit, list->ranked.size());
    const auto at = [&](std::size_t i) {
      return list->ranked.begin() + static_cast<std::ptrdiff_t>(i);
    };
    Page page{search.found_here({at(begin), at(end)}, *list), std::nullopt};
    if (end < list->ranked.size()) {
      page.next = position_in_list(request.after->revision, end);
    }
    return page;
  }

  // The whole list that a relevance cursor walks, made the first time a second page is asked for.
  std::shared_ptr<const RankedList> frozen_list(const SearchRequest& request,
                                                const Snapshot& snapshot, Search& search,
                                                const DocSet& hits) {
    const Revision revision = request.after->revision;
    const std::string name = list_name(request);
    // A list that was kept says nothing of what its scores are made of.
    if (auto list = lists.find(revision, name); list && !request.explain) {
      return list;
    }
    auto list = std::make_shared<RankedList>();
    if (revision == snapshot.metadata().revision) {
      *list = {search.rank(hits, hits.cardinality()), snapshot.shared_columns()};
    } else {
      *list = ranked_on(revision, request);
    }
    lists.keep(revision, name, list);
    return list;
  }

  RankedList ranked_on(Revision revision, const SearchRequest& request) {
    const std::shared_ptr<const Snapshot> before = archive.at(revision);
    if (before == nullptr) {
      throw CursorExpired();
    }
    try {
      const Snapshot::Lease reader = before->lease();
      Search search(request, options, *reader, *before);
      const DocSet hits = search.count().hits;
      return {search.rank(hits, hits.cardinality()), before->shared_columns()};
    } catch (const Xapian::Error&) {  // commits have since written over what it reads
      throw CursorExpired();
    }
  }
};

Searcher::Searcher(LiveArchive& archive, SearcherOptions options)
    : state_(new State{archive, options,
                       RankedLists(options.ranked_lists, options.ranked_list_bytes)}) {}
Searcher::~Searcher() = default;

SearchResult Searcher::search(const SearchRequest& request) {
  return on_newest(state_->archive,
                   [&](const Snapshot& snapshot, IndexReader& reader) {
                     return state_->search(request, reader, snapshot);
                   });
}

KwicResult Searcher::kwic(const SearchRequest& request) {
  return on_newest(state_->archive,
                   [&](const Snapshot& snapshot, IndexReader& reader) {
                     return state_->kwic(request, reader, snapshot);
                   });
}

std::optional<ArticleResult> Searcher::article(const ArticleId& id) {
  return on_newest(state_->archive, [&](const Snapshot& snapshot, IndexReader& reader) -> std::optional<ArticleResult> {
    const auto docid = reader.find(id);
    if (!docid) {
      return std::nullopt;
    }
    return ArticleResult{snapshot.index(), reader.article(*docid),
                         snapshot.columns().words(*docid)};
  });
}

std::optional<RelatedResult> Searcher::related(const ArticleId& id, std::size_t limit) {
  return on_newest(state_->archive, [&](const Snapshot& snapshot, IndexReader& reader) -> std::optional<RelatedResult> {
    const auto docid = reader.find(id);
    if (!docid) {
      return std::nullopt;
    }
    return RelatedResult{snapshot.index(), find_related(reader.article(*docid),
                                      {.limit = limit, .engine = state_->options.engine}, reader,
                                      snapshot)};
  });
}

SuggestResult Searcher::suggest(const SuggestRequest& request) {
  return on_newest(state_->archive, [&](const Snapshot& snapshot, IndexReader& reader) {
    return SuggestResult{snapshot.index(), find_suggestions(request, reader, snapshot)};
  });
}

ValuesResult Searcher::values(FacetField field) {
  return on_newest(state_->archive,
                   [&](const Snapshot& snapshot, IndexReader& /*reader*/) {
                     return summarize_values(field, snapshot);
                   });
}

ArchiveFacts Searcher::facts() {
  const std::shared_ptr<const Snapshot> snapshot = state_->archive.current();
  const Metadata& metadata = snapshot->metadata();
  const Snapshot::DayCounts& days = snapshot->day_counts();
  return {.index = snapshot->index(),
          .schema_version = metadata.schema_version,
          .articles = snapshot->articles(),
          .undated = days.undated,
          .created = metadata.created,
          .committed = metadata.committed,
          .first = days.oldest,
          .last = days.newest,
          .stem_classes = metadata.stem_classes};
}

}  // namespace backfile

#include "server/search/searcher.hpp"

#include <algorithm>

#include "server/search/live_archive.hpp"
#include "server/search/one_search.hpp"
#include "server/search/ranked_lists.hpp"
#include "server/search/related.hpp"
#include "server/search/relaxation.hpp"
#include "server/search/request_name.hpp"
#include "server/search/snapshot.hpp"
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
      archive.top_up_memory();
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
    OneSearch search(request, options, reader, snapshot);
    const CountedMatches& counted = search.count();
    SearchResult result;
    result.index = snapshot.index();
    result.total = counted.counts.total;
    result.excluded_undated = counted.counts.excluded_undated;
    result.facets = counted.counts.facets;
    result.histogram = counted.counts.histogram;
    if (request.limit > 0) {
      Page page = page_of(request, snapshot, search, counted.hits);
      result.hits = search.fetch(page.ranked);
      result.next = std::move(page.next);
      if (result.total < kFewHits && !request.after) {
        result.relaxations = search.relax(result.total);
      }
      result.expansion = search.expansion();
    }
    return result;
  }

  KwicResult kwic(const SearchRequest& request, IndexReader& reader, const Snapshot& snapshot) {
    OneSearch search(request, options, reader, snapshot);
    const CountedMatches& counted = search.count();
    KwicResult result = search.occurrences(counted.hits);
    result.index = snapshot.index();
    result.total = counted.counts.total;
    result.excluded_undated = counted.counts.excluded_undated;
    return result;
  }

  Page page_of(const SearchRequest& request, const Snapshot& snapshot, OneSearch& search,
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
                                                const Snapshot& snapshot, OneSearch& search,
                                                const DocSet& hits) {
    const Revision revision = request.after->revision;
    const std::string name = name_of_list(request);
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
      OneSearch search(request, options, *reader, *before);
      const DocSet& hits = search.count().hits;
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
  return on_newest(state_->archive, [&](const Snapshot& snapshot, IndexReader& reader) {
    return state_->search(request, reader, snapshot);
  });
}

KwicResult Searcher::kwic(const SearchRequest& request) {
  return on_newest(state_->archive, [&](const Snapshot& snapshot, IndexReader& reader) {
    return state_->kwic(request, reader, snapshot);
  });
}

std::optional<ArticleResult> Searcher::article(const ArticleId& id) {
  return on_newest(
      state_->archive,
      [&](const Snapshot& snapshot, IndexReader& reader) -> std::optional<ArticleResult> {
        const auto docid = reader.find(id);
        if (!docid) {
          return std::nullopt;
        }
        return ArticleResult{snapshot.index(), reader.article(*docid),
                             snapshot.columns().words(*docid)};
      });
}

std::optional<RelatedResult> Searcher::related(const RelatedRequest& request) {
  return on_newest(
      state_->archive,
      [&](const Snapshot& snapshot, IndexReader& reader) -> std::optional<RelatedResult> {
        const auto docid = reader.find(request.article);
        if (!docid) {
          return std::nullopt;
        }
        return RelatedResult{snapshot.index(), find_related(reader.article(*docid),
                                                            {.limit = request.limit,
                                                             .bodies = request.bodies,
                                                             .engine = state_->options.engine},
                                                            reader, snapshot)};
      });
}

SuggestResult Searcher::suggest(const SuggestRequest& request) {
  return on_newest(state_->archive, [&](const Snapshot& snapshot, IndexReader& reader) {
    return SuggestResult{snapshot.index(), find_suggestions(request, reader, snapshot)};
  });
}

ValuesResult Searcher::values(FacetField field) {
  return on_newest(state_->archive, [&](const Snapshot& snapshot, IndexReader& /*reader*/) {
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

#include "server/search/snapshot.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "schema/terms.hpp"
#include "server/search/ascending_set.hpp"
#include "server/search/posting_table.hpp"

namespace backfile {

namespace {

// Opening races with the writer: handles opened one after the other may stand on different
// revisions.
constexpr int kOpenAttempts = 20;

template <class Open>
std::vector<std::unique_ptr<IndexReader>> open_readers(std::size_t count, Open open_one) {
  std::vector<std::unique_ptr<IndexReader>> readers;
  while (readers.size() < count) readers.push_back(open_one());
  return readers;
}

bool on_one_revision(const Xapian::Database& first,
                     const std::vector<std::unique_ptr<IndexReader>>& readers) {
  for (const auto& reader : readers) {
    if (reader->database.get_revision() != first.get_revision()) {
      return false;
    }
  }
  return true;
}

}  // namespace

struct Snapshot::Pool {
  std::mutex mutex;
  std::condition_variable freed;
  std::vector<std::unique_ptr<IndexReader>> free;
};

IndexReader::IndexReader(const std::filesystem::path& generation,
                         const std::shared_ptr<const glass::TableFile>& file,
                         const Metadata& metadata, std::shared_ptr<SearchCaches> caches)
    : database(generation.string()),
      codec(metadata.dictionaries),
      terms(database, file, metadata.revision, std::move(caches)) {}

// Without a look whether the document is there: data that is gone is no record.
std::string IndexReader::record(Docid docid) const {
  return database.get_document(docid, Xapian::DOC_ASSUME_VALID).get_data();
}

Article IndexReader::article(Docid docid) { return codec.decode(record(docid)); }

Article IndexReader::article_head(Docid docid) { return codec.decode_head(record(docid)); }

std::optional<Docid> IndexReader::find(const ArticleId& id) const {
  const std::string term = id_term(id);
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return std::nullopt;
  return *posting;
}

Snapshot::Snapshot() : pool_(std::make_unique<Pool>()) {}
Snapshot::~Snapshot() = default;

std::shared_ptr<const Snapshot> Snapshot::open(const std::filesystem::path& generation,
                                               const SnapshotOptions& options,
                                               const Snapshot* previous) {
  for (int attempt = 1;; ++attempt) {
    try {
      const Xapian::Database database(generation.string());
      const std::shared_ptr<Snapshot> snapshot(new Snapshot());
      snapshot->generation_ = generation;
      snapshot->metadata_ = read_metadata(database);
      const bool extends = previous != nullptr && previous->generation() == generation;
      snapshot->caches_ =
          extends ? previous->caches_ : std::make_shared<SearchCaches>(options.cache_bytes);
      const auto file =
          std::make_shared<const glass::TableFile>(generation, database.get_revision());
      auto opened = open_readers(options.readers, [&] {
        return std::make_unique<IndexReader>(generation, file, snapshot->metadata_,
                                             snapshot->caches_);
      });
      if (on_one_revision(database, opened)) {
        snapshot->columns_ = Columns::load(database, extends ? previous->columns_.get() : nullptr);
        PostingTable table(file);
        snapshot->find_documents(table, database.get_doccount(), extends ? previous : nullptr);
        snapshot->figures_ = {static_cast<double>(database.get_doccount()),
                              database.get_avlength()};
        snapshot->pool_->free = std::move(opened);
        return snapshot;
      }
    } catch (const Xapian::DatabaseModifiedError&) {
      if (attempt >= kOpenAttempts) {
        throw;
      }
    }
    if (attempt >= kOpenAttempts) {
      throw Xapian::DatabaseModifiedError("the archive changed faster than it could be opened");
    }
  }
}

// Documents come and go, and no id comes again: where there are as many as the older ones and the
// later ones together, none has gone.
void Snapshot::find_documents(PostingTable& table, std::uint64_t count, const Snapshot* previous) {
  if (previous != nullptr) {
    const std::vector<Docid> later = table.documents(previous->columns().last_docid() + 1);
    if (previous->articles() + later.size() == count) {
      live_ = previous->live_;
      live_.addMany(later.size(), later.data());
      day_counts_ = previous->day_counts_;
      count_days(later);
      return;
    }
  }
  const std::vector<Docid> all = table.documents();
  live_ = ascending_set(all);
  live_.runOptimize();
  count_days(all);
}

// Counts these too.
void Snapshot::count_days(std::span<const Docid> docids) {
  DayCounts& days = day_counts_;
  if (const auto span = columns_->span()) {
    const std::int64_t first = day_number(span->first);
    const std::int64_t last = day_number(span->second);
    if (days.counts.empty()) days.first = first;
    days.counts.insert(days.counts.begin(), static_cast<std::size_t>(days.first - first), 0);
    days.first = first;
    days.counts.resize(static_cast<std::size_t>(last - first + 1));
  }
  for (const Docid docid : docids) {
    const Instant published = columns_->published(docid);
    if (published == kUndated) {
      ++days.undated;
    } else {
      ++days.counts[static_cast<std::size_t>(day_number(published) - days.first)];
      days.oldest = std::min(days.oldest.value_or(published), published);
      days.newest = std::max(days.newest.value_or(published), published);
    }
  }
}

Snapshot::Lease::Lease(const Snapshot& snapshot, std::unique_ptr<IndexReader> reader)
    : snapshot_(&snapshot), reader_(std::move(reader)) {}

Snapshot::Lease::~Lease() {
  if (reader_ == nullptr) {
    return;
  }
  {
    reader_->terms.forget();
    const std::lock_guard lock(snapshot_->pool_->mutex);
    snapshot_->pool_->free.push_back(std::move(reader_));
  }
  snapshot_->pool_->freed.notify_one();
}

Snapshot::Lease Snapshot::lease() const {
  std::unique_lock lock(pool_->mutex);
  pool_->freed.wait(lock, [&] { return !pool_->free.empty(); });
  auto reader = std::move(pool_->free.back());
  pool_->free.pop_back();
  return {*this, std::move(reader)};
}

}  // namespace backfile
